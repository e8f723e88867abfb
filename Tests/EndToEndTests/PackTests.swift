import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// Packs of the user's own, good and broken, in the real program.
    @Suite struct PackTests {
        private let home: Home
        private static let good = """
            pack: {id: acme, name: Acme, by: Acme Inc.}
            areas:
            - {id: acme-ways, name: Ways of Acme, summary: How things are done here.}
            milestones:
            - id: acme-badge
              name: A badge for the door
              kind: task
              phase: foundations
              hours: [1, 2]
              what: Get the badge.
              why: The door is locked.
              proofs: [You are in, You can leave]
            """

        init() throws {
            home = try Home()
            try home.answerQuestions()
            try FileManager.default.createDirectory(
                atPath: home("data/cairn/packs"), withIntermediateDirectories: false)
        }

        private func write(_ text: String, to name: String = "acme.yaml") throws {
            try home.write(text.utf8, to: "data/cairn/packs/\(name)")
        }

        @Test func `what a pack brings is ticked, and outlives it`() throws {
            try write(Self.good)
            let terminal = try home.open(size: .wide)
            try terminal.type("vv/badge\r", toSee: "A badge for the door")
            try terminal.type("jj", toSee: "The door is locked.")
            try terminal.type(" ", toSee: "[x] A badge for the door")
            try terminal.quit()
            try home.must("roadmap", "note", "acme-badge", "on the third floor")

            try FileManager.default.removeItem(atPath: home("data/cairn/packs/acme.yaml"))
            let without = try home.open(size: .wide)
            #expect(!without.screen.contains("A badge for the door"))
            try without.quit()
            #expect(try home.must("doctor").contains("Kept, but not in this Library: acme-badge."))
            try home.must("history")
            try home.must("next")

            try write(Self.good)
            let again = try home.item("acme-badge")
            #expect(again.status == "done")
            #expect(again.note == "on the third floor")
        }

        @Test func `somebody whose track came from a pack that is gone is not stranded`() throws {
            let track = try trackOfItsOwn()
            try write(track)
            try home.must("tracks", "choose", "acme-engineer")
            try FileManager.default.removeItem(atPath: home("data/cairn/packs/acme.yaml"))
            for words in [
                ["next"], ["roadmap"], ["plan", "show"], ["tracks", "list"], ["skills", "list"], ["doctor"],
            ] {
                let outcome = try home.run([Home.program] + words + ["--today", Home.today])
                #expect(outcome.code == 0, "\(words): \(outcome.error)")
            }
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("no track chosen yet"))
            try terminal.type("4", toSee: "▌ML engineer")
            try terminal.quit()
        }

        /// A role with every field, each with the same words.
        private func trackOfItsOwn() throws -> String {
            let lists = [
                "week", "likes", "dislikes", "strengths", "tools", "builds", "entry", "titles", "growth", "hiring",
                "tryout", "next",
            ]
            return """
                pack: {id: acme, name: Acme}
                tracks:
                - id: acme-engineer
                  name: Engineer at Acme
                  short: Acme
                  focus: Everything at once.
                  day: [{time: "9:00", text: Begin.}]
                  reality: {difficulty: Hard., struggles: [Time]}
                  myths: [{myth: Easy., reality: Hard.}]
                \(lists.map { "  \($0): [Some words]" }.joined(separator: "\n"))
                """
        }

        @Test func `the program opens without a broken pack, and says which`() throws {
            try write(Self.good.replacing("kind: task", with: "kind: tsk"))
            let terminal = try home.open()
            #expect(
                terminal.screen.contains("Pack left out, see `cairn library check`: acme.yaml:7:9: 'kind'"))
            try terminal.type("jj", toSee: "help")
            try terminal.quit()

            let outcome = try home.cairn("next")
            #expect(outcome.code == 0)
            let line =
                "pack left out: acme.yaml:7:9: 'kind' cannot be 'tsk'; did you mean 'task'? (allowed: project, task); "
                + "`cairn library check` tells all"
            #expect(outcome.error == "cairn: \(line)\n")
            #expect(try home.cairn("plan", "set", "--hours", "9").error == outcome.error)
            #expect(try home.must("doctor").contains("Pack left out: acme.yaml:7:9: 'kind' cannot be 'tsk'"))
        }

        @Test func `check says every fault with its place, and ends with 65`() throws {
            #expect(try home.run([Home.program, "library", "check"]).text.hasPrefix("There are no packs in "))
            try write(Self.good)
            let fine = try home.run([Home.program, "library", "check"])
            #expect(fine.code == 0)
            #expect(
                fine.text
                    == "\(home("data/cairn/packs/acme.yaml")): Acme (acme), by Acme Inc.: adds 1 area, 1 milestone\n")

            let broken = Self.good.replacing("kind: task", with: "kind: tsk").replacing("[1, 2]", with: "[2, 1]")
            try home.write(broken.utf8, to: "mine.yaml")
            let outcome = try home.run([Home.program, "library", "check", home("mine.yaml")])
            #expect(outcome.code == 65)
            #expect(
                outcome.text == """
                    \(home("mine.yaml")):7:9: 'kind' cannot be 'tsk'; did you mean 'task'? (allowed: project, task)
                    \(home("mine.yaml")):9:10: 'hours' must have the low number first, not [2, 1]

                    """)
            #expect(outcome.error.hasPrefix("cairn: \(home("mine.yaml"))"))
            let none = try home.run([Home.program, "library", "check", home("none.yaml")])
            #expect(none.code == 66)
        }

        @Test func `scripts read the same as JSON`() throws {
            struct Pack: Decodable {
                struct Fault: Decodable { let line: Int, column: Int, message: String }
                struct Entry: Decodable { let kind: String, id: String }
                let used: Bool
                let id: String?
                let adds: [Entry]
                let problems: [Fault]
            }
            try write(Self.good)
            try write("pack: {id: acme, name: Again}", to: "b.yaml")
            let outcome = try home.run([Home.program, "library", "check", "--json"])
            #expect(outcome.code == 65)
            let packs = try Home.decode([Pack].self, outcome.text)
            #expect(packs.map(\.used) == [true, false])
            #expect(packs.first?.adds.map(\.id) == ["acme-ways", "acme-badge"])
            #expect(packs.last?.problems.map { [$0.line, $0.column] } == [[1, 12]])
            #expect(try home.run([Home.program, "library", "list", "--json"]).code == 0)
        }

        @Test func `nothing of a pack's reaches the terminal as a command`() throws {
            try write("pack: {id: acme, name: \"A\\e]0;x\\a\", \"\\e[31mk\": 1}")
            for words in [["library", "check"], ["library", "list"], ["next"], ["doctor"]] {
                let outcome = try home.run([Home.program] + words)
                #expect(!(outcome.output + outcome.errors).contains(0x1B), "\(words)")
            }
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.line(39).contains("Pack left out"))
            try terminal.quit()
        }
    }
}
