import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// `E` hands a note to the user's editor: whatever that does, no text is lost and the terminal is ours again.
    @Suite struct EditorTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
            try home.must("skills", "note", "linear-algebra", "as it was")
        }

        /// The screen on "Linear algebra", with an editor that does this to the file `$1`.
        private func open(editor lines: String, size: TerminalSize = .wide) throws -> PtyTerminal {
            home.environment["EDITOR"] = try home.script("ed", lines)
            let terminal = try home.open(size: size)
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            return terminal
        }

        /// The terminal is ours: what it shows is what a fresh one would, keys work, and all is given back at the end.
        private func seeUnharmed(_ terminal: PtyTerminal, note: String?) throws {
            let before = try terminal.sync()
            #expect(terminal.modes.altScreen && terminal.modes.bracketedPaste && terminal.modes.mouse > 0)
            try terminal.send("\u{0C}")
            let difference = try terminal.sync().difference(from: before)
            #expect(difference == nil, "\(difference ?? "")")
            try terminal.type(" ", toSee: "[x] Linear")
            try terminal.quit()
            #expect(try home.item("linear-algebra").note == note)
        }

        @Test func `it has the terminal as it was found, and what it writes is kept`() throws {
            let terminal = try open(
                editor: #"stty -a >"$HOME/modes"; printf 'editor> '; read line; echo "$line" >>"$1""#)
            try terminal.type("E", toSee: "editor>")
            #expect(!terminal.modes.altScreen)
            #expect(terminal.modes.cursorVisible && terminal.modes.mouse == 0 && !terminal.modes.bracketedPaste)
            #expect(try terminal.lineModes().isCooked)
            try terminal.type("and then some\r", toSee: "│ and then some")
            #expect(home.text("modes").contains(" icanon") && home.text("modes").contains(" echo "))
            try seeUnharmed(terminal, note: "as it was\nand then some")
        }

        @Test func `its file is private, and gone afterwards`() throws {
            let terminal = try open(editor: #"stat -c '%a %n' "$1" "$(dirname "$1")" >"$HOME/modes"; echo more >>"$1""#)
            try terminal.type("E", toSee: "│ more")
            let lines = home.text("modes").split(separator: "\n")
            #expect(lines.map { $0.prefix(4) } == ["600 ", "700 "])
            for line in lines { #expect(!FileManager.default.fileExists(atPath: String(line.dropFirst(4)))) }
            try seeUnharmed(terminal, note: "as it was\nmore")
        }

        @Test(arguments: ["VISUAL", "EDITOR"])
        func `its arguments may be quoted, and VISUAL comes first`(variable: String) throws {
            home.environment["EDITOR"] = "false"
            let program = try home.script(
                "my editor", #"printf '<%s>' "$1" "$2" "$3" >"$HOME/words"; echo more >>"$4""#)
            home.environment[variable] = #"'\#(program)' --wait "two words" it\'s"#
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\rE", toSee: "│ more")
            #expect(home.text("words") == "<--wait><two words><it's>")
            try seeUnharmed(terminal, note: "as it was\nmore")
        }

        @Test(arguments: [
            ("exit 1", "failed; the note is as it was"), ("kill -9 $$", "failed; the note is as it was"),
            (#"rm "$1""#, "left nothing; the note is as it was"),
            (#"rm -r "$(dirname "$1")""#, "the note is as it was"),
            (#"printf 'caf\351' >"$1""#, "is not UTF-8; the note is as it was"), (":", "The note is as it was."),
            (#"rm "$1"; mkdir "$1""#, "the note is as it was"),
            (#"rm "$1"; ln -s /nowhere "$1""#, "the note is as it was"),
        ])
        func `when it fails the note is as it was`(lines: String, notice: String) throws {
            let terminal = try open(editor: lines)
            try terminal.type("E", toSee: notice)
            try seeUnharmed(terminal, note: "as it was")
            let left = home.modes().keys.filter { $0.hasPrefix("tmp/") }
            #expect(notice.contains("UTF-8") ? left.count == 2 : left.isEmpty, "\(left)")
        }

        @Test func `a note that ends in blank lines is as it was when it was only looked at`() throws {
            try home.must("skills", "note", "linear-algebra", "as it was\n\n", "--replace")
            let terminal = try open(editor: ":")
            try terminal.type("E", toSee: "The note is as it was.")
            try seeUnharmed(terminal, note: "as it was\n\n")
        }

        @Test func `what it leaves unreadable is not thrown away, even if it failed besides`() throws {
            let terminal = try open(editor: #"printf 'caf\351' >"$1"; exit 1"#)
            try terminal.type("E", toSee: "what you wrote is in ")
            #expect(home.modes().keys.contains { $0.hasPrefix("tmp/cairn-") && $0.hasSuffix("note.md") })
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `when there is no such editor the note is as it was`() throws {
            home.environment["EDITOR"] = "no-such-editor"
            let terminal = try home.open(size: .wide)
            try terminal.type("/linear\rE", toSee: "'no-such-editor' is not there")
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `what a failing editor has written is not thrown away`() throws {
            let terminal = try open(editor: #"echo precious >>"$1"; exit 3"#)
            try terminal.type("E", toSee: "what you wrote is in ")
            let file = try #require(home.modes().keys.first { $0.hasPrefix("tmp/cairn-") && $0.hasSuffix("note.md") })
            #expect(terminal.screen.contains("is in \(home(file)); the editor"))
            #expect(home.text(file) == "as it was\nprecious\n")
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `what cannot be kept afterwards is left in the file`() throws {
            let terminal = try open(
                editor: #"echo precious >>"$1"; mv "$XDG_DATA_HOME/cairn/journey.sqlite" "$HOME/away""#)
            try terminal.type("E", toSee: "What you wrote is in ")
            let file = try #require(home.modes().keys.first { $0.hasPrefix("tmp/cairn-") && $0.hasSuffix("note.md") })
            #expect(home.text(file) == "as it was\nprecious\n")
            rename(home("away"), home.journey)
            try terminal.sync()
            try terminal.quit()
            #expect(try home.item("linear-algebra").note == "as it was")
        }

        @Test func `an emptied file removes the note, and undo brings it back`() throws {
            let terminal = try open(editor: #": >"$1""#)
            try terminal.send("E")
            try terminal.waitUntil { !$0.contains("│ as it was") && $0.altScreen && $0.contains("note on Linear") }
            try terminal.type("u", toSee: "│ as it was")
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `Ctrl-C in it ends it, not us`() throws {
            let terminal = try open(editor: "printf 'editor> '; read line")
            try terminal.type("E", toSee: "editor>")
            try terminal.send("\u{3}")
            try terminal.waitUntil { $0.altScreen && $0.contains("failed; the note is as it was") }
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `its keys are not ours just as it starts or ends`() throws {
            let terminal = try open(editor: "printf 'editor> '; trap '' INT QUIT; sleep 0.2")
            for key in ["\u{3}", "\u{1C}"] {
                try terminal.send("E" + key)
                // The first may end the editor before it can ignore it: then it "failed; the note is as it was".
                let deadline = ContinuousClock.now + .seconds(20)
                while !terminal.screen.contains("note is as it was") {
                    try #require(ContinuousClock.now < deadline)
                    try terminal.send(key)
                    terminal.settle(quiet: .milliseconds(5))
                }
                for _ in 0..<5 { try terminal.send(key) }
                try terminal.sync()
            }
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test(arguments: [TerminalSize(rows: 12, columns: 30), TerminalSize(rows: 8, columns: 36)])
        func `after it a small window shows nothing of what was there before`(size: TerminalSize) throws {
            let terminal = try open(
                editor: "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do echo EDITOR $i; done", size: size)
            try terminal.resize(TerminalSize(rows: size.rows - 1, columns: size.columns + 3))
            try terminal.send("E")
            try terminal.waitUntil { $0.altScreen && $0.contains("The note is as") }
            try terminal.sync()
            #expect(!terminal.screen.contains("EDITOR"))
            let before = try terminal.sync()
            try terminal.send("\u{0C}")
            let difference = try terminal.sync().difference(from: before)
            #expect(difference == nil, "\(difference ?? "")")
            try terminal.quit()
        }

        @Test func `Ctrl-Z in it stops both, and both go on`() throws {
            let terminal = try open(editor: #"printf 'editor> '; read line; echo "$line" >>"$1""#)
            try terminal.type("E", toSee: "editor>")
            try terminal.send("\u{1A}")
            #expect(try terminal.waitForStop() == SIGTSTP)
            try terminal.resume()
            try terminal.type("still here\r", toSee: "│ still here")
            try seeUnharmed(terminal, note: "as it was\nstill here")
        }

        @Test func `a window that changes its size meanwhile is drawn in the new one`() throws {
            let terminal = try open(editor: "printf 'editor> '; read line")
            try terminal.type("E", toSee: "editor>")
            try terminal.resize(TerminalSize(rows: 30, columns: 100))
            try terminal.send("\r")
            try terminal.waitUntil {
                $0.altScreen && $0.line(28).hasPrefix("└") && $0.contains("The note is as it was.")
            }
            try seeUnharmed(terminal, note: "as it was")
        }

        @Test func `modes that it leaves behind are not ours`() throws {
            let terminal = try open(
                editor: #"stty raw -echo; printf '\033[?1049h\033[?25l\033[31m\033[?7l'; echo x >>"$1""#)
            try terminal.type("E", toSee: "│ as it was")
            try seeUnharmed(terminal, note: "as it was\nx")
        }

        @Test func `a note of many lines is shown as it was written`() throws {
            let terminal = try open(editor: #"printf 'one\r\ntwo\r\n\r\n  three\tfour\n\n\n' >"$1""#)
            try terminal.type("E", toSee: "│ two")
            try seeUnharmed(terminal, note: "one\r\ntwo\r\n\r\n  three\tfour")
        }
    }
}
