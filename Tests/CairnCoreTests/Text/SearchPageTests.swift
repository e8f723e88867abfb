import Testing

@testable import CairnCore

struct SearchPageTests {
    private let page = SearchPage(
        .item("mt"), title: "Machine translation (Émigré)", kind: "skill", names: ["mt", "NMT"],
        text: ["A model turns – slowly – German into English.", "ÜBUNG macht den Meister."])
    private let synonyms = Synonyms([["german", "deutsch"], ["machine", "automaton"], ["neural machine", "nmt"]])

    private func rank(_ words: String, _ synonyms: Synonyms = .none) -> SearchPage.Rank? {
        page.rank(SearchWords(words, synonyms))
    }

    @Test func `the title comes before its words, these before names, names before the text`() {
        #expect(rank(" machine  TRANSLATION (émigré)") == .title)
        #expect(rank("NMT") == .name)
        #expect(rank("trans mach") == .titleWords)
        #expect(rank("emi") == .titleWords)
        #expect(rank("nm") == .nameWords)
        #expect(rank("ranslation") == .insideNames)
        #expect(rank("model") == .textWords)
        #expect(rank("ubung machine") == .textWords)
        #expect(rank("odel") == .insideText)
        #expect(rank("machine french") == nil)
        #expect(SearchPage.Rank.title < .name && SearchPage.Rank.textWords < .insideNames)
    }

    @Test func `without a look inside of words, only beginnings count`() {
        #expect(page.rank(SearchWords("ranslation"), inside: false) == nil)
        #expect(page.rank(SearchWords("trans"), inside: false) == .titleWords)
    }

    @Test func `other words for the same come after the words themselves`() {
        #expect(rank("automaton", synonyms) == .otherNames)
        #expect(rank("deutsch", synonyms) == .otherText)
        #expect(rank("deut model", synonyms) == .otherText, "four letters tell a word")
        #expect(rank("deu model", synonyms) == nil)
        #expect(rank("neural machine", synonyms) == .otherNames)
    }

    @Test func `phrases stand side by side, and some words must not be there`() {
        #expect(rank("\"machine translation\"") == .titleWords)
        #expect(rank("\"translation machine\"") == nil)
        #expect(rank("into-english") == .textWords)
        #expect(rank("machine -german") == nil)
        #expect(rank("machine not:french") == .titleWords)
        #expect(rank("machine -") == .titleWords, "a hyphen alone says nothing yet")
    }

    @Test func `the excerpt shows whole words around the first that no name holds`() {
        #expect(
            page.excerpt(SearchWords("machine german"))
                == "A model turns – slowly – German into English. · ÜBUNG macht den Meister.")
        #expect(page.excerpt(SearchWords("meister")) == "…into English. · ÜBUNG macht den Meister.")
        #expect(page.excerpt(SearchWords("nmt")) == "")
    }

    @Test func `a page without text, and words longer than any, are no trouble`() {
        let empty = SearchPage(.track(""), title: "", kind: "", text: [])
        #expect(empty.rank(SearchWords("a")) == nil)
        #expect(empty.excerpt(SearchWords("a")) == "")
        #expect(SearchWords("  ").isEmpty)
    }
}
