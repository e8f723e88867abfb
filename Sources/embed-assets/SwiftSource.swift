import AssetCheck

extension CheckedLibrary {
    /// A Swift file with the whole Library: the index as the compiler checks it, and the rest in static strings, which cost
    /// nothing until somebody reads them.
    ///
    /// `texts` has a line for each entry, sorted by key for a binary search; `starts` has the offset of each line.
    var swiftSource: String {
        let lines = texts.map { "\($0.key)\t\($0.json)" }
        let starts = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count + 1) }
        return """
            // Made from Assets/ by embed-assets; changes are lost.

            import CairnCore

            enum EmbeddedAssets {
                /// What lists need.
                static let index = makeIndex()

                private static func makeIndex() -> LibraryIndex {
                    \(indexSource)
                }

                /// The route of a track; the trunk for an empty id. Empty if there is none.
                static func route(_ track: String) -> [RouteStep] {
                    switch track {
                    \(routeSource)
                    default: []
                    }
                }

                /// The index as JSON, for packs to be laid over.
                static let indexJSON: StaticString = \(rawLiteral(index))

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
