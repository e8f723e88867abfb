import AssetCheck

extension CheckedLibrary {
    /// A Swift file with the whole Library in two static strings, which cost nothing until somebody reads them.
    ///
    /// `texts` has a line for each entry, sorted by key, so that one is found by bisection and no table is needed.
    var swiftSource: String {
        """
        // Made from Assets/ by embed-assets; changes are lost.

        enum EmbeddedAssets {
            /// JSON of `LibraryIndex`.
            static let index: StaticString = \(rawLiteral(index))

            /// Lines of key, tab and JSON in the order of the keys' bytes.
            static let texts: StaticString = \(rawLiteral(texts.map { "\($0.key)\t\($0.json)" }.joined(separator: "\n")))
        }

        """
    }
}

/// The text as a multi-line raw string of Swift, with more number signs than the text could close or escape.
func rawLiteral(_ text: String) -> String {
    var signs = "#"
    while text.contains("\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}
