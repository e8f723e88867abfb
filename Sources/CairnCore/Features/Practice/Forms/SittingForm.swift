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
