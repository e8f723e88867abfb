/// Values and intervals as they are shown or written, anywhere.
extension MeasureWords {
    /// "[29.4, 33.0]": both ends with the same decimals, as many as its width deserves, and enough to see on which side of each line they lie.
    static func text(_ interval: Interval, apartFrom lines: [Double] = []) -> String {
        let ends = ends(interval, lines)
        return "[\(ends.low), \(ends.high)]"
    }

    /// The same for a sentence: "29.4 to 33.0".
    static func range(
        _ interval: Interval, apartFrom lines: [Double] = [], separator: String = " to "
    ) -> String {
        let ends = ends(interval, lines)
        return "\(ends.low)\(separator)\(ends.high)"
    }

    /// A value beside its interval. Short numbers stay as they are; others get the decimals of the interval's ends, and more if it takes more to see on
    /// which side of a line they lie.
    static func rounded(_ value: Double, _ interval: Interval?, apartFrom lines: [Double] = []) -> String {
        if let short = short(value) { return short }
        guard let interval, let decimals = decimals(interval, lines) else { return text(value, digits: 4) }
        return fixed(value, fewest(from: max(decimals, fitting(interval)), [value], lines))
    }

    private static func ends(_ interval: Interval, _ lines: [Double]) -> (low: String, high: String) {
        guard let decimals = decimals(interval, lines) else {
            return (text(interval.low, digits: 4), text(interval.high, digits: 4))
        }
        return (fixed(interval.low, decimals), fixed(interval.high, decimals))
    }

    /// Those of both ends: what is short keeps its own, and two digits of the width say enough of what was computed. Nil where that says nothing.
    private static func decimals(_ interval: Interval, _ lines: [Double]) -> Int? {
        let ends = [interval.low, interval.high]
        let width = interval.high - interval.low
        guard width > 0, width < 1e6, ends.allSatisfy({ $0.magnitude < 1e9 }) else { return nil }
        let own = ends.map { end in
            short(end).map { $0.split(separator: ".").dropFirst().first?.count ?? 0 } ?? fitting(interval)
        }
        return fewest(from: own.max() ?? 0, ends, lines)
    }

    /// Those that show two digits of its width, but one at least.
    private static func fitting(_ interval: Interval) -> Int {
        var (width, decimals) = (interval.high - interval.low, 1)
        while width < 1, decimals < 12 { (width, decimals) = (width * 10, decimals + 1) }
        return decimals
    }

    /// The fewest decimals with which each number is as much below, on or above each line as it is; `decimals` if nine tell no more than they.
    private static func fewest(from decimals: Int, _ numbers: [Double], _ lines: [Double]) -> Int {
        func isParted(_ decimals: Int) -> Bool {
            numbers.allSatisfy { number in
                let rounded = Double(fixed(number, decimals)) ?? number
                return lines.allSatisfy { (rounded < $0, rounded > $0) == (number < $0, number > $0) }
            }
        }
        return (decimals..<max(9, decimals + 1)).first(where: isParted) ?? decimals
    }

    /// The number itself, up to what computing adds far behind its point, if that has five characters at most; nil if it has more, or an exponent.
    private static func short(_ number: Double) -> String? {
        if number == 0 { return "0" }
        let own = number.magnitude < 1e-9 ? text(number) : text(number, digits: 12)
        return own.utf8.count > (number < 0 ? 6 : 5) || own.contains("e") ? nil : own
    }

    /// The number with so many decimals; never minus nothing.
    private static func fixed(_ number: Double, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let whole = (number.magnitude * scale).rounded()
        guard whole < 1e15 else { return text(number) }
        let digits = String(Int(whole))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let point = decimals == 0 ? "" : ".\(padded.suffix(decimals))"
        return "\(number < 0 && whole > 0 ? "-" : "")\(padded.dropLast(decimals))\(point)"
    }
}

extension Contract {
    /// What a result's value, or its difference from the baseline, is judged against, in its own unit.
    func lines(_ result: ProjectResult, ofDifference: Bool = false) -> [Double] {
        let way: Direction? = result.better.map { $0 == .higher ? .higher : .lower }
        var promises = guardLines.filter { $0.isAbout(result.metric) && $0.told(result)?.value == result.value }
            .map { ($0.promise(in: result.unit), $0.direction ?? way) }
        if let promise, Folding.areOne(result.metric, metric), result.told(in: unit)?.value == result.value {
            promises.append((promise, direction))
        }
        return promises.compactMap { promise, direction in
            // A relative line is held against another difference than the one that is shown.
            guard let direction, promise.isComparison == ofDifference, promise.factor(direction) == 1 else {
                return nil
            }
            return promise.line(direction)
        }
    }
}
