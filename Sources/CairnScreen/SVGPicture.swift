import CairnCore

/// Builds the picture of a window, piece by piece.
struct SVGPicture {
    // In pixels. In most monospaced fonts, the width is about six tenths of the font size.
    private static let cell = (width: 9, height: 20)
    private static let font = 15
    private static let baseline = 15
    private static let margin = 16
    private static let bar = 36

    private let size: Size
    private let title: String
    private let colors: SVGColors
    private var body = ""

    init(size: Size, title: String, _ colors: SVGColors) {
        self.size = size
        self.colors = colors
        self.title = Escape.xml(title)
    }

    /// The finished picture.
    var text: String {
        let width = size.columns * Self.cell.width + 2 * Self.margin
        let height = size.rows * Self.cell.height + Self.bar + Self.margin
        let dots = (0..<3).map {
            "<circle cx=\"\(Self.margin + 6 + 18 * $0)\" cy=\"18\" r=\"5\" fill=\"\(SVGColors.hex(colors.chrome))\"/>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
            role="img" aria-label="\(title)">
            <rect width="\(width)" height="\(height)" rx="8" fill="\(SVGColors.hex(colors.background))"/>
            \(dots.joined())
            <g font-family="ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', Consolas, monospace" \
            font-size="\(Self.font)" fill="\(SVGColors.hex(colors.foreground))">
            <text x="\(width / 2)" y="23" text-anchor="middle" fill-opacity="0.6">\(title)</text>
            <g transform="translate(\(Self.margin) \(Self.bar))" xml:space="preserve">
            \(body)</g>
            </g>
            </svg>

            """
    }

    /// Adds neighbouring cells with the same look.
    mutating func draw(_ stretch: SVGStretch, _ look: Look, row: Int) {
        let paint = SVGPaint(look, colors)
        let top = row * Self.cell.height
        let (left, width) = Self.span(stretch.columns)
        if let paper = paint.paper {
            let place = "x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\""
            body += "<rect \(place) fill=\"\(paper)\"/>\n"
        }
        if look.attributes.contains(.underline) {
            body += "<path d=\"M\(left) \(top + 18).5h\(width)\" stroke=\"\(paint.ink)\"/>\n"
        }
        for text in stretch.texts { write(text, paint, top) }
        drawShapes(stretch, paint, top)
    }

    private mutating func write(_ stretch: SVGStretch, _ paint: SVGPaint, _ top: Int) {
        let (left, width) = Self.span(stretch.columns)
        let isOneWide = stretch.signs.count == 1 && stretch.columns.count > 1
        // Text in a font of another width is stretched to fit, but a wide character is only centred in its cells.
        let place =
            isOneWide ? "x=\"\(left + width / 2)\" text-anchor=\"middle\"" : "x=\"\(left)\" textLength=\"\(width)\""
        let text = Escape.xml(String(stretch.signs.map(\.text)))
        body += "<text \(place) y=\"\(top + Self.baseline)\"\(attributes(paint))>\(text)</text>\n"
    }

    private func attributes(_ paint: SVGPaint) -> String {
        let color = paint.ink == SVGColors.hex(colors.foreground) ? "" : " fill=\"\(paint.ink)\""
        return color + (paint.isBold ? " font-weight=\"bold\"" : "")
    }

    private mutating func drawShapes(_ stretch: SVGStretch, _ paint: SVGPaint, _ top: Int) {
        var lines = SVGLines()
        var blocks = ""
        for sign in stretch.signs {
            let left = sign.columns.lowerBound * Self.cell.width
            switch SVGShape(sign.text) {
            case .lines(let arms):
                lines.add(arms, left: 2 * left, width: 2 * Self.cell.width, height: 2 * Self.cell.height)
            case .block(let eighths):
                let width = Self.cell.width * eighths * 10 / 8
                blocks += "M\(left) \(top)h\(width / 10).\(width % 10)v\(Self.cell.height)H\(left)z"
            case nil: break
            }
        }
        let path = lines.path(top: top, height: 2 * Self.cell.height)
        if !path.isEmpty { body += "<path d=\"\(path)\" stroke=\"\(paint.ink)\" stroke-linecap=\"square\"/>\n" }
        if !blocks.isEmpty { body += "<path d=\"\(blocks)\" fill=\"\(paint.ink)\"/>\n" }
    }

    private static func span(_ columns: Range<Int>) -> (left: Int, width: Int) {
        (columns.lowerBound * cell.width, columns.count * cell.width)
    }
}
