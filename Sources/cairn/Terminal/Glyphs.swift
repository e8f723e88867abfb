import CairnCore
import CairnScreen

/// What may stand on the screen: how a character is drawn so that every terminal agrees on the cells it takes.
struct Glyphs {
    /// What the terminal can show.
    enum Repertoire {
        /// Everything, more or less.
        case unicode
        /// What fits in a font of 256: Latin letters, lines, blocks and arrows.
        case console
        case ascii
    }

    /// What takes a character's place.
    struct Drawing: Equatable {
        var text: String
        /// Whether terminals differ on how many columns that takes.
        var isDoubtful = false
    }

    let repertoire: Repertoire
    /// Columns of a scalar as ncurses counts them; negative where it cannot.
    let width: (UInt32) -> Int

    /// The character in that many cells.
    func draw(_ character: Character, cells: Int) -> Drawing {
        let drawing = drawing(character, cells: cells)
        let missing = cells - columns(drawing.text)
        guard missing > 0 else { return drawing }
        return Drawing(text: drawing.text + String(repeating: " ", count: missing), isDoubtful: drawing.isDoubtful)
    }

    private func drawing(_ character: Character, cells: Int) -> Drawing {
        if let ascii = character.asciiValue {
            return Drawing(text: (0x20...0x7E).contains(ascii) ? String(character) : "?")
        }
        if shows(character) { return compose(character, cells: cells) }
        let ascii = Substitutes.table[character] ?? Substitutes.letter(of: character)
        return Drawing(text: ascii.map { String($0) } ?? String(repeating: "?", count: cells))
    }

    private func shows(_ character: Character) -> Bool {
        switch repertoire {
        case .unicode: true
        case .console: Substitutes.isInConsoleFonts(character)
        case .ascii: false
        }
    }

    /// As many of the character's scalars as fit in its cells. The sign that makes an emoji of a letter is left out: terminals
    /// differ on it.
    private func compose(_ character: Character, cells: Int) -> Drawing {
        var scalars = String.UnicodeScalarView()
        var columns = 0
        for scalar in character.unicodeScalars where !isStyle(scalar) {
            let isJoiner = (scalar.value == 0x200C || scalar.value == 0x200D) && !scalars.contains(where: isPicture)
            let own = Visible.isHostile(scalar) && !isJoiner ? -1 : width(scalar.value)
            if scalars.isEmpty, own < 1 || own > cells { return Drawing(text: "\u{FFFD}") }
            guard own >= 0, columns + own <= cells, scalars.count < Self.longest else { continue }
            scalars.append(scalar)
            columns += own
        }
        let isDoubtful = scalars.contains { isShaped($0) || isPicture($0) && (cells > 1 || $0.value >= 0x1F000) }
        return Drawing(text: String(scalars), isDoubtful: isDoubtful)
    }

    /// What a cell of ncurses holds: a character and its marks.
    private static let longest = 5

    private func columns(_ text: String) -> Int {
        text.utf8.count == 1 ? 1 : text.unicodeScalars.reduce(0) { $0 + max(0, width($1.value)) }
    }

    private func isStyle(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFE0E || scalar.value == 0xFE0F }

    /// Emoji and flags: their widths have changed from one Unicode to the next. Of ideographs nobody is in doubt.
    private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x1F000 && scalar.value < 0x20000 || (0x2190...0x2BFF).contains(scalar.value)
    }

    /// Letters that are shaped by their neighbours: some terminals give a syllable fewer cells than its parts.
    private func isShaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0900...0x0DFF, 0x0F00...0x11FF, 0x1700...0x18AF, 0x1900...0x1CFF, 0x200C...0x200D, 0xA800...0xABFF,
            0x11000...0x11FFF:
            true
        default: false
        }
    }
}
