import CairnCore

extension Key {
    /// Why nobody can press it so that the program knows it from any other, behind its name in a sentence; nil if one can.
    ///
    /// Terminals send a byte for Ctrl with a letter, and these bytes are also what some other keys send (ECMA-48, 5.2).
    var untypedReason: String? {
        switch self {
        case .character(let character), .alt(let character):
            return character.isTypeable ? nil : "cannot be typed; choose another key"
        case .control(let character):
            if let other = Self.sentAlike[character] { return Self.alike(other) }
            return Self.withControl.contains(character)
                ? nil : "cannot be typed in every terminal: Ctrl goes with a letter from a to z"
        case .shift(let key):
            return Self.withShift.contains(key) ? nil : Self.alike(key)
        default: return nil
        }
    }

    private static func alike(_ other: Key) -> String {
        "is \(other.name) to a terminal; write \(other.name), or choose another key"
    }

    /// What Ctrl with these sends is what another key sends.
    private static let sentAlike: [Character: Key] = [
        "h": .backspace, "i": .tab, "j": .enter, "m": .enter, "[": .escape, "?": .backspace,
    ]
    /// What else has a byte of its own with Ctrl.
    private static let withControl = Set("abcdefghijklmnopqrstuvwxyz@\\]^_")
    /// What terminals tell apart with Shift.
    private static let withShift: Set<Key> = [.up, .down, .left, .right, .home, .end, .wordLeft, .wordRight]
}

extension Character {
    /// Whether it shows, and by itself: no control, mark of direction or combining mark, and no character of private use.
    fileprivate var isTypeable: Bool {
        guard let first = unicodeScalars.first, !Visible.hasHostile(String(self)) else { return false }
        switch first.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .nonspacingMark, .enclosingMark, .spacingMark:
            return false
        default: return true
        }
    }
}
