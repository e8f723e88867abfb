import CairnCore
import CairnLibrary
import Testing

/// Kinds of wording in which a skill is named or demanded: tenses, words between, languages within phrases, inverted sentences.
struct PostingKindsTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)

    private func read(_ text: String) throws -> PostingReading {
        Self.lexicon.read(try PostingText(Array(text.utf8)))
    }

    private func musts(_ line: String) throws -> [String] { try read("Requirements\n- \(line)\n").skills(.must) }

    // MARK: Names of skills

    @Test(arguments: ["mentoring engineers", "mentored engineers", "mentored our junior engineers"])
    func `a skill is known in other tenses, and with little words between`(words: String) throws {
        #expect(try musts("You have experience \(words)") == ["peer-support"], "\(words)")
    }

    @Test func `a word that stands for something else in another tense is no skill`() throws {
        #expect(try musts("A second monitor on your desk").isEmpty)
        #expect(try musts("Solving a problem live on a call").isEmpty)
    }

    @Test func `a name that begins as a skill does is not that skill`() throws {
        #expect(try musts("SQL and time-series databases such as InfluxDB") == ["sql"])
        #expect(try musts("Time series forecasting over a time series database") == ["time-series"])
    }

    @Test(arguments: ["Python 3.11+", "Python 3.x", "well-tested Python", "object-oriented Python"])
    func `a language is demanded with its version, and within a phrase`(words: String) throws {
        #expect(try musts(words).contains("python"), "\(words)")
    }

    @Test func `a word with a dot behind it is no language`() throws {
        #expect(try !musts("Go.mod files").contains("python"))
    }

    @Test func `a phrase that does not suffice gives way to one that does`() throws {
        #expect(try musts("Know how to manage context windows") == ["context-memory"])
    }

    @Test(arguments: [
        "Experience with ML models and a second language", "Bereitschaft zu Reisen", "Comfortable with uncertainty",
        "You give and receive feedback",
    ])
    func `names of a field and traits ask for no skill`(line: String) throws {
        #expect(try musts(line).isEmpty, "\(line)")
    }

    // MARK: Demands

    @Test(arguments: [
        "Dafür solltest du gut in Python programmieren.", "Mit Python solltest du umgehen können.",
        "Mit Python kennst du dich aus.", "Dazu bringst du Erfahrung mit Python mit.",
        "Python ist für dich kein Neuland.",
        "Wer sich bewirbt, sollte Python kennen.", "Python experience is a must.",
        "The engineer we hire has years of practice. They write Python for a living.",
    ])
    func `what is demanded in a sentence that is turned round is demanded`(sentence: String) throws {
        let reading = try read("Engineer\n\nSomeone who knows SQL.\n\n\(sentence)\n")
        #expect(Set(reading.skills(.must)) == ["sql", "python"], "\(sentence)")
    }

    @Test(arguments: [
        "It would be desirable, but not essential, to have used Kubernetes.",
        "If you have ever run Kubernetes, tell us about it.", "Kubernetes isn't required but would be useful.",
        "Candidates with some Kubernetes, and those who have read of it, are especially encouraged to apply.",
        "Toll, wenn du Kubernetes kennst.",
    ])
    func `what is wished for in a sentence that is turned round is welcome`(sentence: String) throws {
        let reading = try read("Engineer\n\nSomeone who knows SQL.\n\n\(sentence)\n")
        #expect(reading.skills(.must) == ["sql"], "\(sentence)")
        #expect(reading.skills(.nice) == ["kubernetes"], "\(sentence)")
    }

    @Test(arguments: [
        "Kubernetes is not what we need.", "If you'd rather do Kubernetes, this is not your role.",
        "Kubernetes setzen wir nicht voraus: das machen andere.",
    ])
    func `what is refused is not asked`(sentence: String) throws {
        let reading = try read("Engineer\n\nSomeone who knows SQL.\n\n\(sentence)\n")
        #expect(reading.skills(.must) == ["sql"] && reading.skills(.nice).isEmpty, "\(sentence)")
    }

    @Test func `those for whom one works are not those who are sought`() throws {
        let reading = try read(
            "Engineer\n\nSomeone who knows SQL.\n\nWe forecast for people who own farms. Data ends up on our GPUs.\n")
        #expect(reading.skills(.must) == ["sql"])
    }

    // MARK: Headings and rows

    @Test(arguments: [
        "We'd love to hear from you if you have:", "You might be a match if...", "Das bringst du mit.",
        "We believe that you have",
    ])
    func `a heading that speaks to the reader is over demands`(heading: String) throws {
        let reading = try read("Engineer\n\nWe make clouds in a small town.\n\n\(heading)\n- Kubernetes\n- Docker\n")
        #expect(Set(reading.skills(.must)) == ["kubernetes", "docker"], "\(heading)")
    }

    @Test(arguments: ["Requirements (nice-to-have):", "Skills (optional)", "Anforderungen (wünschenswert):"])
    func `a wish in brackets behind a heading makes it one`(heading: String) throws {
        let reading = try read("Requirements (must):\n1) Python\n\n\(heading)\n1) Docker\n")
        #expect(reading.skills(.must) == ["python"] && reading.skills(.nice) == ["docker"], "\(heading)")
    }

    @Test func `a row with a label is no table's head`() throws {
        let reading = try read(
            "Experience\t4 - 7 Years\nMandatory Skills\tPython, Docker\nGood to have Skills\tKubernetes\n")
        #expect(Set(reading.skills(.must)) == ["python", "docker"])
        #expect(reading.skills(.nice) == ["kubernetes"])
    }

    @Test func `a word before a bracket is no heading over what follows it`() throws {
        #expect(try musts("Experience (industry or academic) with Docker") == ["docker"])
    }

    @Test func `a line that begins with experience demands, below duties too`() throws {
        let reading = try read(
            "Must have\n- Python\n\nResponsibilities\n- Deploy models on Kubernetes\n- Strong experience in Docker\n")
        #expect(Set(reading.skills(.must)) == ["python", "docker"])
    }

    @Test func `a cloud is no alternative to a tool, and the next cell none to this one`() throws {
        #expect(try read("Requirements\n- Docker, AWS or Azure\n").either.isEmpty)
        #expect(try read("Requirements\n- PyTorch, TensorFlow or JAX\n").either == [["pytorch", "tensorflow"]])
        #expect(try read("| Must have | Nice to have |\n|---|---|\n| Python, SQL | Docker |\n").either.isEmpty)
    }
}
