/// The list of people: who is in it, in which groups and in which order.
public struct PeopleList: Equatable, Sendable {
    /// How it is grouped.
    public enum View: String, CaseIterable, Sendable {
        case due, company, track, introductions, learned

        /// The name in the footer.
        public var name: String {
            switch self {
            case .due: "what is due"
            case .company: "by company"
            case .track: "by track"
            case .introductions: "who introduced whom"
            case .learned: "what was said most"
            }
        }
    }

    /// People under a heading.
    public struct Group: Equatable, Sendable {
        /// What they have in common: `due`, `scheduled`, `open` or `rest`; a company; a track's id; empty for none.
        public let id: String
        public let people: [PersonID]
        /// How many of them the user has talked to.
        public let met: Int

        /// A group of these people.
        init(id: String, _ people: [Listed]) {
            self.id = id
            self.people = people.map(\.id)
            met = people.count { $0.isMet }
        }
    }

    /// Words and fields, as typed.
    public let filter: String

    /// When thanks for a round of a job are due next (``Journey/thanksOwed(on:)``).
    private let owed: [PersonID: Day]

    /// A list with that filter.
    public init(filter: String, owed: [PersonID: Day] = [:]) { (self.filter, self.owed) = (filter, owed) }

    /// What is wrong with the filter; nil if nothing is.
    public func problem(_ context: Context) -> FilterProblem? { PeopleFilter(filter, context).problem }

    private func narrow(_ people: People, _ context: Context) -> [Listed] {
        PeopleFilter(filter, context, owed: owed).narrow(people, context)
    }

    /// A group's heading; `isOnly` if there is no other group.
    public static func name(of group: String, isOnly: Bool, _ view: View, _ library: Library) -> String {
        switch (view, group) {
        case (.due, "due"): "Due"
        case (.due, "scheduled"): "Scheduled"
        case (.due, "open"): "Under way"
        case (.due, _): isOnly ? "Everyone" : "Everyone else"
        case (.company, ""): "No company"
        case (.track, ""): "No track"
        default: library.track(group)?.name ?? group
        }
    }

    /// Everyone who passes the filter, by name.
    public func people(_ people: People, _ context: Context) -> [PersonID] {
        narrow(people, context).map(\.id)
    }

    /// The groups of the view that are not empty; none in `introductions` and `learned`, which are not grouped.
    public func groups(_ view: View, _ people: People, _ context: Context) -> [Group] {
        let shown = narrow(people, context)
        switch view {
        case .due: return byDue(shown, people, context.today)
        case .company: return byCompany(shown, people).sorted(by: companyOrder)
        case .track:
            let order = context.library.tracks.map(\.id) + [""]
            return by(shown, people) { $0.track ?? "" }
                .sorted { (order.firstIndex(of: $0.id) ?? 99, $0.id) < (order.firstIndex(of: $1.id) ?? 99, $1.id) }
        case .introductions, .learned: return []
        }
    }

    /// Everyone who passes the filter, as one group.
    public func everyone(_ people: People, _ context: Context) -> Group {
        Group(id: "", narrow(people, context))
    }

    /// Due by day, then scheduled by day, then under way, then everyone else.
    private func byDue(_ shown: [Listed], _ people: People, _ today: Day) -> [Group] {
        // A time and an index in `shown` in one number, to sort by both: minutes until the year 9999 take 33 bits.
        var due: [Int] = []
        var scheduled: [Int] = []
        var open: [Listed] = []
        var rest: [Listed] = []
        for (place, one) in shown.enumerated() {
            if let day = one.due(seenOn: today, owed), day <= today {
                due.append(day.number << 28 | place)
            } else if !one.hasOpenTalk {
                rest.append(one)
            } else if let talk = people.nextConversation(with: one.id, from: today), let day = talk.day {
                scheduled.append((day.number * 1440 + (talk.minute ?? 0)) << 28 | place)
            } else {
                open.append(one)
            }
        }
        // By day, then by name.
        let byDay = { (times: [Int]) in times.sorted().map { shown[$0 & (1 << 28 - 1)] } }
        return [
            Group(id: "due", byDay(due)), Group(id: "scheduled", byDay(scheduled)), Group(id: "open", open),
            Group(id: "rest", rest),
        ].filter { !$0.people.isEmpty }
    }

    private func by(_ shown: [Listed], _ people: People, _ key: (Person) -> String) -> [Group] {
        let persons = people.persons
        return Dictionary(grouping: shown) { persons[$0.id].map(key) ?? "" }.map { Group(id: $0, $1) }
    }

    /// A company is one in any case, with or without accents and a point; it is called as most people's entries do.
    private func byCompany(_ shown: [Listed], _ people: People) -> [Group] {
        let persons = people.persons
        let spelling = { (one: Listed) in persons[one.id]?.company ?? "" }
        return Dictionary(grouping: shown) { $0.company.isEmpty ? spelling($0) : $0.company }.values.map { group in
            let counts = Dictionary(grouping: group, by: spelling).mapValues(\.count)
            let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            return Group(id: most?.key ?? "", group)
        }
    }

    /// Companies with the most people first; no company at the end.
    private func companyOrder(_ left: Group, _ right: Group) -> Bool {
        if left.id.isEmpty != right.id.isEmpty { return right.id.isEmpty }
        return (right.people.count, Folding.order(left.id), left.id) < (
            left.people.count, Folding.order(right.id), right.id
        )
    }
}

extension Conversation.State {
    /// Whether it is still to come.
    public var isOpen: Bool { self == .idea || self == .asked || self == .scheduled }
}

extension People {
    /// The next scheduled conversation from that day on.
    public func nextConversation(with person: PersonID, from day: Day) -> Conversation? {
        conversations[person]?.filter { $0.state == .scheduled && ($0.day ?? day) >= day }
            .min { ($0.day ?? day, $0.minute ?? 0) < ($1.day ?? day, $1.minute ?? 0) }
    }

    /// The conversation meant if none is named: the next one, else one under way, else the latest.
    public func currentConversation(with person: PersonID, today: Day) -> Conversation? {
        nextConversation(with: person, from: today)
            ?? conversations[person]?.last { $0.state == .scheduled || $0.state == .held }
            ?? conversations[person]?.last { $0.state.isOpen } ?? conversations[person]?.last
    }
}
