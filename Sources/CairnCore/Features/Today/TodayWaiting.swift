/// For whom one waits.
enum TodayWaiting {
    /// Who was asked longest comes first. Once it is time to ask again, that is due and stands there.
    static func list(_ journey: Journey, _ today: Day) -> [TodaySubject] {
        let people = journey.people
        let all = people.pending(\.isAwaited).flatMap { one -> [(since: Day, subject: TodaySubject)] in
            let dues = people.dues(of: one.id)
            let talks = !one.hasOpenTalk ? [] : (people.conversations[one.id] ?? []).filter { $0.state == .asked }
            let asked = talks.filter { talk in
                !dues.contains { $0.day <= today && $0.source == .proposed(.nudge, talk.id) }
            }
            let awaited = dues.filter { $0.day > today && people.kind(of: $0) == .awaiting }
            return asked.map { ($0.since, .asked($0)) }
                + awaited.map { (people.step(of: $0)?.made ?? $0.day, .awaited($0)) }
        }
        let jobs = applications(journey, today).map { (since: $0.since, subject: TodaySubject.applied($0.application)) }
        return (all + jobs).enumerated().sorted { ($0.element.since, $0.offset) < ($1.element.since, $1.offset) }
            .map(\.element.subject)
    }
}

extension TodayWaiting {
    /// Applications where the company has the next word, or a round has no day yet, and nothing is due to be done about that.
    private static func applications(_ journey: Journey, _ today: Day) -> [(application: Application, since: Day)] {
        journey.applications(on: today).compactMap { application, standing in
            guard standing.next.map({ [.wait, .settle].contains($0.kind) }) == true,
                !journey.dues(of: application, seenOn: today).contains(where: { $0.day <= today })
            else { return nil }
            return (application, standing.since)
        }
    }
}

extension People {
    /// The follow-up that is due; nil if it was only proposed.
    func step(of due: Due) -> FollowUp? {
        guard case .kept(let id) = due.source else { return nil }
        return followUps[due.person]?.first { $0.id == id }
    }
}
