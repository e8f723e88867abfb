/// What a verdict rests on and what it means next. The first is for any reader, the second for the user alone.
extension ProjectStanding {
    /// The verdict in sentences: "MAE 12.1 min, 95% interval 11.4 to 12.8, on 1200 test cases. Baseline 15.4, to be at most 13 min: met." Of a
    /// promised gain the difference that was judged, too. Nil while nothing decides.
    var told: String? {
        guard let decisive else { return nil }
        let figures = Figures(decisive, contract)
        let parts = [
            "\(decisive.metric) \(figures.value)\(contract.unit.isEmpty ? "" : " \(contract.unit)")",
            figures.interval.map { "95% interval \($0)" } ?? "no interval known",
            decisive.cases.map { "on \(count($0, "test case"))" },
        ]
        let promise =
            gain.map { "Difference \(told($0)), \(contract.promiseWords)" }
            ?? contract.promiseLine.split(separator: " · ").joined(separator: ", ").capitalizedFirst
        let result = parts.compactMap(\.self).joined(separator: ", ").capitalizedFirst + "."
        return [whole, result, promise.isEmpty ? nil : "\(promise): \(verdictAlone)."].compactMap(\.self)
            .joined(separator: " ")
    }

    /// "from “last week” on the same cases: -3.3 min, 95% interval -4.1 to -2.5".
    private func told(_ gain: JudgedGain) -> String {
        let lines = [gain.promised]
        let value = ResultWords.number(gain.difference, contract.unit, isDifference: true, apartFrom: lines)
        let interval = gain.difference.interval.map { ", 95% interval \(MeasureWords.range($0, apartFrom: lines))" }
        return "from \(gain.fromWords): \(value)\(interval ?? "")"
    }

    /// Why the verdict is what it is, a sentence or two; nil while nothing can be said. It goes into texts for others, so it says
    /// nothing to the user.
    public var finding: String? {
        guard decisive != nil else { return nil }
        switch verdict {
        case .open: return judgement.verdict == .met ? "The line is reached." : nil
        case .met:
            return parts.isEmpty
                ? "\(wholeInterval) is on the good side of the line."
                : "\(wholeInterval) is on the good side of the line, and so is every guard and slice."
        case .notMet:
            let which =
                judgement.verdict == .notMet ? wholeInterval : "The whole interval of \(deciding.map(\.name).listed)"
            return "\(which) is on the other side of the line."
        case .notDecidable: return undecided.map { text($0.needed, $0.part) }
        }
    }

    /// ``finding``, and what the user may do next. Never for texts that others read.
    public var advice: String? { finding.map { [$0, next].compactMap(\.self).joined(separator: " ") } }

    private var next: String? {
        switch verdict {
        case .met: nil
        case .open: "What is not judged needs a result."
        case .notMet: Self.taught + "."
        case .notDecidable:
            switch undecided?.needed {
            case nil: nil
            case .interval:
                unscored(undecided?.part) == nil
                    ? "Give its interval, or how many of how many." : "Other cases, or more of them, may give one."
            case .nothing: Self.taught + "."
            case .seeds: "More training runs come first. \(Self.taught)."
            case .unknown:
                "Give the number of cases, and Cairn says how many would decide. \(Self.taught), or more cases decide it."
            case .cases, .groups: "\(Self.taught), or more cases decide it."
            }
        }
    }

    private static let taught = "That is a finding too: a postmortem says what it taught"

    /// What would decide, of the result itself or else of the first guard or slice that is open to both sides.
    private var undecided: (needed: Needed, part: StandingPart?)? {
        let part = judgement.verdict == .notDecidable ? nil : deciding.first
        return (part?.judgement ?? judgement).needed.map { ($0, part) }
    }

    private var wholeInterval: String { gain == nil ? "The whole interval" : "The whole interval of the difference" }

    private func text(_ needed: Needed, _ part: StandingPart?) -> String {
        let lies = part.map { "The line lies within the interval of \($0.name)." } ?? liesWithin
        let ofPart = part.map { $0.isGuard ? "" : " of that slice" } ?? ""
        return switch needed {
        case .cases(let count):
            "\(lies) About \(Self.about(count)) cases\(ofPart) would decide it\(inAll(count, part))."
        case .groups(let count): "\(lies) About \(Self.about(count)) groups\(ofPart) would decide it."
        case .seeds: "\(lies) Training runs differ too much for more cases to decide it."
        case .nothing:
            "The value\(part.map { " of \($0.name)" } ?? "") is so close to the line that no number of cases would decide it."
        case .interval: noInterval(part)
        case .unknown: lies
        }
    }

    /// One value was entered, or a file of scores gives no interval, and its remark says why; that of the result itself is said anyway.
    private func noInterval(_ part: StandingPart?) -> String {
        let of = part.map { " of \($0.name)" } ?? ""
        guard let why = unscored(part) else { return "One value\(of) without an interval decides nothing." }
        return "The scores\(of) give no interval, which decides nothing.\(part == nil ? "" : " \(why)")"
    }

    /// Why a file of scores gives no interval; nil if that is not known.
    private func unscored(_ part: StandingPart?) -> String? {
        guard let result = part?.result ?? decisive, !result.hash.isEmpty, !result.remark.isEmpty else { return nil }
        return result.remark
    }

    /// ", some 42000 in all": a slice of so many cases takes a test set that has as many more; empty for anything else.
    private func inAll(_ count: Int, _ part: StandingPart?) -> String {
        guard let part, !part.isGuard, let own = part.result?.cases, let all = decisive?.cases, own > 0, all > own
        else { return "" }
        return ", some \(Self.about(Int(Double(count) * Double(all) / Double(own)))) in all"
    }

    /// Of a difference between too few changed cases the line lies outside the interval, and yet nothing is decided.
    private var liesWithin: String {
        guard let gain, let promise = contract.promise else { return "The line lies within the interval." }
        if let changed = gain.difference.changedTooFew, isBeyond(gain, promise) {
            return "Only \(count(changed, "case")) changed, which chance alone may do."
        }
        if case .gain(let gain) = promise, gain != 0 {
            let unit = MeasureWords.unit(contract.unit, ofDifference: gain)
            return "The promised gain of \(MeasureWords.text(gain))\(unit) lies within the interval of the difference."
        }
        return "The line lies within the interval of the difference."
    }

    private func isBeyond(_ gain: JudgedGain, _ promise: Promise) -> Bool {
        let line = promise.line(contract.direction)
        return gain.difference.interval.map { line < $0.low || line > $0.high } ?? false
    }

    /// Rounded up to two digits: the number itself comes of an estimate.
    private static func about(_ count: Int) -> Int {
        var step = 1
        while count / step >= 100 { step *= 10 }
        return (count + step - 1) / step * step
    }
}
