import PtyTerminal
import TestSupport
import Testing

extension EndToEnd {
    /// `kill -9`, at any moment: what was shown as done is there.
    @Suite struct KillTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test func `what was ticked is ticked after kill -9, twenty times at random moments`() throws {
            var random = SplitMix64(seed: 20_261_121)
            let skills = try skillsToTick(20)
            for (round, skill) in skills.enumerated() {
                try tickAndKill(skill, &random)
                let done = try home.done()
                #expect(Set(skills[...round]).isSubset(of: done), "round \(round): \(skills[...round]) in \(done)")
                #expect(try home.must("doctor").contains("The database is sound."), "round \(round)")
            }
            try open().quit()
        }

        /// Skills of every track, each the first that a filter of its id finds.
        private func skillsToTick(_ count: Int) throws -> [String] {
            let core = try Home.decode([ReportedItem].self, home.must("skills", "list", "is:core", "--json")).map(\.id)
            let found = try core.prefix(2 * count).filter { id in
                try Home.decode([ReportedItem].self, home.must("skills", "list", id, "--json")).first?.id == id
            }
            return Array(found.prefix(count))
        }

        /// The screen without what was being typed when it was killed.
        private func open() throws -> PtyTerminal {
            let terminal = try home.open(size: .wide)
            if terminal.screen.contains("You were writing this") {
                try terminal.send("\u{3}")
                try terminal.waitUntil { !$0.contains("Esc cancel") && !$0.contains("You were writing") }
            }
            return terminal
        }

        /// Does this and that, ticks a skill, goes on and is killed.
        private func tickAndKill(_ skill: String, _ random: inout SplitMix64) throws {
            let terminal = try open()
            for _ in 0..<random.below(20) { try terminal.send(random.pick(Self.walks)) }
            try terminal.send("3/\u{15}\(skill)\r")
            try terminal.waitUntil(skill) { $0.selected.contains("[ ]") && $0.hasLine("├ 4 Tracks") }
            try terminal.send(" ")
            try terminal.waitUntil(skill) { $0.selected.contains("[x]") && $0.contains(": done") }
            // The kill comes amid these or after them: a note half typed or half kept, a role half chosen.
            for _ in 0..<random.below(6) { try terminal.send(random.pick(Self.walks + Self.writes)) }
            for _ in 0..<random.below(3) { terminal.settle(quiet: .microseconds(500), timeout: .milliseconds(3)) }
            try terminal.signal(9)
            #expect(try terminal.waitForExit().reason == .killed(signal: 9))
        }

        private static let walks = ["j", "k", "G", "g", "v", "l", "h", "1", "2", "3", "o", "t", "\u{4}", "\u{15}"]
        private static let writes = ["nabc\r", "nabc", "4j ", "P\r\r\r\r"]

        @Test func `what was typed for more than a second when it was killed is offered at the next start`() throws {
            let terminal = try open()
            try terminal.type("/linear\r", toSee: "▌   [ ] Linear")
            try terminal.type("e", toSee: "What it shows")
            try terminal.type("https://half.example", toSee: "https://half.example")
            try terminal.type("\twords half ty", toSee: "words half ty")
            try home.waitUntilKept("words half ty", by: terminal)
            try terminal.signal(9)
            try terminal.waitForExit()

            let again = try home.open(size: .wide, showing: "You were writing this")
            #expect(again.screen.contains("https://half.example") && again.screen.contains("words half ty"))
            try again.send("ped\r\r")
            try again.waitUntil { $0.contains("Evidence saved") }
            #expect(try home.item("linear-algebra").evidence.map(\.shows) == ["words half typed"])
            try again.quit()
            let third = try home.open(size: .wide)
            #expect(!third.screen.contains("You were writing this"))
            try third.quit()
        }

        @Test func `what is typed in one window is offered in no other, and two drafts of a form are both kept`() throws
        {
            let one = try open()
            try one.type("/linear\r", toSee: "▌   [ ] Linear")
            try one.type("nfirst thought", toSee: "first thought")
            try home.waitUntilKept("first thought", by: one)
            let other = try home.open(size: .wide)
            #expect(!other.screen.contains("You were writing this"))
            try other.type("/linear\r", toSee: "▌   [ ] Linear")
            try other.type("nsecond thought", toSee: "second thought")
            try home.waitUntilKept("second thought", by: other)
            for terminal in [one, other] {
                try terminal.signal(9)
                try terminal.waitForExit()
            }

            var offered: [Bool] = []
            for _ in 0..<2 {
                let again = try home.open(size: .wide, showing: "You were writing this")
                offered.append(again.screen.contains("first thought"))
                #expect(again.screen.contains("second thought") == !again.screen.contains("first thought"))
                try again.type("\u{1b}", toSee: "Esc again")
                try again.send("\u{1b}")
                try again.waitUntil { !$0.contains("thought") }
                try again.quit()
            }
            #expect(offered == [false, true])
            let last = try home.open(size: .wide)
            #expect(!last.screen.contains("You were writing this"))
            try last.quit()
        }
    }
}
