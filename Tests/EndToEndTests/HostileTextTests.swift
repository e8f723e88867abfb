import Foundation
import PtyTerminal
import TestSupport
import Testing

extension EndToEnd {
    /// Text that wants to be more than text.
    @Suite struct HostileTextTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        /// All that must not come through but NUL, which no argument can hold, and some that would do harm.
        private static let evil =
            "up\u{1B}[9Aover\u{1B}]0;PWNED\u{7}\u{1B}]52;c;cHduZWQ=\u{7}\u{1B}c\u{1B}P1$t\u{1B}\\\u{9B}31m\u{9D}0;PWNED\u{9C}"
            + String(String.UnicodeScalarView(HostileText.scalars.filter { $0.value != 0 && $0 != "\n" && $0 != "\r" }))
            + "end"

        /// What stands where something of it is shown.
        private static let marks = "up␛[9Aover␛]0;PWNED␇"

        @Test func `commands print it as marks, on every way out`() throws {
            let evil = Self.evil
            try home.must("skills", "note", "linear-algebra", "-", input: evil)
            try home.must("skills", "evidence", "add", "linear-algebra", evil, "--shows", evil)
            try home.must("skills", "link", "add", "linear-algebra", evil, "--title", evil)
            let plain = try [
                home.must("skills", "note", "linear-algebra"), home.must("skills", "show", "linear-algebra"),
                home.must("skills", "evidence", "list"), home.must("skills", "link", "list"), home.must("history"),
                home.must("roadmap"), home.must("skills"), home.must("undo"), home.must("redo"),
            ]
            for text in plain { expectClean(text) }
            for text in plain[0...3] { #expect(text.contains(Self.marks)) }

            let json = try home.must("skills", "show", "linear-algebra", "--json")
            expectClean(json)
            let item = try Home.decode(ReportedItem.self, json)
            #expect(item.note == evil)
            let line = String(evil.map { $0.isNewline ? " " : $0 })
            #expect(item.evidence.map(\.place) == [line], "a name for lists has one line")
            for command in [
                ["skills"], ["roadmap"], ["history"], ["skills", "evidence", "list"], ["skills", "link", "list"],
            ] {
                let outcome = try home.run([Home.program] + command + ["--json", "--today", Home.today])
                expectClean(outcome.text)
                #expect(outcome.errors.isEmpty)
            }
            expectClean(try home.must("export"))
        }

        @Test func `errors and messages show it as marks`() throws {
            let evil = Self.evil
            let commands = [
                [evil], ["skills", "show", evil], ["skills", "set", "sql", evil], ["skills", "tick", evil],
                ["skills", evil, "--sort", evil],
                ["tracks", "show", evil], ["skills", "--data", home(evil)], ["skills", "--data", evil],
                ["skills", "--today", evil],
                ["skills", "--\(evil)"], ["import", evil], ["restore", evil], ["backup", "/nowhere/" + evil],
                ["export", "/nowhere/" + evil], ["plan", "set", "--background", evil],
                ["plan", "set", "--hours", evil],
                ["demo", "--screenshot", evil], ["demo", "--screenshot", "80x24", "--keys", "/" + evil],
                ["--theme", evil],
                ["skills", "evidence", "remove", evil], ["skills", "link", "remove", evil],
                ["doctor", "--data", home(evil)],
            ]
            for command in commands {
                let outcome = try home.run([Home.program] + command)
                expectClean(outcome.text)
                expectClean(outcome.error)
                #expect(outcome.code != 0 && !outcome.error.isEmpty || !outcome.text.isEmpty, "\(command)")
            }
            for (name, value) in [("CAIRN_THEME", evil), ("TERM", evil), ("XDG_DATA_HOME", home("tmp/" + evil))] {
                let terminal = try launch(name, value)
                terminal.close()
                expectClean(terminal)
            }
        }

        private func launch(_ name: String, _ value: String) throws -> PtyTerminal {
            let before = home.environment[name]
            defer { home.environment[name] = before }
            home.environment[name] = value
            let terminal = try home.launch([Home.program, "--today", Home.today], capturingOutput: true)
            try terminal.waitUntil { $0.contains("airn") }
            return terminal
        }

        @Test func `the screen shows it as marks, wherever it stands`() throws {
            try home.must("skills", "tick", "linear-algebra")
            try home.must("skills", "note", "linear-algebra", "-", input: Self.evil)
            try home.must("skills", "evidence", "add", "linear-algebra", Self.evil, "--shows", Self.evil)
            try home.must("skills", "link", "add", "linear-algebra", Self.evil, "--title", Self.evil)
            let terminal = try home.open(size: .wide, capturingOutput: true)
            try terminal.type("/linear\rl", toSee: Self.marks)
            for key in ["G", "g", "\u{4}", "\u{4}", "\u{15}"] { try terminal.send(key) }
            try terminal.send("g")
            for _ in 0..<40 where try !isOnEvidence(terminal.sync()) { try terminal.send("j") }
            try terminal.type("i", toSee: "Link or path")
            try terminal.send("\u{1}")
            try terminal.waitUntil { $0.contains("│ \(Self.marks)") && $0.contains("Link or path") }
            try terminal.send("\u{3}")
            try terminal.sync()
            try terminal.quit()
            expectClean(terminal)
        }

        private func isOnEvidence(_ screen: Screen) -> Bool { screen.line(screen.cursorRow).contains("★ up") }

        @Test func `pasted into forms, filter and palette it is shown as marks, and kept as it was`() throws {
            let terminal = try home.open(size: .wide, capturingOutput: true)
            for way in [":", "/", "2/"] {
                try terminal.send(way)
                try terminal.waitUntil { $0.contains("Esc cl") }
                try terminal.paste(Self.evil + "§")
                try terminal.waitUntil { $0.contains("end§") }
                try terminal.send("\u{3}")
                try terminal.waitUntil { !$0.contains("end§") }
            }
            try terminal.type("2/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("n", toSee: "Note on Linear")
            try terminal.paste(Self.evil)
            try terminal.waitUntil { $0.contains("end") }
            try terminal.type("\u{13}", toSee: Self.marks)
            try terminal.quit()
            expectClean(terminal)
            let kept = try home.item("linear-algebra").note
            #expect(kept == Self.evil, "\(kept?.debugDescription ?? "nothing")")
        }

        @Test func `a paste of 1 MiB into a list is no command`() throws {
            let terminal = try home.open(capturingOutput: true)
            let before = home.bytes("data/cairn/journey.sqlite")
            try terminal.paste(String(repeating: "q :quit\r\n x s \u{3} \u{1A} \t 3 \u{1B}", count: (1 << 20) / 28))
            try terminal.waitUntil { $0.contains("Nothing takes pasted text") }
            try terminal.sync()
            #expect(terminal.screen.contains(" Foundations "))
            try terminal.quit()
            #expect(home.bytes("data/cairn/journey.sqlite") == before)
        }

        @Test func `a paste of 1 MiB into a note is its text`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("n", toSee: "Note on Linear")
            let pasted = String(repeating: "q :quit\r", count: (1 << 20) / 8)
            try terminal.paste(pasted + "the end")
            try terminal.waitUntil { $0.contains("the end") }
            try terminal.send("\u{13}")
            try terminal.waitUntil { $0.contains("Your note · part 1 of ") }
            try terminal.sync()
            try terminal.quit()
            #expect(try home.item("linear-algebra").note == pasted.replacing("\r", with: "\n") + "the end")
        }

        @Test func `a paste whose end never comes is shown, and Ctrl-C or a signal ends it`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("n", toSee: "Note on Linear")
            try terminal.type("\u{1B}[200~never ending :q\r", toSee: "never ending :q")
            try terminal.send("\u{3}")
            // Only by itself is it no text.
            terminal.settle(quiet: .seconds(1))
            try terminal.type(", but ended", toSee: ", but ended")
            try terminal.type("\u{13}", toSee: "Your note")
            try terminal.type("n", toSee: "Note on Linear")
            try terminal.send("\u{1B}[200~ and lost?")
            #expect(terminal.settle(quiet: .milliseconds(100)).bytes == 0)
            try terminal.signal(SIGTERM)
            #expect(try terminal.waitForExit().reason == .killed(signal: SIGTERM))
            #expect(try home.item("linear-algebra").note == "never ending :q\n, but ended")
            let next = try home.open(size: .wide, showing: "and lost?")
            try next.type("\u{1B}", toSee: "Esc again")
            try next.send("\u{1B}")
            try next.waitUntil { !$0.contains("and lost?") }
            try next.quit()
        }

