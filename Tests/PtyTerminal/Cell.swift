import CVterm

/// A colour of a cell.
public enum CellColor: Equatable, Sendable {
    /// The terminal's own.
    case standard
    /// One of the palette: 0–7 the basic ones, 8–15 the bright ones, up to 255.
    case index(UInt8)
    /// Direct colour.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// One cell of a terminal's screen.
///
/// Faint ("dim") text is not told apart: libvterm 0.1 does not know it.
public struct Cell: Equatable, Sendable {
    /// What stands here: one character with its combining marks; a space for nothing;
    /// empty where the wide character to the left continues.
    public let text: String
    /// Columns taken: 1 or 2; 0 where the wide character to the left continues.
    public let width: Int
    public let bold: Bool
    public let italic: Bool
    public let underline: Bool
    public let blink: Bool
    /// Foreground and background change places.
    public let reverse: Bool
    public let strike: Bool
    /// The text's colour before `reverse`.
    public let foreground: CellColor
    /// The colour behind it before `reverse`.
    public let background: CellColor

    /// Nothing, in the terminal's own colours.
    static let blank = Cell(plain)

    private static var plain: VTermScreenCell {
        var cell = VTermScreenCell()
        cell.fg.type = UInt8(VTERM_COLOR_DEFAULT_FG.rawValue)
        cell.bg.type = UInt8(VTERM_COLOR_DEFAULT_BG.rawValue)
        return cell
    }

    init(_ cell: VTermScreenCell) {
        let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)).prefix { $0 != 0 } }
        let continues = scalars.first == UInt32.max
        text = continues ? "" : Cell.text(scalars)
        width = continues ? 0 : max(1, Int(cell.width))
        // The right half of a wide character is drawn with the left one; what libvterm remembers of it means nothing.
        let cell = continues ? Cell.plain : cell
        bold = cell.attrs.bold != 0
        italic = cell.attrs.italic != 0
        underline = cell.attrs.underline != 0
        blink = cell.attrs.blink != 0
        reverse = cell.attrs.reverse != 0
        strike = cell.attrs.strike != 0
        foreground = CellColor(cell.fg, standard: VTERM_COLOR_DEFAULT_FG)
        background = CellColor(cell.bg, standard: VTERM_COLOR_DEFAULT_BG)
    }

    private static func text(_ scalars: ArraySlice<UInt32>) -> String {
        guard !scalars.isEmpty else { return " " }
        var text = String.UnicodeScalarView()
        for value in scalars { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(text)
    }
}

extension CellColor {
    init(_ color: VTermColor, standard: VTermColorType) {
        let type = UInt32(color.type)
        if type & standard.rawValue != 0 {
            self = .standard
        } else if type & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
            self = .index(color.indexed.idx)
        } else {
            self = .rgb(red: color.rgb.red, green: color.rgb.green, blue: color.rgb.blue)
        }
    }
}
