/// Tokens: space, punctuation, words, numbers, strings.
extension JSONScanner {
    /// The current byte; nil at the end.
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// A fault at the current byte.
    func fault(_ reason: String) -> JSONFault {
        JSONFault(offset: index, reason: peek == nil ? "it ends too early, as if cut off: export it again" : reason)
    }

    /// Moves to the next byte that is not white space.
    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { index += 1 }
    }

    /// Skips that character, and space before it, if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// Skips that character and space before it; throws if another comes next.
    mutating func expect(_ character: Unicode.Scalar) throws(JSONFault) {
        guard take(character) else { throw fault("'\(character)' is expected here") }
    }

    /// Skips a word.
    mutating func word(_ word: StaticString) throws(JSONFault) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[offset] else { throw fault("'\(word)' is expected here") }
            index += 1
        }
    }

    /// Skips a number, and notes if it is too large.
    mutating func number() throws(JSONFault) {
        let start = index
        try digitsAndExponent()
        // The largest that all readers take has 19 digits.
        guard oversized == nil, index - start > 18 || bytes[start..<index].contains(where: { $0 | 0x20 == 0x65 })
        else { return }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        let isWhole = !text.contains { ".eE".contains($0) }
        if isWhole ? Int(text) == nil : Double(text)?.isFinite != true { oversized = start }
    }

    private mutating func digitsAndExponent() throws(JSONFault) {
        if peek == UInt8(ascii: "-") { index += 1 }
        if peek == UInt8(ascii: "0") { index += 1 } else { try digits("a value is expected here") }
        if peek == UInt8(ascii: ".") {
            index += 1
            try digits("a digit is expected here")
        }
        guard peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") else { return }
        index += 1
        if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
        try digits("a digit is expected here")
    }

    private mutating func digits(_ missing: String) throws(JSONFault) {
        let start = index
        while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
        if index == start { throw fault(missing) }
    }

    /// Skips a string.
    mutating func string() throws(JSONFault) {
        guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotes is expected here") }
        index += 1
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw fault("a control character must be written as an escape")
            case 0x20..<0x80: index += 1
            default: try character()
            }
        }
        throw fault("")
    }

    private mutating func escape() throws(JSONFault) {
        index += 1
        guard let byte = peek, "\"\\/bfnrtu".utf8.contains(byte) else { throw fault("there is no such escape") }
        index += 1
        guard byte == UInt8(ascii: "u") else { return }
        for _ in 0..<4 {
            guard let digit = peek, "0123456789abcdefABCDEF".utf8.contains(digit) else {
                throw fault("four hexadecimal digits are expected here")
            }
            index += 1
        }
    }

    /// Skips a character of two to four bytes of UTF-8.
    private mutating func character() throws(JSONFault) {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes[index...].prefix(4).makeIterator()
        guard case .valid(let character) = parser.parseScalar(from: &rest) else { throw fault("this is not UTF-8") }
        index += character.count
    }
}
