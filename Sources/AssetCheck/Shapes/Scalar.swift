/// What a single value must look like.
public struct Scalar: Sendable {
    /// As it is named in a message: "a whole number".
    public let name: String
    /// How it is written in JSON, without white space around it.
    public let json: @Sendable (String) -> JSON
    /// What is wrong with a value, to be put after its name; nil if nothing is. `plain` is false for quoted values.
    public let objection: @Sendable (_ value: String, _ plain: Bool) -> String?

    /// A kind of value.
    public init(
        _ name: String, json: @escaping @Sendable (String) -> JSON = JSON.text,
        objection: @escaping @Sendable (_ value: String, _ plain: Bool) -> String?
    ) {
        self.name = name
        self.json = json
        self.objection = objection
    }
}

extension Scalar {
    /// One or more paragraphs, not empty, without control characters.
    public static let text = Scalar("a text") { value, _ in
        if value.trimmed.isEmpty { return "is empty" }
        return value.unicodeScalars.first(where: \.isHidden).map { hidden in
            "has the invisible character U+\(String(hidden.value, radix: 16, uppercase: true).leftPadded(to: 4))"
        }
    }

    /// A text on one line, of at most so many characters.
    public static func line(upTo length: Int = 400) -> Scalar {
        Scalar("a text") { value, plain in
            if let objection = Scalar.text.objection(value, plain) { return objection }
            if value.trimmed.contains("\n") { return "must be on one line" }
            return value.trimmed.count > length
                ? "has \(value.trimmed.count) characters; at most \(length) fit" : nil
        }
    }

    /// One of the words.
    public static func word(_ words: String...) -> Scalar { word(words) }

    static func word(_ words: [String]) -> Scalar {
        Scalar("one of \(words.joined(separator: ", "))") { value, _ in
            words.contains(value) ? nil : "cannot be '\(value)'" + hint(for: value, among: words)
        }
    }

    /// `true` or `false`, without quotes.
    public static let flag = Scalar(
        "true or false", json: { .flag($0 == "true") },
        objection: { value, plain in
            plain && ["true", "false"].contains(value) ? nil : "must be true or false, not '\(value)'"
        })

    /// A whole number within the bounds, without quotes.
    public static func number(_ bounds: ClosedRange<Int>) -> Scalar {
        Scalar(
            "a whole number", json: { .number(Int($0) ?? 0) },
            objection: { value, plain in
                guard plain, let number = Int(value) else { return "must be a whole number, not '\(value)'" }
                return bounds.contains(number)
                    ? nil : "must be between \(bounds.lowerBound) and \(bounds.upperBound), not \(number)"
            })
    }

    /// A date that exists, as `YYYY-MM-DD`.
    public static let date = Scalar("a date") { value, _ in
        isDate(value) ? nil : "must be a date that exists, like 2026-11-21, not '\(value)'"
    }

    /// In the calendar that is used today (ISO 8601).
    private static func isDate(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = value.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        guard isDigits, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), year > 0, (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(day)
    }

    /// The number of a fact that an entry states: `004-034`.
    public static let fact = Scalar("the id of a fact") { value, _ in
        let isFact =
            value.utf8.count == 7
            && value.utf8.enumerated().allSatisfy { place, byte in
                place == 3 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
        return isFact ? nil : "must look like 004-034, not '\(value)'"
    }
}

extension Unicode.Scalar {
    /// Whether a terminal would obey it or a reader not see it: controls but the line break, marks of direction and of
    /// no width (Unicode, general categories Cc and Cf). The joiner of emoji and soft hyphens are among them.
    fileprivate var isHidden: Bool {
        self != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    fileprivate func leftPadded(to length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}
