/// Numbers with at most two decimals, as people write them.
public enum DecimalWords {
    /// The number of `8`, `2.5`, `2,5`, `.5`, and of a share `90 %` for 0.9; nil for anything else. At most four digits stand
    /// before the point.
    static func parse(_ text: some StringProtocol, isShare: Bool = false) -> Double? {
        if isShare, text.last == "%" { return parse(trimmed(text.dropLast())).map { $0 / 100 } }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = digits(parts[0], 0...4) else { return nil }
        guard parts.count == 2 else { return parts[0].isEmpty ? nil : Double(whole) }
        guard let part = digits(parts[1], 1...2) else { return nil }
        return Double(whole * 100 + (parts[1].count == 1 ? part * 10 : part)) / 100
    }

    /// "8", "2.5", "0.25": rounded to hundredths; "nan", "inf" and "1e+300" as they are.
    public static func text(_ number: Double) -> String {
        guard abs(number) < 1e15 else { return "\(number)" }
        let hundredths = Int((number * 100).rounded())
        let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if part == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)")"
    }

    /// "1 hour", "2.5 hours".
    static func hours(_ number: Double) -> String {
        let text = text(number)
        return text == "1" ? "1 hour" : "\(text) hours"
    }

    private static func digits(_ text: some StringProtocol, _ count: ClosedRange<Int>) -> Int? {
        guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return text.isEmpty ? 0 : Int(text)
    }
}
