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

/// How the user practises.
struct PracticeSettingsForm: FormKind {
    let id = FormKindID("practice-settings")

    func form(_ desk: Desk) -> Form {
        let settings = desk.journey.practiceSettings
        var form = Form(
            kind: id, title: "How you practise",
            intro:
                "A few minutes a day beat an evening a week. 90 % means that a card comes back when the chance that you still know it "
                + "has fallen to that. The surer you want to be, the sooner it comes.",
            asking: settings, stored: settings, desk.context)
        form[Self.share].answer = .text(TextField("\(DecimalWords.text(settings.retention * 100)) %"))
        form[Self.share].known = form[Self.share].meaning
        return form
    }

    /// The field that is asked for in percent, as everything else says it.
    private static let share = "retention"

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var settings = desk.journey.practiceSettings
        let typed = form[Self.share].value
        if let number = DecimalWords.parse(typed), number > 1 {
            form[Self.share].answer = .text(TextField("\(typed) %"))
        }
        form.fill(&settings, desk.context)
        if form[Self.share].problem != nil { form[Self.share].problem = "Give a share from 80 to 95 %." }
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(settings)) { _ in "\(settings.lines.joined(separator: " · "))." }
    }
}

/// Asks what to practise, and for how long.
struct SittingForm: FormKind {
    let id = FormKindID("sitting")

    /// What can be asked for: what comes by itself, a planned round, a topic.
    private enum Kind {
        case usual
        case round(PlannedRound)
        case topic(CardTopic)
    }

    private func kinds(_ desk: Desk) -> [(name: String, kind: Kind)] {
        [("whatever comes", Kind.usual)]
            + desk.journey.practice(desk.context).rounds.map { (PracticeWords.round($0.topic, $0), .round($0)) }
            + CardTopic.allCases.map { ($0.name, .topic($0)) }
    }

    private static let lengths: [(name: String, minutes: Int?)] = [
        ("what is left of today", nil), ("15 minutes", 15), ("30 minutes", 30), ("45 minutes", 45),
        (long, nil),
    ]
    private static let long = "one long case"

    func form(_ desk: Desk) -> Form {
        let topic: CardTopic? =
            switch desk.practiceEntry {
            case .heading(let heading): heading.topic
            case .card(let card) where desk.practiceView == .topics: card.topic
            case .readiness(let topic, _): topic
            default: nil
            }
        let kinds = kinds(desk)
        let chosen = topic.flatMap { topic in
            kinds.firstIndex { if case .topic(topic) = $0.kind { true } else { false } }
        }
        let isTimeLeft = desk.journey.practiceLeft(desk.journey.practice(desk.context).deck, on: desk.today) > 0
        var form = Form(
            kind: id, title: "A sitting",
            fields: [
                FormField(
                    "kind", label: "What do you want to be asked?", choices: kinds.map(\.name), chosen: chosen ?? 0),
                FormField(
                    "minutes", label: "For how long?", choices: Self.lengths.map(\.name),
                    chosen: topic == nil && isTimeLeft ? 0 : 1),
                FormField("new", label: "New cards, too?", choices: ["yes", "only what is due or a round asks"]),
            ])
        form.keepHint = "begin"
        form.keepsDraft = false
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let (kind, minutes) = (kinds(desk), Self.lengths[form["minutes"].chosen ?? 0].minutes)
        var wish = PracticeWish(
            minutes: minutes, onlyDue: form["new"].chosen == 1, onlyLong: form["minutes"].value == Self.long)
        switch kind[min(form["kind"].chosen ?? 0, kind.count - 1)].kind {
        case .usual: return PracticeCommands.begin(wish, desk)
        case .round(let round):
            wish.topic = round.topic
            return PracticeCommands.begin(wish, for: round, desk)
        case .topic(let topic):
            wish.topic = topic
            return PracticeCommands.begin(wish, desk)
        }
    }
}

extension Desk {
    /// Keeps the change and says so; in the pane of practice the row is selected.
    func kept(_ change: Change?, as row: RowID, _ text: String) -> [Request] {
        guard let change else { return [] }
        let show: [Request] = pane.id == PracticePane.id ? [.show(row, in: PracticePane.id)] : []
        return [.keep(change)] + show + [.say(text)]
    }
}
