import Foundation

/// Characters that stand in for others, each one column wide.
enum Substitutes {
    /// ASCII for what Cairn itself draws with. Signs that stand for states of rows in one list stay apart.
    static let table: [Character: Character] = {
        let alike: [(String, Character)] = [
            ("─━═╌┄–—−‐‑", "-"), ("│┃║╎┆", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯", "+"), ("█▉▊▋", "#"), ("▌", ">"), ("▍▎▏·∙", "."),
            ("▾▼↓", "v"), ("▴▲↑", "^"), ("▸", "+"), ("▶→›»", ">"), ("◂◀←‹«", "<"), ("★☆", "*"), ("✎", "n"), ("…", "~"),
            ("“”„", "\""), ("‘’‚", "'"), ("✓✔", "v"), ("✗✘×", "x"), ("°•○", "o"),
            ("◔", "c"), ("◑", "D"), ("◕", "Q"), ("●", "@"),
            ("♡", "&"), ("≠", "/"), ("▫", "."), ("øØ", "o"), ("\u{A0}", " "),
        ]
        let pairs = alike.flatMap { signs, ascii in signs.map { ($0, ascii) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    /// The letter without its accents, so that names stay readable.
    static func letter(of character: Character) -> Character? {
        let first = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return first.flatMap { $0.isASCII && $0.properties.isAlphabetic ? Character($0) : nil }
    }

    /// The characters that all fonts of text consoles have.
    static func isInConsoleFonts(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
        return (0xA1...0xFF).contains(scalar.value) && scalar.value != 0xAD || inConsoleFonts.contains(character)
    }

    private static let inConsoleFonts = Set("─│┌┐└┘├┤┬┴┼█▌•→←↑↓▲▼▶◀")
}
