/// Keys that the user gives to commands.
extension Binding {
    /// Whether its keys can be changed: where text is typed, a letter is a letter.
    var isSettable: Bool {
        switch scope {
        case .everywhere, .list, .detail, .pane, .reading, .asking: true
        case .line, .filter, .form, .palette, .area: false
        }
    }

    /// The binding with the keys given to its name, if any are. What a key does to the line of a detail it does by the key
    /// that does it to a row.
    func with(_ keys: [String: [Key]]) -> Binding {
        let name = scope == .line ? "item." + self.name.drop { $0 != "." }.dropFirst() : self.name
        guard isSettable || scope == .line, let given = keys[name] else { return self }
        return Binding(self, keys: given)
    }
}

extension Keymap {
    /// The names of the commands whose keys can be changed, in the order of the table.
    public var settable: [String] {
        var seen: Set<String> = []
        return all.filter { $0.isSettable && seen.insert($0.name).inserted }.map(\.name)
    }

    /// Another command that has this key where the named one would have it, too; nil if it is free.
    public func holder(of key: Key, besides name: String) -> Binding? {
        let own = all.filter { $0.name == name && $0.isSettable }.map(\.scope)
        return all.first { other in
            other.name != name && other.isSettable && other.keys.contains(key)
                && own.contains { Keymap.mayMeet($0, other.scope) }
        }
    }

    /// Whether there is a moment at which both scopes hold.
    private static func mayMeet(_ one: Scope, _ other: Scope) -> Bool {
        switch (one, other) {
        case (.reading, .reading), (.asking, .asking): true
        case (.reading, _), (_, .reading), (.asking, _), (_, .asking): false
        case (.list, .detail), (.detail, .list): false
        case (.pane(let one), .pane(let other)): one == other
        default: true
        }
    }
}

extension Key {
    /// Reads a key by the name that help gives it, or that `--keys` takes: "e", "Ctrl-e", "Alt-x", "Space", "PgDn", "<c-e>".
    public init?(name: String) {
        let name =
            name.hasPrefix("<") && name.hasSuffix(">") && name.count > 2 ? String(name.dropFirst().dropLast()) : name
        let arrows = ["↑": "up", "↓": "down", "←": "left", "→": "right", "backspace": "bs", "delete": "del"]
        if name.count == 1, arrows[name] == nil, let character = name.first, !character.isWhitespace {
            self = .character(character)
            return
        }
        let short = [("ctrl-", "c-"), ("alt-", "a-"), ("shift-", "s-")].reduce(name) { name, pair in
            name.lowercased().hasPrefix(pair.0) ? pair.1 + name.dropFirst(pair.0.count) : name
        }
        let parts = short.split(separator: "-", maxSplits: 1).map { arrows[String($0).lowercased()] ?? String($0) }
        let found = Key.parse("<\(parts.joined(separator: "-"))>")
        guard found.count == 1, let key = found.first, key != .character("<") else { return nil }
        self = key
    }
}
