import CairnCore

/// The picture's colours for a terminal's own, on dark.
enum SVGColors {
    static let background = "#14171c"
    static let foreground = "#d7dae0"
    static let chrome = "#3b404a"

    static func hex(_ color: Color) -> String {
        switch color {
        case .red: "#f2777a"
        case .green: "#8fce7c"
        case .blue: "#6cb2eb"
        case .magenta: "#c99bf0"
        case .cyan: "#66cfd6"
        // The seventh digit keeps the zeros in front.
        case .rgb(let value): "#" + String(value & 0xFFFFFF | 0x1000000, radix: 16).dropFirst()
        }
    }
}

/// A look in a picture.
struct SVGPaint {
    let ink: String
    /// What is behind; nil where that is the window.
    let paper: String?
    private let isDim: Bool
    private let isBold: Bool

    init(_ look: Look) {
        let ink = look.color.map(SVGColors.hex) ?? SVGColors.foreground
        let paper = look.background.map(SVGColors.hex)
        let isReverse = look.attributes.contains(.reverse)
        self.ink = isReverse ? paper ?? SVGColors.background : ink
        self.paper = isReverse ? ink : paper
        isDim = look.attributes.contains(.dim)
        isBold = look.attributes.contains(.bold)
    }

    var attributes: String {
        (ink == SVGColors.foreground ? "" : " fill=\"\(ink)\"") + (isBold ? " font-weight=\"bold\"" : "")
            + opacity("fill")
    }

    func opacity(_ what: String) -> String { isDim ? " \(what)-opacity=\"0.6\"" : "" }
}
