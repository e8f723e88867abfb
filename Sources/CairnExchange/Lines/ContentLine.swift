/// One logical line of a vCard, its folds undone.
struct ContentLine {
    private(set) var bytes: [UInt8] = []
    /// From which byte of the line on the file is shifted by how much: one entry a physical line.
    private var joints: [(index: Int, offset: Int)] = []

    /// Adds a physical line that begins at that byte of the file.
    mutating func append(_ part: ArraySlice<UInt8>) {
        joints.append((bytes.count, part.startIndex))
        bytes += part
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

    /// The text between two bytes, which has to be UTF-8. A fold may have cut a character; here it is whole.
    func text(_ range: Range<Int>) throws(Fault) -> String {
        switch UTF8Text.read(bytes[range]) {
        case .text(let text): return text
        case .broken(let index):
            let index = range.lowerBound + index
            throw Fault(offset: offset(of: index), reason: UTF8Text.reason(bytes[index]), countsBytes: true)
        }
    }
}
