/// The rows of the pane, view by view.
struct PracticeList {
    let desk: Desk
    let filter: WordFilter

    private var journey: Journey { desk.journey }
    private var standing: PracticeStanding { journey.practice(desk.context) }

    /// What the id of a line begins with that says why the card above it comes.
    static let why = "why:"

    /// What comes now, each with the reason.
    var due: ListContents {
        var contents = ListContents()
        let entries = standing.queue.entries.filter { matches($0.card) }
        for heading in [PracticeHeading.round, .due, .new] {
            let own = entries.filter { PracticeHeading($0.reason) == heading }
            guard let isOpen = add(heading, count: own.count, to: &contents) else { continue }
            for entry in own {
                contents.add([entry.card.id], isOpen: isOpen)
                if isOpen, entry.reason != .new { contents.add(remark: Self.why + entry.card.id) }
            }
        }
        return contents
    }

    /// Every card by its topic.
    var topics: ListContents {
        var contents = ListContents()
        let cards = Dictionary(grouping: standing.deck.cards.filter(matches), by: \.topic)
        for topic in CardTopic.allCases {
            let own = cards[topic] ?? []
            guard let isOpen = add(PracticeHeading(topic), count: own.count, to: &contents) else { continue }
            contents.add(own.map(\.id), isOpen: isOpen)
        }
        return contents
    }

    var stories: ListContents {
        let stories = journey.stories.filter {
            filter.matches([$0.title] + $0.parts.map(\.text) + $0.competencies)
        }
        guard !journey.stories.isEmpty else { return ListContents() }
        return ListContents(ids: (filter.isEmpty ? [PracticeEntry.coverageRow] : []) + stories.map(\.id))
    }

    /// The next first, then those that were held, the last first.
    var mocks: ListContents {
        var contents = ListContents()
        let mocks = journey.mocks.filter {
            filter.matches([$0.topic.name, $0.partner] + $0.lessons)
        }
        for (heading, own) in [
            (PracticeHeading.planned, mocks.filter { !$0.held }), (.held, mocks.filter(\.held).reversed()),
        ] {
            guard let isOpen = add(heading, count: own.count, to: &contents) else { continue }
            contents.add(own.map(\.id), isOpen: isOpen)
        }
        return contents
    }

    var readiness: ListContents {
        let entries = PracticeEntry.readiness(standing.rounds)
        return ListContents(
            ids: entries.filter { filter.matches([$0.topic.name, $0.round?.name ?? ""]) }.map(\.id))
    }

    /// Adds a heading; nil if nothing stands below it, else whether it is open.
    private func add(_ heading: PracticeHeading, count: Int, to contents: inout ListContents) -> Bool? {
        guard count > 0 else { return nil }
        contents.branches[heading.rawValue] = BranchContents(count: count, reached: 0, first: [])
        contents.add(heading: heading.rawValue)
        return desk.list.open.contains(heading.rawValue) || desk.list.isNarrowed
    }

    private func matches(_ card: PracticeCard) -> Bool {
        filter.isEmpty || filter.matches([card.question, card.id] + card.skills.map(desk.library.name(ofItem:)))
    }
}

/// The rows as they look.
struct PracticeRows {
    let desk: Desk

    private var journey: Journey { desk.journey }

    func row(_ id: RowID) -> ListRow {
        if id.hasPrefix(PracticeList.why) { return why(id) }
        switch PracticeEntry(id, desk) {
        case .heading(let heading): return self.heading(heading)
        case .card(let card): return self.card(id, card)
        case .coverage:
            let coverage = StoryCoverage(journey)
            var row = ListRow(id, "Competencies")
            row.trailing = "\(coverage.lines.count - coverage.missing.count) of \(coverage.lines.count) shown"
            row.style = .strong
            return row
        case .story(let story): return self.story(story)
        case .mock(let mock): return self.mock(mock)
        case .readiness(let topic, let round):
            let deck = journey.practice(desk.context).deck
            let ready = Readiness(topic, round, deck: deck, journey, today: desk.today)
            var row = ListRow(id, PracticeWords.round(topic, round))
            (row.trailing, row.cutsText) = ("\(ready.known) of \(ready.asked) known", true)
            return row
        case nil: return ListRow(id, "")
        }
    }

