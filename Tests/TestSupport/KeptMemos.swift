import CairnCore
import Synchronization

/// Stands in for the store's memos.
public final class KeptMemos: JourneyTexts {
    private let memos = Mutex<[String: Memo]>([:])

    /// No memos, or these.
    public init(_ memos: [Memo] = []) {
        for memo in memos { self.memos.withLock { $0[memo.owner] = memo } }
    }

    public func memo(of owner: String) -> String? { memos.withLock { $0[owner]?.text } }

    public func people(whoseMemosHave word: String) -> Set<PersonID> {
        memos.withLock { memos in
            Set(memos.values.filter { MemoWords([[word]]).stand(in: $0.text) }.map(\.person))
        }
    }

    public func memos(having words: [[String]], limit: Int) throws -> [Memo] {
        let all = memos.withLock { $0.values.sorted { $0.owner > $1.owner } }
        let found = all.filter { memo in
            words.allSatisfy {
                $0.contains { MemoWords($0.split(separator: " ").map { [String($0)] }).stand(in: memo.text) }
            }
        }
        return Array(found.prefix(limit))
    }

    /// Carries a change out, as the store would.
    func apply(_ change: Change) {
        memos.withLock { memos in
            for edit in change.edits {
                if let memo = edit.before?.as(Memo.self) { memos[memo.owner] = nil }
                if let memo = edit.after?.as(Memo.self) { memos[memo.owner] = memo }
            }
        }
    }
}
