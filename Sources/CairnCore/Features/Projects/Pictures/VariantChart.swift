/// A project's variants with their intervals, against baseline and line.
public struct VariantChart: Equatable, Sendable {
    /// A value with what is known of its uncertainty.
    public struct Row: Equatable, Sendable {
        public let label: String
        public let value: Double
        public let interval: Interval?
        /// Whether it decides something: on the test set, after the contract was frozen.
        public let counts: Bool
        /// The value in words: "12.1".
        public let text: String
        /// What the digits of its interval say it is above or below.
        let lines: [Double]
    }

    public let metric: String
    /// May be empty.
    public let unit: String
    public let baseline: Row?
    /// "baseline", or "baseline, stated" beside one that was measured.
    let baselineName: String
    /// At least one, at most ``most``, the oldest first.
    public let rows: [Row]
    /// Where the line lies, in the metric's unit; nil if nothing is promised.
    public let line: Double?
    /// "to be at most 13 min"; empty if nothing is promised.
    public let promise: String
    public let better: Contract.Better

    /// Maximum rows: the newest of each variant, and what decides.
    static let most = 6

    /// The variants of a project by its contract's metric, or without one by the metric of its newest result; nil if there
    /// is no result.
    public init?(_ project: Project, _ journey: Journey) {
        self.init(project, ProjectStanding(project.id, journey), journey)
    }

    /// The same of a project whose standing is known.
    init?(_ project: Project, _ standing: ProjectStanding, _ journey: Journey) {
        let contract = standing.contract
        let measured = ChartedResults(project, journey)
        guard let metric = measured.metric else { return nil }
        let isContract = measured.isContract
        var newest: [String: ProjectResult] = [:]
        let names = VariantNames(measured.results, standing.looks)
        // One that was measured may stand beside the one that the contract states.
        let isStated = standing.gain.map { $0.source == .contract } ?? (contract.baselineValue != nil)
        let isBoth = isContract && isStated && measured.results.contains { contract.isBaseline($0.variant) }
        let baselineName = isBoth ? "baseline, stated" : "baseline"
        self.baselineName = baselineName
        func label(_ result: ProjectResult) -> String {
            let name = names.name(of: result)
            let told = isBoth && Folding.areOne(name, "baseline") ? "baseline, measured" : name
            return [VariantChart.label(result, told), standing.looks.words(result)].filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
        // What the decisive one is held against is the baseline of the picture.
        let other = isContract ? standing.heldAgainst(measured.results) : nil
        for result in measured.results where result.id != other?.id { newest[label(result)] = result }
        if let decisive = standing.decisive { newest[label(decisive)] = decisive }
        let all = newest.values.sorted { $0.id < $1.id }
        let kept =
            all.filter { $0.id == standing.decisive?.id } + all.reversed().filter { $0.id != standing.decisive?.id }
        let later = Set(standing.later.map(\.id))
        rows = kept.prefix(Self.most).sorted { $0.id < $1.id }.map { result in
            Row(
                label: label(result), value: result.value, interval: result.interval,
                counts: result.split == .test && !result.isExploratory && !later.contains(result.id),
                text: Figures(result, contract).value, lines: contract.lines(result))
        }
        guard !rows.isEmpty else { return nil }
        self.metric = metric
        unit = isContract ? contract.unit : ""
        better = contract.better
        baseline =
            isContract
            ? standing.baselineValue.map {
                let name = standing.gain?.name ?? contract.baseline
                return Row(
                    label: name.isEmpty ? baselineName : "\(baselineName): \(name)", value: $0,
                    interval: other?.interval, counts: false,
                    text: other.map { Figures($0, contract).value } ?? MeasureWords.rounded($0, nil),
                    lines: other.map { contract.lines($0) } ?? [])
            } : nil
        line = isContract ? standing.lineValue : nil
        promise = line == nil ? "" : contract.promiseWords
    }

    /// "with weather, validation"; what came before the freeze is exploratory whatever it was measured on.
    static func label(_ result: ProjectResult, _ name: String) -> String {
        if result.isExploratory { return "\(name), exploratory" }
        return result.split == .test ? name : "\(name), \(result.split.rawValue)"
    }

    /// Every value that has to find room.
    var values: [Double] {
        let rows = rows + [baseline].compactMap(\.self)
        return rows.flatMap { [$0.value] + ($0.interval.map { [$0.low, $0.high] } ?? []) } + [line].compactMap(\.self)
    }

    /// The same in words, for those who do not see it.
    var words: String {
        let unit = unit.isEmpty ? "" : " \(self.unit)"
        let shown = ([baseline].compactMap(\.self) + rows).map { row in
            let ends = row.interval.map { " (\(MeasureWords.range($0, apartFrom: row.lines)))" }
            return "\(row.label) \(row.text)\(unit)\(ends ?? "")"
        }
        let line = promise.isEmpty ? "" : "; \(promise)"
        return "\(metric), \(better.rawValue) is better, with 95% intervals: \(shown.joined(separator: "; "))\(line)."
    }
}

/// What is drawn of a project: results on all cases, by one metric.
struct ChartedResults {
    /// The metric's name; nil if there is nothing to draw.
    let metric: String?
    /// Whether that is the contract's metric.
    let isContract: Bool
    /// In the order in which they were entered.
    let results: [ProjectResult]

    init(_ project: Project, _ journey: Journey) {
        let contract = journey.contract(of: project.id)
        let whole = journey.results(of: project.id).picked { $0.slice.isEmpty && $0.value.isFinite }
        func measured(_ metric: String) -> [ProjectResult] { whole.picked { Folding.areOne($0.metric, metric) } }
        let own = contract.metric.isEmpty ? [] : measured(contract.metric)
        isContract = !own.isEmpty
        metric = isContract ? contract.metric : contract.metric.isEmpty ? whole.last?.metric : nil
        results = isContract ? own : metric.map(measured) ?? []
    }
}

extension ProjectStanding {
    /// The baseline that is judged by, else the contract's.
    var baselineValue: Double? { gain?.baseline ?? contract.baselineValue }

    /// Where the line lies above or below that baseline, or by itself; nil if nothing is promised.
    var lineValue: Double? { gain?.line ?? contract.lineValue }

    /// The result that the decisive one is held against; nil if it is not among these results.
    func heldAgainst(_ results: [ProjectResult]) -> ProjectResult? {
        guard let decisive, let gain, case .measured = gain.source, !decisive.hash.isEmpty else { return nil }
        return results.last {
            $0.variant == decisive.against && $0.opening == decisive.opening && $0.split == decisive.split
        }
    }
}

extension Contract {
    /// The line as a value of the metric; nil if nothing is promised, or the baseline that it is measured from is not known.
    var lineValue: Double? {
        guard let line else { return nil }
        let sign: Double = better == .higher ? 1 : -1
        switch lineIs {
        case .value: return line
        case .gain: return baselineValue.map { $0 + sign * line }
        case .percent: return baselineValue.map { $0 * (1 + sign * line / 100) }
        }
    }
}
