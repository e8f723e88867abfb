/// A posting: its whole text is pasted into one field, and what it says of the job is proposed below.
struct PostingForm: FormKind {
    let id = FormKindID("posting")

    func form(_ posting: Posting?, _ desk: Desk) -> Form {
        var asked = posting ?? Posting(id: "", found: desk.today)
        if posting == nil { asked.track = desk.track }
        return Form(
            kind: id, target: FormTarget("", posting?.id), title: posting == nil ? "A posting" : "The posting",
            intro: posting == nil
                ? "Paste all of it into the first field: what it says of the job is proposed below, for you to correct."
                : "", asking: asked, stored: posting, first: posting == nil ? ["text"] : [], proposals: ["found"],
            desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let posting: Posting? = target.record(desk.journey)
        return posting == nil && target.part != nil ? nil : form(posting, desk)
    }

    /// What the text says of the job is proposed where nobody answered.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form["text"].value != old["text"].value,
            let text = try? PostingText(Array(form["text"].value.utf8))
        else { return }
        var read = Posting(id: "", found: desk.today)
        read.take(text, today: desk.today, desk.library.texts.postingLexicon)
        let isNew = form.target.part == nil
        for (name, value) in [
            ("title", read.title), ("company", read.company), ("place", read.place), ("pay", read.pay),
        ] where isNew ? !form[name].isChanged : form[name].value.isEmpty {
            form[name].propose(.text(TextField(value, isProposal: true)))
        }
        if isNew ? !form["closes"].isChanged : form["closes"].value.isEmpty {
            form["closes"].propose(.date(TextField(read.closes?.iso ?? "", isProposal: true)))
        }
        if isNew, !form["mode"].isChanged, case .choice(let names, _) = form["mode"].answer {
            let chosen = form["mode"].words.firstIndex(of: read.mode?.rawValue ?? "") ?? 0
            form["mode"].propose(.choice(names, chosen))
        }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var posting = form.target.record(desk.journey) ?? Posting(id: desk.context.makeID(), found: desk.today)
        form.fill(&posting, desk.context)
        if form["text"].isEdited, !form["text"].value.isEmpty {
            do throws(PostingText.Problem) {
                posting.text = try PostingText(Array(form["text"].value.utf8)).whole
            } catch {
                form["text"].problem = error.description
            }
        }
        guard form.isSound else { return nil }
        if let doubt = desk.journey.doubt(about: posting, today: desk.today), form.doubts(doubt, at: "title") {
            return nil
        }
        guard let change = desk.journey.putting(posting) else { return [] }
        let isNew = desk.journey[Posting.self][posting.id] == nil
        let said = isNew ? "“\(posting.label)” is saved; c begins the application." : change.said
        return [.keepAndSay(change, said)] + (isNew ? [.show(posting.id, in: JobsPane.id)] : [])
    }
}

/// A word that the Library does not know, added to what is looked for in all postings.
struct OwnWordForm: FormKind {
    let id = FormKindID("posting-word")

    func form(_ word: String, _ posting: Posting, _ desk: Desk) -> Form {
        let choices = desk.library.choices(of: .item) ?? []
        var skill = FormField("skill", label: "Which skill does it mean?", hint: "empty: none of the Library's")
        skill.words = choices.map(\.word)
        skill.answer = .pick(PickList(choices, text: "", isOpen: false))
        return Form(
            kind: id, target: FormTarget(posting.id), title: "A word of your own",
            intro: "It is looked for in all your postings from now on.",
            fields: [FormField("word", label: "The word", hint: "Feldera", text: word), skill])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Posting.self][target.subject].map { form("", $0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let posting = desk.journey[Posting.self][form.target.subject] else { return [] }
        let word = form["word"].value
        guard word.contains(where: { $0.isLetter || $0.isNumber }) else {
            form["word"].problem = "Say which word it is."
            return nil
        }
        var ask = PostingAsk(posting: posting.id, term: word, answer: .own)
        do throws(FieldFault) {
            let skill = try form["skill"].meant()
            ask.skill = skill.isEmpty ? nil : skill
        } catch {
            form["skill"].problem = error.description
            return nil
        }
        return .keeping(desk.journey.putting(ask, posting, desk.library)) { _ in
            "“\(word)” is looked for in all postings now."
        }
    }
}
