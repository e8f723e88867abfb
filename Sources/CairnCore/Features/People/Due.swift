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
    ///
    /// A proposal goes when it was done, dropped or put off (then it is set down), and a real contact begins the wait for
    /// the next sign of life anew. One proposal a person and conversation of each kind at most.
    public func dues(of person: PersonID) -> [Due] {
        let open = openFollowUps(of: person)
        var dues = open.map { Due(person: person, day: $0.due, title: $0.title, source: .kept($0.id)) }
        dues += proposals(for: person)
        if dues.isEmpty, let touch = signOfLife(for: person) { dues.append(touch) }
        return dues.count < 2 ? dues : dues.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

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

    /// Whether a conversation with them took place.
    func hasMet(_ person: PersonID) -> Bool { conversations[person]?.contains { $0.state.tookPlace } ?? false }

    /// The day of the last real contact, or nil.
    public func lastContact(with person: PersonID) -> Day? {
        let talks = conversations[person, default: []].filter(\.state.tookPlace).flatMap { talk in
            talk.state == .thanked ? [talk.date, talk.since] : [talk.date]
        }
        let steps = followUps[person, default: []].filter { $0.outcome == .done }.compactMap(\.closed)
        return (talks + steps + favours[person, default: []].map(\.day)).max()
    }

    /// A sign of life that was put off goes when a real contact came meanwhile.
    private func openFollowUps(of person: PersonID) -> [FollowUp] {
        guard let all = followUps[person] else { return [] }
        let contact = lastContact(with: person)
        return all.filter { followUp in
            guard followUp.outcome == nil else { return false }
            guard followUp.kind == .touch, let contact else { return true }
            return contact <= followUp.made
        }
    }

    private func proposals(for person: PersonID) -> [Due] {
        guard let talks = conversations[person] else { return [] }
        var dues = talks.compactMap { talk -> Due? in
            guard talk.state == .scheduled, let day = talk.day else { return nil }
            return Due(person: person, day: day + 1, title: "how did it go?", source: .outcome(talk.id))
        }
        for talk in talks where talk.state == .held { dues += proposal(.thank, cadence.thank, after: talk.date, talk) }
        for talk in talks where talk.state == .asked {
            dues += proposal(.nudge, cadence.nudge, after: talk.since, talk)
        }
        if let last = talks.filter(\.state.tookPlace).max(by: { $0.date < $1.date }) {
            dues += proposal(.report, cadence.report, after: last.date, last)
        }
        return dues
    }

    private func proposal(_ kind: FollowUp.Kind, _ days: Int?, after day: Day, _ talk: Conversation) -> [Due] {
        let isAnswered = followUps[talk.person, default: []].contains {
            $0.conversation == talk.id && $0.kind == kind && $0.made >= day
        }
        guard let days, !isAnswered else { return [] }
        return [Due(person: talk.person, day: day + days, title: kind.name, source: .proposed(kind, talk.id))]
    }

    /// Only where a conversation took place, and nothing is planned with them.
    private func signOfLife(for person: PersonID) -> Due? {
        guard let days = cadence.touch, hasMet(person), let contact = lastContact(with: person) else {
            return nil
        }
        let isPlanned = conversations[person, default: []].contains { $0.state == .asked || $0.state == .scheduled }
        let isDropped = followUps[person, default: []].contains {
            $0.kind == .touch && $0.outcome == .dropped && $0.made >= contact
        }
        guard !isPlanned, !isDropped else { return nil }
        return Due(
            person: person, day: contact + days, title: FollowUp.Kind.touch.name, source: .proposed(.touch, nil))
    }
}
