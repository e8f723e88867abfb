import CairnCore

/// The colours of a look in a picture, as on a dark terminal.
struct SVGPaint {
    /// The colour of text and lines, in XML notation.
    let ink: String
    /// The background colour; nil for the window's own.
    let paper: String?
    let isBold: Bool

    init(_ look: Look, _ colors: SVGColors) {
        let ink = look.color.map(SVGColors.value) ?? colors.foreground
        let paper = look.background.map(SVGColors.value)
        let isReverse = look.attributes.contains(.reverse)
        let front = isReverse ? paper ?? colors.background : ink
        let back = isReverse ? ink : paper
        // Mixed, not transparent, because overlapping strokes would show.
        let isDim = look.attributes.contains(.dim)
        self.ink = SVGColors.hex(isDim ? SVGColors.mix(front, back ?? colors.background) : front)
        self.paper = back == colors.background ? nil : back.map(SVGColors.hex)
        isBold = look.attributes.contains(.bold)
    }
}

/// The picture's RGB values for a terminal's own colours.
struct SVGColors {
    /// The window's own, its text's, and that of its three dots.
    let background: UInt32
    let foreground: UInt32
    let chrome: UInt32

    /// The colours of a window in that theme; greys if the theme has none.
    init(_ theme: Theme) {
        switch theme.name {
        case .default: (background, foreground, chrome) = (0x14171C, 0xD7DAE0, 0x3B404A)
        case .highContrast: (background, foreground, chrome) = (0x000000, 0xFFFFFF, 0x808080)
        case .highContrastLight: (background, foreground, chrome) = (0xFFFFFF, 0x000000, 0x808080)
        case .monochrome: (background, foreground, chrome) = (0x181818, 0xDADADA, 0x404040)
        }
    }

    static func value(_ color: Color) -> UInt32 {
        switch color {
        case .red: 0xF2777A
        case .green: 0x8FCE7C
        case .blue: 0x6CB2EB
        case .magenta: 0xC99BF0
        case .cyan: 0x66CFD6
        case .rgb(let value): value & 0xFFFFFF
        }
    }

    /// The colour in XML notation. The seventh digit preserves leading zeros.
    static func hex(_ value: UInt32) -> String { "#" + String(value | 0x1000000, radix: 16).dropFirst() }

    /// Three fifths of one colour, two fifths of the other.
    static func mix(_ one: UInt32, _ other: UInt32) -> UInt32 {
        [16, 8, 0].reduce(0) { mixed, shift in
            let part = ((one >> shift & 0xFF) * 3 + (other >> shift & 0xFF) * 2) / 5
            return mixed | part << shift
        }
    }
}
