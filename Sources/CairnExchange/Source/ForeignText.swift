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

    /// The text of bytes that are UTF-8, or else what most of the world's old files are. A declaration counts only where
    /// the bytes are not UTF-8 by themselves: programs that convert a file forget to change it.
    static func read(_ bytes: some RandomAccessCollection<UInt8>, declared: TextEncoding? = nil) -> Reading {
        if case .text(let text) = UTF8Text.read(bytes) { return Reading(text: text) }
        if let declared, declared != .utf8 {
            let text = String(decoding: declared.utf8(bytes), as: UTF8.self)
            return Reading(text: text, isDamaged: text.unicodeScalars.contains("\u{FFFD}"))
        }
        if isMostlyUTF8(bytes) { return Reading(text: String(decoding: bytes, as: UTF8.self), isDamaged: true) }
        let guess = guesses(bytes).first ?? .windows1252
        return Reading(text: String(decoding: guess.utf8(bytes), as: UTF8.self), guess: guess)
    }

    /// What bytes that are not UTF-8 may be, the likeliest first.
    ///
    /// Western letters stand between plain ones, Cyrillic ones among themselves; and where a sign such as `³` begins or
    /// splits a word, it is another encoding's letter.
    static func guesses(_ bytes: some RandomAccessCollection<UInt8>) -> [TextEncoding] {
        let western: [TextEncoding] = [.windows1252, .windows1250, .windows1254, .macRoman]
        let eastern: [TextEncoding] = [.windows1251, .windows1253]
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
