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
        let text = MarkedText(characters)
        // "email" is marked in "e-mail".
        let joined = characters.contains(where: JoinedWords.joins) ? MarkedText(characters, isJoined: true) : nil
        return words.flatMap { word in
            let places = text.places(of: word)
            return places.isEmpty ? joined?.places(of: word) ?? [] : places
        }
    }
}

/// The folded characters of a row.
private struct MarkedText {
    private var bytes: [UInt8] = [0x20]
    /// The character of each byte.
    private var places = [0]

    /// Without the signs that join words if it `isJoined`.
    init(_ characters: [Character], isJoined: Bool = false) {
        for (place, character) in characters.enumerated() {
            if character.unicodeScalars.allSatisfy({ Folding.isDropped($0.value) }) { continue }
            let start = bytes.count
            Folding.addWords(character, to: &bytes)
            if bytes.count == start, !isJoined || !JoinedWords.joins(character) { bytes.append(0x20) }
            places += repeatElement(place, count: bytes.count - start)
        }
    }

    func places(of word: [UInt8]) -> [Range<Int>] {
        let all = bytes.places(of: word)
        let beginnings = all.filter { bytes[$0 - 1] == 0x20 }
        return (beginnings.isEmpty ? all : beginnings).map { places[$0]..<places[$0 + word.count - 1] + 1 }
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
