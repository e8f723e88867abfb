/// Numbers of a file of scores: `0.85`, `0,85`, `3e-4`, `true`.
struct ScoreNumber {
    /// What stands before the decimals, once one was seen.
    private var mark: Character?

    /// The number, or why it is none.
    mutating func read(_ text: String) -> Result<Double, Reason> {
        let trimmed = text.contains(where: \.isWhitespace) ? PlainText.line(text) : text
        if trimmed.isEmpty { return .failure(Reason("is missing")) }
        if let truth = ScoreNumber.truth(trimmed) { return .success(truth ? 1 : 0) }
        guard trimmed.utf8.allSatisfy(ScoreNumber.isPart) else {
            let isInfinite = ["nan", "inf", "infinity", "-inf", "+inf", "na", "n/a", "null", "none"]
                .contains(trimmed.lowercased())
            return .failure(
                Reason(isInfinite ? "\(trimmed.quoted) is not a finite number" : "\(trimmed.quoted) is not a number"))
        }
        let hasComma = trimmed.utf8.contains(ASCII.comma)
        if hasComma || trimmed.utf8.contains(UInt8(ascii: ".")) {
            let own: Character = hasComma ? "," : "."
            if let mark, mark != own {
                return .failure(
                    Reason(
                        "\(trimmed.quoted) has a decimal \(own == "," ? "comma, and others a point" : "point, and others a comma")"
                    ))
            }
            mark = own
        }
        guard let number = Double(hasComma ? trimmed.replacing(",", with: ".") : trimmed) else {
            return .failure(Reason("\(trimmed.quoted) is not a number"))
        }
        return number.isFinite ? .success(number) : .failure(Reason("\(trimmed.quoted) is not a finite number"))
    }

    /// Whether a cell of the first line is a number, so that there is no header.
    static func isNumber(_ text: String) -> Bool {
        var reader = ScoreNumber()
        guard case .success = reader.read(text) else { return false }
        return truth(text) == nil
    }

    /// Whether a case is positive; nil for what does not say it.
    static func label(_ text: String) -> Bool? {
        switch PlainText.line(text).lowercased() {
        case "1", "1.0", "true", "yes", "y", "positive", "pos": true
        case "0", "0.0", "-1", "false", "no", "n", "negative", "neg": false
        default: nil
        }
    }

    /// Why a text is not a number.
    struct Reason: Error {
        let text: String

        init(_ text: String) { self.text = text }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE", "yes", "Yes": true
        case "false", "False", "FALSE", "no", "No": false
        default: nil
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || [43, 44, 45, 46, 69, 101].contains(byte)
    }
}
