/// A project's results by the day they were measured.
public struct TimeChart: Equatable, Sendable {
    /// A result.
    public struct Point: Equatable, Sendable {
        public let day: Day
        public let value: Double
        public let interval: Interval?
        public let split: ProjectResult.Split
        public let isExploratory: Bool
        /// Whether it came of a later opening of the test set.
        public let isLater: Bool
        public let label: String
        /// The value in words: "12.1".
        let text: String

        /// Whether it says something: on the test set or live, after the contract was frozen.
        public var counts: Bool { !isExploratory && !isLater && (split == .test || split == .live) }
    }

    public let metric: String
    /// May be empty.
    public let unit: String
    public let better: Contract.Better
    /// By day, of two days at least; the newest ``most``.
    public let points: [Point]
    public let baseline: Double?
    public let line: Double?
    /// "to be at most 13 min"; empty if nothing is promised.
    public let promise: String
    public let frozen: Day?

    /// Maximum points: the newest.
    static let most = 60

    /// nil if nothing was measured on two days.
    public init?(_ project: Project, _ journey: Journey) {
        let contract = journey.contract(of: project.id)
        let measured = ChartedResults(project, journey)
        guard let metric = measured.metric, Set(measured.results.map(\.day)).count > 1 else { return nil }
        self.metric = metric
        let standing = ProjectStanding(project.id, journey)
        let later = Set(standing.later.map(\.id))
        let names = VariantNames(measured.results, standing.looks)
        points = measured.results.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.suffix(Self.most).map {
            Point(
                day: $0.day, value: $0.value, interval: $0.interval, split: $0.split, isExploratory: $0.isExploratory,
                isLater: later.contains($0.id),
                label: VariantChart.label($0, names.name(of: $0)), text: Figures($0, contract).value)
        }
        unit = measured.isContract ? contract.unit : ""
        better = contract.better
        baseline = measured.isContract ? standing.baselineValue : nil
        line = measured.isContract ? standing.lineValue : nil
        promise = line == nil ? "" : contract.promiseWords
        frozen = contract.frozen
    }

    var values: [Double] {
        points.flatMap { [$0.value] + ($0.interval.map { [$0.low, $0.high] } ?? []) }
            + [baseline, line].compactMap(\.self)
    }

    /// The same in words, for those who do not see it.
    var words: String {
        let unit = unit.isEmpty ? "" : " \(self.unit)"
        let shown = points.map { "\($0.day.text) \($0.label) \($0.text)\(unit)" }
        let frozen = frozen.map { "; contract frozen \($0.text)" } ?? ""
        let line = promise.isEmpty ? "" : "; \(promise)"
        return "\(metric) over time, \(better.rawValue) is better: \(shown.joined(separator: "; "))\(frozen)\(line)."
    }
}
