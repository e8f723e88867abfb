extension Scalar {
    /// A text with blanks in braces, as `{first}`, each filled when a message is drafted.
    static let draft = Scalar("a text") { value, plain in
        if let objection = Scalar.text.objection(value, plain) { return objection }
        guard let unknown = blanks(of: value).first(where: { !knownBlanks.contains($0) }) else { return nil }
        return "has the blank {\(unknown)}, which nothing fills"
            + NearMiss.offer("{\(unknown)}", allowed: knownBlanks.map { "{\($0)}" })
    }

    /// What `MessageDraft.value(of:)` in CairnCore fills: a blank that is new there is to be added here.
    private static let knownBlanks = [
        "first", "name", "role", "company", "introducer", "track", "minutes", "when", "question", "learned",
    ]

    /// What stands between braces of the same line.
    private static func blanks(of text: String) -> [String] {
        text.split(separator: "\n").flatMap { line -> [String] in
            var blanks: [String] = []
            var rest = line
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                blanks.append(String(rest[rest.index(after: open)..<close]))
                rest = rest[rest.index(after: close)...]
            }
            return blanks
        }
    }
}
