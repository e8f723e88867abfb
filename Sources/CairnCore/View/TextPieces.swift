/// A text in pieces that can each be shown at once: nearly all of it is printable ASCII, which needs no looking at.
public enum TextPieces {
    /// A part of a text.
    public enum Piece {
        /// Printable ASCII, each byte a character of one column.
        case plain(Slice<UnsafeBufferPointer<UInt8>>)
        case character(Character)
    }

    /// Hands the pieces to `body` in their order, until it says false.
    public static func walk(_ text: String, _ body: (Piece) -> Bool) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = plainEnd(bytes, from: start)
                if end > start, !body(.plain(bytes[start..<end])) { return }
                start = end
                let other = otherEnd(bytes, from: start)
                for character in String(decoding: bytes[start..<other], as: UTF8.self) {
                    guard body(.character(character)) else { return }
                }
                start = other
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

    /// What comes after an ASCII character may belong to it: the last one before others is theirs.
    private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, isPlain(bytes[end]) { end += 1 }
        return end < bytes.count && end > start ? end - 1 : end
    }

    /// Up to two ASCII characters side by side, which are always two: the second begins what is plain again.
    private static func otherEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = min(start + 1, bytes.count)
        while end < bytes.count, !isPlain(bytes[end]) || !isPlain(bytes[end - 1]) { end += 1 }
        return end
    }
}
