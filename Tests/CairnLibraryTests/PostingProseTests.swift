import CairnCore
import CairnLibrary
import Testing

/// What running text, mails and strange headings ask for.
struct PostingProseTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)

    private func read(_ text: String) throws -> PostingReading {
        Self.lexicon.read(try PostingText(Array(text.utf8)))
    }

    @Test func `what is said of the reader is demanded, and so is what goes on with it`() throws {
        let reading = try read(
            """
            We sell soup, and Spark counts it.

            You are comfortable with SQL and never afraid of a join. Then Python, since the last person left. Your Docker is good.
            """)
        #expect(reading.skills(.must) == ["sql", "python", "docker"])
        #expect(!reading.skills(.must).contains("data-at-scale"))
    }

    @Test func `a sentence of the one who hires demands nothing, nor does what one will do`() throws {
        let reading = try read(
            "Someone who knows Python. We have years of experience with Kubernetes. You'll work on a search with Elasticsearch.\n"
        )
        #expect(reading.skills(.must) == ["python"])
    }

    @Test func `what would please is welcome`() throws {
        let reading = try read(
            "They want someone who writes Python. Docker would be the icing, and Terraform would save them a month.\n")
        #expect(reading.skills(.must) == ["python"])
        #expect(reading.skills(.nice) == ["docker", "cloud"])
    }

    @Test func `both means what was named before`() throws {
        let reading = try read("You'll spend the week in SQL and Python, and you should be at ease with both.\n")
        #expect(reading.skills(.must) == ["sql", "python"])
    }

    @Test(arguments: ["They won't talk to people without Python.\n", "Ohne Python geht hier gar nichts.\n"])
    func `two negatives demand`(text: String) throws {
        #expect(try read(text).skills(.must) == ["python"])
    }

    @Test func `in brackets a word speaks of what is in them, and alone of what is before`() throws {
        let reading = try read(
            "Requirements\n- PyTorch (nice to have: TensorFlow)\n- SQL, Docker (a plus, not a must)\n- [optional] Kubernetes\n"
        )
        #expect(reading.skills(.must) == ["pytorch", "sql"])
        #expect(reading.skills(.nice) == ["tensorflow", "docker", "kubernetes"])
    }

    @Test func `a picture before a line over a list with another makes it a heading`() throws {
        let reading = try read(
            "🎈 Engineer\n\n🔭 Wovon\n🔹 Docker\n\n🧭 Rucksackinhalt\n✅ Python\n✅ SQL\n✅ Git\n\n🍬 Zuckerl\n➕ Kubernetes\n")
        #expect(reading.skills(.must) == ["python", "sql", "git"])
        #expect(reading.skills(.nice) == ["kubernetes"])
    }

    @Test func `the end of a paragraph may head the list below`() throws {
        let reading = try read(
            "They have a spreadsheet for the whole of it, and it is slow. What they've asked for:\n\n- Python\n- SQL\n")
        #expect(reading.skills(.must) == ["python", "sql"])
    }

    @Test func `a question answered with no is not asked for, and no in a column Must is welcome`() throws {
        let answers = try read("What do I need to know?\nPython.\n\nDo I need Kubernetes?\nNo, nobody does.\n")
        #expect(answers.asks.compactMap(\.skill) == ["python"])
        let table = try read("Skill\tLevel\tMust?\nPython\tgood\tyes\nDocker\tbasic\tno\n")
        #expect(table.skills(.must) == ["python"])
        #expect(table.skills(.nice) == ["docker"])
    }

    @Test func `among demands a sentence of the one who hires is no demand`() throws {
        let reading = try read("Requirements\n- Confident with SQL; our warehouse is Snowflake\n")
        #expect(reading.skills(.must) == ["sql"])
        #expect(reading.skills(.mentioned) == ["data-modelling"])
    }

    // MARK: Lines that were not placed

    @Test func `what is demanded and means no skill is shown, be it a whole field or a name`() throws {
        let reading = try read(
            "Requirements\n- Python\n- C++\n- Experience with machine learning\n- 3 years of AI\n- Deutsch auf C1\n")
        #expect(reading.unplaced.map(\.line) == [3, 4, 5, 6])
    }

    @Test func `greetings, pay, the law and praise are not shown`() throws {
        let reading = try read(
            """
            Hi there,

            Hope you're well! I thought of a client of mine. We run models on AWS.

            Requirements
            - Python
            - €70,000 and a pension
            - We are an equal opportunity employer

            Why Wren?
            We use Kubernetes.

            Kind regards
            Ann
            """)
        #expect(reading.skills(.must) == ["python"])
        #expect(reading.unplaced == [])
    }
}
