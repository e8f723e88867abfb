import PtyTerminal
import Testing

extension EndToEnd {
    /// Terminals, locales and streams of every kind: it starts, or says in one line what to do.
    @Suite struct TerminalKindTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test(arguments: ["", "dumb", "unknown", "../../etc/passwd"])
        func `a terminal that cannot do it is told so in one line`(name: String) throws {
            home.environment["TERM"] = name
            // Of a terminal that nobody changes: in its own the program may have begun before one looks.
            let before = try home.launch(["/bin/sh", "-c", "read line"]).lineModes()
            let terminal = try home.launch([Home.program], size: .wide)
            #expect(try terminal.waitForExit().reason == .exited(code: 74))
            #expect(terminal.screen.line(0).hasPrefix("cairn: "))
            #expect(terminal.screen.contains("TERM=xterm-256color cairn"))
            #expect(terminal.modes == .initial)
            #expect(try terminal.lineModes() == before)
        }

        @Test(arguments: ["foot-new", "xterm-kitten", "no-such-terminal"])
        func `a terminal newer than the system's list is drawn as xterm, and told`(name: String) throws {
            home.environment["TERM"] = name
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("does not know the terminal '\(name)'; drawn as xterm"))
            try terminal.type("/linear\r", toSee: "[ ] Linear algebra")
            try terminal.quit()
        }

        @Test func `with NO_COLOR no sequence sets a colour, or takes one back`() throws {
            home.environment["NO_COLOR"] = "1"
            let terminal = try home.open("demo", capturingOutput: true)
            for keys in ["2jj", "?", "\u{1B}", "\u{0C}"] { try terminal.send(keys) }
            try terminal.sync()
            try terminal.quit()
            let text = String(decoding: terminal.rawOutput, as: UTF8.self)
            let colors = text.matches(of: /\x1B\[([0-9;]*)m/).flatMap { $0.1.split(separator: ";") }
            #expect(!colors.isEmpty && colors.allSatisfy { Int($0).map { $0 < 30 } ?? true })
        }

        @Test func `no TERM at all is told, too`() throws {
            home.environment["TERM"] = nil
            let terminal = try home.launch([Home.program], size: .wide)
            #expect(try terminal.waitForExit().reason == .exited(code: 74))
            #expect(terminal.screen.contains("cairn: TERM is not set; try 'TERM=xterm-256color cairn'"))
        }

        @Test func `without a terminal for input or output it says so, and makes nothing`() throws {
            let empty = try Home()
            for command in [[], ["demo"]] {
                let outcome = try empty.run([Home.program] + command)
                #expect(outcome.code == 74)
                #expect(outcome.error.hasPrefix("cairn: standard input is not a terminal; "))
                #expect(outcome.error.filter { $0 == "\n" }.count == 1)
                #expect(outcome.output.isEmpty)
            }
            for (redirection, stream) in [("</dev/null", "input"), (">out", "output"), ("|cat", "output")] {
                let terminal = try empty.launch(["/bin/sh", "-c", "\"$0\" \(redirection)", Home.program])
                try terminal.waitForExit()
                #expect(terminal.screen.line(0).hasPrefix("cairn: standard \(stream) is not a terminal; "))
            }
            #expect(empty.modes().keys.sorted() == ["out", "tmp"])
        }

        @Test func `standard error may go elsewhere`() throws {
            let terminal = try home.launch(["/bin/sh", "-c", "exec \"$0\" 2>errors", Home.program])
            try terminal.waitUntil { $0.contains("Foundations") }
            try terminal.quit()
            #expect(home.bytes("errors").isEmpty)
        }

        @Test func `in the C locale every byte is ASCII`() throws {
            home.environment["LC_ALL"] = "C"
            try home.must("skills", "note", "linear-algebra", "漢字 é ★ 👩‍💻")
            let terminal = try home.open("demo", size: .wide, capturingOutput: true)
            for key in ["2", "3", "?", "q", ":", "\u{3}", "2/linear\r"] { try terminal.send(key) }
            try terminal.waitUntil { $0.hasLine("|>", "[x] Linear algebra") && $0.hasLine("+ 2 Roadmap /linear ###") }
            try terminal.quit()
            #expect(terminal.rawOutput.allSatisfy { $0 < 0x80 })
            let own = try home.open(size: .wide, capturingOutput: true)
            try own.type("/linear\rlG", toSee: "Linear")
            try own.sync()
            try own.quit()
            #expect(own.rawOutput.allSatisfy { $0 < 0x80 })
        }

        @Test(arguments: [nil, "xx_YY.UTF-8", "de_DE.utf8"] as [String?])
        func `where the locale is missing, not UTF-8, it draws all the same`(locale: String?) throws {
            home.environment["LANG"] = locale
            let terminal = try home.open("demo", size: .wide)
            #expect(terminal.screen.contains(" LEARN "))
            try terminal.quit()
        }

        @Test(arguments: [
            "vt100", "vt220", "linux", "ansi", "xterm", "xterm-16color", "screen", "screen-256color", "tmux-256color",
        ])
        func `it starts on other terminals, works and leaves them as they were`(name: String) throws {
            home.environment["TERM"] = name
            guard try home.run(["tput", "-T", name, "cup", "0", "0"]).code == 0 else { return }
            let terminal = try home.launch([Home.program, "--today", Home.today], size: .wide)
            try terminal.waitUntil { $0.contains("LEARN") && !$0.line($0.rows - 1).isEmpty }
            try terminal.send("/linear\r")
            try terminal.waitUntil { $0.lines.contains { $0.contains("[ ] Linear algebra") } }
            try terminal.press(.up)
            try terminal.press(.down)
            try terminal.send(" ")
            try terminal.waitUntil { $0.contains("[x] Linear algebra") }
            try terminal.send("q")
            #expect(try terminal.waitForExit().isSuccess)
            #expect(try terminal.lineModes().isCooked)
            let modes = terminal.modes
            #expect(modes.cursorVisible && modes.mouse == 0 && !modes.bracketedPaste && !modes.applicationCursorKeys)
            #expect(try home.done() == ["linear-algebra"])
        }

        @Test func `with direct colour its colours are direct`() throws {
            home.environment["TERM"] = "cairn-direct"
            // Not everywhere installed, so made here: xterm-direct as ncurses describes it.
            let description =
                "cairn-direct|for a test,\n\tRGB, colors#0x1000000, pairs#0x10000, CO#8, initc@, ccc@, "
                + #"setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,"#
                + #"setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,"#
                + "use=xterm-256color,\n"
            try home.write(description.utf8, to: "direct.ti")
            try #require(home.run(["tic", "-x", "-o", home(".terminfo"), home("direct.ti")]).code == 0)
            for theme in ["default", "high-contrast"] {
                let terminal = try home.open("demo", "--theme", theme, capturingOutput: true)
                try terminal.sync()
                try terminal.quit()
                let text = String(decoding: terminal.rawOutput, as: UTF8.self)
                #expect(text.contains("38:2::255:255:0m") == (theme == "high-contrast"), "yellow, by its parts")
                #expect(!text.contains("[38;5;"))
            }
        }

        @Test(arguments: ["1", "anything"])
        func `NO_COLOR leaves no colour in any cell, and loses nothing`(value: String) throws {
            home.environment["NO_COLOR"] = value
            let terminal = try home.open("demo", "--theme", "high-contrast", size: .wide)
            for (keys, sight) in [
                ("2", "LEARN"), ("3/is:proven\r", "★"), ("4", "Must      "), ("c", "see both side by side"),
                ("?", "Esc close"),
                ("q:", "┌ Command"), ("\u{3}", "Must      "), ("2/linear\re", "What it shows"),
            ] {
                let screen = try terminal.type(keys, toSee: sight)
                let coloured = (0..<screen.rows).flatMap { row in (0..<screen.columns).map { screen.cell(row, $0) } }
                    .filter { $0.foreground != .standard || $0.background != .standard }
                #expect(coloured.isEmpty, "\(keys): \(coloured.map(\.text).joined())")
            }
            try terminal.send("\u{3}")
            try terminal.waitUntil { !$0.contains("What it shows") }
            try terminal.quit()
        }

        @Test func `an empty NO_COLOR means nothing`() throws {
            home.environment["NO_COLOR"] = ""
            let screen = try home.open("demo").screen
            #expect((0..<24).contains { row in (0..<80).contains { screen.cell(row, $0).foreground != .standard } })
        }

        @Test(arguments: [(1, 1), (2, 3), (1, 300), (100, 1), (5, 20)])
        func `it starts in a window of any size`(rows: Int, columns: Int) throws {
            let terminal = try home.launch(
                [Home.program, "demo", "--today", Home.today], size: TerminalSize(rows: rows, columns: columns))
            // From here on Ctrl-C is a key, whatever the terminal still lacks.
            try terminal.waitUntil { _ in (try? terminal.lineModes().canonical) == false }
            try terminal.send("jj2?q:\u{3}4")
            try terminal.resize(.standard)
            try terminal.waitUntil { $0.contains("Must      ") }
            try terminal.quit()
        }
    }
}
