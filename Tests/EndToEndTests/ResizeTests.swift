import PtyTerminal
import TestSupport
import Testing

extension EndToEnd {
    /// Windows of every size, at any moment.
    @Suite struct ResizeTests {
        /// What is open while the window is pulled about, how one gets there, and keys that stay there.
        enum Place: String, CaseIterable, CustomTestStringConvertible {
            case today, roadmap, skills, tracks, filter, form, palette, help

            var testDescription: String { rawValue }

            fileprivate var way: (keys: String, sight: String) {
                switch self {
                case .today: ("1", "┌ 1 Today")
                case .roadmap: ("2", "├ 2 Roadmap")
                case .skills: ("3", "├ 3 Skills")
                case .tracks: ("4", "A working day")
                case .filter: ("3/", "Esc clear")
                case .form: ("2/linear\re", "What it shows")
                case .palette: (":", "┌ Command")
                case .help: ("?", "Esc")
                }
            }

            // `l` would follow a line of the detail, to another pane or a form.
            fileprivate var keys: [String] {
                switch self {
                case .today: ["j", "k", "]", "h", "G", "g", ".", "\u{4}", "\u{15}"]
                case .roadmap: ["j", "k", "]", "h", "v", "t", "G", "g", "\u{4}", "\u{15}"]
                case .skills: ["j", "k", "]", "h", "o", "t", "G", "g", "\u{4}", "\u{15}"]
                case .tracks: ["j", "k", "]", "h", "c", "G", "g", "\u{4}", "\u{15}"]
                case .filter, .palette: ["a", "漢", "e\u{301}", "👩‍💻", "\u{7F}", "\u{15}", "\u{1B}[B"]
                case .form: ["a", "漢", "e\u{301}", "👩‍💻", "\u{7F}", "\u{15}", "\t", "\u{1B}[Z", "long words "]
                case .help: ["j", "k", "G", "g", "\u{4}", "\u{15}"]
                }
            }

            /// Whether keys are text there.
            fileprivate var isTyped: Bool { [.filter, .form, .palette].contains(self) }
        }

        @Test(arguments: Place.allCases)
        func `after a storm of sizes the screen is what a fresh one would be, and the program lives`(place: Place)
            throws
        {
            let home = try Home()
            let terminal = try home.open("demo", size: .wide)
            try terminal.type(place.way.keys, toSee: place.way.sight)
            var random = SplitMix64(seed: UInt64(place.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) }))
            for round in 0..<200 {
                try terminal.resize(size(round, &random))
                if random.below(3) == 0 { try terminal.send(random.pick(place.keys)) }
                // Half of the sizes come so fast that the program sees only the last of them.
                if random.below(2) == 0 { terminal.settle(quiet: .milliseconds(1)) }
                if round % 50 == 49 { try compareWithFresh(terminal, place) }
            }
            if place.isTyped { try terminal.send("\u{3}") }
            if place == .form {
                // It asks once before what was typed goes.
                let screen = try terminal.waitUntil { !$0.contains("What it shows") || $0.contains("again") }
                if screen.contains("What it shows") { try terminal.send("\u{3}") }
            }
            try terminal.send(place == .help ? "qq" : "q")
            #expect(try terminal.waitForExit().isSuccess)
            #expect(terminal.modes == .initial)
        }

        private func size(_ round: Int, _ random: inout SplitMix64) -> TerminalSize {
            switch round % 50 {
            case 0: TerminalSize(rows: 1, columns: 1)
            case 10: TerminalSize(rows: 100, columns: 300)
            case 20: TerminalSize(rows: 1, columns: 300)
            case 30: TerminalSize(rows: 100, columns: 1)
            // Large enough to see what the comparison waits for.
            case 49: TerminalSize(rows: 24 + random.below(76), columns: 60 + random.below(240))
            default: TerminalSize(rows: 1 + random.below(100), columns: 1 + random.below(300))
            }
        }

        private func compareWithFresh(_ terminal: PtyTerminal, _ place: Place) throws {
            let before = try quiet(terminal, place)
            let bytes = terminal.bytesReceived
            try terminal.signal(28)  // SIGWINCH: the window says that it must be drawn again.
            if !place.isTyped, place != .help { try terminal.send("\u{0C}") }
            let fresh = try quiet(terminal, place)
            #expect(before.difference(from: fresh) == nil, "\(place) at \(terminal.size):\n\(before)\n\n\(fresh)")
            #expect(terminal.bytesReceived - bytes > terminal.size.rows * 10, "it was not drawn again")
        }

        /// The screen after all that was sent has been dealt with: what is waited for stands in the last line, which is painted
        /// last but for the cursor.
        private func quiet(_ terminal: PtyTerminal, _ place: Place) throws -> Screen {
            if place == .filter {
                try terminal.type("§", toSee: "§")
                try terminal.send("\u{7F}")
                try terminal.waitUntil("field without the mark") { !$0.contains("§") }
            } else {
                try terminal.sync(keys: place.isTyped ? "\u{1B}" : "")
            }
            terminal.settle(quiet: .milliseconds(20))
            return terminal.screen
        }
    }
}
