/// Adds a card of the user's own, or edits it; a new one may come from a mistake that is often made in a skill.
struct OwnCardForm: FormKind {
    let id = FormKindID("card")

    /// - Parameter source: ``CardSource/text`` of what a new card comes from; empty if it comes from nothing.
    func form(_ card: OwnCard?, from source: String = "", _ desk: Desk) -> Form {
        let new = CardSource(source, desk).map { $0.card(desk) } ?? OwnCard(id: "", day: desk.today)
        return Form(
            kind: id, target: FormTarget(source, card?.id), title: card == nil ? "A card of your own" : "Edit the card",
            intro: card == nil
                ? "A question is enough. With points of an answer you can see afterwards what you left out." : "",
            asking: card ?? new, stored: card, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let card: OwnCard? = target.record(desk.journey)
        return card == nil && target.part != nil ? nil : form(card, from: target.subject, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old: OwnCard? = form.target.record(desk.journey)
        var card = old ?? OwnCard(id: desk.context.makeID(), day: desk.today)
        form.fill(&card, desk.context)
        guard form.isSound else { return nil }
        let change = desk.journey.putting(card)
        return desk.kept(
            change, as: card.id,
            old == nil
                ? "The card is kept: \(comes(card, desk.after(change)))." : "The card is kept, with its progress.")
    }

    /// When a new card comes.
    private func comes(_ card: OwnCard, _ desk: Desk) -> String {
        let queue = desk.journey.practice(desk.context).queue
        if queue.entries.contains(where: { $0.card.id == card.id }) { return "it comes with the next sitting" }
        return queue.long.contains { $0.id == card.id }
            ? "it takes longer than a day's minutes, and comes when you ask for a long case, with s in Practice"
            : "it comes on a later day, since what is left of today is full"
    }
}

/// What a card of the user's own may come from.
enum CardSource {
    /// A mistake that is often made, by its place among those of the skill.
    case mistake(ItemID, Int)
    /// What was asked in a round, by its place among the questions of that.
    case asked(String, Int)

    init?(_ text: String, _ desk: Desk) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, let place = parts.last.flatMap(Int.init) else { return nil }
        let id = parts[1..<parts.count - 1].joined(separator: ":")
        switch parts[0] {
        case "mistake" where desk.library.texts.skill(id)?.mistakes.indices.contains(place) == true:
            self = .mistake(id, place)
        case "asked" where desk.journey[Round.self][id]?.questions.indices.contains(place) == true:
            self = .asked(id, place)
        default: return nil
        }
    }

    /// As the target of a form says it.
    var text: String {
        switch self {
        case .mistake(let skill, let place): "mistake:\(skill):\(place)"
        case .asked(let round, let place): "asked:\(round):\(place)"
        }
    }

    /// A card that asks for it.
    func card(_ desk: Desk) -> OwnCard {
        var card = OwnCard(id: "", day: desk.today)
        switch self {
        case .mistake(let skill, let place):
            let mistake = desk.library.texts.skill(skill)?.mistakes[place] ?? ""
            card.question = "What goes wrong here, and what do you do instead? “\(mistake)”"
            card.skill = skill
            card.origin = "a mistake that is often made in \(desk.library.name(ofItem: skill))"
        case .asked(let id, let place):
            guard let round = desk.journey[Round.self][id] else { return card }
            card.question = round.questions[place]
            card.topic = round.kind.topic ?? .ml
            card.origin = "asked in a round, \(desk.journey.label(of: round))"
        }
        return card
    }
}

extension Journey {
    /// What was asked in rounds of that kind and is no card yet, the last round first.
    func askedInRounds(_ topic: CardTopic) -> [(question: String, target: String)] {
        let known = Set(self[OwnCard.self].all.map { Folding.words($0.question) })
        return rounds(asking: topic).reversed().flatMap { round in
            round.questions.enumerated().filter { !known.contains(Folding.words($0.element)) }.map {
                (question: $0.element, target: CardSource.asked(round.id, $0.offset).text)
            }
        }
    }

    /// The rounds of that kind, the last one last.
    func rounds(asking topic: CardTopic) -> [Round] {
        self[Round.self].all.filter { $0.kind.topic == topic }.sorted {
            ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id)
        }
    }

    /// "Pier Nine, 3 Dec 2026".
    func label(of round: Round) -> String {
        let company = self[Application.self][round.application].map(company) ?? ""
        return [company, round.day?.text ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// Writes notes on a card.
struct CardNoteForm: FormKind {
    let id = FormKindID("card-note")

    func form(_ card: PracticeCard, _ desk: Desk) -> Form {
        let text = desk.journey[CardNote.self][card.id]?.text ?? ""
        var form = Form(
            kind: id, target: FormTarget("", card.id), title: "Notes on a card", intro: card.question,
            fields: [FormField("text", label: "Your own words; empty removes them", area: text)])
        form["text"].know(text)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        target.part.flatMap { desk.journey.practice(desk.context).deck[$0] }.map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let card = form.target.part.flatMap({ desk.journey.practice(desk.context).deck[$0] }) else {
            return form.refuse(FormTarget.gone)
        }
        guard form["text"].isEdited else { return [] }
        return .keeping(desk.journey.noting(form["text"].value, on: card)) { _ in "The notes are kept." }
    }
}