        @Test func `a paste whose Esc comes by itself on a slow line goes into the form that the Esc closed`() throws {
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("n", toSee: "Ctrl-s save")
            try terminal.send("\u{1B}")
            try terminal.waitUntil { !$0.contains("Ctrl-s save") }
            try terminal.send("[200~q:quit\u{1B}[201~")
            try terminal.waitUntil { $0.contains("q:quit") && $0.contains("Ctrl-s save") }
        }

        private func expectClean(_ text: String, _ location: SourceLocation = #_sourceLocation) {
            let found = text.unicodeScalars.filter { $0 != "\n" && HostileText.scalars.contains($0) }
            #expect(found.isEmpty, "\(found.prefix(5))", sourceLocation: location)
        }

        /// The program itself sends ESC, carriage return and the like; of the hostile text nothing may be among it.
        private func expectClean(_ terminal: PtyTerminal, _ location: SourceLocation = #_sourceLocation) {
            let text = String(decoding: terminal.rawOutput, as: UTF8.self)
            let own: Set<Unicode.Scalar> = ["\u{1B}", "\r", "\n", "\u{8}", "\u{F}", "\u{E}"]
            let found = text.unicodeScalars.filter { !own.contains($0) && HostileText.scalars.contains($0) }
            #expect(found.isEmpty, "\(found.prefix(5))", sourceLocation: location)
            for sequence in ["\u{1B}[9A", "\u{1B}]", "\u{1B}c", "\u{1B}P", "\u{1B}\\"] {
                #expect(!text.contains(sequence), sourceLocation: location)
            }
            #expect(terminal.title.isEmpty, sourceLocation: location)
            #expect(terminal.bells == 0, sourceLocation: location)
        }
    }
}
