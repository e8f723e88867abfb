extension Contract {
    /// What the test set can show, as far as the answers go: nothing without its size, more once there is a line.
    public var testSetWords: String? {
        guard let cases, cases > 0 else { return nil }
        if let resolution { return resolution }
        return line == nil ? beforeTheLine(cases) : ofMean(cases)
    }

    /// With the size alone: what a share and a mean would be known to.
    private func beforeTheLine(_ cases: Int) -> String? {
        guard let high = Resolution.share(line: 0.8, cases: cases)?.interval else { return nil }
        return "With \(count(cases, "case")) a share of 80 % would be seen as \(Self.text(high)), and a mean within "
            + "\(mean(cases)) of how much single cases differ (their standard deviation)."
    }

    /// Where the spread of single cases has to be known: errors, points, ranks.
    private func ofMean(_ cases: Int) -> String? {
        guard let distance = Resolution.mean(deviation: 1, cases: cases)?.distance else { return nil }
        let unit = unit.isEmpty ? "" : " \(self.unit)"
        let example = line.map { abs($0) }.flatMap { $0 > 0 ? $0 : nil }.map { spread in
            " Where single cases differ by \(MeasureWords.text(spread, digits: 3))\(unit), these are "
                + "\(MeasureWords.text(spread * distance, digits: 2))\(unit)."
        }
        return
            "With \(count(cases, "case")) a mean is told from the line, or from the baseline on the same cases, in four of "
            + "five cases if it lies \(MeasureWords.text(distance, digits: 2)) standard deviations of single cases beyond."
            + (example ?? "")
    }

    private func mean(_ cases: Int) -> String {
        let half = Resolution.mean(deviation: 1, cases: cases)?.interval.map { $0.high } ?? 0
        return "± \(MeasureWords.text(half * 100, digits: 2)) %"
    }
}

extension Form {
    /// Says below the size of the test set what it can show, by the answers as they stand.
    mutating func sayResolution(of stored: Contract, _ context: Context) {
        guard let index = index(of: "cases") else { return }
        var (typed, contract) = (self, stored)
        typed.fill(&contract, context)
        fields[index].remark = contract.testSetWords ?? ""
    }
}
