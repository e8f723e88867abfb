import CairnCore

/// How each style looks: the one place where meaning becomes colour.
///
/// Colour is never the only sign: a mark, a word or an attribute says the same.
public struct Theme: Equatable, Sendable {
    /// The themes to choose from.
    public enum Name: String, CaseIterable, Sendable {
        /// The terminal's own colours, for dark and light backgrounds.
        case `default`
        /// White, yellow and a few bright colours on black; nothing is dim.
        case highContrast = "high-contrast"
        /// Black and a few dark colours on white; nothing is dim.
        case highContrastLight = "high-contrast-light"
        /// Attributes only.
        case monochrome
    }

    public let name: Name

    /// The theme with that name.
    public init(_ name: Name) { self.name = name }

    /// The theme to use: the given one, unless the terminal has fewer than eight colours or the environment has a
    /// `NO_COLOR` that is not empty (no-color.org).
    public init(_ name: Name, colors: Int, environment: [String: String]) {
        let hasNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        self.name = hasNoColor || colors < 8 ? .monochrome : name
    }

    /// How that style looks.
    public subscript(style: Style) -> Look {
        switch name {
        case .default: Self.normal(style)
        case .highContrast: Self.highContrast(Self.brightInk(style), on: 0x000000)
        case .highContrastLight: Self.highContrast(Self.darkInk(style), on: 0xFFFFFF)
        case .monochrome: Look(nil, Self.normal(style).attributes)
        }
    }

    /// No white, black or yellow: each is unreadable on some background.
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

    private static func highContrast(_ ink: (Color, Attributes), on paper: UInt32) -> Look {
        Look(ink.0, ink.1, background: .rgb(paper))
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

    private static func darkInk(_ style: Style) -> (Color, Attributes) {
        let (black, blue, green, violet, red): (Color, Color, Color, Color, Color) = (
            .rgb(0x000000), .rgb(0x0000A0), .rgb(0x005A00), .rgb(0x6A0090), .rgb(0xA00000)
        )
        return switch style {
        case .plain, .header, .dim, .hint, .border: (black, [])
        case .strong: (black, .bold)
        case .focusBorder, .hintKey, .notice: (blue, .bold)
        case .cursor: (blue, [.bold, .reverse])
        case .selected: (blue, [.bold, .underline])
        case .done, .proven: (green, .bold)
        case .learning: (violet, [])
        case .warning: (red, [.bold, .underline])
        case .ready: (blue, .bold)
        case .link: (blue, .underline)
        case .match: (violet, [.bold, .underline])
        case .field, .fieldHint: (black, .underline)
        }
    }
}
