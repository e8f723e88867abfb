import CairnCore
import CairnLibrary
import Testing

/// What is read in postings with the words of the Library.
struct PostingReadingTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)

    private func read(_ text: String) throws -> PostingReading {
        Self.lexicon.read(try PostingText(Array(text.utf8)))
    }

    @Test func `headings part what is demanded from what is welcome`() throws {
        let reading = try read(
            "Data Scientist\n\nRequirements\n- Python\n- SQL\n\nNice to have\n- Docker\n\nBenefits\n- Git training\n")
        #expect(reading.skills(.must) == ["python", "sql"])
        #expect(reading.skills(.nice) == ["docker"])
        #expect(reading.asks.map(\.line) == [4, 5, 8])
        #expect(reading.doubts == [])
    }

    @Test func `what one is told not to need is not asked for`() throws {
        let reading = try read("Requirements\n- Python\n\nWhat this role does not require: Docker, SQL\n")
        #expect(reading.asks.compactMap(\.skill) == ["python"])
    }

    @Test func `of alternatives one is enough, whoever knows the last`() throws {
        let reading = try read("Requirements\n- PyTorch, TensorFlow, or Flax\n- strong Python; Docker is a plus\n")
        #expect(reading.either == [["pytorch", "tensorflow"]])
        #expect(reading.skills(.nice) == ["docker"])
    }

    @Test(arguments: [
        "scikit-learn, XGBoost or LightGBM", "XGBoost, LightGBM or scikit-learn", "XGBoost, scikit-learn or LightGBM",
        "Hands-on experience with scikit-learn, XGBoost, CatBoost or LightGBM and a good eye",
    ])
    func `a list of alternatives may have one skill twice`(line: String) throws {
        let reading = try read("Requirements\n- \(line)\n- SQL\n")
        #expect(reading.either.map(Set.init) == [["sklearn", "boosting"]], "\(line)")
    }

    @Test(arguments: ["Strong Python, XGBoost or LightGBM", "Docker, AWS or Azure, Looker", "AWS, Azure or GCP"])
    func `what merely precedes two names of one skill is no alternative to them`(line: String) throws {
        #expect(try read("Requirements\n- \(line)\n- SQL\n").either == [], "\(line)")
    }

    @Test func `each find has its place`() throws {
        let text = try PostingText(Array("Requirements\n- SQL and, as ever, Python.\n".utf8))
        let places = Self.lexicon.read(text).asks.compactMap(\.place)
        #expect(places.map { String(decoding: text.bytes[$0], as: UTF8.self) } == ["SQL", "Python"])
    }

    @Test func `a table's columns say what is demanded, by crosses too`() throws {
        let bars = try read("| Area | What we need | What would be nice |\n|---|---|---|\n| ML | Python | Docker |\n")
        #expect(bars.skills(.must) == ["python"])
        #expect(bars.skills(.nice) == ["docker"])
        let crosses = try read("Skill        Must have    Nice to have\nPython       x\nDocker                    x\n")
        #expect(crosses.skills(.must) == ["python"])
        #expect(crosses.skills(.nice) == ["docker"])
    }

    @Test func `a text that ran together is cut at its headings`() throws {
        let reading = try read(
            "ABOUT THE ROLE We are growing. REQUIRED QUALIFICATIONS 3+ years of Python. PREFERRED QUALIFICATIONS Docker."
        )
        #expect(reading.skills(.must) == ["python"])
        #expect(reading.skills(.nice) == ["docker"])
    }

    @Test func `tags, scripts and styles are taken off`() throws {
        let reading = try read(
            "<h3>Requirements</h3><ul><li>Python</li></ul><!-- SQL --><style>.docker{}</style><script>git()</script>")
        #expect(reading.asks.compactMap(\.skill) == ["python"])
    }

    @Test func `finding nothing has a reason`() throws {
        #expect(try read("We bake bread.").doubts == [.noSections, .noWords])
    }

    @Test func `what is no text is refused in words`() {
        #expect(throws: PostingText.Problem.empty) { try PostingText(Array(" \n\t".utf8)) }
        #expect(throws: PostingText.Problem.binary) { try PostingText([0x89, 0x50, 0, 1, 2, 3]) }
        #expect(throws: PostingText.Problem.tooLong) { try PostingText([UInt8](repeating: 97, count: (1 << 20) + 1)) }
    }

    @Test func `Windows-1252 and lone carriage returns are read`() throws {
        let text = try PostingText([0x4D, 0xFC, 0x6C, 0x6C, 0x0D, 0x80, 0x31])
        #expect(text.line(1) == "Müll")
        #expect(text.line(2) == "€1")
    }
}
