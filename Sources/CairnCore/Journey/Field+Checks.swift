/// What a field may hold: the one check for forms, options, imports and the store.
extension Field {
    /// What is wrong with a value, as "name is missing"; nil if nothing is.
    ///
    /// Limits of length are not checked: they apply to typed text, and old data may be longer. See ``read(_:today:)``.
    public func problem(with value: FieldValue) -> String? {
        switch value {
        case .none: isOptional ? nil : "\(name) is missing"
        case .text(let text): problem(withText: text)
        case .number(let number): problem(withNumber: number)
        case .decimal(let number): problem(withDecimal: number)
        case .flag: kind == .flag ? nil : wrongKind
        case .list(let texts): kind == .list ? problem(withEntries: texts) : wrongKind
        }
    }

    private func problem(withText text: String) -> String? {
        switch kind {
        case .number, .decimal, .measure, .minute, .duration, .flag, .list: return wrongKind
        case .choice(let choices):
            return choices.contains { $0.word == text }
                ? nil : "'\(text)' is not a value of \(name); allowed: \(choices.map(\.word).joined(separator: ", "))"
        case .day: return Day(text) == nil ? "'\(text)' is not a date (YYYY-MM-DD)" : nil
        case .id, .parent, .reference, .item, .track, .text, .lines:
            if text.utf8.contains(0) { return "the \(name) contains a NUL character" }
            return text.isEmpty && (isRequired || isOptional) ? "\(name) is empty" : nil
        }
    }

    private func problem(withNumber number: Int) -> String? {
        switch kind {
        case .number(let range), .duration(let range):
            range.contains(number)
                ? nil : "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound), not \(number)"
        case .minute: (0..<1440).contains(number) ? nil : "\(name) is a number of minutes from 0 to 1439, not \(number)"
        default: wrongKind
        }
    }

    private func problem(withDecimal number: Double) -> String? {
        if kind == .measure { return number.isFinite ? nil : "\(name) is a number, not \(number)" }
        guard case .decimal(let range) = kind else { return wrongKind }
        return range.contains(number)
            ? nil
            : "\(name) is a number from \(DecimalWords.text(range.lowerBound)) to "
                + "\(DecimalWords.text(range.upperBound)), not \(number)"
    }

    private func problem(withEntries texts: [String]) -> String? {
        for text in texts {
            if text.isEmpty || text.contains(where: \.isNewline) {
                return "each \(entry) is one line of text, not empty"
            }
            if text.utf8.contains(0) { return "each \(entry) is text, without a NUL character" }
        }
        return nil
    }

    private var wrongKind: String { "\(name) is of another type" }
}
