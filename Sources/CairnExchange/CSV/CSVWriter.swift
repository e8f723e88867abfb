/// Writes rows as in RFC 4180: CRLF, quotes where needed; no cell is a formula (see ``FormulaGuard``).
public enum CSVWriter {
    /// The row with its line end. NUL characters are left out: no text file holds them.
    public static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let text = FormulaGuard.on(String(text.unicodeScalars.filter { $0 != "\0" }))
        guard text.utf8.contains(where: needsQuotes) else { return text }
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }

    /// The delimiters of other countries' spreadsheets count as well.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.comma, ASCII.semicolon, ASCII.tab, ASCII.quote, ASCII.carriageReturn, ASCII.lineFeed: true
        default: false
        }
    }
}
