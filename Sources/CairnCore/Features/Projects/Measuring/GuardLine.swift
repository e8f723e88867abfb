/// A guard of a contract: a metric that must not get worse by its margin, or has to stay on its side of a line.
///
/// "latency p95: 20 ms", "recall: 2 %", "over-refusal: 2 points", "toxicity (lower): 0.01", "latency p95: at most 300 ms".
public struct GuardLine: Equatable, Sendable {
    public let metric: String
    public let promise: Promise
    /// Which way is better, where the guard says so itself.
    public let direction: Direction?
    /// The margin or line as it was written, with its unit: "20 ms".
    public let margin: String
    /// The unit of the margin or line; empty if it has none.
    let unit: String

    /// nil if it has no margin that can be read.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let (said, name) = GuardLine.way(text[..<colon])
        var words = text[text.index(after: colon)...].split(separator: " ").map(String.init)
        let bounds: [(words: [String], direction: Direction)] = [
            (["at", "most"], .lower), (["at", "least"], .higher), (["≤"], .lower), (["≥"], .higher), (["<="], .lower),
            ([">="], .higher),
        ]
        let bound = bounds.first { words.starts(with: $0.words) }
        words.removeFirst(bound?.words.count ?? 0)
        guard let number = words.first.flatMap(GuardLine.number) else { return nil }
        unit = number.unit.isEmpty ? words.dropFirst().joined(separator: " ") : number.unit
        let value = GuardLine.isPoints(unit) ? number.value / 100 : number.value
        if bound != nil {
            promise = .line(value)
        } else if value <= 0 {
            return nil
        } else {
            promise = GuardLine.isPercent(unit) ? .noRelativeLoss(margin: value / 100) : .noLoss(margin: value)
        }
        direction = bound?.direction ?? said
        metric = name
        margin = words.joined(separator: " ")
        if metric.isEmpty { return nil }
    }

    /// "not worse by 20 ms", "to be at most 300 ms".
    var words: String {
        if promise.isComparison { return "not worse by \(margin)\(isRelative ? " of the baseline" : "")" }
        return "to be at \(direction == .higher ? "least" : "most") \(margin)"
    }

    /// Whether its margin is a part of the baseline.
    private var isRelative: Bool { if case .noRelativeLoss = promise { true } else { false } }

    /// The promise of values in a unit: points are hundredths of a share, and whole ones of a value in percent.
    func promise(in unit: String) -> Promise {
        guard GuardLine.isPoints(self.unit), MeasureWords.isPercent(unit) else { return promise }
        return switch promise {
        case .line(let value): .line(value * 100)
        case .noLoss(let margin): .noLoss(margin: margin * 100)
        case .gain, .relativeGain, .noRelativeLoss: promise
        }
    }

    /// The result as the guard's unit can judge it; nil if nobody knows how the two units go together. One that the result does
    /// not say is taken to be meant, but for percent.
    func told(_ result: ProjectResult) -> ProjectResult? {
        let isInPercent = MeasureWords.isPercent(result.unit)
        if GuardLine.isPoints(unit) { return result.unit.isEmpty || isInPercent ? result : nil }
        if unit.isEmpty || isRelative { return result }
        if GuardLine.isPercent(unit) { return isInPercent ? result : nil }
        let word = GuardLine.firstWord(unit)
        if result.unit.isEmpty { return UnitScale.knows(word) ? result.told(in: word) : result }
        if UnitScale.knows(result.unit) { return UnitScale.knows(word) ? result.told(in: word) : nil }
        return UnitScale.knows(word) && word != GuardLine.firstWord(result.unit) ? nil : result
    }

    /// The unit that a result has to have, in words.
    var wantedUnit: String {
        if GuardLine.isPoints(unit) { return "%, or as a part of 1" }
        let word = GuardLine.firstWord(unit)
        return GuardLine.isPercent(unit) ? "%" : UnitScale.knows(word) ? word : unit
    }

    /// What is wrong with a metric that no result will be called by, or a margin that no value of a share can ever reach; nil if
    /// nothing is.
    func fault(_ texts: any LibraryTexts) -> String? {
        if let end = metric.lastIndex(of: ";"), GuardLine(String(metric[..<end])) != nil {
            return "“\(metric): \(margin)” is more than one guard: give each by itself."
        }
        if let question = Scoring.question(of: metric, texts) { return question }
        guard let kind = texts.metric(named: metric), kind.low == 0, kind.high == 1, !GuardLine.isPoints(unit),
            !GuardLine.isPercent(unit)
        else { return nil }
        switch promise {
        case .line(let value) where value > 1, .noLoss(let value) where value > 1: break
        default: return nil
        }
        return
            "\(metric) goes from 0 to 1: say “\(margin)” as a part of that, or in points, as in “\(metric): 2 points”."
    }

    /// Whether it is a line in percent, and not a part of the baseline.
    fileprivate var isInPercent: Bool { !promise.isComparison && GuardLine.isPercent(unit) }

    /// "ms" of "20 ms at peak".
    private static func firstWord(_ unit: String) -> String { unit.split(separator: " ").first.map(String.init) ?? "" }

    private static func isPercent(_ unit: String) -> Bool {
        !isPoints(unit) && (MeasureWords.isPercent(firstWord(unit)) || unit.lowercased().hasPrefix("per cent"))
    }

    /// Points of a hundred: "points", "pp", "pts", "%-points", "percentage points".
    private static func isPoints(_ unit: String) -> Bool {
        var text = unit.lowercased().replacing(".", with: "").replacing("-", with: " ")
        if let percent = ["percentage", "percent", "per cent", "%"].first(where: text.hasPrefix) {
            text = trimmed(text.dropFirst(percent.count))
        }
        return ["point", "points", "pp", "pps", "pt", "pts"].contains(firstWord(text))
    }

    /// Whether it is about the metric of that name.
    func isAbout(_ name: String) -> Bool { Folding.areOne(metric, name) }

    private static func number(_ word: String) -> (value: Double, unit: String)? {
        if let value = MeasureWords.parse(word) { return (value, "") }
        let digits = word.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
        return MeasureWords.parse(digits).map { ($0, String(word.dropFirst(digits.count))) }
    }

    /// The metric's name, without the way that is better: "toxicity (lower)", "toxicity, lower".
    private static func way(_ text: Substring) -> (Direction?, name: String) {
        let name = trimmed(text)
        guard let start = name.lastIndex(where: { $0 == "," || $0 == "(" }),
            let word = name[start...].split(whereSeparator: { !$0.isLetter }).first,
            let way = Direction(rawValue: word.lowercased())
        else { return (nil, name) }
        return (way, trimmed(name[..<start]))
    }
}

