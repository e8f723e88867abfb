/// Text of another program, which may be in another encoding than it says, or damaged.
enum ForeignText {
    /// What bytes were read as.
    struct Reading {
        let text: String
        /// The encoding that was guessed; nil if they are UTF-8 or were declared.
        var guess: TextEncoding?
        /// Whether U+FFFD stands for bytes that mean nothing.
        var isDamaged = false
    }

    /// The encodings with a byte for each letter that are guessed; for those of East Asia see ``EastAsianGuess``.
    static let guessable = western + eastern

    private static let western: [TextEncoding] = [.windows1252, .windows1250, .windows1254, .macRoman]
    private static let eastern: [TextEncoding] = [.windows1251, .windows1253]

    /// The text of bytes that are UTF-8, or else what most of the world's old files are. A declaration counts only where
    /// the bytes are not UTF-8 by themselves: programs that convert a file forget to change it.
    ///
    /// - Parameter guess: what is likely, from the rest of the file.
    static func read(
        _ bytes: some RandomAccessCollection<UInt8>, declared: TextEncoding? = nil, guess: TextEncoding? = nil
    ) -> Reading {
        if case .text(let text) = UTF8Text.read(bytes) {
            guard let likely = declared ?? guess, isLikelier(likely, than: text) else { return Reading(text: text) }
            return declared == nil ? Reading(text: likely.decoded(bytes), guess: likely) : reading(bytes, likely)
        }
        if let declared, declared != .utf8 { return reading(bytes, declared) }
        // Half of what is written in East Asia looks like UTF-8 that is damaged.
        if let guess, guess.isEastAsian, let text = guess.whole(Array(bytes)) {
            return Reading(text: text, guess: guess)
        }
        if isMostlyUTF8(bytes) { return Reading(text: String(decoding: bytes, as: UTF8.self), isDamaged: true) }
        let guess = guess ?? guesses(bytes).first ?? .windows1252
        return Reading(text: String(decoding: guess.utf8(bytes), as: UTF8.self), guess: guess)
    }

    private static func reading(_ bytes: some RandomAccessCollection<UInt8>, _ declared: TextEncoding) -> Reading {
        let text = String(decoding: declared.utf8(bytes), as: UTF8.self)
        return Reading(text: text, isDamaged: text.unicodeScalars.contains("\u{FFFD}"))
    }

    /// Whether bytes that happen to be UTF-8 are rather the East Asian encoding that is declared.
    ///
    /// One to three characters may be both. UTF-8 would then read them as letters of Latin, Greek or Cyrillic; but words of
    /// these are longer, or have plain letters beside them.
    private static func isLikelier(_ declared: TextEncoding, than text: String) -> Bool {
        if declared == .iso2022JP { return text.unicodeScalars.contains("\u{1B}") }
        guard declared.isEastAsian else { return false }
        let scalars = Array(text.unicodeScalars)
        let others = scalars.indices.filter { !scalars[$0].isASCII }
        let isInWord = others.contains { index in
            [index - 1, index + 1].contains {
                scalars.indices.contains($0) && scalars[$0].isASCII && scalars[$0].properties.isAlphabetic
            }
        }
        return (1...3).contains(others.count) && others.allSatisfy { scalars[$0].value < 0x800 } && !isInWord
            && declared.whole(Array(text.utf8)) != nil
    }

    /// What bytes that are not UTF-8 may be, the likeliest first.
    ///
    /// Western letters stand between plain ones, Cyrillic ones among themselves; and where a sign such as `³` begins or
    /// splits a word, it is another encoding's letter.
    static func guesses(_ bytes: some RandomAccessCollection<UInt8>) -> [TextEncoding] {
        (EastAsianGuess.encoding(of: bytes).map { [$0] } ?? []) + byteGuesses(bytes)
    }

    private static func byteGuesses(_ bytes: some RandomAccessCollection<UInt8>) -> [TextEncoding] {
        if isOfAnotherScript(bytes) {
            let capitals = eastern.map { $0.capitalsInWords(bytes) }
            return (capitals[1] < capitals[0] ? eastern.reversed() : eastern) + western
        }
        let signs = western.map { $0.signsInWords(bytes) + $0.undefined(bytes) }
        let ranked = western.indices.sorted { (signs[$0], $0) < (signs[$1], $1) }
        return ranked.map { western[$0] } + eastern
    }

    private static func isOfAnotherScript(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var (alone, among, before) = (0, 0, UInt8(0))
        for byte in bytes {
            let isPlain = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
            if byte >= 0xC0, before >= 0xC0 { among += 1 }
            if byte >= 0xC0 && (0x61...0x7A).contains(before | 0x20) && before < 0x80 || isPlain && before >= 0xC0 {
                alone += 1
            }
            before = byte
        }
        return among > alone
    }

    /// Whether what is not UTF-8 is the exception among what is not ASCII.
    static func isMostlyUTF8(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var sound = 0
        var broken = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): sound += scalar.count > 1 ? 1 : 0
            case .error: broken += 1
            case .emptyInput: return sound > 0 && sound >= broken
            }
        }
    }
}
