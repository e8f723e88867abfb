/// Measures text in terminal columns.
public struct TextMeasure: Sendable {
    private let scalarWidth: @Sendable (UInt32) -> Int

    /// `scalarWidth` says the columns of one scalar: 0, 1 or 2, or -1 where unknown.
    public init(scalarWidth: @escaping @Sendable (UInt32) -> Int) { self.scalarWidth = scalarWidth }

    /// Every scalar is one column wide: enough for ASCII text.
    public static let ascii = TextMeasure { _ in 1 }

    /// Columns of one character: 0, 1 or 2; -1 if the C library knows no width.
    public func width(_ character: Character) -> Int {
        let bytes = character.utf8
        if bytes.count == 1, let ascii = bytes.first { return ascii >= 0x20 && ascii < 0x7F ? 1 : -1 }
        var width = 0
        for scalar in character.unicodeScalars {
            let own = scalarWidth(scalar.value)
            if own < 0 { return -1 }
            width = max(width, own)
            // An emoji made of several scalars, or made by a variation selector, takes two columns.
            if scalar.value == 0xFE0F { width = 2 }
        }
        return width
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
        let plain = utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
        return plain ?? utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
