/// The encoding that vCard 2.1 uses for what is not ASCII (RFC 2045, 6.7).
enum QuotedPrintable {
    /// Whether the part of a content line before its value names this encoding.
    static func isDeclared(in line: [UInt8]) -> Bool {
        let head = String(decoding: line.prefix { $0 != ASCII.colon }.prefix(1_000), as: UTF8.self)
        return head.uppercased().split(whereSeparator: { $0 == ";" || $0 == "=" }).contains("QUOTED-PRINTABLE")
    }

    /// The bytes that the text stands for. `=` without two hexadecimal digits after it stands for itself, and is told.
    static func decoded(_ text: some Collection<UInt8>) -> (bytes: [UInt8], isSound: Bool) {
        var decoded: [UInt8] = []
        var isSound = true
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            if byte == ASCII.equals, let high = rest.first.flatMap(digit),
                let low = rest.dropFirst().first.flatMap(digit)
            {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
                if byte == ASCII.equals { isSound = false }
            }
        }
        return (decoded, isSound)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
