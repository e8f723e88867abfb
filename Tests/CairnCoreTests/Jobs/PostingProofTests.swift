import TestSupport
import Testing

@testable import CairnCore

/// A posting's demands, held against what one can prove.
struct PostingProofTests {
    private let library: Library
    private let text: PostingText
    private let ids: [ItemID]

    init() throws {
        library = try Fixtures.library()
        text = try PostingText(Array("Requirements\n* one or two\n* three\n* Flink\nNice\n- four\n".utf8))
        ids = Array(library.skills.map(\.id).prefix(4))
    }

    private func ask(_ skill: ItemID?, _ demand: PostingDemand, _ line: Int, _ words: String = "") -> PostingReading.Ask
    {
        PostingReading.Ask(skill: skill, words: words, demand: demand, line: line)
    }

    private var reading: PostingReading {
        PostingReading(
            asks: [
                ask(ids[3], .nice, 6), ask(ids[0], .must, 2), ask(ids[1], .must, 2), ask(ids[2], .must, 3),
                ask(nil, .must, 4, "Flink"),
            ],
            either: [[ids[0], ids[1]]], unplaced: [], unknown: [], doubts: [])
    }

    private func journey(proven: [ItemID] = [], done: [ItemID] = [], begun: [ItemID] = []) -> Journey {
        let day = Day(number: 20_000)
        return Journey(
            (proven + done).map { Record(Progress(item: $0, status: .done, since: day)) }
                + begun.map { Record(Progress(item: $0, status: .learning, since: day)) }
                + proven.map {
                    Record(Evidence(id: "e-\($0)", item: $0, place: "https://x.example", shows: "F1 0.9", date: day))
                })
    }

    private func proof(_ journey: Journey, _ rulings: PostingRulings = PostingRulings()) -> PostingProof {
        PostingProof(reading, of: text, rulings, library, journey)
    }

