/// Something to do about a person by a day.
public struct Due: Equatable, Sendable {
    /// Where it comes from.
    public enum Source: Equatable, Sendable {
        /// A follow-up.
        case kept(FollowUpID)
        /// Proposed by the cadence, after this conversation, or after the last contact if nil.
        case proposed(FollowUp.Kind, ConversationID?)
        /// The conversation's day is over, and its outcome is not known.
        case outcome(ConversationID)
    }

    public let person: PersonID
    public let day: Day
    /// "thank", "you promised: the paper".
    public let title: String
    public let source: Source
}

extension People {
    /// What is to be done about this person, soonest first: follow-ups, and proposals of the cadence.
    public func dues(of person: PersonID) -> [Due] { contacts(with: person).dues }

    /// The same as shown on that day: the outcome of a conversation is asked for only once it is over.
    public func dues(of person: PersonID, seenOn today: Day) -> [Due] {
        dues(of: person).filter { due in
            if case .outcome = due.source { return due.day <= today }
            return true
        }
    }

    /// What is due about everyone up to and including that day, soonest first.
    public func dues(until day: Day) -> [Due] {
        listed.filter { $0.isDue(by: day) }.flatMap { dues(of: $0.id).filter { $0.day <= day } }
            .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The number of people about whom something is due.
    public func dueCount(_ today: Day) -> Int { listed.count { $0.isDue(by: today) } }

    /// The day of the last real contact, or nil.
    public func lastContact(with person: PersonID) -> Day? { contacts(with: person).last }

    /// Everything that decides what is due about a person.
    func contacts(with person: PersonID) -> ContactHistory {
        ContactHistory(
            person: person, talks: conversations[person] ?? [], steps: followUps[person] ?? [],
            favours: favours[person] ?? [], cadence: cadence)
    }
}
