import CairnCore
import CairnLibrary
import Testing

/// What turns a demand round: denials, wishes, cues with a gap, and words that do not suffice alone.
struct PostingTurnsTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)

    private func read(_ text: String) throws -> PostingReading {
        Self.lexicon.read(try PostingText(Array(text.utf8)))
    }

    @Test(arguments: [
        "You need not know Kubernetes.", "No experience of Kubernetes is needed here.", "Nobody expects Kubernetes.",
        "We expect neither Kubernetes nor a degree.", "You do NOT need to know Kubernetes.",
    ])
    func `what is denied is not demanded`(sentence: String) throws {
        let reading = try read("Someone who knows Python.\n\n\(sentence)\n")
        #expect(reading.skills(.must) == ["python"], "\(sentence)")
    }

    @Test func `not only and nothing but deny nothing`() throws {
        let reading = try read("You need not only Python but SQL.\n")
        #expect(reading.skills(.must) == ["python", "sql"])
    }

    @Test(arguments: [
        "We would be particularly glad of applicants who bring Kubernetes.",
        "He'd also like someone who's used Kubernetes.", "She would be over the moon and delighted with Kubernetes.",
        "It would be to your advantage to know Kubernetes.", "A bit of Kubernetes would make us very happy.",
        "If you have run Kubernetes we want to talk to you even more.",
        "Knowing Kubernetes is something we look for, but it isn't a condition.",
        "Have you run Kubernetes? That would be a welcome extra.",
    ])
    func `what would please is welcome, in words of any kind`(sentence: String) throws {
        let reading = try read("Someone who knows Python.\n\n\(sentence)\n")
        #expect(reading.skills(.must) == ["python"], "\(sentence)")
        #expect(reading.skills(.nice) == ["kubernetes"], "\(sentence)")
    }

    @Test func `would like to hear from you is no wish`() throws {
        let reading = try read("We would love to hear from you if you know Python.\n")
        #expect(reading.skills(.must) == ["python"])
    }

    @Test func `a wish holds for each who in its sentence`() throws {
        let reading = try read(
            "Someone who knows SQL.\n\nWe'd be glad of people who know Docker, or who have worked with Kubernetes.\n")
        #expect(reading.skills(.must) == ["sql"])
        #expect(reading.skills(.nice) == ["docker", "kubernetes"])
    }

    @Test func `what the firm has used is not demanded`() throws {
        let reading = try read("Someone who knows SQL.\n\nMarlowe has used Kubernetes for years.\n")
        #expect(reading.skills(.must) == ["sql"])
        #expect(try read("You know SQL, and our founders used to recruit for Kaggle.\n").skills(.must) == ["sql"])
    }

    @Test func `a cue looks to where words are`() throws {
        let reading = try read("Requirements\n- You must know SQL\n- Docker, ideally\n- Kubernetes (bonus)\n")
        #expect(reading.skills(.must) == ["sql"])
        #expect(reading.skills(.nice) == ["docker", "kubernetes"])
    }

    @Test(arguments: [
        "You know Python, but we will teach you Docker.", "You know Python, although we will train you in Docker.",
        "You know Python. We'll train you in Docker.", "Python is needed, but Docker we will teach you.",
    ])
    func `what one is taught there is no demand, and what stands before it is`(sentence: String) throws {
        for text in ["Requirements:\n\(sentence)\n", "ML engineer\nPier Nine\n\n\(sentence)\n"] {
            #expect(try read(text).skills(.must) == ["python"], "\(text)")
            #expect(try read(text).skills(.nice) == ["docker"], "\(text)")
        }
        #expect(try read("Requirements\n- Docker, but we'll teach you.\n- SQL\n").skills(.nice) == ["docker"])
    }

    @Test func `what one should be fluent in may be named before`() throws {
        let reading = try read("The work is done in Python, and we need you to be fluent in it.\n\nTea is free.\n")
        #expect(reading.skills(.must) == ["python"])
    }

    @Test func `the same goes for what follows`() throws {
        let reading = try read(
            "You must know Python. The same goes for SQL.\n\nDocker would be a plus. The same goes for Kubernetes.\n")
        #expect(reading.skills(.must) == ["python", "sql"])
        #expect(reading.skills(.nice) == ["docker", "kubernetes"])
    }

    @Test(arguments: [
        "Sehr gute Kenntnisse in Python und SQL setzen wir voraus.", "Wir setzen Python und SQL voraus.",
        "Für die Stelle bringst du Python und SQL mit.", "The essentials from his side are Python and SQL.",
        "We take Python and SQL for granted.",
    ])
    func `cues with a gap demand what is meant`(sentence: String) throws {
        #expect(try read("Hallo!\n\n\(sentence)\n").skills(.must) == ["python", "sql"], "\(sentence)")
    }

    @Test func `what is not presupposed is not demanded`() throws {
        #expect(try read("Someone who knows SQL.\n\nPython setzen wir nicht voraus.\n").skills(.must) == ["sql"])
        #expect(try read("Someone who knows SQL.\n\nWir setzen kein Python voraus.\n").skills(.must) == ["sql"])
    }

    @Test func `a filler that is part of a phrase does not hide the phrase without it`() throws {
        let reading = try read("You also really need Python. You will certainly also have to know SQL.\n")
        #expect(reading.skills(.must) == ["python", "sql"])
    }

    @Test func `people at a sentence's beginning are others`() throws {
        let reading = try read("Someone who knows SQL.\n\nPeople who came to us from Docker needed a week.\n")
        #expect(reading.skills(.must) == ["sql"])
    }

    @Test func `a sentence about something else does not go on with the demand`() throws {
        let reading = try read("You know SQL. Docker has its own team.\n")
        #expect(reading.skills(.must) == ["sql"])
    }

    @Test func `words that need a second one demand only beside it`() throws {
        let alone = try read("Requirements\n- SQL\n- Sense of architecture\n\nTasks\n- System design, end-to-end\n")
        #expect(alone.skills(.must) == ["sql"])
        #expect(alone.skills(.mentioned).contains("ml-system-design"))
    }

    @Test func `a row that is not required, and a column of remarks, ask for nothing`() throws {
        let reading = try read(
            "Competence\tNeed\tComment\nSQL\trequired\tSpark is in place\nDocker\tnot required\tdone by IT\n")
        #expect(reading.skills(.must) == ["sql"])
        #expect(!reading.asks.contains { $0.skill == "docker" })
    }

    @Test func `a table pasted cell by cell is read by the letters below its lines`() throws {
        let reading = try read(
            """
            Person specification

            Criteria
            Essential / Desirable
            How assessed
            Knowledge
            Python with pandas: choosing, fitting and criticising
            E
            Interview
            Kubernetes and other clusters
            D
            Application
            Skills
            Writes SQL
            E
            Test
            """)
        #expect(reading.skills(.must) == ["python", "dataframes", "sql"])
        #expect(reading.skills(.nice) == ["kubernetes"])
    }

    @Test func `what the law requires is not required of the reader`() throws {
        let reading = try read(
            "Requirements\n- SQL\n\nOur tools\nThey are subject to tests of fairness as required by law, and to audits.\n"
        )
        #expect(reading.skills(.must) == ["sql"])
    }

    @Test func `a heading may begin with its cue and have a comma`() throws {
        let reading = try read(
            "To qualify, you must have\nGood Python skills\nSQL\n\nIdeally, you'll also have\nWorked with Docker\n")
        #expect(reading.skills(.must) == ["python", "sql"])
        #expect(reading.skills(.nice) == ["docker"])
    }

    @Test func `the unknown heading after the demands is a wish`() throws {
        let reading = try read(
            "Requirements\n- Python\n- SQL\n\nGlitter and glue:\n- Docker\n- Kubernetes\n")
        #expect(reading.skills(.must) == ["python", "sql"])
        #expect(reading.skills(.nice) == ["docker", "kubernetes"])
    }

    @Test func `a cue before closing marks speaks of what is before it`() throws {
        let reading = try read("Someone who knows SQL.\n\n\"Docker would be desirable.\"\n")
        #expect(reading.skills(.nice) == ["docker"])
    }

    @Test func `a field that running text demands is shown as not placed`() throws {
        let reading = try read("You know SQL.\n\nYou must have years of machine learning behind you.\n")
        #expect(reading.unplaced.map(\.line) == [3])
    }
}