extension Contract {
    /// What the contract calls a metric, its own or that of a guard: "p95 latency" for "latency p95". Any other keeps its name.
    public func name(of metric: String, _ texts: any LibraryTexts) -> String {
        let names = [self.metric] + guardLines.map(\.metric)
        if names.contains(where: { Folding.areOne($0, metric) }) { return metric }
        return names.first { !$0.isEmpty && texts.areOneMetric($0, metric) } ?? metric
    }

    /// The unit in which it counts a metric: its own, or percent if a guard has a line in percent; nil for any other.
    func unit(ofMetric name: String) -> String? {
        if Folding.areOne(name, metric) { return unit }
        return guardLines.contains { $0.isInPercent && $0.isAbout(name) } ? "%" : nil
    }

    /// Its guards whose margin can be read.
    public var guardLines: [GuardLine] { guards.compactMap { GuardLine($0) } }

    /// Whether a variant goes by the baseline's name.
    func isBaseline(_ variant: String) -> Bool {
        if variant.isEmpty { return false }
        let words = Folding.words(variant)
        return !words.isEmpty && (words == Folding.words(baseline) || words == Folding.words("baseline"))
    }
}

extension Journey {
    /// The slices that may decide: those that the contract named before results were seen.
    public func decidingSlices(of project: String) -> [String] {
        let late = amendments(of: project).first { $0.field == "slices" && $0.afterResults }
        let slices = contract(of: project).slices
        guard let late else { return slices }
        let before = Set(ListWords.entries(late.from).map { Folding.words($0) })
        return slices.filter { before.contains(Folding.words($0)) }
    }
}
