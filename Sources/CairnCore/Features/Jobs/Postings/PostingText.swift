/// The text of a job advertisement, as it can be read: UTF-8, without tags, with single line ends and plain spaces.
public struct PostingText: Equatable, Sendable {
    /// UTF-8; lines end with a line feed.
    public let bytes: [UInt8]
    /// Where each line begins and ends in ``bytes``, without its end. Line 1 is the first.
    public let lines: [Range<Int>]

    /// How long a posting may be, in bytes.
    public static let limit = 1 << 20

    /// Why a text cannot be read.
    public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
        case empty
        case binary
        case tooLong

        public var description: String {
            switch self {
            case .empty: "There is no text in it. Copy the posting's words and paste them."
            case .binary:
                "This is not text but a binary file, a picture or a PDF perhaps. Copy the posting's words instead."
            case .tooLong: "It is longer than 1 MiB, which no posting is. Copy the posting alone."
            }
        }
    }

    /// Reads what was pasted or stood in a file: UTF-8, UTF-16 with its mark, or Windows-1252; plain or HTML.
    public init(_ raw: [UInt8]) throws(Problem) {
        guard raw.count <= Self.limit else { throw .tooLong }
        var text = try Self.decoded(raw)
        if PostingMarkup.isMarkup(text) { text = PostingMarkup.plain(text) }
        bytes = Self.cleaned(text)
        lines = Self.lines(of: bytes)
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    }

    /// The line's text; line 1 is the first.
    public func line(_ number: Int) -> String {
        guard lines.indices.contains(number - 1) else { return "" }
        return String(decoding: bytes[lines[number - 1]], as: UTF8.self)
    }

    // MARK: Bytes

    private static func decoded(_ raw: [UInt8]) throws(Problem) -> [UInt8] {
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) { return utf16(raw) }
        if raw.starts(with: Array("%PDF-".utf8)) { throw .binary }
        // Tabs, line ends, form feeds and escapes stand in texts.
        let odd = raw.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
        guard !raw.contains(0), odd * 50 <= raw.count else { throw .binary }
        let body = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        return String(validating: body, as: UTF8.self) == nil ? windows1252(body) : body
    }

    private static func utf16(_ raw: [UInt8]) -> [UInt8] {
        let isLittle = raw[0] == 0xFF
        let units = stride(from: 2, to: raw.count - 1, by: 2).map { place -> UInt16 in
            let (first, second) = (UInt16(raw[place]), UInt16(raw[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// 0x80 to 0x9F of Windows-1252; the five that mean nothing are spaces.
    private static let upper: [Unicode.Scalar] = Array(
        "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

    private static func windows1252(_ raw: [UInt8]) -> [UInt8] {
        var text = [UInt8]()
        text.reserveCapacity(raw.count + raw.count / 8)
        for byte in raw {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0: text += Array(String(upper[Int(byte) - 0x80]).utf8)
            default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
            }
        }
        return text
    }

    /// One kind of line end, of space and of quotation mark; without controls, and without signs that only steer the display.
    private static func cleaned(_ raw: [UInt8]) -> [UInt8] {
        var text = [UInt8]()
        text.reserveCapacity(raw.count)
        var place = 0
        while place < raw.count {
            let byte = raw[place]
            if byte < 0x80 {
                clean(byte, raw, place, into: &text)
                place += 1
                continue
            }
            let count = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(place + count, raw.count)
            clean(raw[place..<end], into: &text)
            place = end
        }
        return text
    }

    private static func clean(_ byte: UInt8, _ raw: [UInt8], _ place: Int, into text: inout [UInt8]) {
        switch byte {
        case 0x0D:
            if place + 1 == raw.count || raw[place + 1] != 0x0A { text.append(0x0A) }
        case 0x0B, 0x0C: text.append(0x0A)
        case 0x09, 0x0A, 0x20..<0x7F: text.append(byte)
        default: break
        }
    }

    private static func clean(_ scalar: ArraySlice<UInt8>, into text: inout [UInt8]) {
        var value = UInt32(0)
        for (index, byte) in scalar.enumerated() {
            value = index == 0 ? UInt32(byte) & (0xFF >> UInt32(scalar.count + 1)) : value << 6 | UInt32(byte & 0x3F)
        }
        switch value {
        case 0x80..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: break
        case 0x85, 0x2028, 0x2029: text.append(0x0A)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: text.append(0x20)
        case 0x2018, 0x2019, 0x201B, 0x02BC, 0x2032, 0xB4: text.append(UInt8(ascii: "'"))
        case 0x2010, 0x2011: text.append(UInt8(ascii: "-"))
        // Letters of full width, as East Asian keyboards type them.
        case 0xFF01...0xFF5E: text.append(UInt8(value - 0xFEE0))
        default: text += scalar
        }
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (place, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(start..<place)
            start = place + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
