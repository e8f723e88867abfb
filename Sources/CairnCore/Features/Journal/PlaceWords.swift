/// Addresses, DOIs and paths as people write them.
enum PlaceWords {
    /// What is wrong with a text that is to say where something is, or nil. An empty one says nothing.
    static func problem(with text: String) -> String? {
        text.isEmpty || isPath(text) || address(text) != nil
            ? nil : "That is not an address: give https://…, a DOI like 10.1145/3292500, or a path. Or leave it empty."
    }

    /// What opens it: the whole address of what was written in short, else the path.
    static func target(_ text: String) -> String { isPath(text) ? text : address(text) ?? text }

    /// The text where it is a path, as one's own clone has; else nil.
    static func folder(_ text: String) -> String? { isPath(text) ? text : nil }

    private static func isPath(_ text: String) -> Bool {
        !text.contains(where: \.isNewline) && ["/", "~/", "./", "../"].contains { text.hasPrefix($0) }
    }

    private static func address(_ text: String) -> String? {
        guard !text.contains(where: \.isWhitespace), !text.unicodeScalars.contains(where: Visible.isHostile) else {
            return nil
        }
        let small = text.lowercased()
        for scheme in ["https://", "http://"] where small.hasPrefix(scheme) {
            return isHost(text.dropFirst(scheme.count)) ? text : nil
        }
        if small.hasPrefix("doi:10.") { return "https://doi.org/" + text.dropFirst("doi:".count) }
        if small.hasPrefix("10."), small.contains("/") { return "https://doi.org/" + text }
        if small.hasPrefix("arxiv:"), text.count > "arxiv:".count {
            return "https://arxiv.org/abs/" + text.dropFirst("arxiv:".count)
        }
        return text.contains(":") || !isHost(text[...]) || !text.contains(".") ? nil : "https://" + text
    }

    /// Whether it begins with the name of a machine.
    private static func isHost(_ text: Substring) -> Bool {
        let host = text.prefix { !"/?#".contains($0) }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return !host.isEmpty && parts.allSatisfy { part in part.contains { $0.isLetter || $0.isNumber } }
    }
}
