/// Fuzzy matching, which finds letters in order with others between them: narrows commands and long lists.
enum Fuzzy {
    /// Which characters of a text matched, and how well: the lower the score, the better.
    struct Match {
        let score: Int
        /// Indices of the characters.
        let matched: [Int]
        /// Whether they stand together, or each begins a word or follows another: "torch" in "PyTorch", "linalg" in "Linear
        /// algebra", not "rag" in "Ranking".
        let isClose: Bool
    }

    /// The query for a typed text: in lower case, without spaces.
    static func query(_ text: String) -> [Character] { text.lowercased().filter { $0 != " " } }

    /// Indices of the texts that match, best first; all of them, in order, for an empty query.
    static func ranked(_ query: [Character], among texts: [String]) -> [(index: Int, matched: [Int])] {
        guard !query.isEmpty else { return texts.indices.map { ($0, []) } }
        let found = texts.enumerated().compactMap { index, text in match(query, in: text).map { (index, $0) } }
        return found.sorted { ($0.1.score, $0.0) < ($1.1.score, $1.0) }.map { ($0.0, $0.1.matched) }
    }

    /// Finds the characters of `query` in order in `text`. The score grows with the gaps and with characters that do
    /// not start a word; nil if not all are found.
    static func match(_ query: [Character], in text: String) -> Match? {
        let text = text.lowercased()
        // Rules out most texts of a long list at once.
        guard let first = query.first, text.contains(first) else { return nil }
        let characters = Array(text)
        var best: Match?
        for start in characters.indices where characters[start] == first {
            guard let indices = greedy(query, in: characters, from: start) else { break }
            var score = start == 0 || characters[start - 1] == " " ? 0 : 20
            for (before, after) in zip(indices, indices.dropFirst()) where after != before + 1 {
                score += characters[after - 1] == " " ? 3 : 5 + after - before
            }
            guard best.map({ score < $0.score }) ?? true else { continue }
            let jumps = zip(indices, indices.dropFirst()).filter { $1 != $0 + 1 }.map(\.1)
            func beginsWord(_ index: Int) -> Bool {
                index == 0 || !characters[index - 1].isLetter && !characters[index - 1].isNumber
            }
            let isClose = jumps.isEmpty || beginsWord(start) && jumps.allSatisfy(beginsWord)
            best = Match(score: score, matched: indices, isClose: isClose)
        }
        return best
    }

    private static func greedy(_ query: [Character], in text: [Character], from start: Int) -> [Int]? {
        var indices: [Int] = []
        var position = start
        for character in query {
            guard let index = text[position...].firstIndex(of: character) else { return nil }
            indices.append(index)
            position = index + 1
        }
        return indices
    }
}
