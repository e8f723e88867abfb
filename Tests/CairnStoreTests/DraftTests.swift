import Testing

@testable import CairnStore

struct DraftTests {
    private let folder = TemporaryFolder()

    @Test func `a draft is there after a restart, until it is dropped`() throws {
        try open(folder.journey).keepDraft(key: "note sql", text: "half a sen", at: now)
        try open(folder.journey).keepDraft(key: "note sql", text: "half a sentence", at: now + 1)
        let store = try open(folder.journey)
        #expect(try store.drafts() == [Draft(key: "note sql", text: "half a sentence", at: now + 1)])
        try store.dropDraft(key: "note sql")
        try store.dropDraft(key: "never there")
        #expect(try store.drafts().isEmpty)
        #expect(try store.history(limit: 1).isEmpty)
    }

    @Test func `a draft of 1 MiB is kept, a larger one leaves the one from before`() throws {
        let store = try open(folder.journey)
        let largest = String(repeating: "é", count: Store.draftLimit / 2)
        try store.keepDraft(key: "k", text: largest, at: now)
        #expect(throws: StoreError.tooLarge(what: "the draft", limit: Store.draftLimit)) {
            try store.keepDraft(key: "k", text: largest + "x", at: now)
        }
        #expect(try store.drafts().map(\.text) == [largest])
    }

    @Test func `of more than 32 drafts the oldest go, never the one just kept`() throws {
        let store = try open(folder.journey)
        for number in 0..<40 { try store.keepDraft(key: "\(number)", text: "x", at: number) }
        #expect(try store.drafts().map(\.key) == (8..<40).reversed().map(String.init))
        try store.keepDraft(key: "from a clock that went back", text: "x", at: -1)
        #expect(try store.drafts().map(\.key).contains("from a clock that went back"))
        #expect(try store.drafts().count == 32)
    }
}
