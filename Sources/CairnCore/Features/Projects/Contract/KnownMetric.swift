extension Contract {
    /// Takes over what the Library knows of a metric that is another one than before: which way is better, and its unit.
    ///
    /// - Parameter said: names of fields that the user answered, which stay.
    public mutating func followMetric(since old: Contract, said: Set<String>, _ library: Library) {
        guard Folding.words(metric) != Folding.words(old.metric) else { return }
        guard let kind = library.texts.metric(named: metric) else {
            if !said.contains("better"), let better = Better(bySoundOf: metric) { self.better = better }
            return
        }
        if !said.contains("better") { better = kind.direction == .higher ? .higher : .lower }
        if !said.contains("unit"), unit == old.unit, !kind.writtenUnit.isEmpty { unit = kind.writtenUnit }
    }

    /// What may be meant otherwise: a line, a baseline or what a gain leads to beyond all that the metric can be, or a line that is
    /// worse than the baseline; nil if nothing looks so.
    public func lineDoubt(_ library: Library) -> String? { rangeDoubt(library) ?? directionDoubt }

    func rangeDoubt(_ library: Library) -> String? {
        if lineIs == .percent, baselineValue == 0 {
            return "Any part of a baseline of 0 is 0: say the gain or the value."
        }
        let isPercent = MeasureWords.isPercent(unit)
        guard unit.isEmpty || isPercent, let kind = library.texts.metric(named: metric) else { return nil }
        let isPart = kind.low == 0 && kind.high == 1
        let values = [lineIs == .value ? line : nil, baselineValue].compactMap(\.self)
        if isPercent, isPart, let share = values.first(where: { $0 > 0 && $0 <= 1 }) {
            return "In percent, \(metric) goes from 0 to 100: \(Self.isRight(share))"
        }
        let whole = isPercent && kind.high == 1 ? 100.0 : 1
        let range = MetricRange(name: metric, low: kind.low.map { $0 * whole }, high: kind.high.map { $0 * whole })
        if let value = values.first(where: range.isBeyond) {
            return unit.isEmpty && isPart && (1...100).contains(value)
                ? "\(range.words): if \(MeasureWords.text(value)) is in percent, its unit is %."
                : "\(range.words): is \(MeasureWords.text(value)) right?"
        }
        if let goal, range.isBeyond(goal) {
            return "\(range.words): better by so much, it would be \(MeasureWords.text(goal, digits: 4))."
        }
        guard lineIs == .value, let line, line == (better == .higher ? range.high : range.low) else { return nil }
        return "\(MeasureWords.text(line)) is the best that \(metric) can be: is it right?"
    }

    /// Asks of a result below 1 % whether it is a share, where the contract speaks of several percent; nil if nothing looks so, and
    /// if the old one says the same.
    public func shareDoubt(_ result: ProjectResult, since old: ProjectResult?, _ library: Library) -> String? {
        if let old, (old.value, old.metric, old.unit) == (result.value, result.metric, result.unit) { return nil }
        let values = [lineIs == .value ? line : nil, baselineValue].compactMap(\.self)
        guard MeasureWords.isPercent(unit), result.unit.isEmpty || MeasureWords.isPercent(result.unit),
            result.value > 0, result.value < 1, !values.isEmpty, values.allSatisfy({ $0 >= 5 }),
            library.texts.areOneMetric(metric, result.metric)
        else { return nil }
        return "The contract counts \(metric) in percent: \(Self.isRight(result.value))"
    }

    /// "is 0.14 right, and not 14?", which yes keeps.
    private static func isRight(_ share: Double) -> String {
        "is \(MeasureWords.text(share)) right, and not \(MeasureWords.text(share * 100, digits: 6))?"
    }

    /// What a gain leads to from the baseline; nil without both.
    private var goal: Double? {
        guard let line, let baselineValue else { return nil }
        let sign = better == .higher ? 1.0 : -1
        return switch lineIs {
        case .value: nil
        case .gain: baselineValue + sign * line
        case .percent: baselineValue * (1 + sign * line / 100)
        }
    }

    /// Says that the line is worse than the baseline, as though better were the other way; nil if it is not.
    var directionDoubt: String? {
        guard lineIs == .value, let line, let baselineValue,
            better == .higher ? line < baselineValue : line > baselineValue
        else { return nil }
        return "The line is worse than the baseline, if \(better.rawValue) is better: is it?"
    }

    /// "MAE: lower is better.", once the metric or that changes; nil otherwise.
    public func metricWords(since old: Contract) -> String? {
        guard !metric.isEmpty, (metric, better) != (old.metric, old.better) else { return nil }
        return "\(metric): \(better.rawValue) is better\(unit.isEmpty ? "" : ", in \(unit)")."
    }
}

