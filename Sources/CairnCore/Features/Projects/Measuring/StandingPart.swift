/// A guard or a named slice of a contract, and what is said of it.
public struct StandingPart: Equatable, Sendable {
    /// "latency p95", "MAE on night".
    public let name: String
    /// "not worse by 20 ms", "to be at most 13 min".
    public let promise: String
    /// The value or difference that decides, with its interval; empty if there is none.
    public let value: String
    public let isGuard: Bool
    /// The result that decides; nil if there is none.
    let result: ProjectResult?
    public let judgement: Judgement
    /// What is missing to judge it; empty if nothing is.
    public let missing: String

    /// "MAE on weekends (38.9 rides [34.8, 43.0], n 416)", "latency p95 (+3 ms [-2, 8], n 900, not worse by 20 ms)": a slice is held
    /// against what is promised of its metric, which is said anyway.
    var known: String {
        let parts = [value, result?.cases.map { "n \($0)" } ?? "", isGuard ? promise : ""]
        return value.isEmpty ? name : "\(name) (\(parts.filter { !$0.isEmpty }.joined(separator: ", ")))"
    }

    /// "latency p95 +3 ms [-2, 8] · not worse by 20 ms → met".
    public var line: String {
        let known = [value.isEmpty ? name : "\(name) \(value)", promise].filter { !$0.isEmpty }
        return known.joined(separator: " · ") + " → \(judgement.verdict.name)\(missing.isEmpty ? "" : ": \(missing)")"
    }
}

/// A project's results that its contract is held against.
struct ResultSelection {
    let contract: Contract
    /// After the freeze and on the test set, in the order in which they were entered.
    private let results: [ProjectResult]
    let looks: TestLooks
    let decisive: ProjectResult?
    /// By the contract's metric on all of the test set, of later openings.
    let later: [ProjectResult]
    /// By the contract's metric, in a unit that cannot be held against its own.
    let otherUnits: [ProjectResult]

    init(_ project: String, _ journey: Journey) {
        let contract = journey.contract(of: project)
        self.contract = contract
        var results = journey.results(of: project).picked { !$0.isExploratory && $0.split == .test }
        var others: [ProjectResult] = []
        for place in results.indices.reversed() where Folding.areOne(results[place].metric, contract.metric) {
            if let told = results[place].told(in: contract.unit) {
                if results[place].unit != told.unit { results[place] = told }
            } else {
                others.append(results.remove(at: place))
            }
        }
        (self.results, otherUnits) = (results, others.reversed())
        looks = TestLooks(project, journey)
        let own = results.picked { result in
            result.slice.isEmpty && Folding.areOne(result.metric, contract.metric)
                && !contract.isBaseline(result.variant)
        }
        // What others of the same file are held against is a baseline, whatever it is called.
        let isHeldAgainst = Set(own.map { "\($0.hash)/\($0.against)" })
        let candidates = own.picked { $0.variant.isEmpty || !isHeldAgainst.contains("\($0.hash)/\($0.variant)") }
        let decisive = looks.first(of: candidates)
        self.decisive = decisive
        later =
            decisive.map { [looks] decisive in
                candidates.filter { looks.place(of: $0) > looks.place(of: decisive) }
            } ?? []
    }

    /// Of several that are about the same, the one that goes with the decisive result: of its variant and opening, else of its
    /// variant, else of its opening; the first of them.
    private func matching(_ candidates: [ProjectResult]) -> ProjectResult? {
        let ofVariant = decisive.map { decisive in candidates.filter { $0.isOfVariant(decisive.variant) } } ?? []
        let pool = ofVariant.isEmpty ? candidates : ofVariant
        return pool.first { $0.opening == decisive?.opening } ?? pool.first
    }

    func parts(_ promise: Promise, slices: [String]) -> [StandingPart] {
        contract.guardLines.map(guardPart) + slices.map { slicePart($0, promise) }
    }

    private func slicePart(_ slice: String, _ promise: Promise) -> StandingPart {
        let found = matching(
            results.filter {
                Folding.areOne($0.slice, slice) && Folding.areOne($0.metric, contract.metric)
                    && $0.isOfVariant(decisive?.variant ?? $0.variant)
            })
        let measured = found.flatMap { $0.measured(for: promise, contract) }
        return StandingPart(
            name: "\(contract.metric) on \(slice)", promise: contract.promiseWords,
            value: found.map {
                ResultWords.value(
                    promise.isComparison ? $0.measuredDifference ?? $0.measured : $0.measured, contract.unit,
                    isDifference: promise.isComparison && $0.difference != nil,
                    apartFrom: contract.lines($0, ofDifference: promise.isComparison))
            } ?? "",
            isGuard: false, result: found, judgement: Judgement(promise, contract.direction, measured),
            missing: found == nil ? "no result of this slice yet" : "")
    }

