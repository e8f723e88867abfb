import CairnCore

/// One cell of the screen: eight plain bytes, so that frames are made and compared at the speed of memory.
public struct Cell: Equatable, Sendable {
    /// From the lowest bit: two scalars of 21 bits, a third of 14 bits, and the style. A first scalar of 0 means that
    /// the cell continues the wide character to its left.
    private let bits: UInt64

    /// A cell that shows `text`; nil continues the wide character to the left.
    ///
    /// A third scalar is kept if it is below U+4000, as the combining marks of most scripts are. Any further scalars
    /// are dropped.
    public init(_ text: Character?, _ style: Style) {
        var bits: UInt64 = 0
        if let text {
            for (place, scalar) in text.unicodeScalars.prefix(3).enumerated() {
                // A joiner is useless without what it joins.
                guard place < 2 || scalar.value < 0x4000 && scalar.value != 0x200D else { break }
                bits |= UInt64(scalar.value) << (place * 21)
            }
        }
        self.init(bits: bits, style)
    }

    /// A cell that shows a character of one scalar.
    init(_ scalar: Unicode.Scalar, _ style: Style) { self.init(bits: UInt64(scalar.value), style) }

    /// A cell that shows a printable ASCII character.
    init(ascii: UInt8, _ style: Style) { self.init(bits: UInt64(ascii), style) }

    private init(bits: UInt64, _ style: Style) { self.bits = bits | UInt64(style.rawValue) << 56 }

    /// A space without any style.
    public static let blank = Cell(ascii: 0x20, .plain)

    /// The meaning of the cell.
    public var style: Style { Style(rawValue: UInt8(bits >> 56)) ?? .plain }

    private var textBits: UInt64 { bits & (1 << 56 - 1) }

    /// Whether it is the right half of a wide character.
    public var isContinuation: Bool { textBits == 0 }

    /// The character; nil if it continues the wide character to the left.
    public var text: Character? {
        if isContinuation { return nil }
        if let ascii { return Character(Unicode.Scalar(ascii)) }
        var scalars = String.UnicodeScalarView()
        for place in 0..<3 {
            let value = UInt32(textBits >> (place * 21) & 0x1F_FFFF)
            if value > 0, let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars).first
    }

    /// The byte of an ASCII character, or nil.
    public var ascii: UInt8? { textBits != 0 && textBits < 0x80 ? UInt8(textBits) : nil }

    /// Whether it is a printable ASCII character.
    public var isPlain: Bool { textBits >= 0x20 && textBits < 0x7F }

    /// Its text in lower case and without style, for comparisons.
    var folded: Cell {
        if let ascii {
            return Cell(ascii: (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii) ? ascii | 0x20 : ascii, .plain)
        }
        return Cell(text?.lowercased().first, .plain)
    }

    /// The same text in another style.
    func with(_ style: Style) -> Cell { Cell(bits: textBits, style) }
}
