/// What a promised gain is judged by: how far a result is from a baseline.
struct JudgedGain: Equatable, Sendable {
    /// Where the baseline's value is from.
    enum Source: Equatable, Sendable {
        /// It was measured beside the result, on the same cases or on others.
        case measured(onSameCases: Bool)
        /// The contract states it; its interval is not known, so it is taken as it stands.
        case contract
    }

    /// The value less ``factor`` times the baseline, with its interval.
    let difference: Measured
    /// The baseline's value.
    let baseline: Double
    /// The variant or baseline by name; empty if it has none.
    let name: String
    let source: Source
    /// Another number than 1 for a relative line alone.
    let factor: Double
    /// Where the line lies, as a difference.
    let promised: Double

    /// Where the line lies, in the metric's unit.
    var line: Double { factor * baseline + promised }

    /// "“nearest mean” on the same cases", "0.9 times the baseline 15.4".
    var fromWords: String {
        let times = factor == 1 ? "" : "\(MeasureWords.text(factor, digits: 6)) times "
        switch source {
        case .contract: return "\(times)the baseline \(MeasureWords.text(baseline))"
        case .measured(let isPaired):
            return "\(times)\(name.isEmpty ? "the baseline" : "“\(name)”")\(isPaired ? " on the same cases" : "")"
        }
    }

    /// "+0.018 [-0.02, 0.057] from “nearest mean” on the same cases".
    func words(_ unit: String) -> String {
        "\(ResultWords.value(difference, unit, isDifference: true, apartFrom: [promised])) from \(fromWords)"
    }

    /// That the contract states another value of the baseline, and on which data; nil if it does not.
    func otherBaseline(_ contract: Contract) -> String? {
        guard case .measured = source, let stated = contract.baselineValue, abs(stated - baseline) > 1e-9 else {
            return nil
        }
        let what = contract.baseline.isEmpty ? "the baseline" : contract.baseline
        let on = contract.baselineOn.isEmpty ? "" : ", on \(contract.baselineOn)"
        let other = name.isEmpty ? "a baseline" : "“\(name)”"
        return "The difference is from \(other) as it was measured with the result, "
            + "\(MeasureWords.text(baseline, digits: 3)), not from the "
            + "\(MeasureWords.text(stated)) that the contract states for \(what)\(on)."
    }
}

extension ProjectResult {
    /// What a promise is held against: the value, or the difference from the baseline.
    func measured(for promise: Promise, _ contract: Contract) -> Measured? {
        promise.isComparison ? gain(for: promise, contract)?.difference : measured
    }

    /// The difference that a comparison is judged by; nil of any other promise, and without a baseline's value.
    func gain(for promise: Promise, _ contract: Contract) -> JudgedGain? {
        guard promise.isComparison else { return nil }
        let direction = better.map { $0 == .higher ? Direction.higher : .lower } ?? contract.direction
        if let difference = measuredDifference {
            let (wanted, baseline) = (promise.factor(direction), value - difference.value)
            func gain(_ judged: Measured) -> JudgedGain {
                JudgedGain(
                    difference: judged, baseline: baseline, name: against,
                    source: .measured(onSameCases: isPaired), factor: wanted,
                    promised: promise.line(direction))
            }
            if wanted == 1 { return gain(difference) }
            if let factor, abs(factor - wanted) < 1e-9, let relativeLow, let relativeHigh {
                return gain(measured(value - wanted * baseline, Interval(relativeLow, relativeHigh)))
            }
        }
        guard let baseline = contract.baselineValue else { return nil }
        let factor = promise.factor(contract.direction)
        let part = factor * baseline
        return JudgedGain(
            difference: measured(value - part, interval.map { Interval($0.low - part, $0.high - part) }),
            baseline: baseline, name: contract.baseline, source: .contract, factor: factor,
            promised: promise.line(contract.direction))
    }

    /// Whether its difference was found case by case, as a file of scores shows it.
    private var isPaired: Bool {
        switch IntervalMethod(rawValue: differenceMethod) {
        case nil, .independent, .stated: false
        default: true
        }
    }
}
