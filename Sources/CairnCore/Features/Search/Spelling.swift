/// Guesses at what a word that is nowhere should have been.
struct Spelling {
    private let pages: [SearchPage]

    /// Guesses among the words of these pages.
    init(_ pages: [SearchPage]) { self.pages = pages }

    /// The query with its unknown words replaced by the nearest ones; nil if there is none near.
    func suggestion(for text: String, _ context: Context) -> String? {
        var isChanged = false
        let words = QueryPart.parts(of: text).map { part -> String in
            let word = Folding.words(part.text)
            guard part.isWanted, !pages.contains(where: { $0.has(word) }), let near = nearest(to: word, context) else {
                return part.isWanted ? part.text : "-" + part.text
            }
            isChanged = true
            return near
        }
        return isChanged ? words.joined(separator: " ") : nil
    }

    /// The first letter is nearly always right; to compare with all words would take too long for a key.
    private func nearest(to word: [UInt8], _ context: Context) -> String? {
        let typed = String(decoding: word, as: UTF8.self)
        guard typed.count > 2, let first = word.first else { return nil }
        for words in [\SearchPage.nameWords, \.textWords] {
            var near: Set<String> = []
            for page in pages {
                for other in page[keyPath: words] where other.first == first && abs(other.count - word.count) <= 3 {
                    near.insert(String(decoding: other, as: UTF8.self))
                }
            }
            let best = context.misspelt(typed, near.sorted()).first
            if let best { return best }
        }
        return nil
    }
}
