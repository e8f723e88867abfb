import Foundation

/// Cuts what comes in pieces into records that end in the same byte.
struct RecordReader {
    /// Longer records are no path and no commit.
    static let longest = 1 << 16

    private let end: Int32
    private var begun: [UInt8] = []

    init(endingIn end: UInt8) { self.end = Int32(end) }

    /// Hands every record that is complete to `take`, until that returns false; returns whether it goes on.
    mutating func read(_ bytes: UnsafeRawBufferPointer, take: ([UInt8]) -> Bool) -> Bool {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty, let found = memchr(start, end, rest.count) {
            let count = found - UnsafeMutableRawPointer(mutating: start)
            begun.append(contentsOf: rest[..<count])
            guard begun.count <= Self.longest, take(begun) else { return false }
            begun.removeAll(keepingCapacity: true)
            rest = UnsafeRawBufferPointer(rebasing: rest[(count + 1)...])
        }
        begun.append(contentsOf: rest)
        return begun.count <= Self.longest
    }
}

/// Cuts what `git cat-file --batch` prints into blobs.
struct BlobReader {
    private var bytes: [UInt8] = []

    /// Hands the contents of every blob that is complete to `take`, nil for one that is not there; returns false if that
    /// did, or if what comes is nothing of the kind.
    mutating func read(_ piece: UnsafeRawBufferPointer, take: ([UInt8]?) -> Bool) -> Bool {
        bytes.append(contentsOf: piece)
        var start = 0
        defer { bytes.removeFirst(start) }
        while let end = bytes[start...].prefix(200).firstIndex(of: 10) {
            let header = bytes[start..<end].split(separator: 32)
            guard header.count == 3, let size = Int(String(decoding: header[2], as: UTF8.self)), size >= 0 else {
                guard header.count == 2, header[1].elementsEqual("missing".utf8) else { return false }
                start = end + 1
                guard take(nil) else { return false }
                continue
            }
            guard bytes.count > end + 1 + size else { break }
            let contents = Array(bytes[(end + 1)..<(end + 1 + size)])
            start = end + size + 2
            guard take(contents) else { return false }
        }
        return true
    }
}
