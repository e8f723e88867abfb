import PtyTerminal
import Testing

extension EndToEnd {
    @Suite struct FileModeTests {
        @Test func `all that is made is its owner's alone, whatever the umask`() throws {
            let home = try Home()
            func open(_ words: String) -> [String] {
                ["/bin/sh", "-c", "umask 000; exec \"$0\" \(words)", Home.program]
            }
            let terminal = try home.launch(open("--today \(Home.today)"))
            try terminal.waitUntil { $0.contains("Welcome") }
            try terminal.send("\u{3}")
            try terminal.type("2/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type(" ", toSee: "[x]")
            try terminal.type("nhalf typed", toSee: "half typed")
            try home.waitUntilKept("half typed", by: terminal)
            try terminal.signal(9)
            try terminal.waitForExit()

            for words in [
                "export '\(home("export.json"))'", "backup '\(home("backup.sqlite"))'",
                "export --force '\(home("export.json"))'",
                "backup --force '\(home("backup.sqlite"))'", "restore '\(home("backup.sqlite"))'",
                "skills tick sql --data '\(home("a/b/journey.sqlite"))'",
                "import '\(home("export.json"))' --data '\(home("c/j.sqlite"))'",
            ] {
                let outcome = try home.run(open(words))
                #expect(outcome.code == 0, "\(words): \(outcome.error)")
            }
            let modes = home.modes()
            #expect(modes.count > 10, "\(modes.keys.sorted())")
            for (name, mode) in modes {
                #expect(mode == 0o600 || mode == 0o700, "\(name): \(String(mode, radix: 8))")
            }
        }
    }
}
