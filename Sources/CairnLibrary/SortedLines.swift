/// Lines of key, tab and value in the order of the keys' bytes, searched where they lie, as look(1) does.
///
/// Needs no table of offsets, no memory and no time before the first search.
struct SortedLines: Sendable {
    private let text: StaticString

    /// Lines as `embed-assets` writes them.
    init(_ text: StaticString) { self.text = text }

    /// The value of the line with this key, or nil. The bytes live as long as the program.
    func value(of key: String) -> UnsafeBufferPointer<UInt8>? {
        let bytes = text.bytes
        let key = Array(key.utf8)
        var range = bytes.startIndex..<bytes.endIndex
        while !range.isEmpty {
            let line = Self.line(around: range.lowerBound + range.count / 2, in: bytes)
            let tab = bytes[line].firstIndex(of: UInt8(ascii: "\t")) ?? line.upperBound
            let candidate = bytes[line.lowerBound..<tab]
            if candidate.elementsEqual(key) {
                return UnsafeBufferPointer(rebasing: bytes[min(tab + 1, line.upperBound)..<line.upperBound])
            }
            if candidate.lexicographicallyPrecedes(key) {
                range = min(line.upperBound + 1, range.upperBound)..<range.upperBound
            } else {
                range = range.lowerBound..<line.lowerBound
            }
        }
        return nil
    }

    /// All keys, in their order.
    var keys: [String] {
        text.bytes.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
        }
    }

    /// From the line's first byte up to its line break.
    private static func line(around middle: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<middle].lastIndex(of: newline).map { $0 + 1 } ?? bytes.startIndex
        let end = bytes[middle...].firstIndex(of: newline) ?? bytes.endIndex
        return start..<end
    }
}
