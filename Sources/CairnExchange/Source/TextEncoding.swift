import CairnCore

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
    case windows1255 = "Windows-1255"
    case windows1256 = "Windows-1256"
    case windows1257 = "Windows-1257"
    case windows1258 = "Windows-1258"
    case windows874 = "Windows-874"
    case latin2 = "ISO-8859-2"
    case latin3 = "ISO-8859-3"
    case latin4 = "ISO-8859-4"
    case isoCyrillic = "ISO-8859-5"
    case isoArabic = "ISO-8859-6"
    case isoGreek = "ISO-8859-7"
    case isoHebrew = "ISO-8859-8"
    case latin5 = "ISO-8859-9"
    case latin6 = "ISO-8859-10"
    case latin7 = "ISO-8859-13"
    case latin8 = "ISO-8859-14"
    case latin9 = "ISO-8859-15"
    case latin10 = "ISO-8859-16"
    case koi8 = "KOI8-R"
    case koi8u = "KOI8-U"
    case macRoman = "MacRoman"
    case macCyrillic = "MacCyrillic"
    case macCentralEurope = "MacCentralEurope"
    case dos437 = "IBM437"
    case dos850 = "IBM850"
    case dos852 = "IBM852"
    case dos866 = "IBM866"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case eucKR = "EUC-KR"

    /// The encoding that people and programs call so, in any case and with any hyphens; nil for one that is not read.
    public init?(named name: String) {
        // "ISO_8859-1:1987" says when it was agreed.
        guard let found = Self.byName[Self.folded(String(name.prefix { $0 != ":" }))] else { return nil }
        self = found
    }

    /// What a form of Unicode is called here.
    init(_ form: UnicodeForm) {
        self =
            switch form {
            case .utf8: .utf8
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            case .utf32LittleEndian: .utf32LittleEndian
            case .utf32BigEndian: .utf32BigEndian
            }
    }

    /// Whether a character may be several bytes, of which some may be ASCII.
    var isEastAsian: Bool { self == .iso2022JP || Self.eastAsian.contains(self) }

    /// Those of East Asia whose bytes beyond ASCII show that a file is not ASCII.
    static let eastAsian: [TextEncoding] = [.shiftJIS, .eucJP, .gb18030, .big5, .eucKR]

    /// The text in UTF-8. What stands for nothing becomes U+FFFD.
    func utf8(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: Array(String(decoding: bytes, as: UTF8.self).utf8)
        case .utf16LittleEndian: UnicodeForm.utf16LittleEndian.utf8(bytes)
        case .utf16BigEndian: UnicodeForm.utf16BigEndian.utf8(bytes)
        case .utf32LittleEndian: UnicodeForm.utf32LittleEndian.utf8(bytes)
        case .utf32BigEndian: UnicodeForm.utf32BigEndian.utf8(bytes)
        default: Array(decoded(bytes).utf8)
        }
    }

    /// How often bytes beyond ASCII are read as what does not stand there in words: a sign, and not a letter, just before a
    /// letter (`£ukasz`) or within a word (`Pe–a`, `Conceiç‹o`), or a capital behind a small letter (`JosŽ`). What may stand
    /// there, as in `¿Qué`, `20°C` or `don’t`, does not count.
    func signsInWords(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        let upper = upperHalf.map { scalar in
            scalar.properties.isAlphabetic && !"ªºµ".unicodeScalars.contains(scalar)
        }
        let capitals = upperHalf.map(\.properties.isUppercase)
        func isLetter(_ byte: UInt8) -> Bool {
            byte < 0x80 ? (0x61...0x7A).contains(byte | 0x20) : upper[Int(byte) - 0x80]
        }
        var count = 0
        var (last, before) = (UInt8(0x20), UInt8(0x20))
        for byte in bytes {
            // 0x80…0x9F are quotes and dashes, or letters.
            let isSign = last > 0xA0 && !isLetter(last) && ![0xAB, 0xBB, 0xAD].contains(last)
            let mayStand = (0x30...0x39).contains(before) || (!isLetter(before) && [0xA1, 0xBF].contains(last))
            let isWithin = (0x80...0x9F).contains(last) && !isLetter(last) && last != apostrophe
            if isSign, !mayStand, isLetter(byte) { count += 1 }
            if isWithin, isLetter(before), isLetter(byte) { count += 1 }
            if last >= 0x80, capitals[Int(last) - 0x80], (0x61...0x7A).contains(before) { count += 1 }
            (before, last) = (last, byte)
        }
        return count
    }

    /// The byte of ’, which words may have within.
    private var apostrophe: UInt8 { self == .macRoman ? 0xD5 : 0x92 }

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

    /// What the bytes from 0x80 on stand for: 128 scalars.
    private var upperHalf: [Unicode.Scalar] {
        Self.upperHalves[self] ?? [Unicode.Scalar](repeating: "\u{FFFD}", count: 128)
    }

    /// Of those that are guessed.
    private static let upperHalves: [TextEncoding: [Unicode.Scalar]] = {
        var halves: [TextEncoding: [Unicode.Scalar]] = [:]
        for encoding in ForeignText.guessable {
            halves[encoding] = (UInt8(0x80)...0xFF).map { encoding.decoded([$0]).unicodeScalars.first ?? "\u{FFFD}" }
        }
        return halves
    }()
}
