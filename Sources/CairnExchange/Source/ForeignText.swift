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
        let text = String(decoding: TextEncoding.windows1252.utf8(bytes), as: UTF8.self)
        return Reading(text: text, guess: .windows1252)
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