    private func guardPart(_ line: GuardLine) -> StandingPart {
        let about = results.filter { $0.slice.isEmpty && line.isAbout($0.metric) }
        let own = about.filter { !contract.isBaseline($0.variant) }
        let all = own.compactMap(line.told)
        let against = Set(all.map(\.against))
        let candidates = all.filter { $0.variant.isEmpty || !against.contains($0.variant) }
        let found = matching(candidates)
        let direction = line.direction ?? found?.better.map { $0 == .higher ? .higher : .lower }
        let unit = found?.unit ?? ""
        let promise = line.promise(in: unit)
        let factor = direction.map(promise.factor) ?? 1
        let isPart = promise.isComparison && factor != 1
        let times = isPart ? " from \(MeasureWords.text(factor, digits: 6)) times the baseline" : ""
        let lines = direction.map { [promise.line($0)] } ?? []
        func words(_ measured: Measured) -> String {
            ResultWords.value(measured, unit, isDifference: promise.isComparison, apartFrom: lines)
        }
        func part(_ measured: Measured?, _ missing: String) -> StandingPart {
            StandingPart(
                name: line.metric, promise: line.words,
                value: measured.map { words($0) + times } ?? "",
                isGuard: true, result: found, judgement: Judgement(promise, direction ?? .higher, measured),
                missing: missing)
        }
        guard let found else {
            return part(nil, own.isEmpty ? "no result of it yet" : "give its result in \(line.wantedUnit)")
        }
        guard let direction else {
            return part(nil, "say which way is better, as in “\(line.metric) (lower): …”")
        }
        guard promise.isComparison else { return part(found.measured, "") }
        let wanted = promise.factor(direction)
        if let difference = found.measuredDifference {
            if wanted == 1 { return part(difference, "") }
            if let factor = found.factor, abs(factor - wanted) < 1e-9 {
                return part(found.measured(for: promise, contract), "")
            }
        }
        guard
            let baseline = about.last(where: {
                contract.isBaseline($0.variant) || (!found.against.isEmpty && $0.variant == found.against)
            }).flatMap(line.told)?.told(in: unit),
            MeasureWords.isPercent(baseline.unit) == MeasureWords.isPercent(unit)
        else {
            var missing = "no value of the baseline to hold it against"
            if case .noRelativeLoss(let part) = promise, MeasureWords.isPercent(unit) {
                let points = MeasureWords.text(part * 100, digits: 6)
                missing += "; a margin that is no part of it is written “\(points) points”"
            }
            return part(nil, missing)
        }
        return part(found.measured.less(baseline.measured, factor: wanted), "")
    }
}

/// Results in words.
enum ResultWords {
    /// "12.1 min [11.4, 12.8]", "-3.3 min [-4.1, -2.5]", "+6.5 points [5.5, 7.5]": with digits that part it from the lines that it is judged against.
    static func value(
        _ estimate: Measured, _ unit: String, isDifference: Bool, apartFrom lines: [Double] = []
    ) -> String {
        number(estimate, unit, isDifference: isDifference, apartFrom: lines)
            + (estimate.interval.map { " \(MeasureWords.text($0, apartFrom: lines))" } ?? "")
    }

    /// The same without its interval. A difference has its sign, if it is shown as more than nothing.
    static func number(_ estimate: Measured, _ unit: String, isDifference: Bool, apartFrom lines: [Double]) -> String {
        let number = MeasureWords.rounded(estimate.value, estimate.interval, apartFrom: lines)
        guard isDifference else { return number + (unit.isEmpty ? "" : " \(unit)") }
        let sign = estimate.value > 0 && Double(number) != 0 ? "+" : ""
        return sign + number + MeasureWords.unit(unit, ofDifference: estimate.value)
    }

    /// "not worse by 20 ms", "to be at most 300 ms".
    static func promise(_ promise: Promise, _ direction: Direction?, _ unit: String) -> String {
        let words = { MeasureWords.text($0) + MeasureWords.unit(unit, ofDifference: $0) }
        let unit = unit.isEmpty ? "" : " \(unit)"
        return switch promise {
        case .line(let value): "to be at \(direction == .higher ? "least" : "most") \(MeasureWords.text(value))\(unit)"
        case .gain(let gain): "to be better by \(words(gain))"
        case .relativeGain(let part): "to be better by \(MeasureWords.text(part * 100, digits: 6)) % of the baseline"
        case .noLoss(let margin): "not worse by \(words(margin))"
        case .noRelativeLoss(let part): "not worse by \(MeasureWords.text(part * 100, digits: 6)) %"
        }
    }
}
