import CairnCore

/// How each style looks: the one place where meaning becomes colour.
///
/// Colour never says anything alone: the same is told by a mark, a word or an attribute.
public struct Theme: Equatable, Sendable {
    /// What a user may choose.
    public enum Name: String, CaseIterable, Sendable {
        /// The terminal's own colours, right on dark and on light.
        case `default`
        /// White, yellow and a few bright colours on black, nothing dim.
        case highContrast = "high-contrast"
        /// Attributes alone.
        case monochrome
    }

    public let name: Name

    /// The theme of that name.
    public init(_ name: Name) { self.name = name }

    /// The theme to use: what was asked for, unless the terminal has fewer than eight colours or the environment has a
    /// `NO_COLOR` that is not empty (no-color.org).
    public init(_ name: Name, colors: Int, environment: [String: String]) {
        let hasNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        self.name = hasNoColor || colors < 8 ? .monochrome : name
    }

    /// How that style looks.
    public subscript(style: Style) -> Look {
        switch name {
        case .default: Self.normal(style)
        case .highContrast: Self.highContrast(style)
        case .monochrome: Look(nil, Self.normal(style).attributes)
        }
    }

    /// No white, no black and no yellow: one of them is unreadable on somebody's background.
    private static func normal(_ style: Style) -> Look {
        switch style {
        case .plain, .header: Look()
        case .dim, .border, .hint: Look(nil, .dim)
        case .strong, .hintKey, .notice: Look(nil, .bold)
        case .focusBorder: Look(.cyan, .bold)
        case .cursor: Look(nil, [.bold, .reverse])
        case .selected: Look(nil, [.bold, .underline])
        case .done: Look(.green)
        case .learning: Look(.magenta)
        case .warning: Look(.red, .bold)
        case .ready: Look(.cyan)
        case .proven: Look(.green, .bold)
        case .link, .field: Look(nil, .underline)
        case .match: Look(.magenta, [.bold, .underline])
        case .fieldHint: Look(nil, [.dim, .underline])
        }
    }

    private static func highContrast(_ style: Style) -> Look {
        let (ink, attributes) = brightInk(style)
        return Look(ink, attributes, background: .rgb(0x000000))
    }

    private static func brightInk(_ style: Style) -> (Color, Attributes) {
        switch style {
        case .plain, .header, .dim, .hint, .border: (.rgb(0xFFFFFF), [])
        case .strong: (.rgb(0xFFFFFF), .bold)
        case .focusBorder, .hintKey, .notice: (.rgb(0xFFFF00), .bold)
        case .cursor: (.rgb(0xFFFF00), [.bold, .reverse])
        case .selected: (.rgb(0xFFFF00), [.bold, .underline])
        case .done, .proven: (.rgb(0x00FF00), .bold)
        case .learning: (.rgb(0xFFFF00), [])
        case .warning: (.rgb(0xFFFF00), [.bold, .underline])
        case .ready: (.rgb(0x00FFFF), .bold)
        case .link: (.rgb(0x00FFFF), .underline)
        case .match: (.rgb(0x00FFFF), [.bold, .underline])
        case .field, .fieldHint: (.rgb(0xFFFFFF), .underline)
        }
    }
}

/// How text looks.
public struct Look: Equatable, Sendable {
    /// The text's colour; nil is the terminal's own.
    public let color: Color?
    /// What is behind it; nil is the terminal's own.
    public let background: Color?
    public let attributes: Attributes

    /// Text in this colour, or in the terminal's own.
    public init(_ color: Color? = nil, _ attributes: Attributes = [], background: Color? = nil) {
        self.color = color
        self.background = background
        self.attributes = attributes
    }
}

/// What a terminal can do to text besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)

    /// The attributes of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// One of the terminal's eight colours, as its user has set them, or a fixed one.
public enum Color: Hashable, Sendable {
    case red, green, blue, magenta, cyan
    /// Red, green and blue, eight bits each.
    case rgb(UInt32)

    /// The terminal's number for it, given how many colours it has, 8 or more; `isDirect` where numbers from 8 on are
    /// red, green and blue.
    public func index(colors: Int, isDirect: Bool) -> Int {
        switch self {
        case .red: 1
        case .green: 2
        case .blue: 4
        case .magenta: 5
        case .cyan: 6
        case .rgb(let value):
            if isDirect { Int(value) } else if colors >= 256 { Self.cube(value) } else { Self.nearest(value, colors) }
        }
    }

    private static func parts(_ value: UInt32) -> (red: Int, green: Int, blue: Int) {
        (Int(value >> 16) & 0xFF, Int(value >> 8) & 0xFF, Int(value) & 0xFF)
    }

    /// Of xterm's 6 x 6 x 6, whose steps are 0, 95, 135, 175, 215 and 255.
    private static func cube(_ value: UInt32) -> Int {
        func step(_ part: Int) -> Int { part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40 }
        let (red, green, blue) = parts(value)
        return 16 + 36 * step(red) + 6 * step(green) + step(blue)
    }

    /// Of the first eight, or their bright twins where there are any.
    private static func nearest(_ value: UInt32, _ colors: Int) -> Int {
        let (red, green, blue) = parts(value)
        let base = (red > 127 ? 1 : 0) + (green > 127 ? 2 : 0) + (blue > 127 ? 4 : 0)
        return colors >= 16 && max(red, green, blue) > 0xC0 ? base + 8 : base
    }
}
