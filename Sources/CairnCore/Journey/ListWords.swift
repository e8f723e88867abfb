/// Several texts as people type them in one line: "sql, leakage", or with semicolons where a text has a comma of its own.
public enum ListWords {
    /// The texts, without empty ones. Line ends and semicolons separate; where there are none, commas do, but not within a
    /// number, as in "0,1 s". A backslash before one of these signs makes it part of the text.
    public static func entries(_ text: some StringProtocol) -> [String] {
        let signs = signs(text)
        let hasStrong = signs.contains { $0.isSign && ($0.character == ";" || $0.character.isNewline) }
        var entries = [""]
        for (place, sign) in signs.enumerated() {
            let isEnd = hasStrong ? sign.character != "," : !isInNumber(place, signs)
            if sign.isSign, isEnd { entries.append("") } else { entries[entries.count - 1].append(sign.character) }
        }
        return entries.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The texts in one line, such that ``entries(_:)`` reads the same.
    public static func text(_ entries: [String]) -> String {
        let plain = entries.joined(separator: ", ")
        if self.entries(plain) == entries { return plain }
        let escaped = entries.map { String($0.flatMap { $0 == ";" || $0 == "\\" ? ["\\", $0] : [$0] }) }
        return escaped.joined(separator: "; ") + (entries.count == 1 ? ";" : "")
    }

    /// Each character, and whether it separates.
    private static func signs(_ text: some StringProtocol) -> [(character: Character, isSign: Bool)] {
        var signs: [(character: Character, isSign: Bool)] = []
        var isEscaped = false
        for character in text {
            let isSpecial = character == "," || character == ";" || character == "\\"
            if isEscaped, !isSpecial { signs.append(("\\", false)) }
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            signs.append((character, !isEscaped && (character.isNewline || isSpecial)))
            isEscaped = false
        }
        return isEscaped ? signs + [("\\", false)] : signs
    }

    /// Whether digits stand on both sides of it.
    private static func isInNumber(_ place: Int, _ signs: [(character: Character, isSign: Bool)]) -> Bool {
        guard place > 0, place + 1 < signs.count else { return false }
        return [place - 1, place + 1].allSatisfy { signs[$0].character.isASCII && signs[$0].character.isNumber }
    }
}
