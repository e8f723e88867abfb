/// Bytes that have to be UTF-8.
enum UTF8Text {
    /// The text, or the index of the first byte that is not UTF-8.
    enum Reading {
        case text(String)
        case broken(at: Int)
    }

    /// Reads all of the bytes; indices count from their first one.
    static func read(_ bytes: some RandomAccessCollection<UInt8>) -> Reading {
        // Anything that is not UTF-8 is replaced, so the bytes then differ.
        let text = String(decoding: bytes, as: UTF8.self)
        return text.utf8.elementsEqual(bytes) ? .text(text) : .broken(at: firstBroken(bytes))
    }

    /// Says what is wrong with a byte, as two hexadecimal digits.
    static func reason(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "the byte \(byte < 16 ? "0" : "")\(digits) is not UTF-8; save the file as UTF-8"
    }

    private static func firstBroken(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var index = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { index += scalar.count }
        return min(index, max(bytes.count - 1, 0))
    }
}
