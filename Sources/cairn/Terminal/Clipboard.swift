import Foundation

/// The terminal's clipboard, by xterm's operating system command 52.
enum Clipboard {
    /// More than this, encoded, and terminals begin to refuse: 100,000 bytes.
    static let limit = 100_000

    /// The command that copies this text.
    static func command(copying text: String) throws(TerminalError) -> String {
        let encoded = Data(text.utf8).base64EncodedString()
        guard encoded.utf8.count <= limit else { throw .tooLongToCopy(text.utf8.count) }
        return "\u{1B}]52;c;\(encoded)\u{07}"
    }
}
