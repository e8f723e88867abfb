/// Something that is to be done about a person by a day.
public struct Due: Equatable, Sendable {
    /// Where it comes from.
    public enum Source: Equatable, Sendable {
        /// Set down.
        case kept(FollowUpID)
        /// Follows from the cadence, after this conversation; nil: after the last contact.
        case proposed(FollowUp.Kind, ConversationID?)
        /// The conversation was the day before, and nobody said how it went.
        case outcome(ConversationID)
    }

    public let person: PersonID
    public let day: Day
    /// "thank", "you promised: the paper".
    public let title: String
    public let source: Source
}

extension People {
    /// What is to be done about this person, soonest first: what was set down, and what the cadence proposes.
    public func dues(of person: PersonID) -> [Due] { contacts(with: person).dues }

    /// The same as one wants to see it on that day: how a conversation went is asked once it is over.
    public func dues(of person: PersonID, seenOn today: Day) -> [Due] {
        dues(of: person).filter { due in
            if case .outcome = due.source { return due.day <= today }
            return true
        }
    }

    /// Everyone's, soonest first, up to and including that day.
    public func dues(until day: Day) -> [Due] {
        listed.filter { $0.isDue(by: day) }.flatMap { dues(of: $0.id).filter { $0.day <= day } }
            .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// How many people something is due for.
    public func dueCount(_ today: Day) -> Int { listed.count { $0.isDue(by: today) } }

    /// The day of the last real contact, or nil.
    public func lastContact(with person: PersonID) -> Day? { contacts(with: person).last }

    /// All that decides what is due with a person.
    func contacts(with person: PersonID) -> ContactHistory {
        ContactHistory(
            person: person, talks: conversations[person] ?? [], steps: followUps[person] ?? [],
            favours: favours[person] ?? [], cadence: cadence)
    }
}