    @Test func `alternatives count once, by the best of them, and words of one's own count as not proven`() {
        let proof = proof(journey(proven: [ids[1]]))
        #expect(
            proof.musts.map { $0.map(\.subject) } == [
                [.skill(ids[0]), .skill(ids[1])], [.skill(ids[2])], [.word("Flink")],
            ])
        #expect(proof.summary.hasPrefix("Proven for 1 of 3 musts · 1 missing (about "))
        #expect(proof.summary.hasSuffix("for a first pass) · 1 that the Library does not know"))
        #expect(proof.lines.map(\.demand) == [.must, .must, .must, .must, .nice])
        #expect(proof.lines[2].text == "three")
        #expect(proof.lines[2].hours == library.skill(ids[2]).map { $0.first?.hours ?? $0.hours })
        #expect(proof.lines[1].hours == nil)
    }

    @Test func `each state is told`() {
        let proof = proof(journey(proven: [ids[0]], done: [ids[2]], begun: [ids[3]]))
        #expect(proof.lines.map(\.state) == [.proven, .not, .done, .unknown, .begun])
        #expect(proof.missingHours == nil)
        #expect(proof.summary == "Proven for 1 of 3 musts · 1 done without proof · 1 that the Library does not know")
    }

    @Test func `what the user says wins`() {
        let rulings = PostingRulings(
            confirmed: [.skill(ids[3]): .must, .word("Rust"): .must], refused: [.skill(ids[2]), .word("Flink")])
        let proof = proof(journey(), rulings)
        #expect(proof.lines(.must).map(\.subject) == [.skill(ids[0]), .skill(ids[1]), .skill(ids[3]), .word("Rust")])
        #expect(proof.lines(.must).map(\.isConfirmed) == [false, false, true, true])
        #expect(proof.lines(.must).map(\.line) == [2, 2, 6, 0])
        #expect(proof.lines(.nice).isEmpty)
    }

    @Test func `that nothing was found is never no gap`() {
        let none = PostingReading(asks: [], either: [], unplaced: [], unknown: [], doubts: [.noSections, .noWords])
        let proof = PostingProof(none, of: text, PostingRulings(), library, Journey())
        #expect(proof.summary.contains("that does not mean that it asks for nothing"))
        let silent = PostingReading(
            asks: [ask(ids[0], .mentioned, 2)], either: [], unplaced: [], unknown: [], doubts: [])
        #expect(
            PostingProof(silent, of: text, PostingRulings(), library, Journey()).summary
                == "It says of nothing that one must have it; 1 skill is named.")
    }

    @Test func `a long line is cut around the words that were found`() throws {
        let far = String(repeating: "ä is a letter, ", count: 20)
        let text = try PostingText(Array("• \(far)and Flink is known. \(far)\n- Flink\n".utf8))
        let start = text.lines[0].lowerBound + Array("• \(far)and ".utf8).count
        func excerpt(_ place: Range<Int>?, line: Int = 1) throws -> String {
            let ask = PostingReading.Ask(skill: nil, words: "Flink", demand: .must, line: line, place: place)
            let reading = PostingReading(asks: [ask], either: [], unplaced: [], unknown: [], doubts: [])
            let proof = PostingProof(reading, of: text, PostingRulings(), library, Journey())
            return try #require(proof.lines.first).excerpt(90)
        }
        let cut = try excerpt(start..<start + 5)
        #expect(cut.hasPrefix("…") && cut.hasSuffix("…") && cut.contains("and Flink is known"))
        #expect((80...90).contains(cut.count))
        #expect(try excerpt(nil).hasPrefix("ä is a letter"))
        #expect(try excerpt(text.lines[0].lowerBound + 4..<text.lines[0].lowerBound + 6).hasPrefix("ä is a letter"))
        #expect(try excerpt(text.lines[1].upperBound - 5..<text.lines[1].upperBound, line: 2) == "Flink")
    }

    @Test func `of a row of a table the cell that speaks is quoted`() throws {
        let text = try PostingText(
            Array(
                """
                | Requirement | Level | Notes |
                |---|---|---|
                | Python, with tests | Must have | Typing, in Flink too |

                Tools: Go | Flink | SQL
                """.utf8))
        func excerpt(_ words: String, line: Int) throws -> String {
            let bytes = Array(words.utf8)
            let place = try #require(
                text.lines[line - 1].first { text.bytes[$0...].starts(with: bytes) }.map { $0..<$0 + bytes.count })
            let ask = PostingReading.Ask(skill: nil, words: words, demand: .must, line: line, place: place)
            let reading = PostingReading(asks: [ask], either: [], unplaced: [], unknown: [], doubts: [])
            let proof = PostingProof(reading, of: text, PostingRulings(), library, Journey())
            return try #require(proof.lines.first).excerpt(90)
        }
        #expect(try excerpt("Python", line: 3) == "Python, with tests")
        #expect(try excerpt("Flink", line: 3) == "Typing, in Flink too")
        #expect(try excerpt("Flink", line: 5) == "Tools: Go | Flink | SQL")
    }

    @Test func `the text to apply with has the evidence and no path of one's own`() throws {
        var records = [Record(Progress(item: ids[2], status: .done, since: Day(number: 20_000)))]
        records.append(
            Record(
                Evidence(id: "e", item: ids[2], place: "/home/ada/x.ipynb", shows: "AUC 0.9", date: Day(number: 20_000))
            ))
        let text = proof(Journey(records)).text(title: "ML engineer", company: "Pier Nine")
        let name = try #require(library.skill(ids[2])?.name)
        #expect(text.hasPrefix("ML engineer, Pier Nine\n\nProven for 1 of 3 musts"))
        #expect(text.contains("- \(name)\n    AUC 0.9: [path left out]"))
        #expect(!text.contains("/home/ada"))
        // What is missing is for the user, not for the employer.
        #expect(!text.contains("first pass") && !text.contains("not yet"))
        records.append(Record(Progress(item: ids[1], status: .learning, since: Day(number: 20_000))))
        let begun = try #require(library.skill(ids[1])?.name)
        #expect(proof(Journey(records)).text(title: "", company: "").contains("\nBegun: \(begun)\n"))
    }
}
