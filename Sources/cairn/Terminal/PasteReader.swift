import CairnCore

/// Collects a bracketed paste up to its end mark.
struct PasteReader {
    /// A paste longer than this comes in parts, so that no terminal can fill the memory.
    static let limit = 4 << 20

    private static let beginMark: [UInt8] = Array("\u{1B}[200~".utf8)
    private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
    private var bytes: [UInt8] = []

    /// Whether a mark of a paste begins with these bytes, or they with it.
    static func mayBeMark(_ bytes: some Collection<UInt8>) -> Bool {
        [beginMark, endMark].contains { mark in zip(mark, bytes).allSatisfy { $0 == $1 } }
    }

    /// Takes text up to the end mark, and the mark. What may be the mark's beginning is left for the next time.
    mutating func read(_ chunk: ArraySlice<UInt8>) -> (count: Int, hasEnded: Bool) {
        var start = chunk.startIndex
        while let escape = chunk[start...].firstIndex(of: 0x1B) {
            take(chunk[start..<escape])
            let rest = chunk[escape...].prefix(Self.endMark.count)
            if rest.elementsEqual(Self.endMark) { return (escape + rest.count - chunk.startIndex, true) }
            if Self.endMark.starts(with: rest) { return (escape - chunk.startIndex, false) }
            bytes.append(0x1B)
            start = escape + 1
        }
        take(chunk[start...])
        return (chunk.count, false)
    }

    /// Takes text that is known not to contain the end mark.
    mutating func take(_ text: some Sequence<UInt8>) { bytes += text }

    /// The text so far.
    mutating func end() -> [Input] {
        defer { bytes = [] }
        return bytes.isEmpty ? [] : [.paste(Self.text(bytes[...]))]
    }

    /// The text so far, if it is too much to go on collecting.
    mutating func overflow() -> [Input] { bytes.count < Self.limit ? [] : pause() }

    /// The text so far; never cut inside a character or a line end.
    mutating func pause() -> [Input] {
        let cut = bytes.count - (bytes.last == 0x0D ? 1 : UTF8Tail.length(of: bytes[...]))
        defer { bytes.removeFirst(cut) }
        return cut == 0 ? [] : [.paste(Self.text(bytes[..<cut]))]
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D { plain.append(0x0A) } else if byte != 0x0A || previous != 0x0D { plain.append(byte) }
            previous = byte
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
