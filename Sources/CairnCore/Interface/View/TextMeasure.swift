/// Measures text in terminal columns.
public struct TextMeasure: Sendable {
    private let scalarWidth: @Sendable (UInt32) -> Int

    /// `scalarWidth` says the columns of one scalar: 0, 1 or 2, or -1 where unknown.
    public init(scalarWidth: @escaping @Sendable (UInt32) -> Int) { self.scalarWidth = scalarWidth }

    /// Every scalar is one column wide: enough for ASCII text.
    public static let ascii = TextMeasure { _ in 1 }

    /// Columns of one character, which is as wide as its scalars together: that is how terminals draw it. -1 if the C
    /// library knows no width.
    public func width(_ character: Character) -> Int {
        let bytes = character.utf8
        if bytes.count == 1, let ascii = bytes.first { return ascii >= 0x20 && ascii < 0x7F ? 1 : -1 }
        var width = 0
        for cell in cells(of: character) {
            guard let cell else { return -1 }
            width += cell.width
        }
        return width
    }

    /// What a character's cells hold: each scalar that takes columns, with the marks behind it. nil stands for something
    /// of unknown width.
    public func cells(of character: Character) -> [(scalars: [Unicode.Scalar], width: Int)?] {
        var cells: [(scalars: [Unicode.Scalar], width: Int)?] = []
        for scalar in character.unicodeScalars {
            let own = scalarWidth(scalar.value)
            guard own >= 0 else { return [nil] }
            guard own == 0, let last = cells.last, var last else {
                cells.append(([scalar], own))
                continue
            }
            // A mark in front of everything is drawn in the first cell.
            last.scalars.append(scalar)
            // The sign for "as an emoji" makes what is before it as wide as one.
            if scalar.value == 0xFE0F { last.width = 2 }
            cells[cells.count - 1] = last
        }
        guard cells.count > 1, let first = cells[0], first.width == 0, let second = cells[1] else { return cells }
        return [(first.scalars + second.scalars, second.width)] + cells.dropFirst(2)
    }

    /// Columns of one character as shown: a character of unknown width is shown as a mark of one column.
    public func shownWidth(_ character: Character) -> Int {
        let width = width(character)
        return width < 0 ? 1 : width
    }

    /// Columns of a character of one scalar outside ASCII; -1 if the C library knows no width.
    public func width(_ scalar: Unicode.Scalar) -> Int { scalarWidth(scalar.value) }

    func shownWidth(_ scalar: Unicode.Scalar) -> Int { width(scalar) < 0 ? 1 : width(scalar) }

    /// Columns of a text as shown (see ``Visible``).
    public func width(_ text: String) -> Int {
        var total = 0
        TextPieces.walk(text) { piece in
            switch piece {
            case .plain(let bytes): total += bytes.count
            case .scalar(let scalar): total += shownWidth(scalar)
            case .character(let character): total += shownWidth(character)
            }
            return true
        }
        return total
    }
}

extension Substring {
    /// Whether it is all printable ASCII, one column per byte. Most text is, and can be handled faster.
    public var isPlain: Bool {
        let plain = utf8.withContiguousStorageIfAvailable { $0.plainEnd(0..<$0.count) == $0.count }
        return plain ?? utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