extension Form {
    /// Answers "better" and "unit" by what is known of the metric that is typed, unless the user answered them: the
    /// contract's for its own metric, else the Library's.
    mutating func followMetric(from old: Form, _ contract: Contract?, _ library: Library) {
        guard let place = index(of: "metric"), let before = old.index(of: "metric") else { return }
        let typed = fields[place].value
        guard typed != old.fields[before].value, let known = Known(typed, contract, library) else { return }
        if let index = index(of: "better"), !fields[index].isChanged, case .choice(let names, _) = fields[index].answer,
            let place = fields[index].words.firstIndex(of: known.better.rawValue)
        {
            fields[index].propose(.choice(names, place))
        }
        guard let index = index(of: "unit"), !fields[index].isChanged else { return }
        let isFollowing = fields[index].value.isEmpty || fields[index].line?.isProposal == true
        guard isFollowing || !known.unit.isEmpty else { return }
        fields[index].propose(.text(TextField(known.unit, isProposal: true)))
    }

    private struct Known {
        let better: Contract.Better
        let unit: String

        init?(_ metric: String, _ contract: Contract?, _ library: Library) {
            if let contract, !metric.isEmpty, Folding.areOne(metric, contract.metric) {
                (better, unit) = (contract.better, contract.unit)
            } else if let kind = library.texts.metric(named: metric) {
                (better, unit) = (kind.direction == .higher ? .higher : .lower, kind.writtenUnit)
            } else if let better = Contract.Better(bySoundOf: metric) {
                (self.better, unit) = (better, "")
            } else {
                return nil
            }
        }
    }
}

extension Contract.Better {
    /// Which way is better for a metric that the Library does not know, by the words of its name; nil if they do not say.
    init?(bySoundOf metric: String) {
        let words = Set(metric.lowercased().split { !$0.isLetter }.map(String.init))
        guard words.isDisjoint(with: Self.gains), !words.isDisjoint(with: Self.burdens) else { return nil }
        self = .lower
    }

    /// What one wants little of.
    private static let burdens = Set(
        """
        error errors mistake mistakes wrong false failure failures failed missed hallucination hallucinations hallucinated \
        complaint complaints incident incidents crash crashes bugs toxicity loss latency delay delays time seconds minutes \
        hours cost costs price
        """.split(separator: " ").map(String.init))
    /// What makes much of it good: hours saved, errors found.
    private static let gains = Set(
        """
        saved savings saving found caught fixed avoided prevented detected right correct without between on
        """.split(separator: " ").map(String.init))
}

/// What a metric can be.
private struct MetricRange {
    let name: String
    let low: Double?
    let high: Double?

    /// A little beyond is none: 0.1 + 0.9 may be more than 1 in a computer.
    func isBeyond(_ value: Double) -> Bool {
        low.map { value < $0 - 1e-9 } ?? false || high.map { value > $0 + 1e-9 } ?? false
    }

    var words: String {
        if let low, let high { return "\(name) goes from \(MeasureWords.text(low)) to \(MeasureWords.text(high))" }
        return "\(name) is never \(low == nil ? "above" : "below") \(MeasureWords.text(low ?? high ?? 0))"
    }
}
