/// A character that is drawn as a shape.
enum SVGShape: Equatable {
    /// Lines from the centre of the cell to its edges.
    case lines(Arms)
    /// The cell's left part, in eighths of its width.
    case block(eighths: Int)

    /// The edges that the lines of a character reach.
    struct Arms: OptionSet {
        let rawValue: Int
        static let left = Arms(rawValue: 1)
        static let right = Arms(rawValue: 2)
        static let up = Arms(rawValue: 4)
        static let down = Arms(rawValue: 8)
    }

    init?(_ character: Character) {
        if let arms = Self.arms[character] {
            self = .lines(arms)
        } else if let index = Self.blocks.firstIndex(of: character) {
            self = .block(eighths: index + 1)
        } else {
            return nil
        }
    }

    private static let arms: [Character: Arms] = [
        "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up],
        "┘": [.left, .up], "├": [.right, .up, .down], "┤": [.left, .up, .down], "┬": [.left, .right, .down],
        "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down],
    ]
    private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}
