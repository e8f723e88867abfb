import GRDB

/// Lists of short texts, kept as one text with a line each.
enum Lines {
    /// Throws `refused` where a text has a line end in it or is empty: it would come back as another list.
    static func joined(_ texts: [String], _ what: String) throws -> String {
        for text in texts where text.isEmpty || text.contains(where: \.isNewline) {
            throw StoreError.refused(reason: "a \(what) is one line of text, not empty")
        }
        return texts.joined(separator: "\n")
    }
}

extension Row {
    /// The lines of the text in a column; none where it is empty.
    func lines(_ index: Int) throws -> [String] {
        let text = try text(index)
        return text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    }
}
