/// Something to do about a person by a day.
public struct Due: Equatable, Sendable {
    /// Where it comes from.
    public enum Source: Equatable, Sendable {
        /// A follow-up.
        case kept(FollowUpID)
        /// Proposed by the cadence, after this conversation, or after the last contact if nil.
        case proposed(FollowUp.Kind, ConversationID?)
        /// A conversation is scheduled: it takes place on that day, or its day is over and its outcome is not known.
        case outcome(ConversationID)
    }

    public let person: PersonID
    public let day: Day
    /// "thank", "you promised: the paper".
    public let title: String
    public let source: Source

    private static let talk = "talk to them"

    /// Whether it is a conversation that takes place that day.
    var isTalk: Bool { if case .outcome = source { title == Self.talk } else { false } }

    /// The same as seen on that day: until a conversation's day is over, it is the conversation that is due.
    fileprivate func seen(on today: Day) -> Due {
        guard case .outcome = source, day > today else { return self }
        return Due(person: person, day: day + -1, title: Self.talk, source: source)
    }
}

extension People {
    /// What is to be done about this person, soonest first: follow-ups, and proposals of the cadence.
    public func dues(of person: PersonID) -> [Due] { contacts(with: person).dues }

    /// The same as seen on that day: a scheduled conversation on its own day, and its outcome only once it is over.
    public func dues(of person: PersonID, seenOn today: Day) -> [Due] {
        dues(of: person, withTalksUntil: today, seenOn: today)
    }

    /// What is due about everyone up to and including that day, as seen today, soonest first.
    public func dues(until day: Day, seenOn today: Day) -> [Due] {
        listed.filter { $0.isDue(by: day, seenOn: today) }
            .flatMap { dues(of: $0.id, withTalksUntil: day, seenOn: today).filter { $0.day <= day } }
            .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func dues(of person: PersonID, withTalksUntil day: Day, seenOn today: Day) -> [Due] {
        dues(of: person).map { $0.seen(on: today) }.filter { !$0.isTalk || $0.day <= day }
            .sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

    /// The number of people about whom something is due.
    public func dueCount(_ today: Day, owed: [PersonID: Day] = [:]) -> Int {
        listed.count { $0.isDue(by: today, seenOn: today, owed) }
    }

    /// The day of the last real contact, or nil.
    public func lastContact(with person: PersonID) -> Day? { contacts(with: person).last }

    /// Everything that decides what is due about a person.
    func contacts(with person: PersonID) -> ContactHistory {
        ContactHistory(
            person: person, talks: conversations[person] ?? [], steps: followUps[person] ?? [],
            favours: favours[person] ?? [], cadence: cadence)
    }
}
