extension Feature {
    /// What is due, what comes now and why, what was done.
    static let today = Feature(pane: TodayPane())
}

/// The day: what is due, what comes now and why, this week's hours, for whom one waits, what was done.
struct TodayPane: Pane {
    static let id = PaneID("today")

    var id: PaneID { Self.id }
    let name = "Today"
    let reads: [any JourneyRecord.Type] =
        ItemCommands.reads + [
            ExerciseTick.self, Project.self, Contract.self, ContractAnswer.self, ProjectResult.self, CriterionMark.self,
            WorkClock.self, WeekReview.self,
            OwnTask.self, Person.self, Conversation.self,
            FollowUp.self, Favour.self, Cadence.self, Paper.self, Application.self, Posting.self, Round.self,
            JobEvent.self, JobFollowUp.self, JobCadence.self,
        ] + PracticeIndex.reads

    var bindings: [Binding] { TodayCommands.bindings(id) }

    /// "2 due · 3.5 of 6 h".
    func summary(_ desk: Desk) -> Summary {
        let due = desk.list.branches[Self.row(.due)]?.count ?? 0
        let spent = WeekHours(desk.journey, desk.context).spent
        let parts = [due > 0 ? "\(due) due" : nil, spent].compactMap(\.self)
        return parts.isEmpty
            ? Summary("nothing due") : Summary(parts.joined(separator: " · "), short: parts[0])
    }

    func contents(_ desk: Desk) -> ListContents {
        let today = TodayList(desk.journey, desk.context, withPractice: desk.isSettled)
        var contents = ListContents()
        for group in TodayList.Group.allCases where !today[group].isEmpty {
            let rows = shown(today[group], desk)
            let heading = Self.row(group)
            contents.branches[heading] = BranchContents(count: today[group].count, reached: 0, first: [])
            guard !rows.isEmpty else { continue }
            contents.add(heading: heading)
            guard desk.list.open.contains(heading) || desk.list.isNarrowed else {
                contents.add(rows.map(\.id), isOpen: false)
                continue
            }
            for row in rows {
                contents.add([row.id])
                if [.due, .now].contains(group), row.hasNote {
                    contents.add(remark: Self.note + row.id)
                }
            }
        }
        return contents
    }

    /// What the filter lets through: words that begin so, in what a row says.
    private func shown(_ subjects: [TodaySubject], _ desk: Desk) -> [TodaySubject] {
        guard desk.list.isNarrowed else { return subjects }
        let filter = WordFilter(desk.list.filter)
        return subjects.filter { subject in
            let row = TodayRow(subject, desk.journey, desk.context)
            return filter.matches([row.text, row.note, row.remark])
        }
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        if let group = Self.group(id) { return heading(group, desk) }
        if id.hasPrefix(Self.note) {
            let row = TodayRow(String(id.dropFirst(Self.note.count)), desk.journey, desk.context)
            var line = ListRow(id, row?.note ?? "")
            (line.depth, line.style) = (row?.box == nil ? 2 : 3, .dim)
            return line
        }
        guard let row = TodayRow(id, desk.journey, desk.context) else { return ListRow(id, "") }
        var line = ListRow(id, row.text)
        (line.depth, line.box, line.trailing, line.cutsText) = (1, row.box, row.remark, true)
        if row.isUrgent { line.badges.append(ListRow.Badge(text: "!", sign: "!", style: .warning)) }
        return line
    }

    private func heading(_ group: TodayList.Group, _ desk: Desk) -> ListRow {
        let id = Self.row(group)
        var line = ListRow(id, group.name)
        line.isOpen = desk.list.open.contains(id) || desk.list.isNarrowed
        line.style = .strong
        let count = desk.list.branches[id].map { String($0.count) } ?? ""
        line.trailing =
            group == .now ? WeekHours(desk.journey, desk.context).text : line.isOpen == true ? "" : count
        return line
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        guard Self.group(id) == nil else { return nil }
        let owner = id.hasPrefix(Self.note) ? String(id.dropFirst(Self.note.count)) : id
        if let place = desk.list.ids.firstIndex(of: owner) {
            return desk.list.ids[..<place].last { Self.group($0) != nil }
        }
        return TodayList(desk.journey, desk.context).group(of: owner).map(Self.row)
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let group = Self.group(id) { return TodayDetail(desk).document(group) }
        guard let row = TodayRow(id, desk.journey, desk.context) else { return Document("") }
        return TodayDetail(desk).document(row)
    }

    func emptyText(_ desk: Desk) -> String {
        if desk.list.isNarrowed { return "Nothing of today matches. Esc clears the filter." }
        return
            "Nothing is left to do: what is due to people, your next steps and your own tasks stand here. a adds a task, "
            + "P makes a plan, and People have a list of their own."
    }

    func firstOpen(_ desk: Desk) -> Set<RowID> {
        Set(TodayList.Group.allCases.filter { $0 != .done }.map(Self.row))
    }

    /// What to do first.
    func firstSelected(_ desk: Desk) -> RowID? { desk.list.ids.first { Self.group($0) == nil } }

    func item(_ id: RowID, _ context: Context) -> ItemID? {
        for kind in ["step:", "done:"] where id.hasPrefix(kind) {
            return context.library.item(String(id.dropFirst(kind.count)))?.id
        }
        return nil
    }

    func work(_ id: RowID, _ desk: Desk) -> ItemID? { TodaySubject(id, desk.journey, desk.today)?.work }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { TodayCommands.follow(target, desk) }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }

    /// The id of a heading, and which heading has that id.
    static func row(_ group: TodayList.Group) -> RowID { "group:\(group.rawValue)" }
    static func group(_ id: RowID) -> TodayList.Group? {
        id.hasPrefix("group:") ? TodayList.Group(rawValue: String(id.dropFirst("group:".count))) : nil
    }

    /// What the id of a line begins with that says why the row above it stands there.
    private static let note = "why:"
}
