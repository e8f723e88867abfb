/// A character that is drawn in its cell.
enum SVGShape: Equatable {
    /// Arms from the cell's middle to its left, right, upper and lower edge.
    case lines(left: Bool, right: Bool, up: Bool, down: Bool)
    /// The cell's left part, in eighths of its width.
    case block(eighths: Int)

    init?(_ character: Character) {
        if let arms = Self.arms[character] {
            self = .lines(
                left: arms.contains("l"), right: arms.contains("r"), up: arms.contains("u"), down: arms.contains("d"))
        } else if let index = Self.blocks.firstIndex(of: character) {
            self = .block(eighths: index + 1)
        } else {
            return nil
        }
    }

    private static let arms: [Character: String] = [
        "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd",
        "┴": "lru",
        "┼": "lrud",
    ]
    private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}
