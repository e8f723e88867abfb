extension ProjectResult {
    /// The interval as given, else Wilson's where it says how many of how many; nil if neither is known.
    public var interval: Interval? {
        if let low, let high { return Interval(low, high) }
        guard let hits, let cases, let share = try? Share(hits, of: cases).estimate().interval else { return nil }
        return isInPercent ? Interval(share.low * 100, share.high * 100) : share
    }

    /// Whether a value that is the share of a count is told in percent: by its unit, or by the value if it has none.
    private var isInPercent: Bool {
        guard unit.isEmpty, let hits, let cases, cases > 0 else { return MeasureWords.isPercent(unit) }
        let share = Double(hits) / Double(cases)
        return abs(value - 100 * share) < abs(value - share)
    }

    /// What is wrong with a value that is another share than its count; nil if they go together. It may be rounded, up or down.
    public var shareFault: FieldFault? {
        guard low == nil, let hits, let cases, cases > 0 else { return nil }
        let decimals = MeasureWords.text(value).split(separator: ".").dropFirst().first?.count ?? 0
        let rounding = (0..<decimals).reduce(1.0) { size, _ in size / 10 }
        let wholes = MeasureWords.isPercent(unit) ? [100.0] : unit.isEmpty ? [1, 100] : [1]
        let share = Double(hits) / Double(cases)
        if wholes.contains(where: { abs(value - $0 * share) <= min(rounding, $0 / 20) + 1e-9 }) { return nil }
        let right = MeasureWords.text(wholes[0] * share, digits: 3)
        return FieldFault("value", "\(hits) of \(cases) are \(right), not \(MeasureWords.text(value)).")
    }

    /// A part of 1 in the unit that is asked for: in percent if that says so.
    var asItsUnitSays: ProjectResult {
        MeasureWords.isPercent(unit) ? mapped { $0 * 100 } : self
    }

    /// The interval of its difference; nil if none is known.
    public var differenceInterval: Interval? {
        differenceLow.flatMap { low in differenceHigh.map { Interval(low, $0) } }
    }

    /// "MAE 12.1 min [11.4, 12.8]": beside a contract, with the digits that its verdict takes.
    public func valueText(_ contract: Contract) -> String {
        let (unit, lines) = (contract.unit(of: self), contract.lines(self))
        return "\(metric) \(ResultWords.value(measured, unit, isDifference: false, apartFrom: lines))"
    }

    /// How its interval came about, in words; empty if nobody knows.
    public var methodText: String {
        if let method = IntervalMethod(rawValue: method) { return method == .stated ? "" : method.name }
        return method.isEmpty && low == nil && hits != nil ? IntervalMethod.wilson.name : method
    }

    /// "MAE: t over groups, n 120, averaged over 3 training runs (± 0.35 over groups; ± 0.58 over runs, which more cases do not narrow)".
    var how: String {
        ["\(metric): \(methodText)", "n \(cases ?? 0)", runs].compactMap(\.self).joined(separator: ", ")
    }

    /// Over how many training runs it was averaged, and both parts of its interval, if they are known; nil of one run.
    var runs: String? {
        guard let seeds, seeds > 1 else { return nil }
        let averaged = "averaged over \(seeds) training runs"
        guard let overCases, let overSeeds else { return averaged }
        let half = { (half: Double) in "± \(MeasureWords.text(abs(half), digits: 2))" }
        let larger = abs(overSeeds) > abs(overCases) ? ", which more cases do not narrow" : ""
        return
            "\(averaged) (\(half(overCases)) over \(groups == nil ? "cases" : "groups"); \(half(overSeeds)) over runs\(larger))"
    }

    /// The value with all that is known of its uncertainty.
    public var measured: Measured {
        var estimate = measured(value, interval)
        if let overCases, let overSeeds {
            estimate.overCases = Interval(value - abs(overCases), value + abs(overCases))
            estimate.overSeeds = abs(overSeeds)
        }
        return estimate
    }

    /// By how much it differs from what it is held against; nil if that was not measured.
    public var measuredDifference: Measured? {
        guard let difference else { return nil }
        var estimate = measured(difference, differenceInterval)
        if let changed, changed < PairedShares.fewest { estimate.remarks.append(.fewChanged(changed)) }
        return estimate
    }

    /// Another value of the same cases, groups and training runs.
    func measured(_ value: Double, _ interval: Interval?) -> Measured {
        var estimate = Measured(
            stated: value, interval: interval, level: level ?? Measured.level, cases: max(0, cases ?? 0))
        estimate.groups = groups
        estimate.seeds = max(1, seeds ?? 1)
        return estimate
    }
}

extension MeasureWords {
    /// Whether a unit says that shares are told in percent.
    static func isPercent(_ unit: String) -> Bool { ["%", "percent", "per cent"].contains(unit.lowercased()) }

    /// The unit of a difference, behind its number: between percents it is points. Empty if there is none.
    static func unit(_ unit: String, ofDifference number: Double) -> String {
        isPercent(unit) ? number.magnitude == 1 ? " point" : " points" : unit.isEmpty ? "" : " \(unit)"
    }
}
