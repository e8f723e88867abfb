import CairnCore
import PtyTerminal
import Testing

extension EndToEnd {
    /// The printed frame is made without a terminal, the screen by way of ncurses and an emulator: where both agree, the
    /// painter adds nothing and loses nothing.
    @Suite struct FrameTests {
        private let home: Home

        init() throws { home = try Home() }

        @Test(arguments: [
            "", "jjj", "G", "v", "l<c-d>", "/is:ready<enter>jj", "/linear<enter> e", "2", "2/is:proven<enter>l", "2o",
            "3cj",
            "3Gljj", "?", "?<c-d>", ":tick", "p", "P<down><tab>", "tt", ".",
            "/sql<enter>n<c-u>ein Wörtchen 漢字 e\u{301}",
        ])
        func `the screen shows exactly the printed frame`(keys: String) throws {
            for size in [
                TerminalSize.standard, .wide, TerminalSize(rows: 10, columns: 40), TerminalSize(rows: 50, columns: 200),
            ] {
                let printed = try home.must("demo", "--screenshot", "\(size.columns)x\(size.rows)", "--keys", keys)
                let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(trimmed)
                try compare(lines, keys, size)
            }
        }

        private func compare(_ lines: [String], _ keys: String, _ size: TerminalSize) throws {
            let terminal = try home.open("demo", size: size)
            for key in Key.parse(keys) { try terminal.play(key) }
            do {
                try terminal.waitUntil { $0.lines == lines }
            } catch {
                let shown = terminal.screen.lines
                let row = zip(shown, lines).enumerated().first { $0.element.0 != $0.element.1 }
                Issue.record(
                    "\(size) \(keys): row \(row?.offset ?? -1)\n\(row?.element.0 ?? "")\n\(row?.element.1 ?? "")")
            }
        }

        private func trimmed(_ line: Substring) -> String {
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}

extension PtyTerminal {
    /// Presses a key of the key table.
    func play(_ key: Key) throws {
        switch key {
        case .character(let character): try send(String(character))
        case .control(let letter): try send([(letter.asciiValue ?? 0) & 0x1F])
        case .alt(let character): try send("\u{1B}\(character)")
        case .enter: try press(.enter)
        case .tab: try press(.tab)
        case .backTab: try send("\u{1B}[Z")
        case .escape: try press(.escape)
        case .backspace: try press(.backspace)
        case .delete: try press(.delete)
        case .up: try press(.up)
        case .down: try press(.down)
        case .left: try press(.left)
        case .right: try press(.right)
        case .home: try press(.home)
        case .end: try press(.end)
        case .pageUp: try press(.pageUp)
        case .pageDown: try press(.pageDown)
        case .wordLeft: try send("\u{1B}[1;5D")
        case .wordRight: try send("\u{1B}[1;5C")
        case .function(let number): try press(.function(number))
        case .shift(let key):
            let last: [Key: String] = [.up: "A", .down: "B", .right: "C", .left: "D", .end: "F", .home: "H"]
            try send("\u{1B}[1;2\(last[key] ?? "C")")
        }
    }
}
