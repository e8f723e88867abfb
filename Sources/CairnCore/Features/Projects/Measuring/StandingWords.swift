/// What a verdict rests on and what it means next. The first is for any reader, the second for the user alone.
extension ProjectStanding {
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
            let which = judgement.verdict == .notMet ? wholeInterval : "There the whole interval"
            return "\(which) is on the other side of the line."
        case .notDecidable: return undecided.map { text($0.needed, isPart: $0.isPart) }
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
            case .interval: "Give its interval, or how many of how many."
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
    private var undecided: (needed: Needed, isPart: Bool)? {
        let isPart = judgement.verdict != .notDecidable
        let part = isPart ? parts.first { $0.judgement.verdict == .notDecidable }?.judgement : judgement
        return part?.needed.map { ($0, isPart) }
    }

    private var wholeInterval: String { gain == nil ? "The whole interval" : "The whole interval of the difference" }

    private func text(_ needed: Needed, isPart: Bool) -> String {
        let lies = isPart ? "The line lies within the interval." : liesWithin
        return switch needed {
        case .cases(let count): "\(lies) About \(Self.about(count)) cases would decide it."
        case .groups(let count): "\(lies) About \(Self.about(count)) groups would decide it."
        case .seeds: "\(lies) Training runs differ too much for more cases to decide it."
        case .nothing: "The value is so close to the line that no number of cases would decide it."
        case .interval: "One value without an interval decides nothing."
        case .unknown: lies
        }
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
