/// People worth talking to: who is due, what was said, whom to thank.
struct PeoplePane: Pane {
    static let paneID = PaneID("people")

    let id = PeoplePane.paneID
    let name = "People"
    let views = PeopleList.View.allCases.map(\.name)

    var bindings: [Binding] { PeopleCommands.bindings(.pane(id)) }

    var filterHint: String { "words  is:due  company:acme  track:mlops" }

    func summary(_ app: AppState, _ context: Context) -> Summary {
        let people = app.journey.people
        guard people.isRead else { return Summary("…") }
        guard !people.isEmpty else { return Summary("nobody yet") }
        let due = people.dueCount(context.today)
        return due > 0
            ? Summary("\(due) due") : Summary(people.persons.count == 1 ? "1 person" : "\(people.persons.count) people")
    }

    func rows(_ app: AppState, _ context: Context) -> [RowID] { contents(app, context).ids }

    func contents(_ app: AppState, _ context: Context) -> ListContents {
        let list = app.lists[id]
        let people = app.journey.people
        let view = PeopleList.View.allCases[list.view]
        let shown = PeopleList(filter: list.filter)
        switch view {
        case .learned:
            let said = people.allSaid()
            guard list.isNarrowed else { return ListContents(ids: said.map { PeopleRow.said($0.learning).id }) }
            let wanted = Set(shown.people(people, context))
            return ListContents(
                ids: said.filter { wanted.contains($0.learning.person) }.map { PeopleRow.said($0.learning).id })
        case .introductions:
            return ListContents(ids: Introductions(people).tree(shown.people(people, context)).map(\.id))
        case .due, .company, .track:
            var contents = ListContents(ids: [])
            for group in shown.groups(view, people, context) {
                let branch = PeopleRow.group(view, group.id)
                contents.branches[branch.id] = BranchContents(
                    count: group.people.count, reached: group.met, first: Array(group.people.prefix(50)))
                contents.ids.append(branch.id)
                if isOpen(branch, list) { contents.ids += group.people }
            }
            return contents
        }
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow {
        let list = app.lists[self.id]
        switch PeopleRow(id) {
        case .group(let view, let key): return groupRow(id, view, key, list, app, context)
        case .said(let person, let learning): return saidRow(id, person, learning, app)
        case .person(let person):
            var row = personRow(person, app, context)
            switch PeopleList.View.allCases[list.view] {
            case .introductions: row.depth = depth(of: person, app.journey.people)
            case .learned: row.depth = 0
            case .due, .company, .track: row.depth = 1
            }
            return row
        }
    }

    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? {
        guard case .person(let person) = PeopleRow(id) else { return nil }
        let people = app.journey.people
        let view = PeopleList.View.allCases[app.lists[self.id].view]
        switch view {
        case .introductions: return people.introducer(of: person)
        case .learned: return nil
        case .due, .company, .track:
            let groups = PeopleList(filter: app.lists[self.id].filter).groups(view, people, context)
            return groups.first { $0.people.contains(person) }.map { PeopleRow.group(view, $0.id).id }
        }
    }

    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document {
        let people = app.journey.people
        switch PeopleRow(id) {
        case .person(let id):
            guard let person = people.persons[id] else { return Document("") }
            return PersonDetail(person: person, app: app, context: context).document
        case .said(let person, let learning):
            guard let said = people.said(learning, by: person) else { return Document("") }
            return SaidDetail(said: said, app: app, context: context).document
        case .group(let view, let key): return groupDetail(id, view, key, app, context)
        }
    }

    func emptyText(_ app: AppState) -> String {
        guard app.journey.people.isRead else { return "Reading your people…" }
        if app.lists[id].isNarrowed {
            return "Nobody matches. Esc clears the filter. Words match names, companies and what was written and said; "
                + "is:\(PeopleFilter.standings.prefix(6).joined(separator: ", is:")), company:, track: and tag: match fields."
        }
        if PeopleList.View.allCases[app.lists[id].view] == .learned, !app.journey.people.isEmpty {
            return
                "Nothing set down yet. After a conversation, choose the person in another view (v) and press e: it keeps what was said, one line each. What several people say comes first here."
        }
        return
            "Nobody yet. a adds someone who has a job you wonder about. The surest way to learn what it is like is to ask them; "
            + "the guides “Finding people to talk to” and “An informational interview, start to end” (5) say how."
    }

    func firstOpen(_ app: AppState, _ context: Context) -> Set<RowID> {
        Set(["due", "scheduled", "open", "rest"].map { PeopleRow.group(.due, $0).id })
    }

    func firstSelected(_ app: AppState, _ context: Context) -> RowID? {
        app.lists[id].ids.first { PeopleRow($0).person != nil }
    }

    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        PeopleCommands.perform(command, &app, context)
    }

