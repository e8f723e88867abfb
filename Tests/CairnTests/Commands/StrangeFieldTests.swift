import Testing

@testable import cairn

/// A filter that looks like a field and is none is not taken for a word that nothing has.
struct StrangeFieldTests {
    @Test(arguments: [
        ["practice", "list", "is:bogus"], ["guides", "list", "is:bogus"], ["people", "list", "foo:bar"],
        ["skills", "list", "foo:bar"], ["roadmap", "tree", "foo:bar"], ["journal", "papers", "list", "foo:bar"],
        ["journal", "wins", "list", "foo:bar"], ["glossary", "list", "foo:bar"],
        ["practice", "list", "is:"], ["jobs", "list", "is:"],
    ])
    func `what looks like a field and finds nothing is refused`(words: [String]) throws {
        let home = CommandHome()
        let failure = #expect(throws: Failure.self) { try home.run(words) }
        #expect(failure?.code == 64)
        #expect(failure?.description.hasPrefix("'\(words.last ?? "")' means nothing (") == true)
    }

    @Test(arguments: ["16:9", "https://example.org", "\"foo:bar\"", "zzzz"])
    func `any other word may find nothing`(word: String) throws {
        #expect(try CommandHome().run(["skills", "list", word]) == "")
    }

    @Test func `a word with a colon that is found is a word`() throws {
        let home = CommandHome()
        try home.cairn("people", "add", "Ada", "--company", "Re:Search")
        #expect(try home.cairn("people", "list", "re:search").contains("Ada"))
    }
}
