import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// What the system gives little of, and neighbours that stand in the way: a sentence, never a hang.
    @Suite struct LimitTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        private func shell(_ line: String) throws -> Outcome { try home.run(["/bin/sh", "-c", line, Home.program]) }

        @Test(arguments: ["skills tick sql", "people add Ada", "export x", "backup b", "undo"])
        func `a limit of a file's size is a full disk`(command: String) throws {
            let outcome = try shell("(ulimit -f 0; exec \"$0\" \(command) 2>&1) | cat")
            #expect(outcome.text.hasPrefix("cairn: no space is left to write "))
            #expect(outcome.text.filter { $0 == "\n" }.count == 1)
            #expect(home.modes().keys.filter { $0.contains("part") || $0 == "x" || $0 == "b" }.isEmpty)
        }

        @Test(arguments: [
            "--help", "help skills", "--version", "--generate-completion-script bash", "skills list", "keys", "doctor",
            "config show",
        ])
        func `a full output is told`(command: String) throws {
            let outcome = try shell("\"$0\" \(command) >/dev/full")
            #expect(outcome.code == 74)
            #expect(outcome.error == "cairn: cannot write to standard output: No space left on device\n")
            #expect(try shell("\"$0\" \(command) >&-").code == 74)
        }

        @Test(arguments: ["backup b.sqlite", "export e.json"])
        func `what was written to a file is told even where nothing can be printed`(command: String) throws {
            try home.must("skills", "tick", "sql")
            for output in [">/dev/full", ">&-"] {
                let outcome = try shell("cd \"$HOME\" && \"$0\" \(command) --force \(output)")
                #expect(outcome.code == 74)
                let file = command.split(separator: " ")[1]
                #expect(outcome.error.contains("to \(file)"), "\(outcome.error)")
                #expect(outcome.error.contains("That could not be written to standard output: "))
                #expect(!home.bytes(String(file)).isEmpty)
            }
        }

        @Test func `what was kept is told even where nothing can be printed`() throws {
            let outcome = try shell("\"$0\" skills tick sql >/dev/full")
            #expect(outcome.code == 74)
            #expect(outcome.error.hasPrefix("cairn: Done: Tick SQL"), "\(outcome.error)")
            #expect(outcome.error.contains(". That could not be written to standard output: "), "\(outcome.error)")
            #expect(try home.item("sql").status == "done")
        }

        @Test(arguments: [4, 6, 8]) func `with few descriptors the screen starts or says so`(limit: Int) throws {
            let terminal = try home.launch(["/bin/sh", "-c", "ulimit -n \(limit); exec \"$0\"", Home.program])
            _ = try? terminal.waitUntil { $0.contains("cairn: ") || $0.contains("error while loading") || $0.altScreen }
            if terminal.screen.altScreen { return try terminal.quit() }
            #expect(try !terminal.waitForExit(timeout: .seconds(10)).isSuccess)
            #expect(!terminal.screen.contains("does not know"))
            #expect(terminal.modes == .initial)
        }

        @Test func `a terminal that reads nothing keeps nobody from ending`() throws {
            let terminal = try home.open()
            let line = open("/proc/\(terminal.processID)/fd/1", O_RDWR | O_NOCTTY)
            defer { close(line) }
            tcflow(line, TCOOFF)
            try terminal.send("23\u{0C}")
            terminal.settle(quiet: .milliseconds(100))
            try terminal.signal(SIGTERM)
            #expect(try terminal.waitForExit(timeout: .seconds(10)).reason == .killed(signal: SIGTERM))
        }

        @Test(arguments: [SIGTERM, SIGHUP]) func `a demo that is ended leaves no folder`(signal: Int32) throws {
            let terminal = try home.open("demo")
            #expect(home.modes().keys.contains { $0.hasPrefix("tmp/cairn-demo-") })
            try terminal.signal(signal)
            #expect(try terminal.waitForExit(timeout: .seconds(10)).reason == .killed(signal: signal))
            #expect(!home.modes().keys.contains { $0.hasPrefix("tmp/cairn-demo-") })
        }

        @Test func `a demo that is killed leaves one, which the next removes`() throws {
            let killed = try home.open("demo")
            try killed.signal(SIGKILL)
            try killed.waitForExit()
            let next = try home.open("demo")
            try next.quit()
            #expect(!home.modes().keys.contains { $0.hasPrefix("tmp/cairn-demo-") })
        }

        @Test func `a folder that is gone, and names that are not UTF-8, are told`() throws {
            for command in ["export e", "backup b", "skills list --data j", "skills tick sql --data j"] {
                let outcome = try shell("mkdir gone && cd gone && rmdir ../gone && exec \"$0\" \(command)")
                #expect(outcome.code == 74)
                #expect(outcome.error.contains("the folder that you are in is not there any more"))
            }
            #expect(try shell("HOME=$(printf '/\\377') XDG_DATA_HOME= \"$0\" next").error.contains("HOME is not UTF-8"))
            #expect(try shell("\"$0\" next --data $(printf '\\377')").code == 64)
        }

        @Test func `an error is one line, whatever is in it`() throws {
            for words in [
                ["skills", "tick", "a\nb"], ["tracks", "show", "a\u{2028}b"], ["a\nb"], ["import", "/a\nb"],
            ] {
                let outcome = try home.run([Home.program] + words)
                #expect(outcome.error.filter { $0 == "\n" }.count == 1, "\(outcome.error)")
            }
        }
    }
}
