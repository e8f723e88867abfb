import PtyTerminal
import Testing

extension EndToEnd {
    /// The real program with people: prepared, held, killed in mid-sentence, found again, thanked.
    @Suite struct PeopleTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test func `a conversation survives being killed in mid-sentence`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("6", toSee: "Nobody yet")
            try terminal.type("aAda Byron", toSee: "Ada Byron")
            try terminal.type("\u{13}", toSee: "is on your list")
            try terminal.type("m", toSee: "Five are ticked")
            try terminal.type("\u{13}", toSee: "prepared")
            try terminal.type("n", toSee: "# ")
            try terminal.type("She starts with the logs and", toSee: "the logs and")
            try home.waitUntilKept("the logs and", by: terminal)
            try terminal.signal(9)
            try terminal.waitForExit()

            let again = try home.open(size: .wide, showing: "You were writing this")
            #expect(again.screen.contains("She starts with the logs and"))
            try again.type(" so do I", toSee: "so do I")
            try again.type("\u{13}", toSee: "e notes what you learnt")
            try again.type("6/so do\r", toSee: "▌ Ada Byron")
            try again.quit()
            let notes = try home.must("people", "note", "Ada", "--conversation")
            #expect(notes.contains("so do I") && notes.hasPrefix("# "))
            let third = try home.open(size: .wide)
            #expect(!third.screen.contains("You were writing this"))
            try third.quit()
        }

        @Test func `what a command adds is seen at once, and the other way round`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("6", toSee: "Nobody yet")
            try home.must("people", "add", "Bob Hill", "--company", "Acme")
            try terminal.waitUntil { $0.contains("Bob Hill") }
            try terminal.type("jc\u{13}", toSee: "idea")
            try terminal.quit()
            #expect(try home.must("people", "show", "bob").contains("idea"))
        }

        @Test func `hostile text in every field comes out as marks`() throws {
            let hostile = "\u{1B}]0;title\u{07}\u{202E}x\u{9B}31m"
            try home.must(
                "people", "add", hostile, "--role", hostile, "--company", hostile, "--met", hostile, "--place", hostile,
                "--mail", hostile, "--tag", hostile)
            let shown =
                try home.must("people", "list") + home.must("people", "show", hostile)
                + home.must("people", "draft", hostile)
            #expect(
                !shown.unicodeScalars.contains {
                    $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" || $0 == "\u{07}"
                })
            let terminal = try home.open(size: .wide)
            try terminal.type("6jl", toSee: "‹202E›")
            #expect(terminal.screen.contains("␛]0;title"))
            try terminal.quit()
        }

        @Test func `a broken file takes nobody in`() throws {
            try home.write("Name,Company\nAda,Acme\n\"Bob,Beta\n".utf8, to: "broken.csv")
            let outcome = try home.cairn("people", "import", home("broken.csv"), "--apply")
            #expect(outcome.code == 65)
            #expect(outcome.error.contains("line 3"))
            #expect(try home.cairn("people", "list").output.isEmpty)
        }
    }
}
