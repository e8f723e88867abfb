/// Guesses at what a word that is nowhere should have been.
struct Spelling {
    private let lists: [[SearchPage]]

    /// Guesses among the words of the pages of these lists; the last is the Library's.
    init(_ lists: [[SearchPage]]) { self.lists = lists }

    /// The query with its unknown words replaced by the nearest ones; nil if there is none near.
    func suggestion(for text: String) -> String? {
        var isChanged = false
        let words = QueryPart.parts(of: text).map { part -> String in
            let word = Folding.words(part.text)
            guard part.isWanted, word.count > 2, !isThere(word), let near = parted(word) ?? nearest(to: word) else {
                return part.isWanted ? part.text : "-" + part.text
            }
            isChanged = true
            return String(decoding: near, as: UTF8.self)
        }
        return isChanged ? words.joined(separator: " ") : nil
    }

    /// The word with the space that was left out in it: two words of the Library's that stand side by side.
    private func parted(_ word: [UInt8]) -> [UInt8]? {
        guard word.count > 5, let library = lists.last else { return nil }
        for place in 2...word.count - 3 {
            let words = word[..<place] + [0x20] + word[place...]
            if library.contains(where: { $0.has(Array(words)) }) { return Array(words) }
        }
        return nil
    }

    /// The word with the fewest letters wrong, at most a third; or, if more are wrong of every word, the one that begins
    /// most nearly so: whoever types `bakprop` wants backpropagation. Words of names come before those of texts.
    ///
    /// The first letter is right, or it was swapped with the second or stands there twice: to compare with all words would
    /// take too long for a key.
    private func nearest(to word: [UInt8]) -> [UInt8]? {
        var distance = LetterDistance(from: word, most: max(1, word.count / 3))
        var best: (score: Int, word: [UInt8])?
        for first in Set(word.prefix(2)) where first != 0x20 {
            for page in lists.joined() {
                for (cost, text) in [(0, page.names), (1, page.words)] {
                    text.eachWord(from: first) { candidate in
                        guard candidate.count > 2, let score = distance.score(of: candidate) else { return }
                        let found = (score: score * 2 + cost, word: candidate)
                        if let best, (best.score, best.word.count) < (found.score, found.word.count) { return }
                        let word = Array(found.word)
                        if let best, best.score == found.score, best.word.count == word.count,
                            !word.lexicographicallyPrecedes(best.word)
                        {
                            return
                        }
                        best = (found.score, word)
                    }
                }
            }
        }
        return best?.word
    }

    private func isThere(_ word: [UInt8]) -> Bool { lists.contains { $0.contains { $0.has(word) } } }
}

/// How many letters of a word are wrong: one too many, left out, another, or swapped with the next (optimal string
/// alignment).
struct LetterDistance {
    private let word: [UInt8]
    private let most: Int
    private var row: [Int]
    private var before: [Int]
    private var next: [Int]

    /// Letters that a beginning has at least, to be looked for.
    private static let leastBeginning = 5

    /// Compares this word with others that differ in at most that many letters.
    init(from word: [UInt8], most: Int) {
        self.word = word
        self.most = most
        row = Array(repeating: 0, count: word.count + 1)
        (before, next) = (row, row)
    }

    /// Twice the letters that differ, and one more if it is the beginning of the other word that was compared; nil if there
    /// are too many.
    mutating func score(of other: ArraySlice<UInt8>) -> Int? {
        let count = word.count
        guard other.count + most >= count else { return nil }
        for place in 0...count { row[place] = place }
        var beginning = Int.max
        var last: UInt8 = 0
        for (read, letter) in other.enumerated() {
            next[0] = read + 1
            var least = read + 1
            for place in 0..<count {
                var cost = min(row[place + 1] + 1, next[place] + 1, row[place] + (word[place] == letter ? 0 : 1))
                if place > 0, read > 0, word[place] == last, word[place - 1] == letter {
                    cost = min(cost, before[place - 1] + 1)
                }
                next[place + 1] = cost
                least = min(least, cost)
            }
            (before, row, next) = (row, next, before)
            last = letter
            beginning = min(beginning, row[count])
            // No further letter makes it less.
            if least > most { return score(whole: .max, beginning) }
        }
        return score(whole: row[count], beginning)
    }

    private func score(whole: Int, _ beginning: Int) -> Int? {
        let wholeScore = whole <= most ? whole * 2 : nil
        let beginningScore = beginning <= most && word.count >= Self.leastBeginning ? beginning * 2 + 1 : nil
        return [wholeScore, beginningScore].compactMap(\.self).min()
    }
}
