import CairnCore

/// One cell of the screen: plain bytes, so that frames are made and compared at the speed of memory.
public struct Cell: Equatable, Sendable {
    /// The character in UTF-8, its first byte lowest; 0 continues the wide character to the left.
    private let bytes: UInt64
    /// What it means.
    public let style: Style

    /// A cell that shows `text`; nil continues the wide character to the left.
    ///
    /// Of a character of more than eight bytes the scalars that fit are kept: a letter with a handful of marks, a flag, an
    /// emoji with its skin. Terminals agree on none longer.
    public init(_ text: Character?, _ style: Style) {
        self.style = style
        guard let text else {
            bytes = 0
            return
        }
        var packed: UInt64 = 0
        var used: UInt64 = 0
        for scalar in text.unicodeScalars {
            let encoded = UTF8.encode(scalar)
            guard let encoded, used + UInt64(encoded.count) <= 8 else { break }
            for byte in encoded {
                packed |= UInt64(byte) << (used * 8)
                used += 1
            }
        }
        bytes = packed
    }

    /// A cell that shows a printable ASCII character.
    init(ascii: UInt8, _ style: Style) {
        bytes = UInt64(ascii)
        self.style = style
    }

    private init(bytes: UInt64, _ style: Style) {
        self.bytes = bytes
        self.style = style
    }

    /// A space without any style.
    public static let blank = Cell(ascii: 0x20, .plain)

    /// Whether it is the right half of a wide character.
    public var isContinuation: Bool { bytes == 0 }

    /// What stands in it; nil where it continues the wide character to the left.
    public var text: Character? {
        if isContinuation { return nil }
        if let ascii { return Character(Unicode.Scalar(ascii)) }
        let encoded = (0..<8).map { UInt8(truncatingIfNeeded: bytes >> ($0 * 8)) }.prefix { $0 != 0 }
        return String(decoding: encoded, as: UTF8.self).first
    }

    /// Its byte where it is an ASCII character.
    public var ascii: UInt8? { bytes != 0 && bytes < 0x80 ? UInt8(bytes) : nil }

    /// Whether it is a printable ASCII character.
    public var isPlain: Bool { bytes >= 0x20 && bytes < 0x7F }

    /// Its text in lower case and without style, to be compared.
    var folded: Cell {
        if let ascii {
            return Cell(ascii: (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii) ? ascii | 0x20 : ascii, .plain)
        }
        return Cell(text?.lowercased().first, .plain)
    }

    /// The same text in another style.
    func with(_ style: Style) -> Cell { Cell(bytes: bytes, style) }
}
