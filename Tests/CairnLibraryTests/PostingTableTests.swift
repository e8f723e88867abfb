import CairnCore
import CairnLibrary
import Testing

/// Tables whose rows say of themselves what they demand.
struct PostingTableTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)

    private func read(_ table: String) throws -> PostingReading {
        Self.lexicon.read(try PostingText(Array("Applied AI engineer\nPier Nine\n\n\(table)".utf8)))
    }

    @Test(arguments: [
        "Skill\tLevel\nPython\trequired\nSQL\trequired\n", "Python\trequired\nSQL\trequired\n",
        "Role\tWhat\tLevel\nEngineer\tPython\trequired\nEngineer\tSQL\trequired\n",
        "Python\trequired\tsenior\nSQL\trequired\tsenior\n", "| Python | required |\n| SQL | essential |\n",
        "| Skill | Level |\n|---|---|\n| Python | required |\n| SQL | must have |\n",
        "Essential\tPython\tCV\nEssential\tSQL\tinterview\n", "Requirement\tLevel\nPython\trequired\nSQL\trequired\n",
    ])
    func `the first row counts as all do, whatever stands over it`(table: String) throws {
        let reading = try read(table)
        #expect(reading.skills(.must) == ["python", "sql"], "\(table)")
        #expect(reading.unplaced == [], "\(table)")
    }

    @Test func `each row has its own demand`() throws {
        let reading = try read("What\tHow much\nDocker\tmust have\nSQL\tnice to have\nPython\tnot required\n")
        #expect(reading.skills(.must) == ["docker"])
        #expect(reading.skills(.nice) == ["sql"])
        #expect(!reading.asks.contains { $0.skill == "python" })
    }

    @Test func `a row that says nothing of itself is shown, and demanded under a heading that demands`() throws {
        let alone = try read("Skill\tLevel\nPython\trequired\nDocker\tbasic\n")
        #expect(alone.skills(.must) == ["python"])
        #expect(alone.unplaced.map(\.line) == [6])
        let headed = try read("Requirements\n\nPython\trequired\nDocker\tbasic\nSQL\tnice to have\n")
        #expect(headed.skills(.must) == ["python", "docker"])
        #expect(headed.skills(.nice) == ["sql"])
    }

    @Test func `a row of a name that nobody knows is shown`() throws {
        let reading = try read("Quuxly\trequired\nPython\trequired\n")
        #expect(reading.skills(.must) == ["python"])
        #expect(reading.unplaced.map(\.line) == [4])
    }

    @Test func `a column of remarks asks for nothing`() throws {
        let reading = try read("Skill\tLevel\tComment\nPython\trequired\tDocker is in place\n")
        #expect(reading.skills(.must) == ["python"])
    }

    @Test func `a head is no row, with one column that demands or two`() throws {
        let one = try read("Area\tMust have\nLanguages\tPython\nQueries\tSQL\n")
        #expect(one.skills(.must) == ["python", "sql"])
        let two = try read("Python skills\tRequired\tPreferred\nTesting\tSQL\tDocker\n")
        #expect(two.skills(.must) == ["sql"])
        #expect(two.skills(.nice) == ["docker"])
    }
}
