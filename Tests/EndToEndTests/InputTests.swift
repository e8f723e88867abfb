import PtyTerminal
import Testing

extension EndToEnd {
    /// Escape, sequences in pieces, the mouse.
    @Suite struct InputTests {
        private let home: Home
        private let terminal: PtyTerminal

        init() throws {
            home = try Home()
            terminal = try home.open("demo", size: .wide)
            // A filter shows what is in the branches.
            try terminal.type("2/is:done\rg", toSee: "▌▾ LEARN")
        }

        @Test func `Escape closes what is open within 50 ms`() throws {
            var times: [Int64] = []
            // Once is enough: the machine may be busy, a delay of the program's own is in every one of them.
            while times.count < 20, times.allSatisfy({ $0 >= 50_000_000 }) {
                try terminal.type("?", toSee: "Esc close")
                terminal.settle(quiet: .milliseconds(5))
                let start = PtyTerminal.now
                try terminal.send("\u{1B}")
                try terminal.waitUntil { !$0.contains("Esc close") }
                times.append(terminal.lastByteTime - start)
            }
            #expect(times.contains { $0 < 50_000_000 }, "\(times)")
        }

        @Test func `a sequence that comes in two parts is one key`() throws {
            // Down, end, page up, home with Ctrl.
            for (first, second) in [("\u{1B}[1;", "1B"), ("\u{1B}[4", "~"), ("\u{1B}[5", "~"), ("\u{1B}[1;5", "H")] {
                let before = try terminal.sync()
                terminal.settle(quiet: .milliseconds(10))
                try terminal.send(first)
                #expect(terminal.settle(quiet: .milliseconds(40)).bytes == 0, "half of a key does nothing")
                try terminal.send(second)
                try terminal.waitUntil { $0.selected != before.selected && !$0.contains("does nothing") }
            }
            #expect(try terminal.sync().selected.contains("▌▾ LEARN"))
        }

        @Test func `an arrow that comes byte by byte is an arrow, unless the machine dawdles`() throws {
            // Within 25 ms it is a key; where we ourselves are too slow once, another time we are not.
            let succeeded = try (0..<20).contains { _ in
                try terminal.send("g")
                try terminal.waitUntil { $0.selected.contains("▌▾ LEARN") && !$0.contains("does nothing") }
                for byte in "\u{1B}[B".utf8 { try terminal.send([byte]) }
                return try !terminal.sync().selected.contains("LEARN")
            }
            #expect(succeeded)
        }

        @Test func `invalid UTF-8 is shown as such and stops nothing`() throws {
            try terminal.type("/", toSee: "Esc clear")
            try terminal.send([0xFF, 0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0x61, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x7A])
            try terminal.waitUntil { $0.hasLine(" /", "\u{FFFD}", "z") }
            try terminal.send([0xE2, 0x98])  // Half of a character,
            terminal.settle(quiet: .milliseconds(40))
            try terminal.send([0x85])  // whose rest comes late.
            try terminal.waitUntil { $0.hasLine(" /", "★") }
            try terminal.send("\u{3}")
            try terminal.waitUntil { !$0.contains("Esc clear") }
            try terminal.quit()
        }

        @Test func `a click selects, a click on a box ticks, the wheel scrolls`() throws {
            try terminal.type("2g", toSee: "▌▾ LEARN")
            let git = try #require(terminal.screen.row(of: "[x] Git"))
            try terminal.click(row: git, column: 20)
            try terminal.waitUntil("the cursor on the line") { $0.contains("▌   [x] Git") && $0.cursorRow == git }
            try terminal.click(row: git, column: 6)
            try terminal.waitUntil { $0.contains("▌   [ ] Git") && $0.contains("back to to-do") }
            try terminal.click(row: git, column: 6)
            try terminal.waitUntil { $0.contains("▌   [x] Git") }
            try terminal.click(row: git, column: 20, button: 5)
            try terminal.waitUntil { !$0.contains("▌   [x] Git") && $0.selected.contains("[") }
            try terminal.click(row: git, column: 20, button: 4)
            try terminal.waitUntil { $0.contains("▌   [x] Git") }
            let title = try #require(terminal.screen.row(of: "├ 4 Tracks"))
            try terminal.click(row: title, column: 5)
            try terminal.waitUntil { $0.contains("A working day") }
            let day = try #require(terminal.screen.row(of: "A working day"))
            try terminal.click(row: 12, column: 80, button: 5)
            try terminal.waitUntil { $0.row(of: "A working day") == day - 3 }
            try terminal.quit()
        }

        @Test func `broken and stale mouse reports type nothing`() throws {
            let broken = [
                "\u{1B}[<0;5M", "\u{1B}[<0;0;0M", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[<M", "\u{1B}[<;;M",
                "\u{1B}[<0;10;10;10;10M", "\u{1B}[<-1;5;5M", "\u{1B}[<35;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[M   ",
                "\u{1B}[M\u{7F}zz",
                "\u{1B}[32;10;10M", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[24;80R",
                "\u{1B}]11;rgb:0000/0000/0000\u{7}",
                "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[<0;300;200M",
            ]
            try terminal.type("/\u{15}linear\r", toSee: "▌   [x] Linear")
            try terminal.type("e", toSee: "│ (https://…")
            for report in broken {
                try terminal.send(report)
                try terminal.type("§", toSee: "§")
                #expect(terminal.screen.contains("│ § "), "\(report.debugDescription)")
                try terminal.send("\u{15}")
                try terminal.waitUntil { !$0.contains("§") }
            }
            try terminal.send("\u{3}")
            try terminal.waitUntil { !$0.contains("What it shows") }
            try terminal.quit()
        }
    }
}
