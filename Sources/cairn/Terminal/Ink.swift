import CNcurses
import CairnCore
import CairnScreen

/// A style in ncurses' terms.
struct Ink: Equatable {
    /// `cairn_attribute`s.
    let attributes: Int32
    /// The pair of colours; 0 is the terminal's own.
    let pair: Int32

    /// The terminal's own look, which a cleared screen has.
    static let none = Ink(attributes: 0, pair: 0)

    /// Every style's ink, by its raw value; defines the pairs of colours that the theme needs.
    static func all(of theme: Theme) -> [Ink] {
        let last = Style.allCases.map(\.rawValue).max() ?? 0
        return (0...last).map { Style(rawValue: $0).map { Ink($0, theme) } ?? none }
    }

    private init(attributes: Int32, pair: Int32) {
        self.attributes = attributes
        self.pair = pair
    }

    private init(_ style: Style, _ theme: Theme) {
        let look = theme[style]
        let hasColor = look.color != nil || look.background != nil
        attributes = Self.bits(look.attributes)
        pair = hasColor ? Int32(style.rawValue) + 1 : 0
        if hasColor { cairn_set_pair(pair, Self.index(look.color), Self.index(look.background)) }
    }

    private static func index(_ color: Color?) -> Int32 {
        let isDirect = cairn_has_direct_color()
        return color.map { Int32($0.index(colors: Int(cairn_colors()), isDirect: isDirect)) } ?? -1
    }

    private static func bits(_ attributes: Attributes) -> Int32 {
        let table: [(Attributes, cairn_attribute)] = [
            (.bold, CAIRN_BOLD), (.dim, CAIRN_DIM), (.underline, CAIRN_UNDERLINE), (.reverse, CAIRN_REVERSE),
        ]
        return Int32(table.reduce(0) { $0 + (attributes.contains($1.0) ? $1.1.rawValue : 0) })
    }
}
