/// The strokes of one row's lines, in half pixels; neighbours in the row are joined.
struct SVGLines {
    private var across: [Range<Int>] = []
    private var down: [(x: Int, y: Range<Int>)] = []

    /// Adds a cell's arms. The cell is `width` by `height` half pixels, its corner at `left` and 0.
    mutating func add(_ arms: SVGShape.Arms, left: Int, width: Int, height: Int) {
        // A stroke of one pixel is sharp only at the centre of a pixel.
        let (x, y) = (left + width / 2, height / 2 + 1)
        let start = arms.contains(.left) ? left : x
        let end = arms.contains(.right) ? left + width : x
        if start < end {
            if let last = across.last, last.upperBound == start {
                across[across.count - 1] = last.lowerBound..<end
            } else {
                across.append(start..<end)
            }
        }
        let (top, bottom) = (arms.contains(.up) ? 0 : y, arms.contains(.down) ? height : y)
        if top < bottom { down.append((x, top..<bottom)) }
    }

    /// The strokes as path data, moved down by `top` pixels; empty if there are none.
    func path(top: Int, height: Int) -> String {
        let middle = Self.pixels(2 * top + height / 2 + 1)
        let strokes = across.map { "M\(Self.pixels($0.lowerBound)) \(middle)H\(Self.pixels($0.upperBound))" }
        let posts = down.map {
            "M\(Self.pixels($0.x)) \(Self.pixels(2 * top + $0.y.lowerBound))V\(Self.pixels(2 * top + $0.y.upperBound))"
        }
        return (strokes + posts).joined()
    }

    private static func pixels(_ halves: Int) -> String { "\(halves / 2)" + (halves % 2 == 0 ? "" : ".5") }
}
