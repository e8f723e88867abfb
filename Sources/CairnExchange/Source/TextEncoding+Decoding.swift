import Foundation

/// What Foundation knows of encodings: the one place where the exchange asks the system.
extension TextEncoding {
    /// The text. What stands for nothing becomes U+FFFD, and costs no character beside it.
    func decoded(_ bytes: some RandomAccessCollection<UInt8>) -> String {
        let bytes = Array(bytes)
        if let text = whole(bytes) { return text }
        // No character of any encoding holds a line feed, so sound lines are read whole.
        var lossy = LossyText(self)
        return bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
            .map { whole(Array($0)) ?? lossy.read(Array($0)) }.joined(separator: "\n")
    }

    /// The text if all of its bytes mean something.
    func whole(_ bytes: [UInt8]) -> String? {
        guard let (bytes, number) = known(bytes) else { return nil }
        // Foundation's own numbers are for a few encodings only; this bit says that the rest is CoreFoundation's.
        let encoding = String.Encoding(rawValue: 0x8000_0000 | number)
        guard let text = String(data: Data(bytes), encoding: encoding) else { return nil }
        // Bytes without a meaning come as the controls from U+0080 on, which no text has.
        return text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) } ? nil : text
    }

    /// The bytes, and the number of their encoding (CFStringEncodingExt.h).
    private func known(_ bytes: [UInt8]) -> ([UInt8], UInt)? {
        if self == .eucJP { return Self.iso2022(bytes).map { ($0, 0x821) } }
        return Self.numbers[self].map { (bytes, $0) }
    }

    /// Where an encoding holds another and more, and its name is used for both, the larger one (WHATWG, Encoding).
    private static let numbers: [TextEncoding: UInt] = [
        .windows1252: 0x500, .latin1: 0x500, .windows1250: 0x501, .windows1251: 0x502, .windows1253: 0x503,
        .windows1254: 0x504, .windows1255: 0x505, .windows1256: 0x506, .windows1257: 0x507, .windows1258: 0x508,
        .windows874: 0x41D, .latin2: 0x202, .latin3: 0x203, .latin4: 0x204, .isoCyrillic: 0x205, .isoArabic: 0x206,
        .isoGreek: 0x207, .isoHebrew: 0x208, .latin5: 0x504, .latin6: 0x20A, .latin7: 0x20D, .latin8: 0x20E,
        .latin9: 0x20F, .latin10: 0x210, .koi8: 0xA02, .koi8u: 0xA08, .macRoman: 0, .macCyrillic: 7,
        .macCentralEurope: 29, .dos437: 0x400, .dos850: 0x410, .dos852: 0x412, .dos866: 0x419, .shiftJIS: 0x420,
        .iso2022JP: 0x821, .gb18030: 0x632, .big5: 0xA06, .eucKR: 0x422,
    ]

    /// EUC-JP, which Foundation on Linux does not read, as ISO-2022-JP, which it does: the same rows and cells of the same
    /// standards, without the high bit and behind the sequence that names the standard.
    private static func iso2022(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.popFirst() {
            let (escape, length): (String, Int)
            switch first {
            case ..<0x80: (escape, length) = ("(B", 0)
            case 0x8E: (escape, length) = ("(I", 1)
            case 0x8F: (escape, length) = ("$(D", 2)
            case 0xA1...0xFE: (escape, length) = ("$B", 1)
            default: return nil
            }
            let further = rest.prefix(length)
            guard further.count == length, further.allSatisfy({ $0 > 0xA0 && $0 < 0xFF }) else { return nil }
            text += [0x1B] + escape.utf8
            if first < 0x80 || first >= 0xA1 { text.append(first & 0x7F) }
            text += further.map { $0 & 0x7F }
            rest = rest.dropFirst(length)
        }
        return text
    }
}

/// Reads text character by character, since some of its bytes mean nothing.
private struct LossyText {
    private let encoding: TextEncoding
    private let longest: Int
    /// What bytes were read as: a file has few different ones.
    private var characters: [[UInt8]: String?] = [:]

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        longest = encoding == .gb18030 ? 4 : encoding == .eucJP ? 3 : encoding.isEastAsian ? 2 : 1
    }

    mutating func read(_ bytes: [UInt8]) -> String {
        var text = ""
        var rest = bytes[...]
        /// The sequence that says how the bytes after it are meant, in ISO-2022-JP.
        var escape: [UInt8] = []
        while !rest.isEmpty {
            if encoding == .iso2022JP, let next = Self.escape(rest) {
                escape = next
                rest = rest.dropFirst(next.count)
            } else if let (character, length) = character(rest, after: escape) {
                text += character
                rest = rest.dropFirst(length)
            } else {
                text.unicodeScalars.append("\u{FFFD}")
                rest = rest.dropFirst()
            }
        }
        return text
    }

    private mutating func character(_ rest: ArraySlice<UInt8>, after escape: [UInt8]) -> (String, Int)? {
        for length in 1...longest where length <= rest.count {
            let bytes = escape + rest.prefix(length)
            let text = characters[bytes] ?? encoding.whole(bytes)
            characters[bytes] = .some(text)
            if let text, !text.isEmpty { return (text, length) }
        }
        return nil
    }

    /// ESC, signs, and a last one (ECMA-35, 13.2).
    private static func escape(_ rest: ArraySlice<UInt8>) -> [UInt8]? {
        guard rest.first == 0x1B else { return nil }
        let signs = rest.dropFirst().prefix { (0x20...0x2F).contains($0) }.prefix(3)
        guard let last = rest.dropFirst(1 + signs.count).first, (0x30...0x7E).contains(last) else { return nil }
        return Array(rest.prefix(2 + signs.count))
    }
}
