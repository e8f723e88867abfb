/// What a project's results say about its contract.
public struct ProjectStanding: Sendable {
    public let contract: Contract
    /// The result that decides: on all of the test set, by the contract's metric, not the baseline's, of the first opening after
    /// the freeze; there the main one if it came with the first, else the first. Of a later opening only where the contract
    /// was amended in between, so that the test is another one.
    public let decisive: ProjectResult?
    /// What came of later openings by the same metric: shown, and decides nothing.
    public let later: [ProjectResult]
    /// By the contract's metric, in a unit that cannot be held against the contract's: not judged.
    let otherUnits: [ProjectResult]
    /// The amendment by which a later opening decides; nil if the first does.
    public let renewal: Amendment?
    /// Of the decisive result alone.
    public let judgement: Judgement
    /// What a promised gain is judged by; nil for any other promise, and while nothing decides.
    let gain: JudgedGain?
    /// Guards, and slices that were named before results were seen, each with its verdict.
    public let parts: [StandingPart]
    /// Openings of the test set.
    public var openings: [TestOpening] { looks.openings }
    let looks: TestLooks

    /// How that project stands.
    public init(_ project: String, _ journey: Journey) {
        let results = ResultSelection(project, journey)
        contract = results.contract
        looks = results.looks
        (decisive, later, otherUnits) = (results.decisive, results.later, results.otherUnits)
        renewal = results.decisive.flatMap(results.looks.renewal)
        guard contract.frozen != nil, let promise = contract.promise else {
            (judgement, gain, parts) = (.open, nil, [])
            return
        }
        gain = results.decisive?.gain(for: promise, results.contract)
        judgement =
            results.decisive.map {
                Judgement(promise, results.contract.direction, $0.measured(for: promise, results.contract))
            } ?? .open
        parts = results.parts(promise, slices: journey.decidingSlices(of: project))
    }

    /// Of the result, its guards and its slices together: what is not met outweighs what is not decidable, and that what is open.
    public var verdict: Verdict {
        let all = [judgement.verdict] + parts.map(\.judgement.verdict)
        if judgement.verdict == .open { return .open }
        return [Verdict.notMet, .notDecidable, .open].first(where: all.contains) ?? .met
    }

    /// The verdict in words. A line may be reached and be worse than the baseline: it is asked about when it is written, and stays the
    /// user's; but "met" alone would hide it.
    public var verdictName: String { verdict.name + lessThanBaseline(verdict) }

    /// ", but worse than the baseline" of a met line; empty otherwise. Held against the baseline on the same cases if that was measured,
    /// else against what the contract says of it.
    private func lessThanBaseline(_ verdict: Verdict) -> String {
        guard verdict == .met, contract.lineIs == .value, let decisive else { return "" }
        let measured = contract.isBaseline(decisive.against) ? decisive.difference : nil
        guard let gain = measured ?? contract.baselineValue.map({ decisive.value - $0 }) else { return "" }
        return contract.direction.sign * gain < 0 ? ", but worse than the baseline" : ""
    }

    /// "In all not decidable, because of MAE on weekends (38.9 rides [34.8, 43.0], n 416).": the verdict, and which guards or slices make it another
    /// one than that of the metric itself; nil if they do not, and before anything decides.
    public var whole: String? {
        guard decisive != nil, verdict != judgement.verdict else { return nil }
        let parts = deciding
        return verdict == .open
            ? "In all open: \(parts.map(\.name).listed) \(parts.count == 1 ? "is" : "are") not judged yet."
            : "In all \(verdict.name), because of \(parts.map(\.known).listed)."
    }

    /// The guards and slices whose verdict is that of all.
    var deciding: [StandingPart] { parts.filter { $0.judgement.verdict == verdict } }

    /// ``whole`` before ``line``, where there is only one line.
    public var sentence: String { [whole, line].compactMap(\.self).joined(separator: " ") }

    /// "MAE 12.1 min [11.4, 12.8] · baseline 15.4 · to be at most 13 → met", or "→ met by itself" if it is not the whole
    /// verdict. Of a promised gain the difference that was judged: "· +0.06 [0.026, 0.094] from “last week” ·".
    public var line: String {
        guard let decisive else { return contract.promiseLine }
        let promise = gain.map { [$0.words(contract.unit), contract.promiseWords] } ?? [contract.promiseLine]
        let parts = ([decisive.valueText(contract)] + promise).filter { !$0.isEmpty }
        return parts.joined(separator: " · ") + " → \(verdictAlone)"
    }

    /// "met", or "met by itself" if it is not the whole verdict; "met, but worse than the baseline".
    var verdictAlone: String {
        judgement.verdict.name + (whole == nil ? "" : " by itself") + lessThanBaseline(judgement.verdict)
    }

    /// What a reader of the verdict should know, a sentence each.
    public var remarks: [String] {
        var remarks: [String] = []
        if openings.count > 1, let last = openings.last {
            let why = last.why.isEmpty ? "" : ": \(last.why)"
            remarks.append(
                "The test set was opened \(openings.count == 2 ? "twice" : "\(openings.count) times"), last on \(last.day.text)\(why)."
            )
        }
        if let renewal {
            remarks.append(
                "A later opening decides, since the contract was amended before it: \(renewal.fieldWords), on "
                    + "\(renewal.day.text). \(renewal.reason)")
        }
        if !later.isEmpty {
            let shown = later.prefix(3).map { "\($0.valueText(contract)) on \($0.day.text)" }
            let more = later.count > 3 ? " and \(later.count - 3) more" : ""
            remarks.append(
                "Looked at again, which decides nothing: \(shown.joined(separator: "; "))\(more). The first opening decides."
            )
        }
        if let other = gain?.otherBaseline(contract) { remarks.append(other) }
        if let decisive, !decisive.isMain {
            remarks.append("“\(decisive.variant)” decides: it came first on the test set.")
        }
        if let decisive, decisive.overSeeds != nil { remarks.append("\(decisive.how).") }
        if let remark = decisive?.remark, !remark.isEmpty { remarks.append(remark) }
        if let other = otherUnits.first {
            remarks.append("Not judged, since the contract counts in \(contract.unit): \(other.valueText(contract)).")
        }
        let unread = contract.guards.filter { GuardLine($0) == nil }
        if !unread.isEmpty {
            remarks.append(
                "Not judged, since no margin can be read: \(unread.joined(separator: "; ")). Write one as in “latency p95: 20 ms”."
            )
        }
        return remarks
    }

    /// "opened again" for a result of a later opening of the test set; empty for others.
    public func lookWords(_ result: ProjectResult) -> String { looks.words(result) }

    /// What to say of a result that came of a later opening; nil of any other.
    public func laterWords(_ result: String) -> String? {
        guard let decisive, later.contains(where: { $0.id == result }) else { return nil }
        return
            "Kept as another opening of the test set. The first one decides: \(decisive.valueText(contract))."
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
        return [baseline, promise == nil ? nil : promiseWords].compactMap(\.self).joined(separator: " · ")
    }

    /// "to be at most 13 min"; empty while nothing is promised.
    var promiseWords: String { promise.map { ResultWords.promise($0, direction, unit) } ?? "" }

    /// "0.70–0.87": two digits of each end say enough of what may be seen.
    static func text(_ interval: Interval) -> String {
        let rounded = { (end: Double) in Double(MeasureWords.text(end, digits: 2)) ?? end }
        return MeasureWords.range(Interval(rounded(interval.low), rounded(interval.high)), separator: "–")
    }
}
