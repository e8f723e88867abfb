/// People worth talking to: who is due, what was said, whom to thank.
struct PeoplePane: Pane {
    static let id = PaneID("people")

    var id: PaneID { Self.id }
    let name = "People"
    let views = PeopleList.View.allCases.map(\.name)

    var bindings: [Binding] { PeopleCommands.bindings(id) }

    let signs: [(sign: String, meaning: String)] = [
        ("○ ◔ ◑ ◕ ●", "a conversation: an idea, asked for, scheduled, held, thanked for"),
        ("×", "declined, or no answer"), ("♡", "nothing given back yet"),
        ("”", "what they said"), ("≠", "somebody disagrees"), ("?", "a question to ask"),
        ("→ ←", "what you did for them, they for you"), ("+", "what you gave back; who says so"),
        ("#", "a tag of yours"),
    ]

    let filterHint = "words  is:due  company:acme  track:mlops"
    let reads: [any JourneyRecord.Type] = [
        Person.self, Conversation.self, Learning.self, FollowUp.self, Favour.self, Cadence.self, Memo.self,
        // Thanks for a round of a job.
        Application.self, Posting.self, Round.self, JobEvent.self, JobFollowUp.self, JobCadence.self,
    ]

    func summary(_ desk: Desk) -> Summary {
        let people = desk.journey.people
        guard people.isRead else { return Summary("…") }
        guard !people.isEmpty else { return Summary("nobody yet") }
        let due = people.dueCount(desk.today, owed: desk.journey.thanksOwed(on: desk.today))
        return due > 0
            ? Summary("\(due) due") : Summary(people.persons.count == 1 ? "1 person" : "\(people.persons.count) people")
    }

    func contents(_ desk: Desk) -> ListContents {
        let list = desk.list
        let people = desk.journey.people
        let view = PeopleList.View.allCases[list.view]
        let shown = PeopleList(filter: list.filter, owed: desk.journey.thanksOwed(on: desk.today))
        switch view {
        case .learned:
            let said = people.allSaid()
            guard list.isNarrowed else { return ListContents(ids: said.map { PeopleRow.said($0.learning).id }) }
            let wanted = Set(shown.people(people, desk.context))
            return ListContents(
                ids: said.filter { wanted.contains($0.learning.person) }.map { PeopleRow.said($0.learning).id })
        case .introductions:
            return ListContents(ids: Introductions(people).tree(shown.people(people, desk.context)).map(\.id))
        case .due, .company, .track:
            var contents = ListContents()
            for group in shown.groups(view, people, desk.context) {
                let branch = PeopleRow.group(view, group.id)
                contents.branches[branch.id] = BranchContents(
                    count: group.people.count, reached: group.met, first: Array(group.people.prefix(50)))
                contents.add(heading: branch.id)
                contents.add(group.people, isOpen: isOpen(branch, list))
            }
            return contents
        }
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        let list = desk.list
        switch PeopleRow(id) {
        case .group(let view, let key): return groupRow(id, view, key, desk)
        case .said(let person, let learning): return saidRow(id, person, learning, desk)
        case .person(let person):
            var row = personRow(person, desk)
            switch PeopleList.View.allCases[list.view] {
            case .introductions: row.depth = depth(of: person, desk.journey.people)
            case .learned: row.depth = 0
            case .due, .company, .track: row.depth = 1
            }
            return row
        }
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        guard case .person(let person) = PeopleRow(id) else { return nil }
        let people = desk.journey.people
        let view = PeopleList.View.allCases[desk.list.view]
        switch view {
        case .introductions: return people.introducer(of: person)
        case .learned: return nil
        case .due, .company, .track:
            let owed = desk.journey.thanksOwed(on: desk.today)
            let groups = PeopleList(filter: desk.list.filter, owed: owed).groups(view, people, desk.context)
            return groups.first { $0.people.contains(person) }.map { PeopleRow.group(view, $0.id).id }
        }
    }

    func longTexts(_ id: RowID, _ desk: Desk) -> [String: String] {
        guard case .person(let person) = PeopleRow(id) else { return [:] }
        let people = desk.journey.people
        let owners = [person] + people.conversations[person, default: []].map(\.id)
        return owners.reduce(into: [:]) { $0[$1] = people.memo(of: $1, desk.context.texts) }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        let people = desk.journey.people
        switch PeopleRow(id) {
        case .person(let id):
            guard let person = people.persons[id] else { return Document("") }
            return PersonDetail(person, desk).document
        case .said(let person, let learning):
            guard let said = people.said(learning, by: person) else { return Document("") }
            return SaidDetail(said: said, desk: desk).document
        case .group(let view, let key): return groupDetail(id, view, key, desk)
        }
    }

    func filterFields(_ library: Library) -> [FilterField] { PeopleFilter.fields(library) }

