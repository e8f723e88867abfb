extension Contract {
    /// What the test set can show, as far as the answers go: nothing without its size or of a line that cannot be, more once there is a
    /// line.
    public func testSetWords(_ library: Library) -> String? {
        guard let cases, cases > 0, rangeDoubt(library) == nil else { return nil }
        if let resolution = resolution(library) { return resolution }
        if let words = ofPercentile(cases, library) { return words }
        if line == nil { return beforeTheLine(cases) }
        return interval(library) == "delong" ? nil : ofMean(cases, library)
    }

    /// What that many cases can show of a share or an area, in a sentence; nil of any other value, while too little is said, and where
    /// nothing is known beforehand.
    public func resolution(_ library: Library) -> String? {
        guard let cases, var line else { return nil }
        let interval = interval(library)
        let isPercent = MeasureWords.isPercent(unit)
        if isPercent, lineIs == .value { line /= 100 }
        switch interval {
        case "delong": return lineIs == .value ? ofArea(cases, line) : nil
        case "t", "order-statistics": return nil
        // Seconds below one are no shares.
        case nil where !unit.isEmpty && !isPercent: return nil
        default: return looksLikeShare(isPercent) ? ofShare(cases, line) : nil
        }
    }

    /// The method of the metric's interval, as the Library says it; nil of a metric that it does not know.
    private func interval(_ library: Library) -> String? { library.texts.metric(named: metric)?.interval }

    /// Of a percentile: whether its interval takes more cases than these; nil of any other metric.
    private func ofPercentile(_ cases: Int, _ library: Library) -> String? {
        guard case .percentile(let share)? = (try? Scoring(metric, library.texts))?.metric,
            let fewest = Resolution.observations(percentile: share)
        else { return nil }
        return cases < fewest
            ? "With \(count(cases, "case")) \(metric) has no interval, so nothing would be decided: it takes \(fewest)."
            : "An interval of \(metric) takes \(fewest) cases: \(cases) are enough for one, and more make it narrower."
    }

    private func ofShare(_ cases: Int, _ line: Double) -> String? {
        if lineIs == .value, (0...1).contains(line), let answer = Resolution.share(line: line, cases: cases) {
            return isOutOfReach(answer, line)
                ? "With \(count(cases, "case")) no share lies so far beyond the line that it could be told from it: it takes more."
                : "With \(count(cases, "case")), a share has to lie \(points(answer)) points beyond the line to be told from it in "
                    + "four of five cases\(seen(answer))."
        }
        return Resolution.pairedShares(changed: 0.05, cases: cases).map {
            "With \(count(cases, "case")) of which one in twenty changes, \(points($0)) points of difference are told in four of five "
                + "cases. Fewer than six changed cases never decide."
        }
    }

    /// Of an area under a ROC curve: how many cases are positive is not asked, and half of them is the best that can be.
    private func ofArea(_ cases: Int, _ line: Double) -> String? {
        guard let answer = Resolution.auc(line, positives: cases / 2, negatives: cases - cases / 2) else { return nil }
        return isOutOfReach(answer, line)
            ? "With \(count(cases, "case")) no area lies so far beyond the line that it could be told from it: it takes more."
            : "With \(count(cases, "case")), half of them positive, the area has to lie \(points(answer)) points beyond the line to be "
                + "told from it in four of five cases\(seen(answer)). The rarer the positive cases, the more it takes."
    }

    private func isOutOfReach(_ answer: Resolution.Answer, _ line: Double) -> Bool {
        answer.distance >= (better == .higher ? 1 - line : line)
    }

    private func points(_ answer: Resolution.Answer) -> String { MeasureWords.text(answer.distance * 100, digits: 2) }

    private func seen(_ answer: Resolution.Answer) -> String {
        guard let ends = answer.interval else { return "" }
        let words = MeasureWords.isPercent(unit) ? "\(Self.text(ends.map { $0 * 100 })) %" : Self.text(ends)
        return " (at the line one would see \(words))"
    }

    /// Whether its values are shares, as far as they show.
    private func looksLikeShare(_ isPercent: Bool) -> Bool {
        let values = [baselineValue, lineIs == .value ? line : nil].compactMap(\.self)
        return !values.isEmpty && values.allSatisfy { (0...(isPercent ? 100 : 1)).contains($0) }
    }

    /// With the size alone: what a share and a mean would be known to.
    private func beforeTheLine(_ cases: Int) -> String? {
        guard let high = Resolution.share(line: 0.8, cases: cases)?.interval else { return nil }
        return "With \(count(cases, "case")) a share of 80 % would be seen as \(Self.text(high)), and a mean within "
            + "\(mean(cases)) of how much single cases differ (their standard deviation)."
    }

    /// Where the spread of single cases has to be known: errors, points, ranks.
    private func ofMean(_ cases: Int, _ library: Library) -> String? {
        guard let distance = Resolution.mean(deviation: 1, cases: cases)?.distance else { return nil }
        let words = { (number: Double, digits: Int) in
            MeasureWords.text(number, digits: digits) + MeasureWords.unit(unit, ofDifference: number)
        }
        let example = exampleSpread(library).map { spread in
            " If they deviated by \(words(spread, 3)), as an example, that would be \(words(spread * distance, 2))."
        }
        return
            "With \(count(cases, "case")) a mean is told from the line, or from the baseline on the same cases, in four of "
            + "five cases if it lies \(MeasureWords.text(distance, digits: 2)) standard deviations of single cases beyond."
            + (example ?? "")
    }

    /// How much single cases may differ: a quarter of all that a metric can be, as ranks and points do; of an error, which has no end, as
    /// much as it is large. Nil while nothing is known.
    private func exampleSpread(_ library: Library) -> Double? {
        if let kind = library.texts.metric(named: metric), let low = kind.low, let high = kind.high {
            return (high - low) / 4 * (MeasureWords.isPercent(unit) && high == 1 ? 100 : 1)
        }
        return (lineIs == .value ? line : baselineValue).map { abs($0) }.flatMap { $0 > 0 ? $0 : nil }
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
        fields[index].remark = contract.testSetWords(context.library) ?? ""
    }
}
