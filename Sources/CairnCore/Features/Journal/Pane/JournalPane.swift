/// Weeks, papers, wins and hours, all in the order of days; the mirror and the radar, made from the whole record.
struct JournalPane: Pane {
    static let id = PaneID("journal")

    var id: PaneID { Self.id }
    let name = "Journal"
    let views = JournalView.allCases.map(\.rawValue)
    let filterHint = JournalFilter.hint
    let signs: [(sign: String, meaning: String)] = [("2✓", "of what was done in that week")]
    let reads: [any JourneyRecord.Type] = [
        WorkSession.self, WeekReview.self, Paper.self, Win.self, Evidence.self, Progress.self, FollowUp.self,
        Person.self, Project.self, Contract.self, ProjectResult.self, Posting.self, Round.self, WeekOff.self,
        // What the radar counts besides.
        Conversation.self, Application.self, JobEvent.self, Note.self,
    ]

    var bindings: [Binding] {
        JournalCommands.bindings(id) + [
            StorySource.binding(id) { desk in
                switch desk.journalEntry {
                case .win(let win)?: .win(win.id)
                case .fact(let fact)?: .win(fact.id)
                default: nil
                }
            }
        ]
    }

    func summary(_ desk: Desk) -> Summary {
        let papers = desk.journey[Paper.self].all
        guard !papers.isEmpty else { return Summary("weeks, papers, wins", short: "look back") }
        let now = desk.today.parts
        let read = papers.count { $0.isRead && $0.day.parts.year == now.year && $0.day.parts.month == now.month }
        return read == 0
            ? Summary("no paper this month", short: "look back")
            : Summary("\(count(read, "paper")) this month", short: "\(read) this month")
    }

    func contents(_ desk: Desk) -> ListContents {
        let entries = desk.journey.journal(desk.journalView, desk.library, today: desk.today)
        return ListContents(
            ids: JournalFilter(desk.list.filter, desk.context).narrow(entries, desk.journey, desk.context).map(\.id))
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        switch JournalEntry(id, desk.journey, desk.library) {
        case .week(let week)?: weekRow(week, desk)
        case .paper(let paper)?: paperRow(paper, desk)
        case .win(let win)?: row(id, win.text, win.day.text)
        case .fact(let fact)?:
            row(id, fact.text, fact.day.text, ListRow.Badge(text: "★", sign: "★", style: .proven))
        case .session(let session)?: sessionRow(session, desk)
        case .doubt(let doubt)?: ListRow(id, doubt.text)
        case .pitfall(let pitfall)?:
            row(id, pitfall.name, Radar.reading(pitfall.id, desk.journey, desk.context)?.standing.short ?? "")
        case nil: ListRow(id, id)
        }
    }

    func view(showing row: RowID, _ desk: Desk) -> Int? {
        JournalEntry(row, desk.journey, desk.library).flatMap { JournalView.allCases.firstIndex(of: $0.view) }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document { JournalDetail(desk).document(id) }

    func filterFields(_ library: Library) -> [FilterField] { JournalFilter.fields }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        guard case .record(Paper.kind.name, let id) = target, let paper = desk.journey[Paper.self][id] else {
            return nil
        }
        return [.form(PaperForm().form(paper, desk))]
    }

    func emptyText(_ desk: Desk) -> String {
        if desk.list.isNarrowed {
            return
                "Nothing matches. Esc clears the filter. Words are looked for in whatever you wrote; is:read, is:unread, "
                + "is:open and skill:pytorch narrow the list, too."
        }
        return switch desk.journalView {
        case .weeks:
            "A week stands here once something of it is written down: hours, a tick, a paper, a win. a looks back on the "
                + "last one. v goes on to papers, wins and hours."
        case .papers:
            "No paper yet. A paper a week is plenty: ten lines on what it claims, how, on what evidence and where you "
                + "doubt it, and whether you would use it. a adds the first."
        case .wins:
            "No win yet. What went well is forgotten first, so give it a line, a day and a link. Evidence, projects that are "
                + "done and promises that you kept come by themselves. a adds the first."
        case .mirror, .radar: ""
        case .hours: "No hours yet. a logs the first, in words: “1h30 pytorch yesterday”. T lets a clock count them."
        }
    }
}

extension JournalPane {
    private func row(_ id: RowID, _ text: String, _ trailing: String, _ badges: ListRow.Badge...) -> ListRow {
        var row = ListRow(id, text)
        row.trailing = trailing
        row.badges = badges
        return row
    }

    private func sessionRow(_ session: WorkSession, _ desk: Desk) -> ListRow {
        let name = desk.journey.name(ofWork: session.item, desk.library)
        var row = row(session.id, "\(session.day.text)  \(name)", DurationWords.text(session.minutes))
        row.cutsText = true
        return row
    }

    private func weekRow(_ week: Day, _ desk: Desk) -> ListRow {
        let days = week..<week + 7
        let minutes = desk.journey.sessions.values.joined().reduce(0) {
            $0 + (days.contains($1.day) ? $1.minutes : 0)
        }
        let done = desk.journey.progress.values.count { $0.status == .done && days.contains($0.since) }
        var row = row(week.iso, "Week of \(week.text)", minutes == 0 ? "" : DurationWords.text(minutes))
        if desk.journey.isOff(week) { row.badges.append(ListRow.Badge(text: "off", sign: "off", style: .dim)) }
        if done > 0 { row.badges.append(ListRow.Badge(text: "\(done)✓", sign: "\(done)✓", style: .done)) }
        if desk.journey.review(of: week) != nil { row.badges.append(.note) }
        return row
    }

    private func paperRow(_ paper: Paper, _ desk: Desk) -> ListRow {
        var row = row(paper.id, paper.title, paper.day.text)
        row.box = paper.isRead ? .done : paper.lines.isEmpty ? .todo : .learning
        if paper.asksAgain(on: desk.today) {
            row.badges.append(ListRow.Badge(text: "still?", sign: "?", style: .learning))
        } else if paper.isRead {
            let would = paper.verdict == .would
            row.badges.append(
                ListRow.Badge(text: would ? "use" : "not", sign: would ? "+" : "−", style: would ? .done : .dim))
        }
        return row
    }
}

extension Desk {
    /// What the journal lists.
    var journalView: JournalView { JournalView.allCases[list.view] }

    /// What the selected row of the journal stands for, or nil.
    var journalEntry: JournalEntry? { list.selected.flatMap { JournalEntry($0, journey, library) } }
}
