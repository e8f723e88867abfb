/// A track and the progress in it, for scripts.
public struct TrackReport: Encodable, Equatable, Sendable {
    public let id: TrackID
    public let name: String
    public let chosen: Bool
    /// Skills done, proven and in total, including core skills.
    public let done: Int
    public let proven: Int
    public let total: Int
    /// Hours of its route and of what is left of it; nil without a route.
    public let hours: Int?
    public let hoursLeft: Int?
    /// How much of it the record covers, 0…100.
    public let covered: Int?
    /// What is left, at one's own pace; nil without hours a week.
    public let months: Int?
    public let must: [ItemID]
    public let should: [ItemID]
    /// The texts; nil in lists.
    public let text: TrackText?

    /// `full` adds the texts.
    public init(_ track: Track, full: Bool, _ journey: Journey, _ context: Context) {
        id = track.id
        name = track.name
        chosen = journey.plan.track == track.id
        let skills = context.library.skills(of: track.id)
        let tally = journey.tally(skills.map(\.id))
        done = tally.done
        proven = tally.proven
        total = tally.total
        let route = TrackRoute(track.id, journey, context)
        (hours, hoursLeft) = (route.map { Int($0.hours.tenths.rounded()) }, route.map { Int($0.left.tenths.rounded()) })
        (covered, months) = (route?.covered, route?.months)
        must = skills.filter { $0.tracks[track.id] == .must }.map(\.id)
        should = skills.filter { $0.tracks[track.id] == .should }.map(\.id)
        text = full ? context.library.texts.track(track.id) : nil
    }

    /// Two tracks side by side.
    public struct Comparison: Encodable, Equatable, Sendable {
        public let left: TrackReport
        public let right: TrackReport
        /// Skills that both ask for, besides core skills, which all share.
        public let shared: [ItemID]
        public let onlyLeft: [ItemID]
        public let onlyRight: [ItemID]

        /// What the two share besides core skills, and what only one asks for.
        public init(_ left: Track, _ right: Track, _ journey: Journey, _ context: Context) {
            self.left = TrackReport(left, full: false, journey, context)
            self.right = TrackReport(right, full: false, journey, context)
            let first = self.left.must + self.left.should
            let second = self.right.must + self.right.should
            shared = first.filter(second.contains)
            onlyLeft = first.filter { !second.contains($0) }
            onlyRight = second.filter { !first.contains($0) }
        }
    }
}
