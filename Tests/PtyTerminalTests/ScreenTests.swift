import PtyTerminal
import Testing

@Suite("What the screen shows")
struct ScreenTests {
    /// A shell that prints something and then waits for a line.
    private func shell(_ script: String, size: TerminalSize = .standard) throws -> PtyTerminal {
        try PtyTerminal.start(["sh", "-c", "\(script); printf ready; read line"], size: size)
    }

    private func show(_ printfFormat: String, size: TerminalSize = .standard) throws -> Screen {
        try shell("printf '\(printfFormat)'", size: size).waitUntil { $0.contains("ready") }
    }

    @Test("text, its place and the cursor")
    func text() throws {
        let screen = try show(#"one\n  two\n"#)
        #expect(screen.lines.prefix(3) == ["one", "  two", "ready"])
        #expect(screen.row(of: "two") == 1)
        #expect(screen.cursorRow == 2)
        #expect(screen.cursorColumn == 5)
        #expect(screen.cell(1, 2).text == "t")
        #expect(screen.cell(-1, 500) == screen.cell(20, 70), "outside is blank")
    }

    @Test("attributes and colours")
    func attributes() throws {
        let screen = try show(#"\033[1mb\033[0;7mr\033[0;4mu\033[0;31mf\033[0;48;5;200mg\033[38;2;1;2;3md\033[0mp\n"#)
        #expect(screen.line(0) == "brufgdp")
        #expect(screen.cell(0, 0).bold)
        #expect(screen.cell(0, 1).reverse)
        #expect(screen.cell(0, 2).underline)
        #expect(screen.cell(0, 3).foreground == .index(1))
        #expect(screen.cell(0, 4).background == .index(200))
        #expect(screen.cell(0, 5).foreground == .rgb(red: 1, green: 2, blue: 3))
        let plain = screen.cell(0, 6)
        #expect(!plain.bold && !plain.reverse && !plain.underline)
        #expect(plain.foreground == .standard && plain.background == .standard)
    }

    @Test("wide and combined characters take the cells they should")
    func wideCharacters() throws {
        let screen = try show("漢é|e\u{301}|😀|\\n")
        #expect(screen.line(0) == "漢é|e\u{301}|😀|")
        #expect(screen.cell(0, 0).width == 2)
        #expect(screen.cell(0, 1).width == 0)
        #expect(screen.cell(0, 1).text == "")
        #expect(screen.cell(0, 4).text == "e\u{301}")
        #expect(screen.cell(0, 6).width == 2)
    }

    @Test("tput's alternate screen and hidden cursor are seen, and seen to be undone")
    func alternateScreen() throws {
        let terminal = try shell("printf below; tput smcup; tput civis")
        let during = try terminal.waitUntil { $0.contains("ready") }
        #expect(during.altScreen)
        #expect(!during.cursorVisible)
        #expect(!during.contains("below"))
        #expect(terminal.modes.altScreen)

        let undone = try PtyTerminal.start(["sh", "-c", "printf below; tput smcup; tput civis; tput rmcup; tput cnorm"])
        try undone.waitForExit()
        #expect(undone.screen.contains("below"))
        #expect(undone.modes == .initial)
    }

    @Test("modes that a program asks for")
    func modes() throws {
        let terminal = try shell(#"printf '\033[?1h\033[?2004h\033[?1000h\033[?1004h\033]0;its title\007'"#)
        try terminal.waitUntil { $0.contains("ready") }
        let modes = terminal.modes
        #expect(modes.applicationCursorKeys && modes.bracketedPaste && modes.focusReports)
        #expect(modes.mouse == 1)
        #expect(terminal.title == "its title")
        #expect(terminal.bells == 0)
    }

    @Test("two screens say where they differ")
    func difference() throws {
        let one = try show(#"same\n"#)
        let other = try show(#"sane\n"#)
        #expect(one.difference(from: one) == nil)
        #expect(other.difference(from: one)?.contains("row 0, column 2") == true)
    }
}
