/// Splits a text into pieces that can each be drawn at once. Most text is printable ASCII, which needs no checks.
public enum TextPieces {
    /// A part of a text.
    public enum Piece {
        /// Printable ASCII, each byte a character of one column.
        case plain(UnsafeBufferPointer<UInt8>)
        /// A character of one scalar.
        case scalar(Unicode.Scalar)
        case character(Character)
    }

    /// Passes the pieces to `body` in order, until it returns false.
    public static func walk(_ text: String, _ body: (Piece) -> Bool) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = bytes.plainEnd(start..<bytes.count)
                let alone = alone(bytes, at: end)
                // What follows an ASCII character may belong to it, so the last one may have to wait.
                if alone == nil, end < bytes.count, end > start { end -= 1 }
                if end > start, !body(.plain(UnsafeBufferPointer(rebasing: bytes[start..<end]))) { return }
                start = end
                // Most texts are plain to their end.
                if start == bytes.count { return }
                if let alone {
                    guard body(.scalar(alone)) else { return }
                    start += alone.utf8.count
                } else {
                    let other = otherEnd(bytes, from: start)
                    for character in String(decoding: bytes[start..<other], as: UTF8.self) {
                        guard body(.character(character)) else { return }
                    }
                    start = other
                }
            }
        }
    }

    /// The scalar that begins there, if it is a character by itself: neither it nor the scalar after it joins others.
    /// Nor may the scalar before it be a joiner: `walk` calls this only after plain text, after another such scalar, or
    /// where a character has just ended.
    private static func alone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
        guard let scalar = loner(bytes, at: index) else { return nil }
        let next = index + scalar.utf8.count
        let isFree = next == bytes.count || bytes[next].isPlain || loner(bytes, at: next) != nil
        return isFree ? scalar : nil
    }

    /// The scalar of two or three bytes that begins there, if it is a Latin letter, punctuation, an arrow, a line, a
    /// block or the like: neither a mark nor a joiner nor a control.
    private static func loner(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
        guard index + 1 < bytes.count, bytes[index] >= 0xC2 else { return nil }
        let rest = UInt32(bytes[index + 1] & 0x3F)
        switch bytes[index] {
        case 0xC2 where rest > 0x20 && rest != 0x2D, 0xC3...0xCB:
            return Unicode.Scalar(UInt32(bytes[index] & 0x1F) << 6 | rest)
        case 0xE2 where index + 2 < bytes.count:
            let value = 0x2000 | rest << 6 | UInt32(bytes[index + 2] & 0x3F)
            let joinsNothing =
                switch value {
                case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x27BF: true
                default: false
                }
            return joinsNothing ? Unicode.Scalar(value) : nil
        default: return nil
        }
    }

    /// The next place with two ASCII characters side by side, which never join: the second starts plain text again.
    private static func otherEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = min(start + 1, bytes.count)
        while end < bytes.count, !bytes[end].isPlain || !bytes[end - 1].isPlain { end += 1 }
        return end
    }
}

extension UInt8 {
    /// Whether it is printable ASCII.
    fileprivate var isPlain: Bool { self >= 0x20 && self < 0x7F }
}

extension UInt64 {
    /// Whether all its eight bytes are printable ASCII: below 0x80, not 0x7F, and not below 0x20.
    fileprivate var isPlain: Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        return self & high == 0 && (self &+ 0x0101_0101_0101_0101) & high == 0
            && (self &+ 0x6060_6060_6060_6060) & high == high
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins there, in text of a `String`'s.
    func scalar(at place: Int) -> Unicode.Scalar {
        var rest = self[place...].makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
        return "\u{FFFD}"
    }

    /// Where printable ASCII ends that a range begins with. Every text on the screen passes through here at every key, so eight
    /// bytes are looked at at once.
    func plainEnd(_ range: Range<Int>) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var end = range.lowerBound
        while end + 8 <= range.upperBound, raw.loadUnaligned(fromByteOffset: end, as: UInt64.self).isPlain { end += 8 }
        while end < range.upperBound, self[end].isPlain { end += 1 }
        return end
    }
}
