/// Cards that come when they should, stories, mock interviews, and how ready the user is.
struct PracticePane: Pane {
    static let id = PaneID("practice")

    var id: PaneID { Self.id }
    let name = "Practice"
    let views = PracticeView.allCases.map(\.rawValue)
    let reads: [any JourneyRecord.Type] =
        PracticeIndex.reads + [CardNote.self, Story.self, StoryNumber.self, StoryTelling.self]

    var bindings: [Binding] { PracticeCommands.bindings(id) + AskingKeys.all }

    /// "3 due · 12 min", "5 of 50 due · 15 min", "6 of 48 for a mock · 14 min", "3 due, 24 new", "24 new · enough today", and after a
    /// pause no pile: "4 today, 60 wait".
    func summary(_ desk: Desk) -> Summary {
        guard desk.isSettled else { return Summary("cards, stories, mocks", short: "be asked") }
        let queue = desk.journey.practice(desk.context).queue
        if queue.away != nil, !queue.entries.isEmpty {
            let now = "\(queue.entries.count) today"
            return Summary("\(now), \(queue.later.count) wait", short: now)
        }
        let kinds = [(queue.due, "due"), (queue.forRound, queue.roundWord), (queue.new, "new")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }
        guard let first = kinds.first else { return Summary("nothing due") }
        if queue.entries.isEmpty { return Summary("\(first) · enough today", short: first) }
        let part = queue.later.isEmpty ? first : "\(queue.entries.count) of \(first)"
        return kinds.count == 1
            ? Summary("\(part) · \(DurationWords.text(queue.minutes))", short: first)
            : Summary(kinds.joined(separator: ", "), short: first)
    }

    func contents(_ desk: Desk) -> ListContents {
        guard desk.isSettled else { return ListContents() }
        let list = PracticeList(desk: desk, filter: WordFilter(desk.list.filter))
        return switch desk.practiceView {
        case .due: list.due
        case .topics: list.topics
        case .stories: list.stories
        case .mocks: list.mocks
        case .readiness: list.readiness
        }
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow { PracticeRows(desk: desk).row(id) }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        guard let place = desk.list.ids.firstIndex(of: id) else {
            guard case .card(let card)? = PracticeEntry(id, desk), desk.practiceView == .topics else { return nil }
            return PracticeHeading(card.topic).rawValue
        }
        guard PracticeHeading(rawValue: id) == nil else { return nil }
        return desk.list.ids[..<place].last { PracticeHeading(rawValue: $0) != nil }
    }

    func view(showing row: RowID, _ desk: Desk) -> Int? {
        if desk.list.ids.contains(row) { return nil }
        let view: PracticeView? =
            switch PracticeEntry(row, desk) {
            case .card: .topics
            case .coverage, .story: .stories
            case .mock: .mocks
            case .readiness: .readiness
            case .heading, nil: nil
            }
        return view.flatMap { PracticeView.allCases.firstIndex(of: $0) }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        PracticeEntry(id, desk).map { PracticeDetail(desk: desk).document($0) } ?? Document("")
    }

    func emptyText(_ desk: Desk) -> String {
        if !desk.isSettled { return "" }
        if desk.list.isNarrowed { return "Nothing matches. Esc clears the filter." }
        return switch desk.practiceView {
        case .due: desk.journey.practice(desk.context).queue.nothingDue
        case .topics: "There are no cards yet: a adds one of your own."
        case .stories:
            "No story yet. Eight to twelve are enough for nearly every round: what you did, what came of it, a number and "
                + "where it comes from. a adds the first; I on a project or a win begins one with what is known."
        case .mocks:
            "No mock interview yet. Plan two: somebody asks you, or you answer alone against the clock; a verdict follows. "
                + "a plans the first and draws its questions."
        case .readiness: ""
        }
    }

    func firstOpen(_ desk: Desk) -> Set<RowID> {
        Set([PracticeHeading.round, .due, .new, .planned, .held].map(\.rawValue))
    }

    func firstSelected(_ desk: Desk) -> RowID? { desk.list.ids.first { PracticeHeading(rawValue: $0) == nil } }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        PracticeCommands.follow(target, desk)
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
