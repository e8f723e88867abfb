import CairnCore
import TestSupport
import Testing

struct FooterTests {
    private func footer(_ keys: String, columns: Int = 80, readOnly: String? = nil) throws -> Play {
        var play = try Play(Fixtures.midway, rows: 24, columns: columns)
        play.app.readOnlyReason = readOnly
        play.press(keys)
        return play
    }

    private func line(_ keys: String, columns: Int = 80, readOnly: String? = nil) throws -> String {
        try footer(keys, columns: columns, readOnly: readOnly).lines(of: .footer).joined()
    }

    @Test(arguments: ["", "2", "3l", "4", "5", "n"], [40, 60, 80, 120, 200])
    func `no hint is cut, and the ways out are never left out`(keys: String, columns: Int) throws {
        let line = try line(keys, columns: columns)
        #expect(!line.contains("…") && line.count <= columns)
        #expect(line.contains("help") && line.contains("command") || line.contains("Esc "))
    }

    @Test func `a wider window has room for more`() throws {
        let counts = try stride(from: 20, through: 200, by: 20).map { try line("", columns: $0).count }
        #expect(counts == counts.sorted())
    }

    @Test func `a message stands in the hints' place until the next key`() throws {
        var play = try footer("<space>")
        #expect(!play.notice.isEmpty)
        #expect(play.lines(of: .footer).joined() == " " + play.notice)
        play.press("j")
        #expect(play.lines(of: .footer).joined().contains("? help"))
    }

    @Test func `a warning looks like one`() throws {
        #expect(try footer("Z").frame(of: .footer)[23, 2].style == .warning)
        #expect(try footer("<space>").frame(of: .footer)[23, 2].style == .notice)
    }

    @Test func `a long message has more rows, and is cut with a sign only where these do not suffice`() throws {
        var play = try footer("Z", columns: 20)
        #expect(play.lines(of: .footer) == [" Z does nothing", " here. ? shows the", " keys."])
        #expect(play.frame.lines.suffix(3).joined().contains("Z does nothing"), "over the panes")
        play.press("j")
        #expect(play.lines(of: .footer).count == 1)
        play.resize(rows: 8, columns: 14)
        play.press("Z")
        #expect(play.lines(of: .footer) == [" Z does", " nothing here…"])
    }

    @Test func `a long message is seen beside a form that fills the window`() throws {
        var play = try footer("n", columns: 30)
        play.paste("one")
        play.press("<esc>")
        #expect(play.frame.lines.suffix(2).joined(separator: " ").contains("Esc again discards what"))
    }

    @Test func `only what can be done here is offered`() throws {
        #expect(try line("").contains("Space tick"))
        #expect(try !line("g").contains("tick") && line("g").contains("l open"), "a heading")
        #expect(try !line("5").contains("take over"))
        var play = try Play()
        play.press("4")
        let nobody = play.lines(of: .footer).joined()
        #expect(nobody.contains("a add") && !nobody.contains("notes") && !nobody.contains("conversation"))
    }

    @Test func `a message to a person is copied, and its footer says so`() throws {
        #expect(try line("4w").contains("Ctrl-s copy"))
    }

    @Test func `what is typed into a filter is counted where there is room`() throws {
        let play = try footer("2/a")
        #expect(try line("2/a").hasPrefix(" /a"))
        let rows = play.app.list.ids.count { !$0.contains(":") }
        #expect(try line("2/a").hasSuffix(" \(rows) rows · Enter keep · Esc clear"))
        #expect(try line("2/boosted").hasSuffix(" 1 row · Enter keep · Esc clear"))
        #expect(try line("2/a", columns: 40) == " /a")
        let cursor = try #require(play.frame(of: .footer).cursor)
        #expect((cursor.row, cursor.column) == (23, 3))
    }

    @Test(arguments: [40, 80, 200]) func `that nothing can be kept is said at the right edge`(columns: Int) throws {
        let play = try footer("", columns: columns, readOnly: "no HOME")
        #expect(play.lines(of: .footer)[0].hasSuffix(" read-only"))
        #expect(play.frame(of: .footer)[23, columns - 2].style == .warning)
    }
}
