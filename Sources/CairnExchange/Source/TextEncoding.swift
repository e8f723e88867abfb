/// How a file writes text in bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"
    case windows1252 = "Windows-1252"
    case latin1 = "ISO-8859-1"
    case windows1250 = "Windows-1250"
    case windows1251 = "Windows-1251"
    case windows1253 = "Windows-1253"
    case windows1254 = "Windows-1254"
    case windows1257 = "Windows-1257"
    case latin2 = "ISO-8859-2"
    case latin5 = "ISO-8859-9"
    case latin9 = "ISO-8859-15"
    case koi8 = "KOI8-R"
    case macRoman = "MacRoman"

    /// The encoding that people and programs call so, in any case and with any hyphens; nil for one that is not read.
    public init?(named name: String) {
        let name = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        let known = TextEncoding.allCases.first { encoding in
            encoding.rawValue.lowercased().filter { $0.isLetter || $0.isNumber } == name
        }
        let alias: TextEncoding? =
            switch name {
            case "usascii", "ascii", "ansi", "cp1252", "1252", "xansi": .windows1252
            case "latin1", "iso88591", "88591", "l1": .latin1
            case "cp1250", "1250": .windows1250
            case "cp1251", "1251": .windows1251
            case "cp1253", "1253": .windows1253
            case "cp1254", "1254": .windows1254
            case "cp1257", "1257": .windows1257
            case "latin2": .latin2
            case "latin5": .latin5
            case "latin9": .latin9
            case "utf16": .utf16LittleEndian
            case "macintosh", "xmacroman", "mac": .macRoman
            default: nil
            }
        guard let found = known ?? alias else { return nil }
        self = found
    }

    /// The text in UTF-8. What stands for nothing becomes U+FFFD.
    func utf8(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: return Array(String(decoding: bytes, as: UTF8.self).utf8)
        case .utf16LittleEndian: return Self.utf16(bytes, low: 0)
        case .utf16BigEndian: return Self.utf16(bytes, low: 1)
        case .utf32LittleEndian: return Self.utf32(bytes, isBigEndian: false)
        case .utf32BigEndian: return Self.utf32(bytes, isBigEndian: true)
        default:
            let upper = upperHalf
            var text = String.UnicodeScalarView()
            for byte in bytes {
                text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80])
            }
            return Array(String(text).utf8)
        }
    }

    /// How often bytes beyond ASCII are read as a sign, and not a letter, just before a letter: `£ukasz`. What may stand there,
    /// as in `¿Qué` or `20°C`, does not count.
    func signsInWords(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        let upper = upperHalf.map { scalar in
            scalar.properties.isAlphabetic && !"ªºµ".unicodeScalars.contains(scalar)
        }
        func isLetter(_ byte: UInt8) -> Bool {
            byte < 0x80 ? (0x61...0x7A).contains(byte | 0x20) : upper[Int(byte) - 0x80]
        }
        var count = 0
        var (last, before) = (UInt8(0x20), UInt8(0x20))
        for byte in bytes {
            // 0x80…0x9F are quotes and dashes, or letters.
            let isSign = last > 0xA0 && !isLetter(last) && ![0xAB, 0xBB, 0xAD].contains(last)
            let mayStand = (0x30...0x39).contains(before) || (!isLetter(before) && [0xA1, 0xBF].contains(last))
            if isSign, !mayStand, isLetter(byte) { count += 1 }
            (before, last) = (last, byte)
        }
        return count
    }

    /// How many bytes stand for nothing.
    func undefined(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        let isUndefined = upperHalf.map { $0 == "\u{FFFD}" }
        return bytes.count { $0 >= 0x80 && isUndefined[Int($0) - 0x80] }
    }

    /// How often a capital beyond ASCII follows a small letter: names are not written so.
    func capitalsInWords(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        let upper = upperHalf.map(\.properties)
        let isCapital = upper.map(\.isUppercase)
        let isSmall = upper.map(\.isLowercase)
        return zip(bytes, bytes.dropFirst()).count { before, byte in
            before >= 0x80 && byte >= 0x80 && isSmall[Int(before) - 0x80] && isCapital[Int(byte) - 0x80]
        }
    }

    private static func utf16(_ bytes: some RandomAccessCollection<UInt8>, low: Int) -> [UInt8] {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func utf32(_ bytes: some RandomAccessCollection<UInt8>, isBigEndian: Bool) -> [UInt8] {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 3, by: 4).map { index in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index + (isBigEndian ? $1 : 3 - $1)]) }
        }
        return Array(String(decoding: units, as: UTF32.self).utf8)
    }

    /// What the bytes from 0x80 on stand for: 128 scalars.
    private var upperHalf: [Unicode.Scalar] {
        Self.upperHalves[self] ?? [Unicode.Scalar](repeating: "\u{FFFD}", count: 128)
    }

    private static let upperHalves: [TextEncoding: [Unicode.Scalar]] = {
        var halves: [TextEncoding: [Unicode.Scalar]] = [:]
        for (encoding, table) in tables { halves[encoding] = Array(table.unicodeScalars) }
        // Whoever says ISO-8859-1 means Windows-1252, whose bytes from 0x80 to 0x9F are no controls (WHATWG, Encoding).
        halves[.latin1] = halves[.windows1252]
        return halves
    }()
}