    func emptyText(_ desk: Desk) -> String {
        guard desk.journey.people.isRead else { return "Reading your people…" }
        if desk.list.isNarrowed {
            return
                "Nobody matches. Esc clears the filter. Words are looked for in names, companies and whatever was written or said; "
                + "is:\(PeopleFilter.standings.prefix(6).joined(separator: ", is:")), company:, track: and tag: narrow the list, too."
        }
        if PeopleList.View.allCases[desk.list.view] == .learned, !desk.journey.people.isEmpty {
            return
                "Nothing noted yet. After a conversation, choose the person in another view (v) and press e to note what they said, a line at a time. What several people say comes first here."
        }
        return
            "Nobody yet. a adds someone whose job you wonder about; in a shell, cairn people import FILE takes contacts of LinkedIn, Google, Outlook or a phone. The surest way to learn what it is like is to ask them; "
            + "the guides “Finding people to talk to” and “An informational interview, start to end” say how: they are in Guides."
    }

    func firstOpen(_ desk: Desk) -> Set<RowID> {
        Set(["due", "scheduled", "open", "rest"].map { PeopleRow.group(.due, $0).id })
    }

    func firstSelected(_ desk: Desk) -> RowID? {
        desk.list.ids.first { PeopleRow($0).person != nil }
    }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { PeopleEntries.follow(target, desk) }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        PeopleCommands.edited(text, from: old, name, desk)
    }

    private func isOpen(_ branch: PeopleRow, _ list: ListState) -> Bool {
        list.open.contains(branch.id) || list.isNarrowed
    }
}

extension PeoplePane {
    private func groupRow(
        _ id: RowID, _ view: PeopleList.View, _ key: String, _ desk: Desk
    ) -> ListRow {
        var row = ListRow(id, groupName(view, key, desk))
        row.isOpen = isOpen(.group(view, key), desk.list)
        row.trailing = desk.list.branches[id].map { String($0.count) } ?? ""
        row.style = .strong
        return row
    }

    private func groupName(_ view: PeopleList.View, _ key: String, _ desk: Desk) -> String {
        PeopleList.name(of: key, isOnly: desk.list.branches.count == 1, view, desk.library)
    }

    private func personRow(_ id: PersonID, _ desk: Desk) -> ListRow {
        let people = desk.journey.people
        var row = ListRow(id, people.persons[id]?.name ?? id)
        if let due = people.dues(of: id, seenOn: desk.today).first, due.day <= desk.today {
            row.trailing = due.day.said(from: desk.today)
            row.badges.append(ListRow.Badge(text: due.word(people), sign: "!", style: .warning))
        } else if let thanks = desk.journey.roundThanks(to: id, seenOn: desk.today).first?.due,
            thanks.day <= desk.today
        {
            row.trailing = thanks.day.said(from: desk.today)
            row.badges.append(ListRow.Badge(text: FollowUp.Kind.thank.name, sign: "!", style: .warning))
        } else if let talk = people.nextConversation(with: id, from: desk.today), let day = talk.day {
            row.trailing = day.said(from: desk.today)
        } else {
            row.trailing = desk.context.measure.fit(Visible.line(people.persons[id]?.company ?? ""), width: 18)
        }
        if people.owesThanks(to: id) { row.badges.append(ListRow.Badge(text: "♡", sign: "♡", style: .dim)) }
        return row
    }

    private func saidRow(_ id: RowID, _ person: PersonID, _ learning: LearningID, _ desk: Desk) -> ListRow {
        let said = desk.journey.people.said(learning, by: person)
        var row = ListRow(id, said?.learning.text ?? "")
        let count = said.map { "\($0.agree.count)" } ?? ""
        row.badges.append(ListRow.Badge(text: count, sign: count, style: .plain))
        if said?.disagree.isEmpty == false {
            row.badges.append(ListRow.Badge(text: "≠", sign: "≠", style: .warning))
        }
        return row
    }

    private func groupDetail(
        _ id: RowID, _ view: PeopleList.View, _ key: String, _ desk: Desk
    ) -> Document {
        guard let group = desk.list.branches[id] else { return Document("") }
        var page = Document(groupName(view, key, desk))
        let reached = group.reached == 0 ? "none of them yet" : "\(group.reached) of them"
        page.text(
            group.count == 1
                ? "1 person; you have \(group.reached == 0 ? "not talked to them yet" : "talked to them")."
                : "\(group.count) people; you have talked to \(reached).")
        if let track = desk.library.track(key), view == .track {
            page.gap()
            page.blocks.append(
                .link(.init(track.name, .link), sign: .init("›", .dim), remark: "the role", .row(TracksPane.id, key)))
            LearningLines.add(key, desk, to: &page)
        }
        page.gap()
        for member in group.first {
            let person = desk.journey.people.persons[member]
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

extension Due {
    /// A word or two for a list.
    fileprivate func word(_ people: People) -> String {
        switch source {
        case .kept(let id): people.followUps[person]?.first { $0.id == id }?.kind.name ?? ""
        case .proposed(let kind, _): kind.name
        case .outcome: isTalk ? "talk" : "how was it?"
        }
    }
}
