import PtyTerminal
import Testing

extension EndToEnd {
    @Suite struct JourneyTests {
        private let home: Home

        init() throws { home = try Home() }

        @Test func `the main way: six questions, a route, walk, tick, prove, undo, redo, quit, and all is there again`()
            throws
        {
            let terminal = try home.open(size: .wide, showing: "Welcome to Cairn")
            try answerQuestions(terminal)
            try terminal.type("2/linear\r", toSee: "▌   [ ] Linear algebra")
            try terminal.type(" ", toSee: "▌   [x] Linear algebra")
            try terminal.type("e", toSee: "Evidence for Linear algebra")
            try terminal.type("https://git.example.org/pca", toSee: "git.example.org/pca")
            try terminal.send("\r")
            try terminal.type("equal to 1e-6", toSee: "equal to 1e-6")
            try terminal.send("\r\r")
            try terminal.waitUntil { $0.contains("Linear algebra is proven.") && $0.contains("★ https://git") }
            try seeProven(terminal)
            try takeBackAndDoAgain(terminal)
            try terminal.quit()

            let again = try home.open(size: .wide)
            try seeProven(again)
            try again.quit()
            #expect(try home.item("linear-algebra").evidence.map(\.shows) == ["equal to 1e-6"])
        }

        @Test func `the same by command`() throws {
            try home.answerQuestions()
            #expect(try home.must("skills", "tick", "linear-algebra") == "Done: Tick Linear algebra.\n")
            try home.must(
                "skills", "evidence", "add", "linear-algebra", "https://git.example.org/pca", "--shows", "equal to 1e-6"
            )
            try seeProven(true)
            #expect(try home.must("undo") == "Undone: Add evidence for Linear algebra.\n")
            try seeProven(false)
            #expect(try home.must("undo") == "Undone: Tick Linear algebra.\n")
            #expect(try home.done().isEmpty)
            #expect(try home.must("redo") == "Done again: Tick Linear algebra.\n")
            #expect(try home.must("redo") == "Done again: Add evidence for Linear algebra.\n")
            try seeProven(true)
            #expect(try home.must("redo") == "Nothing to redo.\n")

            let terminal = try home.open(size: .wide)
            try seeProven(terminal)
            try terminal.quit()
        }

        /// A software engineer who wants to be an ML engineer, eight hours a week, from today.
        private func answerQuestions(_ terminal: PtyTerminal) throws {
            try terminal.press(.down)
            try terminal.waitUntil { $0.contains("(•) A first job in AI") }
            try terminal.press(.enter)
            try terminal.press(.down)
            try terminal.waitUntil { $0.contains("(•) ML engineer") }
            try terminal.press(.enter)
            try terminal.press(.down)
            try terminal.press(.down)
            try terminal.waitUntil { $0.contains("(•) Software engineer") }
            try terminal.press(.enter)
            try terminal.type("8", toSee: "8")
            try terminal.press(.enter)
            try terminal.waitUntil { $0.cursorRow == $0.row(of: Home.today) }
            try terminal.press(.enter)
            try terminal.press(.enter)
            try terminal.waitUntil { $0.contains("Your route") && $0.contains("The least route: ") }
            try terminal.send("\u{13}")
            try terminal.waitUntil { $0.contains("Your plan") && $0.contains("at even odds") }
            try terminal.press(.escape)
            try terminal.waitUntil { !$0.contains("Your plan") && $0.contains("1 Today") }
        }

        /// Proven in the roadmap, in the skills, and in the numbers of skills and track.
        private func seeProven(_ terminal: PtyTerminal) throws {
            try terminal.send("2/\u{15}linear\r")
            try terminal.waitUntil { $0.hasLine("[x] Linear algebra", "★") && $0.hasLine("├ 3 Skills", "1 proven") }
            try terminal.send("3/\u{15}linear\r")
            try terminal.waitUntil {
                $0.hasLine("├ 2 Roadmap") && $0.hasLine("[x] Linear algebra", "★") && $0.hasLine("├ 3 Skills")
            }
            try terminal.send("4")
            try terminal.waitUntil { $0.hasLine("Core", "1 of", "1 proven") }
            try terminal.send("2\u{1B}")
            try terminal.waitUntil { $0.contains("Python fluency") }
        }

        private func takeBackAndDoAgain(_ terminal: PtyTerminal) throws {
            try terminal.type("u", toSee: "Undone: Add evidence")
            try terminal.waitUntil { $0.hasLine("3 Skills", " 1 of ") && !$0.contains("★") }
            try terminal.type("u", toSee: "Undone: Tick Linear algebra")
            try terminal.waitUntil { $0.hasLine("3 Skills", " 0 of ") && !$0.contains("[x]") }
            try terminal.type("\u{12}", toSee: "Done again: Tick Linear algebra")
            try terminal.type("\u{12}", toSee: "Done again: Add evidence")
            try terminal.waitUntil { $0.hasLine("3 Skills", " 1 of ", "1 proven") }
        }

        /// Proven or only done, wherever a script looks.
        private func seeProven(_ isProven: Bool) throws {
            let item = try home.item("linear-algebra")
            #expect(item.status == "done")
            #expect(item.proven == isProven)
            #expect(item.evidence.map(\.place) == (isProven ? ["https://git.example.org/pca"] : []))
            #expect(try home.roadmap().first { $0.id == "linear-algebra" } == item)
            #expect(try home.cairn("skills", "list", "is:proven").text.contains("linear-algebra") == isProven)
            let tracks = try Home.decode([ReportedTrack].self, home.must("tracks", "--json"))
            #expect(tracks.map(\.proven) == tracks.map { _ in isProven ? 1 : 0 })
            #expect(tracks.filter(\.chosen).map(\.id) == ["ml-engineer"])
        }
    }
}
