/// The list of people: who, in which groups, in which order.
public struct PeopleList: Equatable, Sendable {
    /// How it is grouped.
    public enum View: String, CaseIterable, Sendable {
        case due, company, track, introductions, learned

        /// As the footer says it.
        public var name: String {
            switch self {
            case .due: "what is due"
            case .company: "company"
            case .track: "track"
            case .introductions: "who introduced whom"
            case .learned: "what was said most"
            }
        }
    }

    /// People under a heading.
    public struct Group: Equatable, Sendable {
        /// What they have in common: `due`, `scheduled`, `open` or `rest`; a company; a track's id; empty: none.
        public let id: String
        public let people: [PersonID]
        /// With how many of them a conversation took place.
        public let met: Int

        /// People who have that in common.
        init(id: String, _ people: [Listed]) {
            self.id = id
            self.people = people.map(\.id)
            met = people.count { $0.isMet }
        }
    }

    /// Words and fields, as typed.
    public let filter: String

    /// A list that is narrowed so.
    public init(filter: String) { self.filter = filter }

    /// What is wrong with the filter; nil where nothing is.
    public var unknownStanding: UnknownStanding? { PeopleFilter(filter).unknownStanding }

    /// A group's heading.
    public static func name(of group: String, _ view: View, _ library: Library) -> String {
        switch (view, group) {
        case (.due, "due"): "Due"
        case (.due, "scheduled"): "Scheduled"
        case (.due, "open"): "Under way"
        case (.due, _): "Everyone else"
        case (.company, ""): "No company"
        case (.track, ""): "No track"
        default: library.track(group)?.name ?? group
        }
    }

    /// Everyone who is let through, by name.
    public func people(_ people: People, _ context: Context) -> [PersonID] {
        PeopleFilter(filter).narrow(people, context).map(\.id)
    }

    /// The groups of the view that have somebody in them; none in `introductions` and `learned`, which are no groups.
    public func groups(_ view: View, _ people: People, _ context: Context) -> [Group] {
        let shown = PeopleFilter(filter).narrow(people, context)
        switch view {
        case .due: return byDue(shown, people, context.today)
        case .company: return by(shown, people) { $0.company }.sorted(by: companyOrder)
        case .track:
            let order = context.library.tracks.map(\.id) + [""]
            return by(shown, people) { $0.track ?? "" }
                .sorted { (order.firstIndex(of: $0.id) ?? 99, $0.id) < (order.firstIndex(of: $1.id) ?? 99, $1.id) }
        case .introductions, .learned: return []
        }
    }

    /// Everyone who is let through, as one group.
    public func everyone(_ people: People, _ context: Context) -> Group {
        Group(id: "", PeopleFilter(filter).narrow(people, context))
    }

    /// Due by day, then what is scheduled by day, then what is under way, then everyone else.
    private func byDue(_ shown: [Listed], _ people: People, _ today: Day) -> [Group] {
        // A time and a place among the shown in one number, to be sorted by both: minutes until the year 9999 take 33 bits.
        var due: [Int] = []
        var scheduled: [Int] = []
        var open: [Listed] = []
        var rest: [Listed] = []
        for (place, one) in shown.enumerated() {
            if let day = one.due, day <= today {
                due.append(day.number << 28 | place)
            } else if !one.hasOpenTalk {
                rest.append(one)
            } else if let talk = people.nextConversation(with: one.id, from: today), let day = talk.day {
                scheduled.append((day.number * 1440 + (talk.minute ?? 0)) << 28 | place)
            } else {
                open.append(one)
            }
        }
        // By day; of one day by name.
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

    /// The companies with most people first; those without one at the end.
    private func companyOrder(_ left: Group, _ right: Group) -> Bool {
        if left.id.isEmpty != right.id.isEmpty { return right.id.isEmpty }
        return (right.people.count, left.id) < (left.people.count, right.id)
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

    /// The conversation that is meant where none is named: what is next, else what is under way, else the latest.
    public func currentConversation(with person: PersonID, today: Day) -> Conversation? {
        nextConversation(with: person, from: today)
            ?? conversations[person]?.last { $0.state == .scheduled || $0.state == .held }
            ?? conversations[person]?.last { $0.state.isOpen } ?? conversations[person]?.last
    }
}
