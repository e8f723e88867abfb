/// The mirror as a page.
public struct MirrorPage {
    let desk: Desk

    /// What the desk knows.
    public init(_ desk: Desk) { self.desk = desk }

    /// How many entries are shown of each list.
    static let most = 6

    /// A doubt held against the record.
    public func document(_ mirror: DoubtMirror) -> Document {
        var page = Document("“\(mirror.text)”")
        if let doubt = mirror.doubt.flatMap(Doubt.init), !Folding.areOne(doubt.text, mirror.text) {
            page.text("Nearest of the doubts that Cairn knows: “\(doubt.text)”", .dim)
        }
        page.text(mirror.says, .strong)
        if let change = mirror.thenAndNow {
            page.heading("Then and now")
            page.bullets(change.text)
        } else if mirror.item == nil {
            page.text("A then and a now need four weeks of record.", .dim)
        }
        let heading = mirror.answer == .beyond ? "What your record says" : "What speaks against it"
        facts(heading, mirror.against, &page)
        if mirror.against.isEmpty {
            page.heading(heading)
            page.text("Nothing yet. Here will stand \(mirror.wouldStand).", .dim)
        }
        facts("What speaks for it", mirror.with, &page)
        facts("What your record does not show yet", mirror.open, &page)
        facts("What people told you", mirror.told, &page)
        page.heading("Next")
        link(mirror.next.text, "", mirror.next.target, &page)
        page.gap()
        page.text("Looked at: \(mirror.looked). \(MirrorWords.unseen)", .dim)
        page.text(MirrorWords.care, .dim)
        return page
    }

    private func facts(_ heading: String, _ facts: [OwnFact], _ page: inout Document) {
        guard !facts.isEmpty else { return }
        page.heading(facts.count > Self.most ? "\(heading) · \(facts.count)" : heading)
        for fact in facts.prefix(Self.most) { link(fact.text, fact.day.text, fact.target, &page) }
        if facts.count > Self.most { page.text("and \(facts.count - Self.most) more", .dim) }
    }

    private func link(_ text: String, _ remark: String, _ target: Document.Target?, _ page: inout Document) {
        guard let target else {
            return page.blocks.append(.bullet(remark.isEmpty ? text : "\(text), \(remark)", sign: "·", .plain))
        }
        page.blocks.append(.link(.init(text, .link), sign: .init("›", .dim), remark: remark, target))
    }
}

/// Asks for a doubt in the user's own words. Nothing of it is kept, neither as a record nor as a draft.
struct DoubtForm: FormKind {
    let id = FormKindID("doubt")

    func form(_ desk: Desk) -> Form {
        var form = Form(
            kind: id, title: "A doubt", intro: "It is held against your record, and not kept.",
            fields: [
                FormField("text", label: "What is the doubt, in your words?", hint: "a line, or the name of a skill")
            ])
        (form.keepsDraft, form.keepHint) = (false, "look")
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let text = form["text"].value
        guard text.contains(where: { !$0.isWhitespace }) else {
            form["text"].problem = "Say it in a line; Esc leaves without."
            return nil
        }
        let mirror = DoubtMirror(saying: text, desk.journey, desk.context)
        let row = mirror.doubt.map { [Request.show(JournalEntry.mirror + $0, in: JournalPane.id)] } ?? []
        return row + [.page(MirrorPage(desk).document(mirror))]
    }
}
