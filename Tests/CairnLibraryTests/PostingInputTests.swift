import CairnCore
import CairnLibrary
import Testing

/// Postings as they come: long, broken, right to left, without a line's end.
struct PostingInputTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)
    private static let lines = "Requirements\n- Python and SQL, tested code\n- Docker\nNice to have\n- Kubernetes\n"

    private func read(_ bytes: [UInt8]) throws -> PostingReading { Self.lexicon.read(try PostingText(bytes)) }

    private func bytes(_ count: Int, of text: String) -> [UInt8] {
        let piece = Array(text.utf8)
        return Array(repeating: piece, count: count / piece.count).flatMap { $0 }
    }

    /// What that costs is measured by `make postings`.
    @Test(arguments: [
        Self.lines, "We need Python, SQL, and Docker would be a plus; no PhD required. ", "x", "- ", "Python ",
        "you need Python, Docker is a plus, not Go (without SQL), ", "(a plus) Python without ", "Must? ",
    ])
    func `a long posting of one piece is read to its end`(piece: String) throws {
        let text = bytes(100_000, of: piece) + Array("\nRequirements\n- Airflow\n".utf8)
        let last = try read(text).asks.last
        #expect(last?.words == "Airflow" && last?.demand == .must)
        #expect(try last?.line == PostingText(text).lines.count)
    }

    @Test func `the largest is read, with its end`() throws {
        let tail = Array("\nRequirements\n- Docker\n".utf8)
        let text = bytes(PostingText.limit - tail.count, of: "We sail the seas and mend our nets.\n") + tail
        let reading = try read(text)
        #expect(reading.skills(.must) == ["docker"])
        #expect(try reading.asks.first?.line == PostingText(text).lines.count)
    }

    @Test func `without a line's end, with Windows' letters, and with marks that turn the direction`() throws {
        #expect(try read(Array("Requirements: Python".utf8)).skills(.must) == ["python"])
        #expect(
            try read(Array("Requirements: \u{202E}Python\u{202C}, \u{200F}SQL".utf8)).skills(.must) == [
                "python", "sql",
            ])
        let german = Array("Anforderungen\n- Kenntnisse in Python f".utf8) + [0xFC] + Array("r Daten\n".utf8)
        #expect(try read(german).skills(.must) == ["python"])
    }

    @Test func `a posting in Hebrew or Arabic says that its headings are not known`() throws {
        let hebrew = "דרישות\n- ניסיון של שנתיים עם Python\n- היכרות עם Docker\n"
        let reading = try read(Array(hebrew.utf8))
        #expect(reading.doubts.contains(.language))
        #expect(reading.asks.compactMap(\.skill) == ["python", "docker"])
        #expect(try read(Array("المتطلبات: خبرة في Python".utf8)).asks.compactMap(\.skill) == ["python"])
    }

    @Test func `a page with tags that never close is read`() throws {
        #expect(
            try read(Array("<ul><li>Requirements: Python<script>if (a<b) docker()".utf8)).asks.compactMap(\.skill) == [
                "python"
            ])
        #expect(try read(Array("<p>Requirements: Python &amp; <b>SQL".utf8)).skills(.must) == ["python", "sql"])
    }

    @Test func `any bytes are read or refused`() throws {
        var state: UInt64 = 42
        for length in 0..<300 {
            let text = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            guard let read = try? PostingText(text) else { continue }
            let reading = Self.lexicon.read(read)
            #expect(reading.asks.allSatisfy { (1...read.lines.count).contains($0.line) })
            _ = PostingFacts(read, today: Day(number: 20_000), Self.lexicon)
        }
    }
}
