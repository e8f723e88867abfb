import PtyTerminal
import Testing

extension EndToEnd {
    /// A screen and scripts on one journey.
    @Suite struct TogetherTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test func `the screen shows what a script changes, without a key, and a script reads what the screen changed`()
            throws
        {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear algebra")
            try home.must("skills", "tick", "linear-algebra")
            try terminal.waitUntil { $0.contains("▌   [x] Linear algebra") && $0.contains("changed elsewhere") }
            try home.must("skills", "note", "linear-algebra", "written elsewhere")
            try terminal.waitUntil { $0.contains("written elsewhere") }
            try home.must("undo")
            try terminal.waitUntil { !$0.contains("written elsewhere") }

            try terminal.type("3/linear\r", toSee: "├ 4 Tracks")
            try terminal.type("x", toSee: "[-] Linear algebra")
            #expect(try home.item("linear-algebra").status == "skipped")
            try terminal.type("u", toSee: "[x] Linear algebra")
            #expect(try home.item("linear-algebra").status == "done")
            try home.must("tracks", "choose", "research")
            try terminal.waitUntil { $0.line(0).contains("Research") }
            try terminal.quit()
        }

        @Test func `a note written in two places at once keeps the form open, and nothing of either is lost`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear algebra")
            try terminal.type("nmine", toSee: "mine")
            try home.must("skills", "note", "linear-algebra", "theirs")
            try terminal.type("\u{13}", toSee: "Changed elsewhere meanwhile: both are shown")
            try terminal.waitUntil { $0.contains("mine") && $0.contains("theirs") }
            #expect(try home.item("linear-algebra").note == "theirs")
            try terminal.type("\u{13}", toSee: "Edit note on Linear algebra")
            #expect(try home.item("linear-algebra").note == "mine")
            try terminal.quit()
        }

        @Test func `two screens show each other's changes`() throws {
            let one = try home.open(size: .wide)
            let other = try home.open(size: .wide)
            try one.type("/linear\r", toSee: "▌   [ ] Linear algebra")
            try other.type("/linear\r", toSee: "▌   [ ] Linear algebra")
            try one.type(" ", toSee: "[x] Linear algebra")
            try other.waitUntil { $0.contains("[x] Linear algebra") }
            try other.type("s", toSee: "[~] Linear algebra")
            try one.waitUntil { $0.contains("[~] Linear algebra") }
            try one.quit()
            try other.quit()
        }

        @Test func `ticking from both sides at once loses nothing`() throws {
            let all = try home.roadmap()
            let others = all.suffix(8).map(\.id)
            let terminal = try home.open(size: .wide)
            var scripts: [Running] = []
            for (index, item) in all.prefix(8).enumerated() {
                try terminal.send("/\u{15}\(item.name)\r")
                try terminal.waitUntil(item.name) { $0.selected.contains("[ ] \(item.name.prefix(12))") }
                scripts.append(try home.start([Home.program, "skills", "tick", others[index], "--today", Home.today]))
                try terminal.send(" ")
                try terminal.waitUntil(item.name) { $0.selected.contains("[x] \(item.name.prefix(12))") }
            }
            for script in scripts { #expect(script.outcome().error.isEmpty) }
            try terminal.quit()
            let done = try home.roadmap().filter { $0.status == "done" }.map(\.id)
            #expect(done.sorted() == (all.prefix(8).map(\.id) + others).sorted())
            #expect(try home.must("doctor").contains("The database is sound."))
        }

        @Test func `a form that is open stays open when a script changes what it is about`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear algebra")
            try terminal.type("n", toSee: "Note on Linear algebra")
            try terminal.type("half a thou", toSee: "half a thou")
            try home.must("skills", "tick", "linear-algebra")
            try terminal.waitUntil { $0.contains("changed elsewhere") }
            try terminal.type("ght\u{13}", toSee: "Note on Linear algebra.")
            #expect(try home.item("linear-algebra").note == "half a thought")
            #expect(try home.item("linear-algebra").status == "done")
            try terminal.quit()
        }
    }
}
