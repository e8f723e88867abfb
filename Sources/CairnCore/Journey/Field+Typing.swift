/// Values as people type and read them, shared by forms, options and CSV.
extension Field {
    /// The value of a typed text. An empty text is no value, if the field can be without one.
    ///
    /// Words of a choice can be typed as stored or as shown; entries of a list are as in ``ListWords``; days and times
    /// can be in words.
    ///
    /// - Throws: what is wrong with the text, in a sentence.
    public func read(_ text: some StringProtocol, today: Day) throws(FieldFault) -> FieldValue {
        let text = trimmed(text)
        if text.isInvisible { return try empty() }
        switch kind {
        case .id, .parent, .reference, .item, .track, .lines: return .text(text)
        case .text(let limit):
            if let limit, text.count > limit {
                throw FieldFault(name, "That is \(text.count) characters; at most \(limit) are taken.")
            }
            return .text(isOneLine ? String(text.map { $0.isNewline ? " " : $0 }) : text)
        case .list: return .list(ListWords.entries(text))
        case .choice(let choices):
            let typed = text.lowercased()
            guard let choice = choices.first(where: { $0.word == typed || $0.name.lowercased() == typed }) else {
                throw FieldFault(name, "Choose one of: \(choices.map(\.word).joined(separator: ", ")).")
            }
            return .text(choice.word)
        case .day:
            guard let day = DayWords.parse(text, today: today, sense) else {
                throw FieldFault(name, DayWords.problem(text, today: today) + (isOptional ? " Or leave it empty." : ""))
            }
            return .text(day.iso)
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                throw FieldFault(
                    name, "Give a whole number from \(range.lowerBound) to \(range.upperBound)\(orEmpty).")
            }
            return .number(number)
        case .decimal(let range):
            guard let number = DecimalWords.parse(text, isShare: range.upperBound <= 1), range.contains(number) else {
                let (least, most) = (DecimalWords.text(range.lowerBound), DecimalWords.text(range.upperBound))
                throw FieldFault(name, "Give a number from \(least) to \(most)\(orEmpty).")
            }
            return .decimal(number)
        case .measure:
            guard let number = MeasureWords.parse(text) else {
                throw FieldFault(name, MeasureWords.problem(text) + (isOptional ? " Or leave it empty." : ""))
            }
            return .decimal(number)
        case .minute:
            guard let minute = ClockTime.parse(text) else {
                throw FieldFault(name, "Give a time like 14:30 or 2pm\(orEmpty).")
            }
            return .number(minute)
        case .duration(let range):
            guard let minutes = DurationWords.parse(text) else { throw FieldFault(name, DurationWords.help) }
            guard range.contains(minutes) else {
                let (least, most) = (DurationWords.text(range.lowerBound), DurationWords.text(range.upperBound))
                throw FieldFault(name, "Give a time from \(least) to \(most)\(orEmpty).")
            }
            return .number(minutes)
        case .flag:
            switch text.lowercased() {
            case "yes", "y", "true": return .flag(true)
            case "no", "n", "false": return .flag(false)
            default: throw FieldFault(name, "Say yes or no.")
            }
        }
    }

    /// Whether a line end in a typed text is a space: a text that a record cannot be without is what lists call it by.
    var isOneLine: Bool {
        if case .text = kind { return isRequired }
        return false
    }

    /// A value as it would be typed; empty if there is none.
    public func text(of value: FieldValue) -> String {
        switch value {
        case .none: ""
        case .text(let text): choices.first { $0.word == text }?.name ?? text
        case .number(let number): text(of: number)
        case .decimal(let number): kind == .measure ? MeasureWords.text(number) : DecimalWords.text(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let texts): ListWords.text(texts)
        }
    }

    private func text(of number: Int) -> String {
        switch kind {
        case .minute: ClockTime.text(number)
        case .duration: DurationWords.text(number)
        default: String(number)
        }
    }

    /// The owner's value, as it would be typed.
    public func text(in owner: Owner) -> String { text(of: get(owner)) }

    private func empty() throws(FieldFault) -> FieldValue {
        if isRequired { throw FieldFault(name, missing.isEmpty ? usualMissing : missing) }
        if isOptional { return .none }
        return kind == .list ? .list([]) : kind == .flag ? .flag(false) : .text("")
    }

    private var usualMissing: String {
        kind == .day ? DayWords.help : "\(label.isEmpty ? name : label): this is needed."
    }

    private var orEmpty: String { isRequired || !isOptional ? "" : ", or leave it empty" }
}