    private func heading(_ heading: PracticeHeading) -> ListRow {
        var row = ListRow(heading.rawValue, heading.name)
        row.isOpen = desk.list.open.contains(heading.rawValue) || desk.list.isNarrowed
        row.style = .strong
        row.trailing = desk.list.branches[heading.rawValue].map { share($0.count, of: heading) } ?? ""
        return row
    }

    /// "4", or "4 of 23" if not all of them fit into the day's minutes.
    private func share(_ count: Int, of heading: PracticeHeading) -> String {
        let later = journey.practice(desk.context).queue.later.count { PracticeHeading($0.reason) == heading }
        return later == 0 || desk.list.isNarrowed ? "\(count)" : "\(count) of \(count + later)"
    }

    private func card(_ id: RowID, _ card: PracticeCard) -> ListRow {
        var row = ListRow(id, card.question)
        (row.depth, row.cutsText) = (1, true)
        let memory = journey[CardMemory.self][card.id]
        row.trailing =
            desk.practiceView == .due
            ? "\(card.minutes) min"
            : memory.map { PracticeWords.comes(journey.schedule.due($0), today: desk.today) } ?? ""
        if memory?.isLeech == true { row.badges.append(ListRow.Badge(text: "!", sign: "!", style: .warning)) }
        if journey[CardNote.self][card.id] != nil { row.badges.append(.note) }
        return row
    }

    private func why(_ id: RowID) -> ListRow {
        let card = String(id.dropFirst(PracticeList.why.count))
        let entry = journey.practice(desk.context).queue.entries.first { $0.card.id == card }
        var row = ListRow(id, entry.map(why) ?? "")
        (row.depth, row.style) = (2, .dim)
        return row
    }

    /// Short enough for a narrow list; which round asks it is said by the heading's page and the card's.
    private func why(_ entry: PracticeQueue.Entry) -> String {
        guard case .round(let round) = entry.reason else {
            return entry.memory.map { PracticeWords.memory($0, journey.schedule, on: desk.today) } ?? "new"
        }
        let now = entry.memory.map { PracticeWords.sure($0, journey.schedule, on: desk.today) } ?? "new"
        return "\(now), wanted \(round.day.said(from: desk.today))"
    }

    private func story(_ story: Story) -> ListRow {
        let report = StoryReport(story, journey)
        var row = ListRow(story.id, story.title)
        row.trailing =
            report.words == 0 ? "" : report.minutes < 1 ? "< 1 min" : "\(MeasureWords.text(report.minutes)) min"
        // One word at most: both would read as one. What was taken back is settled, and gives way to the title.
        if !report.holds {
            row.badges.append(ListRow.Badge(text: "number open", sign: "open", style: .learning))
        } else if report.numbers.contains(where: { $0.footing == .retracted }) {
            row.badges.append(ListRow.Badge(text: "taken back", sign: "", style: .warning))
        }
        return row
    }

    private func mock(_ mock: MockInterview) -> ListRow {
        var row = ListRow(mock.id, mock.topic.name.capitalizedFirst + (mock.partner.isEmpty ? "" : ", \(mock.partner)"))
        (row.depth, row.cutsText) = (1, true)
        row.trailing = mock.day.said(from: desk.today, past: "ago")
        if !mock.held, mock.day < desk.today {
            row.badges.append(ListRow.Badge(text: "held?", sign: "?", style: .learning))
        }
        return row
    }
}

extension PracticeWords {
    /// "GenAI and agents, mock interview with Ada, 3 Dec 2026".
    static func round(_ topic: CardTopic, _ round: PlannedRound?) -> String {
        [topic.name.capitalizedFirst, round?.name, round?.day.text].compactMap { $0?.isEmpty == true ? nil : $0 }
            .joined(separator: ", ")
    }

    /// When a card comes: "due", "tomorrow", "in 5 d".
    static func comes(_ day: Day, today: Day) -> String {
        let days = day - today
        return days <= 0 ? "due" : days == 1 ? "tomorrow" : "in \(days) d"
    }
}
