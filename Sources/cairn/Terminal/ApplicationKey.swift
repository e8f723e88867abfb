import CairnCore

/// Reads `ESC O` and a byte: cursor keys and the keypad in application mode, and F1 to F4.
enum ApplicationKey {
    /// Reads bytes that begin with `ESC O`.
    static func read(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Reading {
        let body = bytes.dropFirst(2)
        guard !body.isEmpty else { return .part(isAmbiguous: true) }
        // Old terminals put modifiers here, without anything before them: `ESC O 5 C`.
        let numbers = body.prefix { (0x30...0x3B).contains($0) }
        guard let last = body.dropFirst(numbers.count).first else {
            return bytes.count > 16 ? .endless(count: bytes.count) : .part(isAmbiguous: false)
        }
        let count = numbers.count + 3
        guard (0x20...0x7E).contains(last) else { return .whole(nil, count: count - 1) }
        let modifiers = Parameters(numbers.last.map { [$0] } ?? [])
        let key = cursorKey(last, Modifiers(parameter: modifiers[0]))
        return .whole((key ?? keypad(last)).map(Input.key), count: count)
    }

    /// The cursor key of a sequence's last byte, which is the same after `ESC [` and `ESC O`.
    static func cursorKey(_ last: UInt8, _ modifiers: Modifiers) -> Key? {
        let hasControl = modifiers.contains(.control)
        let key: Key? =
            switch Character(Unicode.Scalar(last)) {
            case "A": .up
            case "B": .down
            case "C": hasControl ? .wordRight : .right
            case "D": hasControl ? .wordLeft : .left
            case "F": .end
            case "H": .home
            default: nil
            }
        return modifiers.contains(.shift) ? key.map(Key.shift) : key
    }

    private static func keypad(_ last: UInt8) -> Key? {
        switch Character(Unicode.Scalar(last)) {
        case "P"..."S": .function(Int(last - 0x4F))
        case "M": .enter
        case "I": .tab
        case " ": .character(" ")
        case "X": .character("=")
        // rxvt's arrows with Ctrl.
        case "a": .up
        case "b": .down
        case "c": .wordRight
        case "d": .wordLeft
        // Star to nine: 64 more than the character.
        case "j"..."y": .character(Character(Unicode.Scalar(last - 0x40)))
        default: nil
        }
    }
}
