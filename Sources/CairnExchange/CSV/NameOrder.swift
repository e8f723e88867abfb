/// How the parts of a name stand together.
enum NameOrder {
    /// The whole name. Chinese, Japanese and Korean names begin with the family, and most are written without a space.
    static func whole(_ given: String, _ middle: String, _ family: String, _ language: String?) -> String {
        guard !given.isEmpty, !family.isEmpty, isEastAsian(given), isEastAsian(family) else {
            return [given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let hasSpace =
            language == "ja" || (given + family).unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
        return [family, middle, given].filter { !$0.isEmpty }.joined(separator: hasSpace ? " " : "")
    }

    private static func isEastAsian(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x3005...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x20, 0x3000:
                true
            default: false
            }
        }
    }
}
