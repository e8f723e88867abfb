import Testing

@testable import CairnCore

struct ListWordsTests {
    @Test(arguments: [
        ("sql, leakage", ["sql", "leakage"]), ("latency: at most 0,1 s", ["latency: at most 0,1 s"]),
        ("latency: at most 0,1 s, price: 1 €", ["latency: at most 0,1 s", "price: 1 €"]),
        ("a late train, a missed connection; a false alarm", ["a late train, a missed connection", "a false alarm"]),
        ("one, and only one;", ["one, and only one"]), ("a\nb, c", ["a", "b, c"]), (" , ,", []),
        ("a\\, b, c", ["a, b", "c"]),
        ("C:\\x, y", ["C:\\x", "y"]), ("1, 2,3", ["1", "2,3"]),
    ])
    func `texts are told apart`(text: String, entries: [String]) { #expect(ListWords.entries(text) == entries) }

    @Test(arguments: [
        [], ["a"], ["a", "b"], ["a, b"], ["a, b", "c"], ["a; b"], ["a; b", "c, d"], ["\\"], ["a\\", "b"],
        ["a\\;", "b"],
        ["1,2"], ["1", "2"], ["0,1 s", "b"], [",", ";"], ["a\\, b"], ["a;", "b"],
    ])
    func `what is written is read as the same`(entries: [String]) {
        #expect(ListWords.entries(ListWords.text(entries)) == entries)
    }
}
