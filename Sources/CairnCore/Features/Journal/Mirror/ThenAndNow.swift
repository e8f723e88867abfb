/// How much there was when the record began, or a year ago, and how much there is now.
public struct ThenAndNow: Encodable, Equatable, Sendable {
    public let then: Day
    public let before: Counts
    public let now: Counts

    /// What is counted.
    public struct Counts: Encodable, Equatable, Sendable {
        public let done: Int
        public let proven: Int
        public let minutes: Int
        public let talks: Int
        public let papers: Int

        /// Whether there is nothing to count.
        var isEmpty: Bool { done + minutes + talks + papers == 0 }

        /// "33 ticked off, 14 of them proven, 214 h of work, 7 conversations, 12 papers read": what there is none of is left out.
        var text: String {
            let parts = [
                done > 0 ? "\(done) ticked off" : nil, proven > 0 ? "\(proven) of them proven" : nil,
                minutes > 0 ? "\(DurationWords.text(minutes)) of work" : nil,
                talks > 0 ? count(talks, "conversation") : nil,
                papers > 0 ? "\(count(papers, "paper")) read" : nil,
            ].compactMap(\.self)
            return parts.isEmpty ? "nothing yet" : parts.joined(separator: ", ")
        }
    }

    /// Days below which there is no then.
    static let least = 28

    /// nil while the record is younger than four weeks.
    init?(_ journey: Journey, _ today: Day) {
        guard let began = Self.began(journey), began <= today + -Self.least else { return nil }
        then = max(began, today + -365)
        before = Counts(journey, on: then)
        now = Counts(journey, on: today)
    }

    /// The first day of which something is written down; nil if nothing is.
    static func began(_ journey: Journey) -> Day? {
        let days =
            journey.progress.values.map(\.since) + journey.evidence.values.joined().map(\.date)
            + journey.sessions.values.joined().map(\.day) + journey[Paper.self].rows.values.map(\.day)
            + journey[Win.self].rows.values.map(\.day)
        return ([journey.plan.start].compactMap(\.self) + days).min()
    }

    /// In a sentence or two.
    var text: [String] {
        before == now
            ? ["Since \(then.text), as far as is written down: \(now.text)."]
            : ["On \(then.text): \(before.text).", "Today: \(now.text)."]
    }
}

extension ThenAndNow.Counts {
    /// What there was on that day.
    init(_ journey: Journey, on day: Day) {
        let ticked = journey.progress.values.filter { $0.status == .done && $0.since <= day }
        done = ticked.count
        proven = ticked.count { progress in (journey.evidence[progress.item] ?? []).contains { $0.date <= day } }
        minutes = journey.sessions.values.joined().reduce(0) { $0 + ($1.day <= day ? $1.minutes : 0) }
        talks = journey.people.conversations.values.joined().count { $0.state.tookPlace && $0.date <= day }
        papers = journey[Paper.self].rows.values.count { $0.isRead && $0.day <= day }
    }
}
