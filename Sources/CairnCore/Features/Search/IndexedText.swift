/// Folded texts and their words by the first byte: to look for a word reads those words alone that begin as it does.
struct IndexedText: Equatable, Sendable {
    let text: FoldedText
    /// The place of each word in the text's bytes: by the word's first byte, those with the same one in their order.
    private let heads: [UInt32]

    /// The words of a text.
    init(_ text: FoldedText) {
        self.text = text
        heads = IndexedText.byFirstByte(text)
    }

    /// The texts folded, with `gap` bytes between them.
    init(_ texts: [String], gap: Int = 0) {
        var folded = FoldedText()
        for text in texts { folded.add(text, gap: gap) }
        self.init(folded)
    }

    /// Folded: each word behind a space, with a line end between texts.
    var bytes: [UInt8] { text.bytes }

    /// A counting sort: the words are many, the bytes few.
    private static func byFirstByte(_ text: FoldedText) -> [UInt32] {
        let bytes = text.bytes
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            for head in text.heads { places[Int(bytes[Int(head)])] += 1 }
            var place = 0
            for byte in places.indices { (places[byte], place) = (place, place + places[byte]) }
            var sorted = text.heads
            for head in text.heads {
                let byte = Int(bytes[Int(head)])
                sorted[places[byte]] = head
                places[byte] += 1
            }
            return sorted
        }
    }

    /// The place of the first word that begins so, or of the first words if there are spaces in it; nil if there is none.
    func beginning(of word: [UInt8]) -> Int? {
        guard let first = word.first else { return nil }
        let last = bytes.count - word.count
        return bytes.withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                heads.withUnsafeBufferPointer { heads in
                    var place = IndexedText.first(of: heads, from: first, in: bytes)
                    while place < heads.count {
                        let start = Int(heads[place])
                        if start > last || bytes[start] != first { return nil }
                        var index = 1
                        while index < word.count, bytes[start + index] == word[index] { index += 1 }
                        if index == word.count { return start }
                        place += 1
                    }
                    return nil
                }
            }
        }
    }

    /// Whether a word begins so.
    func begins(_ word: [UInt8]) -> Bool { beginning(of: word) != nil }

    /// The words that begin with that byte.
    func words(from first: UInt8) -> [ArraySlice<UInt8>] {
        let bytes = bytes
        let place = heads.withUnsafeBufferPointer { heads in
            bytes.withUnsafeBufferPointer { IndexedText.first(of: heads, from: first, in: $0) }
        }
        return heads[place...].prefix { bytes[Int($0)] == first }.map { bytes[Int($0)...].prefix { $0 > 0x20 } }
    }

    /// Where the words begin that have this first byte or a higher one.
    private static func first(
        of heads: UnsafeBufferPointer<UInt32>, from byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var range = 0..<heads.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if bytes[Int(heads[middle])] < byte {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }
}
