import TestSupport
import Testing

@testable import CairnCore
@testable import CairnStore

/// Memos found by words that have more in them than letters.
struct MemoSearchTests {
    private func found(_ words: [[String]], limit: Int = 10) throws -> [String] {
        let folder = TemporaryFolder()
        let store = try open(folder.journey)
        let texts = [
            ("ada", "She is self-taught; don’t send e-mail"), ("ben", "Straße, Zoe\u{308} and İpek"),
            ("cai", "Nothing of that"),
            ("dag", "Þórður, Søren Kjærsgaard, Łódź, Guðmundur, Diyarbakır and Əliyev"),
        ]
        for (id, text) in texts {
            let person = Person(id: id, name: id)
            let memo = Memo(owner: id, person: id, text: text)
            let edits = [Edit(from: nil, to: person), Edit(from: nil, to: memo)]
            try store.apply(Change("Add \(id)", edits), at: 0)
        }
        return try store.texts.memos(having: words, limit: limit).map(\.owner)
    }

    @Test(arguments: [
        (["self-taught"], ["ada"]), (["self taught"], ["ada"]), (["don't"], ["ada"]), (["e-mail"], ["ada"]),
        (["mail"], ["ada"]), (["strasse"], ["ben"]), (["zoe"], ["ben"]), (["ipek"], ["ben"]), (["nothing"], ["cai"]),
        (["\" OR *"], []), (["'"], []), (["NEAR("], []), (["that\""], ["cai"]),
        (["thordur"], ["dag"]), (["soren"], ["dag"]), (["kjaers"], ["dag"]), (["lodz"], ["dag"]),
        (["gudmund"], ["dag"]),
        (["diyarbakir"], ["dag"]), (["eliyev"], ["dag"]), (["torður"], []),
        (["e mail"], ["ada"]), (["e mai"], ["ada"]), (["don t"], ["ada"]), (["sel taught"], []),
    ]) func `hyphens, apostrophes and quotation marks are no trouble`(words: [String], owners: [String]) throws {
        #expect(try found(words.map { [$0] }) == owners)
    }

    @Test(arguments: [
        "первый разговор", "слово", "ещё", "её", "μάθηση", "أحمد", "שָׁלוֹם", "मशीन", "강화학습", "第一次会面", "会面", "深層学習",
        "ミーティング", "ประชุม", "đường", "görüşme", "größe", "łódź", "машинное обу",
    ]) func `whatever script a word is in, the memo is found by it`(word: String) throws {
        let folder = TemporaryFolder()
        let store = try open(folder.journey)
        let text = """
            первый разговор, обычное слово; ещё её. μάθηση, أحمد, שָׁלוֹם, मशीन, 강화학습, 第一次会面, 深層学習, ミーティング, ประชุม;
            đường, görüşme, Größe, Łódź. Машинное обучение
            """
        let edits = [
            Edit(from: nil, to: Person(id: "ada", name: "Ada")), Edit(from: nil, to: Person(id: "ben", name: "Ben")),
            Edit(from: nil, to: Memo(owner: "ada", person: "ada", text: text)),
            Edit(from: nil, to: Memo(owner: "ben", person: "ben", text: "Nothing; ничего")),
        ]
        try store.apply(Change("Add people", edits), at: 0)
        let folded = String(decoding: Folding.words(word), as: UTF8.self)
        #expect(store.texts.people(whoseMemosHave: folded) == ["ada"])
        #expect(try store.texts.memos(having: [[folded]], limit: 10).map(\.owner) == ["ada"])
        #expect(try store.texts.memos(having: [["nothing"], [folded]], limit: 10).isEmpty)
    }

    @Test func `all lists have to be met, each by one of its words`() throws {
        #expect(try found([["taught", "nothing"]]) == ["cai", "ada"])
        #expect(try found([["taught", "nothing"], ["mail"]]) == ["ada"])
        #expect(try found([["taught", "nothing"]], limit: 1) == ["cai"])
        #expect(try found([]).isEmpty)
    }
}
