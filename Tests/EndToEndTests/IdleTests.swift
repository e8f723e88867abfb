import PtyTerminal
import Testing

extension EndToEnd {
    @Suite struct IdleTests {
        @Test func `whoever waits sends nothing and uses no processor, whatever is open`() throws {
            let home = try Home()
            try home.answerQuestions()
            let terminals = try ["", "e", "n", ":", "?", "2/"].map { try open($0, home) }
            // What was begun is finished, a draft kept: from here on there is nothing to do.
            terminals[0].settle(quiet: .milliseconds(1300))
            for terminal in terminals { terminal.settle(quiet: .milliseconds(1)) }
            let before = try terminals.map { try #require($0.processorTime) }
            terminals[0].settle(quiet: .seconds(1))
            #expect(terminals.map { $0.settle(quiet: .zero).bytes } == terminals.map { _ in 0 })
            #expect(terminals.map(\.processorTime) == before)
        }

        private func open(_ keys: String, _ home: Home) throws -> PtyTerminal {
            let terminal = try home.open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.send(keys)
            return terminal
        }
    }
}
