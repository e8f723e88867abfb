import PtyTerminal

/// A program to be measured.
struct Program: Equatable {
    var name: String
    /// The program and its arguments.
    var arguments: [String]
    /// Text that its first complete frame shows.
    var expected: String?
    /// The key that moves its selection on.
    var forth = Key.text("j")
    /// The key that moves it back.
    var back = Key.text("k")
    /// Keys to press before movements are measured.
    var before: [Key] = []
    /// Keys that end it; whatever does not end by them is terminated.
    var quit = [Key.text("q")]
    /// Where it runs.
    var directory = "."
    /// Variables of its own.
    var environment: [String: String] = [:]
}

/// How much is measured, and in how large a terminal.
struct Plan {
    var starts: Int
    var presses: Int
    var stride: Int
    var columns: Int
    var rows: Int

    var size: TerminalSize { TerminalSize(rows: rows, columns: columns) }
}

/// A key to press: text as it is, or a key with a name.
enum Key: Equatable {
    case text(String)
    case special(TerminalKey)

    private static let names: [String: Key] = [
        "up": .special(.up), "down": .special(.down), "left": .special(.left), "right": .special(.right),
        "home": .special(.home), "end": .special(.end), "pgup": .special(.pageUp), "pgdn": .special(.pageDown),
        "enter": .special(.enter), "backspace": .text("\u{7F}"), "esc": .special(.escape), "tab": .special(.tab),
        "space": .text(" "),
    ]

    /// A key by its name, in whatever case; anything else is text to type.
    init(_ name: String) {
        self = Key.names[name.lowercased()] ?? .text(name)
    }
}

extension PtyTerminal {
    /// Presses a key.
    func press(_ key: Key) throws(PtyError) {
        switch key {
        case .text(let text): try send(text)
        case .special(let special): try press(special)
        }
    }
}
