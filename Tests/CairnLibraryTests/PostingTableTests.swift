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

    // MARK: Lists with bars

    @Test(arguments: [
        "Python | SQL | Docker", "- Python | SQL | Docker", "Solid Python | SQL | Docker",
        "Strong Python | Solid SQL | Docker", "Fluent English | Python | SQL | Docker", "Python · SQL • Docker",
        "Python | good SQL\n- Docker | basic", "Python\tSQL\tDocker", "Skills: Python | SQL | Docker",
        "What you bring | Python | SQL | Docker", "Python|SQL|Docker",
    ])
    func `in a line that bars or dots part, each skill counts`(line: String) throws {
        let reading = try read("Requirements\n\(line)\n")
        #expect(reading.skills(.must) == ["python", "sql", "docker"], "\(line)")
        #expect(reading.either == [] && reading.unplaced == [], "\(line)")
    }

    @Test func `a line with bars among what is welcome stays there`() throws {
        let reading = try read("Nice to have\n- Strong Python | SQL\n- Solid Haskell | Docker\n")
        #expect(reading.skills(.must) == [])
        #expect(reading.skills(.nice) == ["python", "sql", "docker"])
    }

    @Test func `two blanks behind a full stop make no table`() throws {
        let reading = try read("Requirements\nYou know Python.  You know SQL.\nYou like tea.  Docker, too.\n")
        #expect(reading.skills(.must) == ["python", "sql", "docker"])
    }

    // MARK: Tables of blanks

    @Test(arguments: [
        "Skill     Need\nPython    must\nSQL       required\nDocker    nice\nSpark     optional\n",
        "Priority  Skill\nMust      Python\nMust      SQL\nShould    Docker\nCould     Spark\n",
        "Must have    Nice to have\nPython       Docker\nSQL\n             Spark\n",
        "Must         Should       Could\nPython       Docker       Spark\nSQL\n",
        "Must have\tNice to have\nPython\tDocker\nSQL\n\tSpark\n",
        "Skill\tLevel\nPython\tMuss\nSQL\tMuss\nDocker\tKann\nSpark\tSoll\n",
    ])
    func `rows and columns of blanks say what they demand`(table: String) throws {
        let reading = try read(table)
        #expect(reading.skills(.must) == ["python", "sql"], "\(table)")
        #expect(reading.skills(.nice) == ["docker", "data-at-scale"], "\(table)")
        #expect(reading.unplaced == [], "\(table)")
    }

    @Test func `a heading below a table of blanks is no row of it`() throws {
        let reading = try read("Must have    Nice to have\nPython       Docker\nBenefits\nSQL training\n")
        #expect(reading.skills(.must) == ["python"])
        #expect(!reading.asks.contains { $0.skill == "sql" })
    }

    @Test(arguments: [
        "| Skill | Years |\n|---|---|\n| Python | 5+ |\n| Docker | nice to have |\n",
        "+--------+----------+\n| Skill  | Level    |\n+--------+----------+\n| Python | required |\n| Docker | optional |\n",
    ])
    func `the head of a table that asks for nothing is not shown`(table: String) throws {
        let reading = try read("Requirements\n\n\(table)")
        #expect(reading.skills(.must) == ["python"], "\(table)")
        #expect(reading.skills(.nice) == ["docker"], "\(table)")
        #expect(reading.unplaced == [], "\(table)")
    }
}
