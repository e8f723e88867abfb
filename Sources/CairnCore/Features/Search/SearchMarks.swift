/// The words that a search or a filter looks for, to be marked where a row shows them.
public struct SearchMarks: Equatable, Sendable {
    private let words: [[UInt8]]

    /// The words of a search, in every spelling that it looked for.
    init(_ words: SearchWords) { self.words = words.marks.filter { !$0.isEmpty } }

    /// The words of a filter that have at least that many letters. `field:value` is no word.
    public init(filter: String, from letters: Int = 1) {
        let parts = filter.isEmpty ? [] : QueryPart.parts(of: filter)
        self.init(
            SearchWords(parts.filter { $0.isQuoted || !$0.text.contains(":") && $0.text.count >= letters }))
    }

    public var isEmpty: Bool { words.isEmpty }

    /// The ranges of these characters that hold one of the words: where one begins or, if none does, anywhere.
    public func places(in characters: [Character]) -> [Range<Int>] {
        var bytes: [UInt8] = [0x20]
        // The character of each byte.
        var places = [0]
        for (place, character) in characters.enumerated() {
            let start = bytes.count
            Folding.addWords(character, to: &bytes)
            if bytes.count == start { bytes.append(0x20) }
            places += repeatElement(place, count: bytes.count - start)
        }
        return words.flatMap { word -> [Range<Int>] in
            let all = bytes.places(of: word)
            let beginnings = all.filter { bytes[$0 - 1] == 0x20 }
            return (beginnings.isEmpty ? all : beginnings).map { places[$0]..<places[$0 + word.count - 1] + 1 }
        }
    }
}

extension [UInt8] {
    /// Every place of the word but the first byte's.
    fileprivate func places(of word: [UInt8]) -> [Int] {
        guard let first = word.first, count > word.count else { return [] }
        return (1...count - word.count).filter { start in
            self[start] == first && self[start..<start + word.count].elementsEqual(word)
        }
    }
}
