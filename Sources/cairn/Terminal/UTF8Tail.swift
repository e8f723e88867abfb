/// A character cut in two by the end of a read.
enum UTF8Tail {
    /// How many bytes at the end begin a character without finishing it; 0 to 3.
    static func length(of bytes: ArraySlice<UInt8>) -> Int {
        for (back, byte) in bytes.reversed().prefix(3).enumerated() {
            if byte & 0xC0 == 0x80 { continue }
            return needed(byte) > back + 1 ? back + 1 : 0
        }
        return 0
    }

    private static func needed(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
