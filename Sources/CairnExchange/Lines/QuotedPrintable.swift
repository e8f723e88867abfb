/// The encoding that vCard 2.1 uses for what is not ASCII (RFC 2045, 6.7).
enum QuotedPrintable {
    /// Whether the part of a content line before its value names this encoding.
    static func isDeclared(in line: [UInt8]) -> Bool {
        let head = String(decoding: line.prefix { $0 != ASCII.colon }.prefix(1_000), as: UTF8.self)
        return head.uppercased().split(whereSeparator: { $0 == ";" || $0 == "=" }).contains("QUOTED-PRINTABLE")
    }

    /// The bytes that the text stands for; nil where `=` is not followed by two hexadecimal digits.
    static func decoded(_ text: String) -> [UInt8]? {
        var decoded: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == ASCII.equals else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
