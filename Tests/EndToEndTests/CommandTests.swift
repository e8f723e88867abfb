import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// What commands print, and how.
    @Suite struct CommandTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test func `several ids are one change`() throws {
            #expect(
                try home.must("skills", "tick", "python", "git", "sql") == "Done: Tick Python fluency, and 2 more.\n")
            #expect(try home.must("undo") == "Undone: Tick Python fluency, and 2 more.\n")
            #expect(try home.done() == [])
        }

        @Test func `a word that is no command leads to one that is`() throws {
            #expect(try home.must("roadmap", "list") == home.must("roadmap"))
            #expect(try home.cairn("roadmap", "pythn").error.contains("`cairn roadmap tree pythn` looks for the word"))
            #expect(try home.cairn("plan", "pythn").error.contains("`cairn plan --help` lists them all"))
            let skills = try home.cairn("skils").error
            #expect(skills.contains("did you mean 'skills'? `cairn --help` lists them all"), "\(skills)")
            let both = try home.cairn("roadmap", "tree", "--legs", "--all").error
            #expect(both == "cairn: --legs and --all do not go together; give one of them\n")
        }

        @Test(arguments: [
            ["log", "-1h", "git"], ["help", "nope"], ["help", "people", "nope"], ["plan", "hours", "nan"],
        ])
        func `what cannot be meant is refused in words`(arguments: [String]) throws {
            let outcome = try home.run([Home.program] + arguments)
            #expect(outcome.code == 64 && outcome.output.isEmpty && !outcome.error.isEmpty)
        }

        @Test func `a person is shown with the notes on them`() throws {
            try home.must("people", "add", "Ada")
            try home.must("people", "note", "Ada", "likes late trains")
            #expect(try home.must("people", "show", "Ada").contains("likes late trains"))
        }

        @Test func `names come before ids, and tables are not wrapped`() throws {
            let role = String(repeating: "very long role ", count: 9)
            try home.must("people", "add", "Ada", "--role", role)
            try home.must("people", "add", "Bo")
            #expect(try home.must("people", "list").contains("Ada  \(role.dropLast())"))
            #expect(try home.must("skills", "list", "python").hasPrefix("[ ] Python fluency  "))
            #expect(try home.must("tracks").contains("ML engineer              ml-engineer"))
        }

        @Test func `prose is as wide as the terminal, or as a page`() throws {
            let terminal = try home.launch(
                [Home.program, "tracks", "show", "research"], size: TerminalSize(rows: 60, columns: 50),
                capturingOutput: true)
            try terminal.waitForExit()
            let lines = String(decoding: terminal.rawOutput, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.allSatisfy { $0.count <= 50 } && lines.contains { $0.count > 40 })
            let page = try home.must("tracks", "show", "research").split(separator: "\n")
            #expect(page.allSatisfy { $0.count <= 80 } && page.contains { $0.count > 70 })
        }

        @Test func `what only a key can do is left to the screen`() throws {
            try home.must("people", "add", "Bo")
            let pages = [
                ["plan"], ["people", "show", "Bo"], ["people", "brief", "Bo"], ["skills", "show", "sql"],
                ["guides", "show", "four-pitfalls"],
            ]
            for words in pages {
                let text = try home.run([Home.program] + words).text
                let keys = ["Space", "P changes", "i adds", "e adds", "a makes"]
                #expect(!keys.contains { text.contains($0) }, "\(text)")
            }
            #expect(try home.must("people", "show", "Bo") == "Bo\n", "no headings without anything below them")
        }

        @Test func `what is empty says so to who looks, and nothing to a script`() throws {
            let empty = [
                (["people"], "Nobody yet"), (["people", "due"], "Nothing is due"), (["tasks"], "No tasks of your own"),
                (["people", "learned"], "Nothing yet"), (["skills", "evidence", "list"], "No evidence yet"),
                (["skills", "link", "list"], "No links yet"), (["skills", "list", "zzz"], "No skill matches"),
                (["roadmap", "tree", "zzz"], "Nothing on the roadmap"), (["guides", "list", "zzz"], "Nothing matches"),
                (["history", "zzz"], "Nothing was done"),
            ]
            for (words, said) in empty {
                let outcome = try home.run([Home.program] + words)
                #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.error.hasPrefix(said), "\(words)")
            }
            try home.must("people", "add", "Bo")
            #expect(try home.cairn("people", "list", "zzz").error == "Nobody matches.\n")
        }

        @Test func `roles, guides and people take notes as skills do`() throws {
            let notes = [
                ["skills", "note", "sql"], ["tracks", "note", "research"], ["guides", "note", "four-pitfalls"],
                ["glossary", "note", "ablation"], ["people", "note", "Bo"],
            ]
            try home.must("people", "add", "Bo")
            for words in notes {
                let note = { (more: [String], input: String) in
                    try home.run([Home.program] + words + more, input: Array(input.utf8))
                }
                #expect(try note(["first,", "über"], "").code == 0)
                #expect(try note(["-"], "second\n").text.contains("below what was there"))
                #expect(try note([], "").text == "first, über\n\nsecond\n", "\(words)")
                #expect(try note(["--replace", "third"], "").code == 0)
                #expect(try note([], "").text == "third\n")
                #expect(try note(["x", "--remove"], "").code == 64)
                #expect(try note(["--remove"], "").code == 0)
            }
            #expect(try home.cairn("guides", "note", "four-pitfals", "x").error.contains("did you mean"))
            #expect(try home.cairn("guides", "note", "four-pitfalls", "--from", "none").code == 66)
        }

        @Test func `exports show controls as marks on a terminal, and as they are in files`() throws {
            try home.must("people", "add", "Ada\u{202E}x")
            let terminal = try home.launch([Home.program, "people", "export", "csv"], capturingOutput: true)
            try terminal.waitForExit()
            #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
            #expect(try home.must("people", "export", "csv").unicodeScalars.contains("\u{202E}"))
        }

        @Test func `settings that are wrong end a command, and start the screen as it ships`() throws {
            try home.write("theme = 1\nmouse = 2\n".utf8, to: "config.toml")
            _ = try home.run(["mkdir", "-p", home(".config/cairn")])
            rename(home("config.toml"), home(".config/cairn/config.toml"))
            let outcome = try home.cairn("next")
            #expect(outcome.code == 78 && outcome.output.isEmpty)
            #expect(outcome.error.hasPrefix("cairn: \(home(".config/cairn/config.toml")):1: 'theme' is "))
            let check = try home.run([Home.program, "config", "check"])
            #expect(check.code == 78 && check.error.split(separator: "\n").count == 2, "\(check.error)")
            try home.must("export", home("f"))
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("Settings do not hold (config.toml, line 1): 'theme' is "))
            try terminal.quit()
        }

        @Test func `settings decide what is open first, and which key quits`() throws {
            _ = try home.run(["mkdir", "-p", home(".config/cairn")])
            try home.write("first-pane = \"tracks\"\n[keys]\nquit = \"Q\"\n".utf8, to: ".config/cairn/config.toml")
            let terminal = try home.open(size: .wide, showing: "4 Tracks")
            try terminal.type("q", toSee: "q does nothing")
            try terminal.send("Q")
            #expect(try terminal.waitForExit().isSuccess)
        }
    }
}
