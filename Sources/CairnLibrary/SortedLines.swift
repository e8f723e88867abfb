/// Lines of key, tab and value, sorted by the keys' bytes, separated by line breaks and searched in place, as look(1)
/// does.
struct SortedLines: Sendable {
    private let text: StaticString
    /// Where each line begins, and where the next one would.
    private let starts: [UInt32]

    /// Lines as `embed-assets` writes them.
    init(_ text: StaticString, starts: [UInt32]) {
        self.text = text
        self.starts = starts
    }

    /// The value of the line with this key, or nil. The bytes are static.
    func value(of key: String) -> UnsafeBufferPointer<UInt8>? {
        let key = Array(key.utf8)
        var range = 0..<starts.count - 1
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let line = line(middle)
            if line.key.elementsEqual(key) { return UnsafeBufferPointer(rebasing: line.value) }
            if line.key.lexicographicallyPrecedes(key) {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return nil
    }

    /// All keys, in their order.
    var keys: [String] { (0..<starts.count - 1).map { String(decoding: line($0).key, as: UTF8.self) } }

    private func line(
        _ index: Int
    ) -> (key: Slice<UnsafeBufferPointer<UInt8>>, value: Slice<UnsafeBufferPointer<UInt8>>) {
        let line = text.bytes[Int(starts[index])..<Int(starts[index + 1]) - 1]
        let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
        return (line[..<tab], line[min(tab + 1, line.endIndex)...])
    }
}