    private func isOpen(_ branch: PeopleRow, _ list: ListState) -> Bool {
        list.open.contains(branch.id) || list.isNarrowed
    }
}

extension PeoplePane {
    private func groupRow(
        _ id: RowID, _ view: PeopleList.View, _ key: String, _ list: ListState, _ app: AppState, _ context: Context
    ) -> ListRow {
        var row = ListRow(id, PeopleList.name(of: key, view, context.library))
        row.isOpen = isOpen(.group(view, key), list)
        row.trailing = list.branches[id].map { String($0.count) } ?? ""
        row.style = .strong
        return row
    }

    private func personRow(_ id: PersonID, _ app: AppState, _ context: Context) -> ListRow {
        let people = app.journey.people
        var row = ListRow(id, people.persons[id]?.name ?? id)
        if let due = people.dues(of: id).first, due.day <= context.today {
            row.trailing = due.day.said(from: context.today)
            row.badges.append(ListRow.Badge(text: due.source.word(people, of: id), sign: "!", style: .warning))
        } else if let talk = people.nextConversation(with: id, from: context.today), let day = talk.day {
            row.trailing = day.said(from: context.today)
        } else {
            row.trailing = context.measure.fit(Visible.line(people.persons[id]?.company ?? ""), width: 18)
        }
        if people.owesThanks(to: id) { row.badges.append(ListRow.Badge(text: "♡", sign: "♡", style: .dim)) }
        return row
    }

    private func saidRow(_ id: RowID, _ person: PersonID, _ learning: LearningID, _ app: AppState) -> ListRow {
        let said = app.journey.people.said(learning, by: person)
        var row = ListRow(id, said?.learning.text ?? "")
        let count = said.map { "\($0.agree.count)" } ?? ""
        row.badges.append(ListRow.Badge(text: count, sign: count, style: .plain))
        if said?.disagree.isEmpty == false {
            row.badges.append(ListRow.Badge(text: "≠", sign: "≠", style: .warning))
        }
        return row
    }

    private func groupDetail(
        _ id: RowID, _ view: PeopleList.View, _ key: String, _ app: AppState, _ context: Context
    ) -> Document {
        guard let group = app.lists[self.id].branches[id] else { return Document("") }
        var page = Document(PeopleList.name(of: key, view, context.library))
        let reached = group.reached == 0 ? "none of them yet" : "\(group.reached) of them"
        page.text(
            group.count == 1
                ? "1 person, whom you have \(group.reached == 0 ? "not talked to yet" : "talked to")."
                : "\(group.count) people; you have talked to \(reached).")
        if let track = context.library.track(key), view == .track {
            page.gap()
            page.blocks.append(.link(.init(track.name, .link), sign: .init("›", .dim), remark: "the role", .track(key)))
            LearningLines.add(key, app, context, to: &page)
        }
        page.gap()
        for member in group.first {
            let person = app.journey.people.persons[member]
            page.blocks.append(
                .link(
                    .init(person?.name ?? "", .link), sign: .init("›", .dim), remark: person?.position ?? "",
                    .row(self.id, member)))
        }
        return page
    }

    private func depth(of id: PersonID, _ people: People) -> Int {
        var seen: Set<PersonID> = [id]
        var depth = 0
        var next = people.introducer(of: id)
        while let person = next, seen.insert(person).inserted, depth < 8 {
            depth += 1
            next = people.introducer(of: person)
        }
        return depth
    }
}

extension Due.Source {
    /// A word or two for a list.
    fileprivate func word(_ people: People, of person: PersonID) -> String {
        switch self {
        case .kept(let id): people.followUps[person]?.first { $0.id == id }?.kind.name ?? ""
        case .proposed(let kind, _): kind.name
        case .outcome: "how was it?"
        }
    }
}
