import CairnCore

extension Key {
    /// The key that sends this one byte: a control or delete.
    init?(control byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x00...0x1A: self = .control(Character(Unicode.Scalar(byte == 0 ? 0x40 : byte + 0x60)))
        case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
        default: return nil
        }
    }
}
