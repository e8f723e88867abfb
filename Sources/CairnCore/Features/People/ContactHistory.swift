/// All contact with a person: what is due follows from it.
struct ContactHistory {
    let person: PersonID
    let talks: [Conversation]
    let steps: [FollowUp]
    let favours: [Favour]
    let cadence: Cadence

    /// Whether a conversation took place.
    var hasMet: Bool { talks.contains { $0.state.tookPlace } }
    /// Whether a conversation is an idea, asked for or scheduled.
    var hasOpenTalk: Bool { talks.contains { $0.state.isOpen } }

    /// Whether they were asked for a conversation, or promised something that is still to come.
    var isAwaited: Bool {
        talks.contains { $0.state == .asked } || steps.contains { $0.outcome == nil && $0.kind == .awaiting }
    }

    /// The day of the last real contact, or nil.
    var last: Day? {
        let held = talks.filter(\.state.tookPlace).flatMap { talk in
            talk.state == .thanked ? [talk.date, talk.since] : [talk.date]
        }
        let done = steps.filter { $0.outcome == .done }.compactMap(\.closed)
        return (held + done + favours.map(\.day)).max()
    }
}
