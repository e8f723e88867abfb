/// Memos in their latest state: those just written, which the store may not have yet, else the store's.
extension People {
    /// The person's memo or the conversation's, or nil.
    public func memo(of owner: String, _ texts: any JourneyTexts) -> String? {
        let written = journey[Memo.self]
        if let memo = written[owner] { return memo.text }
        return written.removed.contains(owner) ? nil : texts.memo(of: owner)
    }

    /// Whether one goes on with the conversation: until it is over and written down.
    public func isUnderWay(_ talk: Conversation, _ texts: any JourneyTexts) -> Bool {
        if talk.state.isOpen { return true }
        return talk.state == .held && memo(of: talk.id, texts) == nil
            && !learnings[talk.person, default: []].contains { $0.conversation == talk.id }
    }

    /// The people whose memos have these folded words, the last by its beginning.
    func people(whoseMemosHave words: [UInt8], _ texts: any JourneyTexts) -> Set<PersonID> {
        let parted = SearchWords.parted(words)
        let possible =
            parted.isEmpty ? [] : (try? texts.memos(having: [parted], limit: LibrarySearch.mostMemos)) ?? []
        let text = String(decoding: words, as: UTF8.self)
        let words = MemoWords([[text]])
        let found = (possible + journey[Memo.self].rows.values).filter { words.stand(in: $0.text) }
        return texts.people(whoseMemosHave: text).union(found.map(\.person))
    }

    /// Edits that remove the memos of everything that these edits remove.
    func edits(removingMemosOf edits: [Edit], _ texts: any JourneyTexts) -> [Edit] {
        edits.compactMap { edit in
            guard edit.after == nil, let gone = edit.before, [Person.kind, Conversation.kind].contains(gone.kind),
                let text = memo(of: gone.key, texts)
            else { return nil }
            return Edit(from: Memo(owner: gone.key, person: gone.value.parent ?? gone.key, text: text), to: nil)
        }
    }
}
