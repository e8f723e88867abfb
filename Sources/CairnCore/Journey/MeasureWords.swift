/// Numbers as something was measured: with all their digits, and with as few as say the same.
public enum MeasureWords {
    /// The number of `0.913`, `-2`, `1,5`, `3e-4`; nil for anything else, for what is not finite, and for `1,000`, which is read
    /// as a thousand in one country and as one in another.
    static func parse(_ text: some StringProtocol) -> Double? { isInThousands(text) ? nil : number(text) }

    /// What is wrong with a text that is no number.
    static func problem(_ text: String) -> String {
        let digits = text.filter { $0 != "," }
        if isInThousands(text) { return "Is that a thousand or more? Then write \(digits), else with a point." }
        if let counts = counts(text) {
            let share = Self.text(Double(counts.hits) / Double(counts.cases), digits: 3)
            return "Give one number: \(counts.hits) of \(counts.cases) is \(share)."
        }
        if size(text) != nil { return "That is too large to be kept: give it in a larger unit." }
        let end = text.indices.last { index in
            (text[index].isLetter || "%€$£ ".contains(text[index])) && parse(text[..<index]) != nil
        }
        return end.map { "Give the number alone: \(text[..<$0])." } ?? "Give a number, like 0.913 or 12.1."
    }

    /// The counts of a share: of "118/150" and "118 of 150"; nil for anything else.
    public static func counts(_ text: String) -> (hits: Int, cases: Int)? {
        let parts = text.replacing("of", with: "/").split(separator: "/", omittingEmptySubsequences: false)
        let counts = parts.compactMap { Int(trimmed($0)) }
        guard parts.count == 2, counts.count == 2, counts[0] >= 0, counts[1] > 0, counts[0] <= counts[1] else {
            return nil
        }
        return (counts[0], counts[1])
    }

    /// Whether it may be a number with a comma before each three digits: "1,000", not "0,913".
    private static func isInThousands(_ text: some StringProtocol) -> Bool {
        let parts = text.drop { "+-".contains($0) }.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count > 1, (1...3).contains(first.count), first.first != "0" else {
            return false
        }
        return parts.allSatisfy { $0.allSatisfy(\.isNumber) } && parts.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func number(_ text: some StringProtocol) -> Double? {
        size(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The same, infinite if it is too large.
    private static func size(_ text: some StringProtocol) -> Double? {
        let point =
            text.contains(".")
            ? String(text) : text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        guard point.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }) else {
            return nil
        }
        return Double(point)
    }

    /// "12.1", "0.913", "3e-04": the shortest text that is read as the same number.
    public static func text(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A computed number without more than `digits` significant digits behind its point, and without trailing zeros.
    public static func text(_ number: Double, digits: Int) -> String {
        guard number.isFinite, number != 0 else { return text(number) }
        var scale = 1.0
        var size = number.magnitude
        var places = digits
        while size >= 1, places > 0 {
            size /= 10
            places -= 1
        }
        while size < 0.1, places < 12 {
            size *= 10
            places += 1
        }
        for _ in 0..<places { scale *= 10 }
        return text((number * scale).rounded() / scale)
    }
}
