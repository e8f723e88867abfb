/// One key press, as the terminal reports it.
public enum Key: Hashable, Sendable {
    /// A typed character; space is `.character(" ")`.
    case character(Character)
    /// Ctrl with a letter, in lower case.
    case control(Character)
    /// Alt (or a quick Esc) with a character.
    case alt(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// Ctrl with an arrow.
    case wordLeft, wordRight
    /// F1, by its number, to F12.
    case function(Int)
    /// Shift with a movement key; if it has no binding of its own, it counts as that key.
    indirect case shift(Key)

    /// The name in help and docs: "Ctrl-d", "Space", "j".
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character)"
        case .alt(let character): "Alt-\(character)"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .wordLeft: "Ctrl-←"
        case .wordRight: "Ctrl-→"
        case .function(let number): "F\(number)"
        case .shift(let key): "Shift-\(key.name)"
        }
    }
}

extension Key {
    private static let named: [String: Key] = [
        "space": .character(" "), "enter": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape,
        "bs": .backspace, "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right,
        "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "lt": .character("<"),
        "c-left": .wordLeft, "c-right": .wordRight,
    ]

    /// Reads keys as tests and `--keys` write them: `jj<space>u<c-r><esc>`. A word in angle brackets that is not a key
    /// is typed as it stands.
    public static func parse(_ text: String) -> [Key] {
        var keys: [Key] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">"),
                let key = named(rest[rest.index(after: rest.startIndex)..<end].lowercased())
            {
                keys.append(key)
                rest = rest[rest.index(after: end)...]
            } else {
                keys.append(.character(first))
                rest = rest.dropFirst()
            }
        }
        return keys
    }

    private static func named(_ name: String) -> Key? {
        if let key = named[name] { return key }
        if let number = function(name) { return .function(number) }
        if name.hasPrefix("s-"), let key = named[String(name.dropFirst(2))] { return .shift(key) }
        guard name.count == 3, let last = name.last else { return nil }
        if name.hasPrefix("c-") { return .control(last) }
        return name.hasPrefix("a-") ? .alt(last) : nil
    }
}

extension Key {
    /// The number in "f1" to "f12"; nil for any other name.
    private static func function(_ name: String) -> Int? {
        (1...12).first { name == "f\($0)" }
    }
}

/// What comes in from the terminal.
public enum Input: Hashable, Sendable {
    case key(Key)
    /// Pasted text: never commands. Line ends are `\n`.
    case paste(String)
    case mouse(Mouse)
    /// The Esc given out just now was nobody's key: on a slow line it came before the rest of a sequence, as a paste's begin mark.
    case notEscape
}

/// A mouse report. Rows and columns count from 0.
public struct Mouse: Hashable, Sendable {
    /// What the mouse did.
    public enum Kind: Hashable, Sendable {
        case press, wheelUp, wheelDown
    }

    public let kind: Kind
    public let row: Int
    public let column: Int

    /// A report at that cell.
    public init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        self.column = column
    }
}

/// Rows and columns of a screen or a part of it; never negative.
public struct Size: Hashable, Sendable {
    public let rows: Int
    public let columns: Int

    /// Negative numbers count as 0.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}
