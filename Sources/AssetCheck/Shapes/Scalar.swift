/// The rules for a single value.
public struct Scalar: Sendable {
    /// The name in messages: "a whole number".
    public let name: String
    /// Whether it names one of a few cases.
    let isWord: Bool
    /// How it is written in JSON, without white space around it.
    public let json: @Sendable (String) -> JSON
    /// What is wrong with a value, worded to follow its name; nil if nothing is. `plain` is false for quoted values.
    public let objection: @Sendable (_ value: String, _ plain: Bool) -> String?

    /// A kind of value with these rules.
    public init(
        _ name: String, isWord: Bool = false, json: @escaping @Sendable (String) -> JSON = JSON.text,
        objection: @escaping @Sendable (_ value: String, _ plain: Bool) -> String?
    ) {
        self.name = name
        self.isWord = isWord
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

    /// A text on one line, of at most `length` characters.
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
        Scalar("one of \(words.joined(separator: ", "))", isWord: true) { value, _ in
            words.contains(value) ? nil : "cannot be '\(value)'" + NearMiss.offer(value, allowed: words)
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

    /// Whether the date exists in the Gregorian calendar (ISO 8601).
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
    /// Whether a terminal would obey it or a reader would not see it: controls except the line break, marks of
    /// direction and characters without width (Unicode categories Cc and Cf), including the joiner of emoji and soft
    /// hyphens.
    fileprivate var isHidden: Bool {
        self != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
    }
}

extension String {
    /// The text without surrounding white space.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    fileprivate func leftPadded(to length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}
