/// A tag of a template, in the part of mustache that is used here (mustache.github.io, mustache(5)), with the two of
/// swift-mustache's own that have no other way: `first()` and `last()` of a list, and the pragma that says how to escape.
struct MustacheTag: Equatable, Sendable {
    /// What it does.
    enum Action: Equatable, Sendable {
        /// `{{name}}`
        case write
        /// `{{{name}}}`
        case writeAsIs
        /// `{{#name}}`
        case open
        /// `{{^name}}`
        case openUnless
        /// `{{/name}}`
        case close
        /// `{{! … }}`
        case comment
        /// `{{% CONTENT_TYPE:HTML }}`
        case pragma
    }

    let action: Action
    /// Without spaces around it.
    let name: String
    let location: Location
    /// The line up to it, without tags that stand on it before.
    let lead: String
}

extension MustacheTag {
    /// The tags of a template in their order, and what is wrong with how they are written.
    static func read(_ template: Tree) -> (tags: [MustacheTag], problems: [Problem]) {
        var tags: [MustacheTag] = []
        var problems: [Problem] = []
        let lines = (template.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            var rest = line
            var lead = ""
            while let start = rest.firstRange(of: "{{") {
                let column = line.unicodeScalars.distance(from: line.startIndex, to: start.lowerBound) + 1
                let location = Location(file: template.location.file, line: place + 1, column: column)
                lead += rest[..<start.lowerBound]
                let isTriple = rest[start.upperBound...].first == "{"
                let end = isTriple ? "}}}" : "}}"
                guard let close = rest[start.upperBound...].firstRange(of: end) else {
                    problems.append(Problem("this tag has no '\(end)' on its line", at: location))
                    break
                }
                let inside = rest[start.upperBound..<close.lowerBound].dropFirst(isTriple ? 1 : 0)
                if let tag = MustacheTag(String(inside), isTriple, location, lead) {
                    tags.append(tag)
                } else {
                    let message =
                        "'{{\(inside)}}' is not used here: only names, '#', '^', '/', '!' and CONTENT_TYPE are"
                    problems.append(Problem(message, at: location))
                }
                rest = rest[close.upperBound...]
            }
        }
        return (tags, problems)
    }

    private init?(_ inside: String, _ isTriple: Bool, _ location: Location, _ lead: String) {
        let marks: [Character: Action] = ["#": .open, "^": .openUnless, "/": .close, "!": .comment, "%": .pragma]
        let mark = isTriple ? nil : inside.first.flatMap { marks[$0] }
        action = mark ?? (isTriple ? .writeAsIs : .write)
        name = String(inside.dropFirst(mark == nil ? 0 : 1)).trimmed
        self.location = location
        self.lead = lead
        switch action {
        case .comment: break
        case .pragma: guard name.hasPrefix("CONTENT_TYPE:") else { return nil }
        default: guard name == "." || Self.positions.contains(name) || Self.isName(name) else { return nil }
        }
    }

    /// Where in a list one is.
    static let positions = ["first()", "last()"]

    private static func isName(_ name: String) -> Bool {
        let isGood = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (97...122).contains(byte) || (48...57).contains(byte)
        }
        return isGood && !name.isEmpty
    }
}
