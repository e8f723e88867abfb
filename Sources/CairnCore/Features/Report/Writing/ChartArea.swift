/// The place of a drawing's points: days or weeks to the right, hours up.
struct ChartArea {
    /// The whole drawing, in its own units, which are about a pixel on a phone.
    static let width = 440.0

    let columns: ClosedRange<Double>
    /// The hours at the top: a whole number of ``step``.
    let most: Double
    /// Hours between two lines.
    let step: Double
    let top: Double
    let bottom: Double

    private static let left = 46.0
    private static let right = 424.0

    /// An area up to at least that many hours.
    init(columns: ClosedRange<Double>, hours: Double, top: Double = 26, bottom: Double = 178) {
        self.columns = columns
        (self.top, self.bottom) = (top, bottom)
        let steps: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]
        step = steps.first { hours / $0 <= 5 } ?? 20000
        most = max(step, (hours / step).rounded(.up) * step)
    }

    func x(_ column: Double) -> Double {
        let span = columns.upperBound - columns.lowerBound
        let share = span > 0 ? (column - columns.lowerBound) / span : 0
        return Self.left + min(1, max(0, share)) * (Self.right - Self.left)
    }

    func y(_ hours: Double) -> Double { bottom - min(1, max(0, hours / most)) * (bottom - top) }

    /// A line every step, with its hours.
    var grid: [Markup] {
        stride(from: 0, through: most, by: step).map { hours in
            """
            <path class="grid" d="M\(Self.left) \(y(hours))H\(Self.right)"/>\
            <text x="\(Self.left - 6)" y="\(y(hours) + 4)" text-anchor="end">\(label(hours))</text>
            """
        }
    }

    /// The line at the top says what is counted.
    private func label(_ hours: Double) -> String { hours == most ? "\(Int(hours)) h" : "\(Int(hours))" }

    /// What stands at both ends below.
    func ends(_ first: String, _ last: String) -> Markup {
        """
        <text x="\(Self.left)" y="\(bottom + 18)">\(first)</text>
        <text x="\(Self.right)" y="\(bottom + 18)" text-anchor="end">\(last)</text>
        """
    }

    /// A line through these points.
    func line(_ name: String, _ points: [(column: Double, hours: Double)]) -> Markup {
        let parts = points.map { "\(x($0.column).tenths) \(y($0.hours).tenths)" }
        return "<path class=\"\(name)\" d=\"\("M" + parts.joined(separator: "L"))\"/>"
    }

    /// The drawing, with a title and the same in words for those who do not see it.
    static func drawing(title: String, words: String, height: Double, _ parts: [Markup]) -> Markup {
        """
        <svg viewBox="0 0 \(width) \(height)" role="img">
        <title>\(title)</title>
        <desc>\(words)</desc>
        \(parts)
        </svg>
        """
    }
}
