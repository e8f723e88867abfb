/// Keeps spreadsheets from running a cell as a formula, in a way that can be undone.
///
/// OWASP, "CSV Injection": a cell that begins with one of these characters gets an apostrophe in front. A cell that
/// already looks guarded gets one more, so that taking one off again always gives the text as it was.
enum FormulaGuard {
    /// The text as a spreadsheet may open it.
    static func on(_ text: String) -> String { isGuardable(text) ? "'" + text : text }

    /// The text as it was before ``on(_:)``.
    static func off(_ text: String) -> String {
        guard text.unicodeScalars.first == "'", isGuardable(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static func isGuardable(_ text: String) -> Bool {
        switch text.unicodeScalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
