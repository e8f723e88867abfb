import CairnCore
import CairnLibrary
import Foundation
import TestSupport
import Testing

@testable import cairn

/// One's own words for skills, and the pack that is made of them.
struct JobWordsCommandTests {
    private let home = CommandHome()

    private func posting() throws {
        let text = try home.write("Requirements\n- Flinkiness\n- Größe: \"Zig\"\n- Quux\n- Python\n", "posting.txt")
        try home.cairn("jobs", "add", "Engineer", "--company", "Pier Nine", "--from", text)
    }

    @Test func `words are listed with what they mean`() throws {
        try posting()
        try home.cairn("jobs", "gap", "pier", "--word", "Flinkiness=data-at-scale", "--word", "Quux")
        #expect(try home.cairn("jobs", "words").contains("means no skill"))
        let words = try #require(
            try JSONSerialization.jsonObject(with: Data(try home.cairn("jobs", "words", "--json").utf8))
                as? [[String: Any]])
        #expect(words.map { $0["word"] as? String } == ["Flinkiness", "Quux"])
        #expect(words.first?["skill"] as? String == "data-at-scale")
    }

    @Test func `a word that the Library knows is kept, and said to be known`() throws {
        try posting()
        let told = home.prose(try home.cairn("jobs", "gap", "pier", "--word", "Python=sql"))
        #expect(told.contains("The Library knows 'Python' already, as a word for Python fluency (python)"), "\(told)")
        #expect(try home.cairn("jobs", "words").contains("Python  SQL"))
        #expect(try !home.cairn("jobs", "gap", "pier", "--word", "Flinkiness").contains("The Library knows"))
        #expect(try home.cairn("jobs", "gap", "pier", "--word", "pandas", "--json").hasPrefix("{"))
    }

    @Test func `a word that the Library finds by itself is not counted twice, nor one that is said twice`() throws {
        try posting()
        let told = home.prose(try home.cairn("jobs", "gap", "pier", "--word", "Python"))
        #expect(told.contains("The Library knows 'Python' already, as a word for Python fluency (python)."), "\(told)")
        #expect(try !home.cairn("jobs", "words").contains("Python"))
        try home.cairn(
            "jobs", "gap", "pier", "--word", "Feldera", "--word", "Feldera", "--refuse", "sql", "--refuse", "sql")
        #expect(try home.cairn("jobs", "words").contains("Feldera"))
        try home.cairn("jobs", "gap", "pier", "--forget", "Feldera", "--forget", "Feldera")
        #expect(try !home.cairn("jobs", "words").contains("Feldera"))
    }

    @Test func `a pack of them reads postings as they did`() throws {
        try posting()
        try home.cairn(
            "jobs", "gap", "pier", "--word", "Flinkiness=data-at-scale", "--word", "Größe: \"Zig\"=testing",
            "--word", "Quux", "--word", "Python=sql", "--word", "machine learning=supervised")
        let file = home.file("words.yaml")
        #expect(try home.cairn("jobs", "words", "--pack", file, "--name", "Ours: \"all\"").contains("Wrote 3 words"))
        let laid = try LibraryWithPacks(files: [file])
        #expect(laid.packs.flatMap(\.problems) == [])
        let text = try PostingText(Array("Requirements\n- Flinkiness\n- Größe: \"Zig\"\n".utf8))
        #expect(laid.library.texts.postingLexicon.read(text).skills(.must) == ["data-at-scale", "testing"])
        #expect(laid.library.texts.postingWords.skills["sql"]?.weak?.contains("Python") == true)
    }
}
