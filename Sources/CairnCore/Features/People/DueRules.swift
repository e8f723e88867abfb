/// What is due with a person, decided from what you had to do with them: the thanks after a conversation, the question how it
/// went, reminders, getting in touch again. The days come from the ``Cadence``.
extension ContactHistory {
    /// What is to be done, soonest first.
    ///
    /// A proposal goes when it was done, dropped or put off (then it is stored as a follow-up); after a real contact the
    /// wait to get in touch begins again. At most one proposal of each kind for a person and a conversation.
    var dues: [Due] {
        var dues = openSteps.map { Due(person: person, day: $0.due, title: $0.title, source: .kept($0.id)) }
        dues += proposals
        if dues.isEmpty, let touch = gettingInTouch { dues.append(touch) }
        return dues.count < 2 ? dues : dues.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

    /// Getting in touch is no longer due if there was a real contact in the meantime.
    private var openSteps: [FollowUp] {
        let open = steps.filter { $0.outcome == nil }
        guard open.contains(where: { $0.kind == .touch }), let last else { return open }
        return open.filter { $0.kind != .touch || last <= $0.made }
    }

    private var proposals: [Due] {
        var dues = talks.compactMap { talk -> Due? in
            guard talk.state == .scheduled, let day = talk.day else { return nil }
            return Due(person: person, day: day + 1, title: "how was it?", source: .outcome(talk.id))
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
        let isAnswered = steps.contains { $0.conversation == talk.id && $0.kind == kind && $0.made >= day }
        guard let days, !isAnswered else { return [] }
        return [Due(person: person, day: day + days, title: kind.name, source: .proposed(kind, talk.id))]
    }

    /// Only if a conversation took place, and nothing is planned with them.
    private var gettingInTouch: Due? {
        guard let days = cadence.touch, hasMet, let last else { return nil }
        let isPlanned = talks.contains { $0.state == .asked || $0.state == .scheduled }
        let isDropped = steps.contains { $0.kind == .touch && $0.outcome == .dropped && $0.made >= last }
        guard !isPlanned, !isDropped else { return nil }
        return Due(
            person: person, day: last + days, title: FollowUp.Kind.touch.name, source: .proposed(.touch, nil))
    }
}
