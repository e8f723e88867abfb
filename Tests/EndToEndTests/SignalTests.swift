import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// Whatever ends or stops the program, the terminal is as it was found.
    @Suite struct SignalTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        /// Modes that no program sets by itself, so that "as found" means more than "as usual".
        private static let ownModes = "stty -ixon -echoe tostop"

        /// The screen in a terminal of those modes, and how that terminal was found.
        private func open() throws -> (PtyTerminal, LineModes) {
            let script = "\(Self.ownModes); echo found; read line; exec \"$0\" --today \(Home.today)"
            let terminal = try home.launch(["/bin/sh", "-c", script, Home.program])
            try terminal.waitUntil { $0.contains("found") }
            let found = try terminal.lineModes()
            try terminal.send("\r")
            try terminal.waitUntil {
                $0.altScreen && $0.contains("Roadmap") && $0.contains("quit") || $0.contains("command")
            }
            #expect(try !terminal.lineModes().canonical)
            return (terminal, found)
        }

        private func seeAsFound(_ terminal: PtyTerminal, _ found: LineModes) throws {
            #expect(terminal.modes == .initial)
            #expect(try terminal.lineModes() == found)
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU])
        func `a signal that ends keeps what is typed and gives the terminal back`(signal: Int32) throws {
            let (terminal, found) = try open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("e", toSee: "What it shows")
            try terminal.type("half typed", toSee: "half typed")
            try terminal.signal(signal)
            #expect(try terminal.waitForExit(timeout: .seconds(10)).reason == .killed(signal: signal))
            try seeAsFound(terminal, found)

            let again = try home.open(showing: "half typed")
            #expect(again.screen.contains("Evidence for Linear algebra"))
            try again.type("\u{1B}", toSee: "Esc again")
            try again.send("\u{1B}")
            try again.waitUntil { !$0.contains("half typed") }
            try again.quit()
        }

        @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE])
        func `a fault of its own gives the terminal back, and ends it at once`(signal: Int32) throws {
            let (terminal, found) = try open()
            try terminal.type(" ", toSee: "[x]")
            try terminal.signal(signal)
            let status = try terminal.waitForExit(timeout: .seconds(10))
            #expect(status.reason == .killed(signal: signal))
            try seeAsFound(terminal, found)
            #expect(terminal.screen.contains("cairn: stopped by an error of its own"))
            #expect(try home.roadmap().count { $0.status == "done" } == 1)
        }

        @Test func `a fault while the terminal is lent to an editor leaves it to the editor`() throws {
            home.environment["EDITOR"] = try home.script("ed", "echo editing; read line; echo over")
            let (terminal, found) = try open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("E", toSee: "editing")
            try terminal.signal(SIGSEGV)
            #expect(try terminal.waitForExit(timeout: .seconds(10)).reason == .killed(signal: SIGSEGV))
            try seeAsFound(terminal, found)
        }

        @Test func `Ctrl-Z stops it with the terminal as found, and it comes back as it was`() throws {
            let (terminal, found) = try open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            for stop in [{ try terminal.send("\u{1A}") }, { try terminal.signal(SIGTSTP) }] {
                let before = try terminal.sync()
                try stop()
                #expect(try terminal.waitForStop() == SIGTSTP)
                try seeAsFound(terminal, found)
                try terminal.resume()
                try terminal.waitUntil { $0.altScreen && $0.contains("▌   [ ] Linear") }
                let after = try terminal.sync()
                #expect(after.difference(from: before) == nil)
                #expect(terminal.modes.bracketedPaste && terminal.modes.mouse > 0)
            }
            try terminal.type(" ", toSee: "[x] Linear")
            try terminal.quit()
        }

        @Test func `it obeys a shell's job control: stop, bg, fg`() throws {
            home.environment["PS1"] = "shell> "
            let terminal = try home.launch(["/bin/bash", "--norc", "--noprofile", "-i"], size: .wide)
            try terminal.type("stty -ixon; \(Home.program) --today \(Home.today)\r", toSee: "LEARN")
            try terminal.send("\u{1A}")
            try terminal.waitUntil {
                !$0.altScreen && $0.contains("Stopped") && $0.lines.last { !$0.isEmpty } == "shell>"
            }
            // What is waited for is not what is typed, which the shell shows as well.
            try terminal.type("bg; echo in the ''back\r", toSee: "in the back")
            try terminal.type("jobs; echo all ''jobs\r", toSee: "all jobs")
            try terminal.send("fg\r")
            try terminal.waitUntil { $0.altScreen && $0.contains("LEARN") }
            try terminal.sync()
            try terminal.send("q")
            try terminal.waitUntil { !$0.altScreen && $0.lines.last { !$0.isEmpty } == "shell>" }
            try terminal.send("stty -a | grep -o -e '-ixon'; echo $((6 * 7))\r")
            try terminal.waitUntil { $0.lines.contains("-ixon") && $0.lines.contains("42") }
            try terminal.send("exit\r")
            #expect(try terminal.waitForExit().isSuccess)
            #expect(terminal.modes == .initial)
        }

        @Test(arguments: [true, false])
        func `when the terminal is closed it ends by itself and keeps what is typed`(isSignalled: Bool) throws {
            let (terminal, _) = try open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("n", toSee: "Note on Linear")
            try terminal.type("half typed", toSee: "half typed")
            terminal.hangUp(signalling: isSignalled)
            #expect(try !terminal.waitForExit(timeout: .seconds(10)).isSuccess)
            let again = try home.open(showing: "half typed")
            try again.type("\u{13}", toSee: "Note on Linear algebra.")
            try again.quit()
        }

        @Test func `no key is a signal from the moment on when keys come one by one`() throws {
            // Looked at as often as can be: what ncurses passes through lasts for microseconds. On a busy machine a start may be
            // over before the first look, which then tells nothing.
            var told = 0
            for _ in 0..<50 where told < 10 {
                let terminal = try home.launch([Home.program, "--today", Home.today])
                var seen = [try terminal.lineModes()]
                let deadline = ContinuousClock.now + .seconds(20)
                while !terminal.screen.contains("Roadmap"), ContinuousClock.now < deadline {
                    for _ in 0..<200 {
                        let modes = try terminal.lineModes()
                        if modes != seen.last { seen.append(modes) }
                    }
                    terminal.settle(quiet: .zero)
                }
                #expect(seen.allSatisfy { $0.canonical || !$0.interrupts }, "\(seen)")
                if seen[0].interrupts, seen.count > 1 { told += 1 }
                try terminal.quit()
            }
            #expect(told == 10)
        }

        @Test func `Ctrl-C quits, with success`() throws {
            let (terminal, found) = try open()
            try terminal.send("\u{3}")
            #expect(try terminal.waitForExit().isSuccess)
            try seeAsFound(terminal, found)
        }
    }
}
