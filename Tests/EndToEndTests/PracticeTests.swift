import Foundation
import PtyTerminal
import TestSupport
import Testing

extension EndToEnd {
    /// Practice on a plain terminal, killed and in company.
    @Suite struct PracticeTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        private struct Stats: Decodable {
            let reviews: Int
        }

        private struct Card: Decodable {
            let reviews: Int
        }

        private func reviews() throws -> Int {
            try Home.decode(Stats.self, home.must("practice", "stats", "--json")).reviews
        }

        private func review() throws -> PtyTerminal {
            let terminal = try home.launch(
                [
                    Home.program, "practice", "review", "--topic", "genai", "--minutes", "60", "--today", Home.today,
                ], size: .wide)
            try terminal.waitUntil("first question") { $0.contains("1 of ") }
            return terminal
        }

        @Test func `kill -9 in mid-sitting loses the card in hand at most`() throws {
            var random = SplitMix64(seed: 20_261_127)
            var rated = 0
            for round in 0..<5 {
                let terminal = try review()
                for card in 0..<(1 + random.below(3)) {
                    try terminal.send("\r\(1 + random.below(4))\r")
                    rated += 1
                    // The next question stands there once the rating is kept.
                    try terminal.waitUntil("question \(card + 2)") { $0.contains("\(card + 2) of ") }
                }
                if random.below(2) == 0 { try terminal.send("\r") }
                try terminal.signal(9)
                #expect(try terminal.waitForExit().reason == .killed(signal: 9))
                #expect(try reviews() == rated, "round \(round)")
                #expect(try home.must("doctor").contains("The database is sound."))
            }
        }

        @Test func `a card that is rated in ten processes at once has ten reviews`() throws {
            let running = try (0..<10).map { number in
                try home.start([
                    Home.program, "practice", "rate", "prompt-or-tune", "\(number % 4 + 1)", "--today", Home.today,
                ])
            }
            for outcome in running.map({ $0.outcome() }) { #expect(outcome.code == 0, "\(outcome.error)") }
            #expect(try reviews() == 10)
            let card = try Home.decode(Card.self, home.must("practice", "show", "prompt-or-tune", "--json"))
            #expect(card.reviews == 10)
            #expect(try home.must("doctor").contains("The database is sound."))
        }

        @Test func `a zone that changes in mid-sitting, and a day that turns, keep every rating`() throws {
            let script = """
                for zone in Pacific/Kiritimati America/Adak Europe/Berlin; do
                  printf '\\n3\\n\\n4\\nq\\n' | TZ=$zone "$1" practice review --topic genai --minutes 30
                done
                """
            let outcome = try home.run(["sh", "-c", script, "sh", Home.program])
            #expect(outcome.code == 0, "\(outcome.error)")
            // Where the day is furthest on: what was rated on a later day than here is not counted here.
            let stats = try home.run(["env", "TZ=Pacific/Kiritimati", Home.program, "practice", "stats", "--json"])
            #expect(try Home.decode(Stats.self, stats.text).reviews == 6)
            let shown = try home.run([Home.program, "practice", "list", "--topic", "genai"])
            #expect(shown.code == 0 && !shown.text.contains("nan"))
        }
    }
}
