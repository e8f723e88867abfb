import CairnCore

/// One cell of the screen: eight plain bytes, so that frames are made and compared at the speed of memory.
public struct Cell: Equatable, Sendable {
    /// From the lowest bit: two scalars of 21 bits, a third of 14 bits, and the style. A first scalar of 0 means that
    /// the cell continues the wide character to its left; one of all ones, that the second is a place among the frame's
    /// clusters.
    private let bits: UInt64

    private static let ofCluster: UInt64 = 0x1F_FFFF

    /// A cell that shows `text`; nil continues the wide character to the left. Only what fits into a cell is kept: see
    /// ``Frame/cell(_:_:)``.
    public init(_ text: Character?, _ style: Style) {
        self.init(scalars: text.map { String($0).unicodeScalars } ?? String.UnicodeScalarView(), style)
    }

    /// A cell that shows these scalars, as far as they fit.
    init(scalars: some Sequence<Unicode.Scalar>, _ style: Style) {
        var bits: UInt64 = 0
        for (place, scalar) in scalars.prefix(3).enumerated() where place < 2 || scalar.value < 0x4000 {
            bits |= UInt64(scalar.value) << (place * 21)
        }
        self.init(bits: bits, style)
    }

    /// A cell that shows the cluster at that place of the frame's.
    init(cluster: Int, _ style: Style) { self.init(bits: Self.ofCluster | UInt64(cluster) << 21, style) }

    /// Whether it has the same style as the other.
    public func isStyled(as other: Cell) -> Bool { bits >> 56 == other.bits >> 56 }

    /// Whether a cell has room for these: three scalars, the third below U+4000 as marks of most scripts are.
    static func holds(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.count < 3 || scalars.count == 3 && scalars[2].value < 0x4000
    }

    /// The place among the frame's clusters, if it shows one.
    public var cluster: Int? {
        textBits & 0x1F_FFFF == Self.ofCluster ? Int(textBits >> 21) : nil
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

    /// The character; nil if it continues the wide character to the left. Of a cluster only the frame knows it: see
    /// ``Frame/character(row:column:)``.
    public var text: Character? {
        if isContinuation { return nil }
        if cluster != nil { return "\u{FFFD}" }
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

    /// The same text in another style.
    func with(_ style: Style) -> Cell { Cell(bits: textBits, style) }
}
