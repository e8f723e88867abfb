/// Guesses at what a word that is nowhere should have been.
struct Spelling {
    private let lists: [[SearchPage]]

    /// Guesses among the words of the pages of these lists.
    init(_ lists: [[SearchPage]]) { self.lists = lists }

    /// The query with its unknown words replaced by the nearest ones; nil if there is none near.
    func suggestion(for text: String, _ context: Context) -> String? {
        var isChanged = false
        let words = QueryPart.parts(of: text).map { part -> String in
            let word = Folding.words(part.text)
            guard part.isWanted, !isThere(word), let near = nearest(to: word, context) else {
                return part.isWanted ? part.text : "-" + part.text
            }
            isChanged = true
            return near
        }
        return isChanged ? words.joined(separator: " ") : nil
    }

    /// Among the words of names, else among those of texts that are nearly as long. The first letter is nearly always right;
    /// to compare with all words would take too long for a key.
    private func nearest(to word: [UInt8], _ context: Context) -> String? {
        let typed = String(decoding: word, as: UTF8.self)
        guard typed.count > 2, let first = word.first else { return nil }
        for (isName, slack) in [(true, 3), (false, 1)] {
            let lengths = max(1, word.count - slack)...word.count + slack
            var near: Set<[UInt8]> = []
            for page in lists.joined() {
                for word in (isName ? page.names : page.words).words(from: first) where lengths.contains(word.count) {
                    near.insert(Array(word))
                }
            }
            let best = context.misspelt(typed, near.map { String(decoding: $0, as: UTF8.self) }.sorted()).first
            if let best { return best }
        }
        return nil
    }

    private func isThere(_ word: [UInt8]) -> Bool { lists.contains { $0.contains { $0.has(word) } } }
}
