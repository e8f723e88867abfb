/// Units that measure the same, so that a value in one can be told in the other: seconds and milliseconds, euros and cents.
enum UnitScale {
    /// How many of the smallest one each is.
    private static let families: [[String: Double]] = [
        [
            "ns": 1, "µs": 1e3, "μs": 1e3, "us": 1e3, "ms": 1e6, "msec": 1e6, "millisecond": 1e6, "milliseconds": 1e6,
            "s": 1e9,
            "sec": 1e9, "secs": 1e9, "second": 1e9, "seconds": 1e9, "min": 6e10, "mins": 6e10, "minute": 6e10,
            "minutes": 6e10,
            "h": 3.6e12, "hr": 3.6e12, "hrs": 3.6e12, "hour": 3.6e12, "hours": 3.6e12, "d": 8.64e13, "day": 8.64e13,
            "days": 8.64e13,
        ],
        [
            "b": 1, "byte": 1, "bytes": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024, "mib": 1_048_576,
            "gib": 1_073_741_824,
        ],
        ["ct": 1, "cent": 1, "cents": 1, "€": 100, "eur": 100, "euro": 100, "euros": 100],
        ["ct": 1, "cent": 1, "cents": 1, "$": 100, "usd": 100, "dollar": 100, "dollars": 100],
        ["%": 1, "percent": 1, "per cent": 1],
    ]

    /// Whether it is one of them.
    static func knows(_ unit: String) -> Bool { families.contains { $0[unit.lowercased()] != nil } }

    /// What turns a value in one unit into the other; nil if they measure different things. A unit that is not said, or not known, is
    /// taken for the other.
    static func conversion(from: String, to: String) -> ((Double) -> Double)? {
        let (from, to) = (from.lowercased(), to.lowercased())
        if from == to || !knows(from) || !knows(to) { return { $0 } }
        for family in families {
            guard let one = family[from], let other = family[to] else { continue }
            // Multiplied before it is divided, 244 ms are 0.244 s to the last digit.
            return { one == other ? $0 : $0 * one / other }
        }
        return nil
    }
}

extension ProjectResult {
    /// The same result in another unit; nil if its own does not measure the same.
    func told(in unit: String) -> ProjectResult? {
        if self.unit == unit || self.unit.isEmpty || unit.isEmpty { return self }
        guard let conversion = UnitScale.conversion(from: self.unit, to: unit) else { return nil }
        var result = mapped(conversion)
        result.unit = unit
        return result
    }

    /// What is wrong with it beside a contract: by itself, as a share, or in a unit that measures something else.
    public func fault(_ contract: Contract, _ library: Library) -> FieldFault? {
        if let fault = fault ?? shareFault { return fault }
        guard library.texts.areOneMetric(contract.metric, metric), told(in: contract.unit) == nil else { return nil }
        return FieldFault("unit", "The contract counts \(contract.metric) in \(contract.unit), and that is no \(unit).")
    }

    /// The same result with each of its values, ends and differences changed alike.
    func mapped(_ change: (Double) -> Double) -> ProjectResult {
        var result = self
        result.value = change(value)
        for path in [
            \ProjectResult.low, \.high, \.difference, \.differenceLow, \.differenceHigh, \.relativeLow, \.relativeHigh,
            \.overCases, \.overSeeds,
        ] {
            result[keyPath: path] = result[keyPath: path].map(change)
        }
        return result
    }
}
