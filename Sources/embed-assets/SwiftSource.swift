import AssetCheck

extension CheckedLibrary {
    /// A Swift file with the whole Library in two static strings and a table, which cost nothing until they are read.
    ///
    /// `texts` has a line for each entry, sorted by key for a binary search; `starts` has the offset of each line.
    var swiftSource: String {
        let lines = texts.map { "\($0.key)\t\($0.json)" }
        let starts = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count + 1) }
        return """
            // Made from Assets/ by embed-assets; changes are lost.

            enum EmbeddedAssets {
                /// JSON of `LibraryIndex`.
                static let index: StaticString = \(rawLiteral(index))

                /// Lines of key, tab and JSON in the order of the keys' bytes.
                static let texts: StaticString = \(rawLiteral(lines.joined(separator: "\n")))

                /// The byte at which each line begins, and where the next one would.
                static let starts: [UInt32] = \(starts)
            }

            """
    }
}

/// The text as a multi-line raw string literal, with more number signs than any sequence in the text.
func rawLiteral(_ text: String) -> String {
    var signs = "#"
    while text.contains("\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}
