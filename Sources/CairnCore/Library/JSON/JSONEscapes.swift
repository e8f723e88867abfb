/// Escapes in a JSON text (RFC 8259, section 7).
enum JSONEscapes {
    /// The text with what its escapes stand for.
    static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONMisfit) -> String {
        var units: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                units.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "t"): units.append(0x09)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "b"): units.append(0x08)
            case UInt8(ascii: "f"): units.append(0x0C)
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
                    throw JSONMisfit("no character has the number '\(digits)'")
                }
                rest = rest.dropFirst(4)
                units += Array(String(scalar).utf8)
            case .some(let same) where "\"\\/".utf8.contains(same): units.append(same)
            default: throw JSONMisfit("an escape that there is not")
            }
        }
        return String(decoding: units, as: UTF8.self)
    }
}
