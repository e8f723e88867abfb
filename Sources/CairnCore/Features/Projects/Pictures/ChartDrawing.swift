/// An SVG picture with its own looks: light and dark, with a title and the same in words. Its shapes differ, so that nobody
/// has to tell colours apart.
struct ChartDrawing {
    /// In its own units, which are about a pixel on a phone.
    static let width = 440.0

    /// What it shows.
    let title: String
    /// The same in words, for those who do not see it.
    let words: String
    let height: Double
    /// What lies on its paper.
    let parts: [Markup]

    /// The picture as part of a page that has the ``sheet``.
    var inline: Markup { markup([]) }

    /// The picture as a file of its own.
    var file: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(markup(["<style>\n\(Self.sheet)\n</style>"]).text)\n"
    }

    private func markup(_ style: [Markup]) -> Markup {
        let (width, height) = (Int(Self.width), Int(height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="cairn" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img">
            <title>\(PublicText.shown(title))</title>
            <desc>\(PublicText.shown(words))</desc>
            \(style + ["<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\"/>"] + parts)
            </svg>
            """
    }

    /// How pictures look.
    static let sheet: Markup = """
        .cairn { --paper: #ffffff; --ink: #22252a; --dim: #5b6169; --rule: #d9d6cd; --mark: #1f5f8b; --line: #9a5b13;
          font: 13px system-ui, sans-serif; }
        @media (prefers-color-scheme: dark) {
          .cairn { --paper: #161616; --ink: #e6e4de; --dim: #a5abb3; --rule: #3a3e45; --mark: #8ec2ee; --line: #e0ad68; }
        }
        @media print {
          .cairn { --paper: #fff; --ink: #000; --dim: #444; --rule: #bbb; --mark: #1f5f8b; --line: #7a4a10; }
        }
        .cairn text { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
        .cairn text.dim { fill: var(--dim); }
        .cairn text.value { text-anchor: end; font-variant-numeric: tabular-nums; }
        .cairn .paper { fill: var(--paper); }
        .cairn .rule { stroke: var(--rule); fill: none; }
        .cairn .range { stroke: var(--mark); stroke-width: 2.5; fill: none; }
        .cairn .dot { fill: var(--mark); stroke: var(--mark); stroke-width: 2; }
        .cairn .ring { fill: var(--paper); stroke: var(--dim); stroke-width: 2; }
        .cairn .base { stroke: var(--dim); stroke-width: 1.5; stroke-dasharray: 1.5 4; stroke-linecap: round; fill: none; }
        .cairn .line { stroke: var(--line); stroke-width: 2; stroke-dasharray: 7 4; fill: none; }
        .cairn .path { stroke: var(--mark); stroke-width: 1; opacity: .55; fill: none; }
        """

    /// A mark: filled if it counts, else hollow; live results are square.
    static func mark(_ x: Double, _ y: Double, counts: Bool, isSquare: Bool = false) -> Markup {
        let name = counts ? "dot" : "ring"
        return isSquare
            ? "<rect class=\"\(name)\" x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\"/>"
            : "<circle class=\"\(name)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    }

    /// What signs mean, three a row if they are short, in two rows; `sign` draws it from its left end at the height of its middle.
    private static func legend(_ all: [(text: String, sign: (Double, Double) -> Markup)], top: Double) -> [Markup] {
        var place = 0
        return all.map { one in
            // Thirds of a row that it takes: 20 characters have room in one.
            var thirds = min(3, (one.text.count + 25) / 23)
            if place % 3 + thirds > 3 {
                if place < 3 { place = 3 } else { thirds = 3 - place % 3 }
            }
            defer { place += thirds }
            let (x, y) = (14 + Double(place % 3) * 140, top + Double(place / 3) * 19)
            let text: Markup = "<text class=\"dim\" x=\"\(x + 24)\" y=\"\(y)\">\(fit(one.text, thirds * 23 - 3))</text>"
            return "\(one.sign(x, y - 4))\(text)"
        }
    }

    /// A short piece of a line of that class.
    private static func stroke(_ name: String) -> (Double, Double) -> Markup {
        { x, y in "<path class=\"\(name)\" d=\"M\(x) \(y)h18\"/>" }
    }

    /// The metric with its unit at the left, which way is better at the right.
    static func heading(_ metric: String, _ unit: String, _ better: Contract.Better, _ ends: (Double, Double)) -> Markup
    {
        let unit = unit.isEmpty ? "" : ", \(unit)"
        return """
            <text x="\(ends.0)" y="22">\(fit("\(metric)\(unit)", 34))</text>
            <text class="dim value" x="\(ends.1)" y="22">\(better.rawValue) is better</text>
            """
    }

    /// Baseline and line, each as the path that `path` makes of its value.
    static func guides(_ baseline: Double?, _ line: Double?, _ path: (Double) -> Markup) -> [Markup] {
        [(baseline, "base"), (line, "line")].compactMap { value, name in
            value.map { "<path class=\"\(name)\" d=\"\(path($0))\"/>" }
        }
    }

    /// The legend of a picture: which marks there are, and baseline and line.
    static func legend(
        marks: [(text: String, counts: Bool, isSquare: Bool)], hasBaseline: Bool, promise: String, top: Double
    ) -> [Markup] {
        let signs = marks.map { one in
            (text: one.text, sign: { mark($0 + 9, $1, counts: one.counts, isSquare: one.isSquare) })
        }
        return legend(
            signs + (hasBaseline ? [("baseline", stroke("base"))] : [])
                + (promise.isEmpty ? [] : [(promise, stroke("line"))]), top: top)
    }

    /// As much of a text as has room in that many characters, as all may read it.
    static func fit(_ text: String, _ count: Int) -> String {
        let text = PublicText.shown(text)
        return text.count > count ? String(text.prefix(max(1, count - 1))) + "…" : text
    }
}
