import PtyTerminal
import Testing

extension EndToEnd {
    @Suite struct IdleTests {
        @Test func `whoever waits sends nothing and uses no processor, whatever is open`() throws {
            // A home each: what one keeps wakes those that share it.
            let homes = try ["", "e", "n", ":", "?", "2/"].map { (home: try Home(), keys: $0) }
            let terminals = try homes.map { try open($0.keys, $0.home) }
            // Before, a draft is kept and the file checked, which takes as long as it takes.
            var changes: [String] = []
            for _ in 0..<10 {
                changes = try whatHappensInTwoSeconds(terminals)
                if changes.isEmpty { break }
            }
            #expect(changes.isEmpty)
            #expect(terminals.filter(\.isRunning).count == homes.count)
        }

        private func open(_ keys: String, _ home: Home) throws -> PtyTerminal {
            try home.answerQuestions()
            let terminal = try home.open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.send(keys)
            return terminal
        }

        private func whatHappensInTwoSeconds(_ terminals: [PtyTerminal]) throws -> [String] {
            for terminal in terminals { terminal.settle(quiet: .milliseconds(1)) }
            let before = try terminals.map { (bytes: $0.bytesReceived, time: try #require($0.processorTime)) }
            for _ in 0..<2 { terminals[0].settle(quiet: .seconds(1)) }
            return try zip(terminals, before).compactMap { terminal, before in
                terminal.settle(quiet: .zero)
                let bytes = terminal.bytesReceived - before.bytes
                let time = try #require(terminal.processorTime) - before.time
                return bytes == 0 && time == 0 ? nil : "\(bytes) bytes, \(time) ns:\n\(terminal.screen)"
            }
        }
    }
}
