import Testing

@testable import CairnCore

struct SearchPageTests {
    private let page = SearchPage(
        .item("mt"), title: "Machine translation (Émigré)", kind: "skill", names: ["mt", "NMT"],
        text: ["A model turns – slowly – German into English.", "ÜBUNG macht den Meister."])

    private func rank(_ words: String) -> SearchPage.Rank? { page.rank(SearchWords(words)) }

    @Test func `the title comes before its words, these before names, names before the text`() {
        #expect(rank(" machine  TRANSLATION (émigré)") == .title)
        #expect(rank("NMT") == .name)
        #expect(rank("trans mach") == .titleWords)
        #expect(rank("ÉMI") == .titleWords)
        #expect(rank("nm") == .nameWords)
        #expect(rank("ranslation") == .names)
        #expect(rank("model") == .textWords)
        #expect(rank("übung machine") == .textWords)
        #expect(rank("odel") == .text)
        #expect(rank("machine french") == nil)
        #expect(SearchPage.Rank.title < .name && SearchPage.Rank.textWords < .names)
    }

    @Test func `the excerpt shows whole words around the first that no name holds`() {
        #expect(
            page.excerpt(SearchWords("machine german"))
                == "…model turns – slowly – German into English. · ÜBUNG macht den Meister.…")
        #expect(page.excerpt(SearchWords("model")) == "…A model turns – slowly – German into English.…")
        #expect(page.excerpt(SearchWords("meister")) == "…English. · ÜBUNG macht den Meister.…")
        #expect(page.excerpt(SearchWords("nmt")) == "")
    }

    @Test func `a page without text, and words longer than any, are no trouble`() {
        let empty = SearchPage(.track(""), title: "", kind: "", text: [])
        #expect(empty.rank(SearchWords("a")) == nil)
        #expect(empty.excerpt(SearchWords("a")) == "")
        #expect(SearchWords("  ").isEmpty)
    }
}
