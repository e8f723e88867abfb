/// Numbers as something was measured: with all their digits, and with as few as say the same.
public enum MeasureWords {
    /// The number of `0.913`, `-2`, `1,5`, `3e-4`; nil for anything else, and for what is not finite.
    static func parse(_ text: some StringProtocol) -> Double? {
        let point =
            text.contains(".")
            ? String(text) : text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        guard point.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }) else {
            return nil
        }
        return Double(point).flatMap { $0.isFinite ? $0 : nil }
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
