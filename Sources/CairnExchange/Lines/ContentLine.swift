/// One logical line of a vCard, its folds undone.
struct ContentLine {
    private(set) var bytes: [UInt8] = []
    /// How many empty lines stand before it.
    var blanks = 0
    /// From which byte of the line on the file is shifted by how much: one entry a physical line.
    private var joints: [(index: Int, offset: Int)] = []

    /// Adds a physical line that begins at that byte of the file.
    mutating func append(_ part: ArraySlice<UInt8>) {
        joints.append((bytes.count, part.startIndex))
        bytes += part
    }

    /// Adds a line that ought to have been a part of this one, with the line ends before it.
    mutating func append(_ line: ContentLine) {
        bytes += [UInt8](repeating: ASCII.lineFeed, count: 1 + line.blanks)
        joints += line.joints.map { (bytes.count + $0.index, $0.offset) }
        bytes += line.bytes
    }

    /// Takes the last byte off.
    mutating func removeLast() { bytes.removeLast() }

    /// Where in the file that byte of the line is.
    func offset(of index: Int) -> Int {
        guard let joint = joints.last(where: { $0.index <= index }) else { return index }
        return joint.offset + index - joint.index
    }

    /// A fault at the line's first byte.
    func fault(_ reason: String) -> Fault { Fault(offset: offset(of: 0), reason: reason) }

    /// The text between two bytes. A fold may have cut a character; here it is whole.
    func text(_ range: Range<Int>) -> String { ForeignText.read(bytes[range]).text }
}
