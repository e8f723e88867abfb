/// Brackets in a title that say where or how one works, and not which job it is.
extension FactTitle {
    /// Without "(Remote, EU time zones)", "(Berlin)", "(m/f/d)"; what else is in brackets tells jobs apart. The title itself if
    /// nothing would be left of it.
    static func bare(_ title: String) -> String {
        let plain = withoutGender(without(title, where: isOfPlace))
        return plain.isEmpty ? title : plain
    }

    /// What is in such brackets.
    static func placeInBrackets(_ title: String) -> [String] {
        var found: [String] = []
        _ = without(title) { inside in
            if isOfPlace(inside) { found.append(inside) }
            return false
        }
        return found
    }

    /// Without the brackets in which that stands.
    static func without(_ text: String, where isLeftOut: (String) -> Bool) -> String {
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "(" || $0 == "[" }),
            let close = rest[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
        {
            plain += rest[..<open]
            if !isLeftOut(String(rest[rest.index(after: open)..<close])) { plain += rest[open...close] }
            rest = rest[rest.index(after: close)...]
        }
        return plain + rest
    }

    /// Whether all of it speaks of a place, of working at home or not, or of a time zone.
    private static func isOfPlace(_ inside: String) -> Bool {
        let parts = inside.split { ",;/|·".contains($0) }.map { part in
            part.lowercased().split(separator: " ").joined(separator: " ")
        }.filter { $0.count > 1 }
        return !parts.isEmpty && parts.allSatisfy { FactPlace.isKnown($0) || isOfWords($0) }
    }

    private static func isOfWords(_ part: String) -> Bool {
        let words = part.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.contains { $0.count > 1 && !$0.allSatisfy(\.isNumber) }
            && words.allSatisfy { ways.contains($0) || FactPlace.isKnown($0) || $0.allSatisfy(\.isNumber) }
    }

    private static let ways: Set<String> = [
        "remote", "remotely", "hybrid", "onsite", "on", "site", "in", "person", "office", "home", "homeoffice",
        "anywhere",
        "fully", "partly", "partially", "first", "only", "friendly", "possible", "optional", "or", "and", "from",
        "within",
        "work", "time", "times", "zone", "zones", "timezone", "timezones", "hours", "day", "days", "week", "weekly",
        "per",
        "a", "the", "based", "cet", "cest", "gmt", "utc", "bst", "est", "pst", "vor", "ort", "oder", "und", "teilweise",
        "möglich", "tage", "pro", "woche",
    ]
}
