/// What a project's results say about its contract.
public struct ProjectStanding: Sendable {
    public let contract: Contract
    /// The result that decides: the newest on all of the test set by the contract's metric, entered after the freeze.
    public let decisive: ProjectResult?
    public let judgement: Judgement
    /// Guards and slices that were named before, each with what is said of it.
    public let openings: [TestOpening]

    /// How that project stands.
    public init(_ project: String, _ journey: Journey) {
        contract = journey.contract(of: project)
        openings = journey.openings(of: project)
        let metric = Folding.words(contract.metric)
        decisive = journey.results(of: project).last {
            !$0.isExploratory && $0.split == .test && $0.slice.isEmpty && Folding.words($0.metric) == metric
        }
        guard contract.frozen != nil, let decisive, let promise = contract.promise else {
            judgement = .open
            return
        }
        judgement = Judgement(promise, contract.direction, decisive.measured(for: promise, contract))
    }

    /// "MAE 12.1 min [11.4, 12.8] · baseline 15.4 · to be at most 13 → met".
    public var line: String {
        guard let decisive else { return contract.promiseLine }
        let parts = ["\(decisive.valueText(unit: contract.unit))", contract.promiseLine].filter { !$0.isEmpty }
        return parts.joined(separator: " · ") + " → \(judgement.verdict.name)"
    }

    /// What a verdict means next, in a sentence; nil while it is open.
    public var advice: String? {
        switch judgement.verdict {
        case .open: nil
        case .met: "The whole interval is on the good side of the line."
        case .notMet:
            "The whole interval is on the other side: that is a finding too. A postmortem says what it taught."
        case .notDecidable: judgement.needed.map(Self.text)
        }
    }

    private static func text(_ needed: Needed) -> String {
        switch needed {
        case .cases(let count): "The line lies within the interval. About \(count) cases would decide it."
        case .groups(let count): "The line lies within the interval. About \(count) groups would decide it."
        case .seeds: "The line lies within the interval. More training runs come first: they differ too much."
        case .nothing: "The value is so close to the line that no number of cases would decide it."
        case .interval: "One value without an interval decides nothing: give its interval, or how many of how many."
        case .unknown:
            "The line lies within the interval. Give the number of cases, and Cairn says how many would decide."
        }
    }
}

extension Contract {
    /// Which way is better.
    public var direction: Direction { better == .higher ? .higher : .lower }

    /// What has to be reached, for a judgement; nil while it is not said.
    public var promise: Promise? {
        line.map { line in
            switch lineIs {
            case .value: .line(line)
            case .gain: .gain(line)
            case .percent: .relativeGain(line / 100)
            }
        }
    }

    /// "baseline 15.4 · to be at most 13 min"; empty while nothing is promised.
    public var promiseLine: String {
        let baseline = baselineValue.map { "baseline \(MeasureWords.text($0))" }
        let unit = unit.isEmpty ? "" : " \(self.unit)"
        let promise = line.map { line in
            let text = MeasureWords.text(line)
            return switch lineIs {
            case .value: "to be at \(better == .higher ? "least" : "most") \(text)\(unit)"
            case .gain: "to be better by \(text)\(unit)"
            case .percent: "to be better by \(text) %"
            }
        }
        return [baseline, promise].compactMap(\.self).joined(separator: " · ")
    }

    /// What so many cases can show, in a sentence; nil while too little is said, or nothing is known beforehand.
    public var resolution: String? {
        guard let cases, let line else { return nil }
        if lineIs == .value, (0...1).contains(line), looksLikeShare,
            let answer = Resolution.share(line: line, cases: cases)
        {
            let seen = answer.interval.map { " (at the line one would see \(Self.text($0)))" } ?? ""
            return
                "With \(cases) cases, a share has to lie \(MeasureWords.text(answer.distance * 100, digits: 2)) points beyond "
                + "the line to be told from it in four of five cases\(seen)."
        }
        if looksLikeShare, let answer = Resolution.pairedShares(changed: 0.05, cases: cases) {
            return
                "With \(cases) cases of which one in twenty changes, \(MeasureWords.text(answer.distance * 100, digits: 2)) "
                + "points of difference are told in four of five cases. Fewer than six changed cases never decide."
        }
        return nil
    }

    /// Whether its values are shares, as far as they show.
    private var looksLikeShare: Bool {
        let values = [baselineValue, lineIs == .value ? line : nil].compactMap(\.self)
        return !values.isEmpty && values.allSatisfy { (0...1).contains($0) }
    }

    static func text(_ interval: Interval) -> String {
        "\(MeasureWords.text(interval.low, digits: 2))–\(MeasureWords.text(interval.high, digits: 2))"
    }
}

extension ProjectResult {
    /// The interval as given, else Wilson's where it says how many of how many; nil if neither is known.
    public var interval: Interval? {
        if let low, let high { return Interval(low, high) }
        guard let hits, let cases else { return nil }
        return try? Share(hits, of: cases).estimate().interval
    }

    /// "MAE 12.1 min [11.4, 12.8]".
    public func valueText(unit: String) -> String {
        let unit = unit.isEmpty ? "" : " \(unit)"
        let interval = interval.map {
            " [\(MeasureWords.text($0.low, digits: 3)), \(MeasureWords.text($0.high, digits: 3))]"
        }
        return "\(metric) \(MeasureWords.text(value))\(unit)\(interval ?? "")"
    }

    /// What a promise is held against: the value, or the difference from the baseline.
    func measured(for promise: Promise, _ contract: Contract) -> Measured? {
        guard promise.isComparison else { return Measured(stated: value, interval: interval, cases: cases ?? 0) }
        if let difference, case .gain = promise {
            let ends = differenceLow.flatMap { low in differenceHigh.map { Interval(low, $0) } }
            return Measured(stated: difference, interval: ends, cases: cases ?? 0)
        }
        // The baseline's value was measured elsewhere and its interval is not known: it is taken as it stands.
        guard let baseline = contract.baselineValue else { return nil }
        let part = promise.factor(contract.direction) * baseline
        let ends = interval.map { Interval($0.low - part, $0.high - part) }
        return Measured(stated: value - part, interval: ends, cases: cases ?? 0)
    }
}
