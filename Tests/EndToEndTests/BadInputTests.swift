import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// What is wrong is named, with what is allowed; nothing is lost or changed.
    @Suite struct BadInputTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test(arguments: [
            (["skills", "show", "linear-algbra"], "did you mean 'linear-algebra'?"),
            (["skills", "tick", "linear-algbra"], "did you mean 'linear-algebra'?"),
            (["skills", "tick", "sql", "linear-algbra"], "did you mean 'linear-algebra'?"),
            (["skills", "note", "linaer-algebra", "x"], "did you mean 'linear-algebra'"),
            (["tracks", "show", "ml-enginer"], "did you mean 'ml-engineer'"),
            (["skills", "list", "--track", "reserch"], "did you mean 'research'?"),
            (["skils"], "did you mean 'skills'?"),
            (["skills", "set", "sql", "finished"], "allowed: todo, learning, done, skipped"),
            (["skills", "list", "--sort", "size"], "allowed: area, status, hours, name"),
            (["skills", "evidence", "add", "sql", ""], "the place is empty"),
            (["skills", "evidence", "add", "sql", " \t\n"], "the place is empty"),
            (["skills", "evidence", "add", "sql", "x", "--date", "2026-02-30"], "'2026-02-30' is not a day"),
            (["skills", "evidence", "remove", "0"], "no evidence has the id '0'"),
            (["skills", "list", "is:redy"], "did you mean 'ready'"),
            (["people", "list", "is:du", "is:bogus"], "allowed after is: are due,"),
            (["skills", "list", "is:"], "'is:' means nothing (allowed after is: are "),
            (["guides", "list", "kind:"], "'kind:' means nothing (allowed after kind: are "),
            (["roadmap", "tree", "track:"], "'track:' means nothing (allowed after track: are "),
            (["--today", "2026-13-01", "skills"], "as YYYY-MM-DD"),
            (["skills", "link", "add", "sql", " "], "the address is empty"),
            (["skills", "note", "sql", ""], "the note is empty"),
            (["skills", "--today", "tomorrow"], "'tomorrow' is not a date"),
            (["skills", "--today", "2026-13-01"], "as YYYY-MM-DD"),
            (["plan", "set", "--start", "1/12/2026"], "'1/12/2026' is not a day"),
            (["plan", "set", "--start", "9999-12-31"], "is the year right?"),
            (["plan", "set", "--hours", "81"], "from 0.5 to 80"),
            (["plan", "set", "--hours", "many"], "many"),
            (["plan", "set", "--background", "softwear"], "did you mean 'software'?"),
            (["history", "--limit", "0"], "give 1 or more"),
            (["demo", "--screenshot", "large"], "like 120x40"),
            (["demo", "--keys", "jj"], "--screenshot"),
            (["skills", "--frobnicate"], "--frobnicate"),
            (["--theme", "dark"], "allowed: default, high-contrast, high-contrast-light, monochrome"),
        ])
        func `it ends with 64, says what is allowed, and changes nothing`(words: [String], sentence: String) throws {
            let before = home.bytes("data/cairn/journey.sqlite")
            // In a terminal, since without a word it would look for one first.
            let terminal = try home.launch([Home.program] + words, size: TerminalSize(rows: 10, columns: 300))
            #expect(try terminal.waitForExit().reason == .exited(code: 64))
            #expect(terminal.screen.line(0).hasPrefix("cairn: "), "\(terminal.screen)")
            #expect(terminal.screen.line(0).contains(sentence), "\(terminal.screen)")
            #expect(terminal.screen.line(1).isEmpty)
            #expect(home.bytes("data/cairn/journey.sqlite") == before)
        }

        @Test func `files that are not there, or there already, are told apart`() throws {
            for command in [["import", home("none.json")], ["restore", home("none.sqlite")]] {
                #expect(try home.run([Home.program] + command).code == 66)
            }
            let folder = try home.run([Home.program, "people", "import", home("")])
            #expect(folder.code == 66 && folder.error.contains("is a folder"))
            try home.write("mine".utf8, to: "there")
            for command in [
                ["export", home("there")], ["backup", home("there")], ["export", "/nowhere/x"],
                ["backup", "/nowhere/x"],
            ] {
                let outcome = try home.run([Home.program] + command)
                #expect(outcome.code == 74, "\(outcome.error)")
            }
            #expect(home.text("there") == "mine")
            try home.write(
                "{\"format\":\"cairn-journey\",\n\"version\":1,\"records\":[nonsense".utf8, to: "broken.json")
            let outcome = try home.run([Home.program, "import", home("broken.json")])
            #expect(outcome.code == 65)
            #expect(outcome.error.contains("line 2, column "))
            home.environment["CAIRN_THEME"] = "dark"
            let terminal = try home.launch([Home.program], size: .wide)
            #expect(try terminal.waitForExit().reason == .exited(code: 78))
        }

        @Test(arguments: ["x", ".", "/", "~"])
        func `a path of one character works or is refused in a sentence`(path: String) throws {
            let command = [
                "/bin/sh", "-c",
                """
                cd "$HOME" && { [ "$1" != x ] || "$0" skills tick sql --data "$1"; } && exec "$0" skills list --data "$1"
                """, Home.program, path,
            ]
            let outcome = try home.run(command)
            #expect(outcome.code == (path == "x" ? 0 : 66), "\(outcome.error)")
            #expect(path == "x" || outcome.error.hasPrefix("cairn: "), "\(outcome.error)")
        }

        @Test func `no export replaces a journey, by whatever name`() throws {
            try home.must("people", "add", "Ada Example")
            let folder = home("data/cairn")
            try FileManager.default.createDirectory(atPath: folder + "/backups", withIntermediateDirectories: true)
            try home.must("backup", folder + "/backups/kept.sqlite")
            try home.must("backup", home("other.sqlite"))
            symlink(home.journey, home("link"))
            link(home.journey, home("hard-link"))
            let own = [
                home.journey, home("link"), home("hard-link"), home.journey + "-journal",
                folder + "/backups/kept.sqlite", folder + "/../cairn/journey.sqlite",
            ]
            let before = home.bytes("data/cairn/journey.sqlite")
            for target in own {
                for command in [["export", "--force", target], ["backup", "--force", target]] {
                    let outcome = try home.run([Home.program] + command)
                    #expect(outcome.code == 74 && outcome.error.contains("choose another name"), "\(outcome.error)")
                }
            }
            for target in own + [home("other.sqlite")] {
                for format in ["csv", "vcard", "ical"] {
                    let outcome = try home.run([Home.program, "people", "export", format, target, "--force"])
                    #expect(outcome.code == 74, "\(outcome.error)")
                }
            }
            try home.must("backup", "--force", home("other.sqlite"))
            #expect(home.bytes("data/cairn/journey.sqlite") == before)
            #expect(try home.must("people", "list").contains("Ada Example"))
        }

        @Test func `empty evidence is refused in the field, with nothing of the rest lost`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("e", toSee: "What it shows")
            try terminal.send(" \t")
            try terminal.type("equal to 1e-6\t", toSee: "equal to 1e-6")
            try terminal.type("2026-02-30\r", toSee: "! Say where it can be seen")
            #expect(terminal.screen.contains("! Give a day") && terminal.screen.contains("equal to 1e-6"))
            try terminal.type("https://x.example\t\t", toSee: "https://x.example")
            try terminal.send("\u{15}2026-11-20\r")
            try terminal.waitUntil { $0.contains("Evidence saved for Linear algebra.") }
            let item = try home.item("linear-algebra")
            #expect(item.evidence.map(\.place) == ["https://x.example"])
            #expect(item.evidence.map(\.date) == ["2026-11-20"])
            #expect(item.evidence.map(\.shows) == ["equal to 1e-6"])
            try terminal.quit()
        }

        @Test func `a note of 100,000 characters is kept whole and shown by parts`() throws {
            let lines = (1...2000).map { "line \($0) " + String(repeating: "x", count: 50 - 6 - "\($0)".count - 1) }
            let note = lines.joined(separator: "\n")
            #expect(note.count > 99_000)
            try home.must("skills", "note", "linear-algebra", "-", input: note)
            #expect(try home.must("skills", "note", "linear-algebra") == note + "\n")
            #expect(try home.item("linear-algebra").note == note)

            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\rl", toSee: "Your note · part 1 of ")
            #expect(terminal.screen.contains("│ line 1 x"))
            for _ in 0..<9 where try !terminal.sync().contains("the next part") { try terminal.send("\u{4}") }
            let turn = try #require(terminal.screen.row(of: "the next part"))
            try terminal.click(row: turn, column: 60)
            try terminal.click(row: turn, column: 60)
            try terminal.waitUntil { $0.contains("Your note · part 2 of ") }
            #expect(!terminal.screen.contains("│ line 1 x"))
            try terminal.quit()
        }
    }
}
