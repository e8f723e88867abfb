/// One of the terminal's eight colours, as set by the user, or a fixed one.
public enum Color: Hashable, Sendable {
    case red, green, blue, magenta, cyan
    /// Red, green and blue, eight bits each.
    case rgb(UInt32)

    /// Its index in a terminal with `colors` colours, at least 8; `isDirect` if numbers from 8 on are red, green and
    /// blue values.
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

    /// The nearest colour in xterm's 6 × 6 × 6 cube, whose steps are 0, 95, 135, 175, 215 and 255.
    private static func cube(_ value: UInt32) -> Int {
        func step(_ part: Int) -> Int { part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40 }
        let (red, green, blue) = parts(value)
        return 16 + 36 * step(red) + 6 * step(green) + step(blue)
    }

    /// The nearest of the first eight colours, or of their bright versions if there are any.
    private static func nearest(_ value: UInt32, _ colors: Int) -> Int {
        let (red, green, blue) = parts(value)
        let base = (red > 127 ? 1 : 0) + (green > 127 ? 2 : 0) + (blue > 127 ? 4 : 0)
        return colors >= 16 && max(red, green, blue) > 0xC0 ? base + 8 : base
    }
}
