import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

/// What others put beside a journey, or do to it meanwhile.
struct InTheWayTests {
    private let folder = TemporaryFolder()

    @Test(arguments: ["-journal", "-wal", "-shm"])
    func `a pipe where SQLite keeps a file is told, never waited for`(suffix: String) throws {
        let store = try open(folder.journey)
        mkfifo(folder.journey + suffix, 0o600)
        let told = StoreError.inTheWay(path: store.path + suffix)
        #expect(throws: told) { try open(folder.journey) }
        #expect(throws: told) { try open(folder.journey, .readOnly) }
        #expect(throws: told) { try Store.verify(path: folder.journey) }
        #expect(throws: told) { try store.journey() }
        #expect(throws: told) { try store.changedElsewhere() }
        #expect(throws: told) { try store.keepDraft(key: "a", text: "b", at: 0) }
        unlink(folder.journey + suffix)
        try store.keepDraft(key: "a", text: "b", at: 0)
    }

    @Test func `whoever waits for a lock can be told to give up`() throws {
        let (one, other) = (try open(folder.journey), try open(folder.journey))
        try one.queue.write { _ in
            other.patience.pass { _ in false }
            #expect(throws: StoreError.busy(path: other.path)) { try other.keepDraft(key: "a", text: "b", at: 0) }
            other.patience.pass { _ in true }
            other.patience.hurry()
            #expect(throws: StoreError.busy(path: other.path)) { try other.keepDraft(key: "a", text: "b", at: 0) }
        }
        try other.keepDraft(key: "a", text: "b", at: 0)
    }

    @Test func `a migration that fails leaves no backup behind`() throws {
        try write(fixture(1), to: folder.journey)
        try DatabaseQueue(path: folder.journey).write { try $0.execute(sql: "CREATE TABLE person (x)") }
        let before = bytes(folder.journey)
        #expect(throws: StoreError.self) { try open(folder.journey) }
        #expect(folder.backups == [])
        #expect(holds(folder.journey, before))
    }
}
