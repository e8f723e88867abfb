import CairnCore

extension Key {
    /// A key by its Unicode number, as terminals with `modifyOtherKeys` or kitty's protocol report it.
    init?(code: Int, modifiers: Int) {
        let modifiers = Modifiers(parameter: modifiers)
        if let byte = UInt8(exactly: code), let key = Key(control: byte) {
            self = key == .tab && modifiers.contains(.shift) ? .backTab : key
            return
        }
        // Private-use numbers are keys that print nothing.
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), !(0xE000...0xF8FF).contains(code)
        else { return nil }
        let character = Character(scalar)
        if modifiers.contains(.control) {
            self = .control(character.lowercased().first ?? character)
        } else {
            self = modifiers.contains(.alt) ? .alt(character) : .character(character)
        }
    }
}
