import CairnCore
import CairnStore
import Foundation

/// A journey opened for the screen, and its contents: for writing if possible, else for reading, else not at all.
struct OpenJourney {
    /// nil if there is no place for one.
    let store: Store?
    /// Why nothing can be saved; nil if it can.
    let readOnlyReason: String?
    /// As stored, but without what is read late if there is much.
    let journey: Journey
    /// What was being typed when the program ended; the newest first.
    let drafts: [Draft]

    /// Up to this many records of a kind that may be read late are read before the first frame; more are read after it.
    private static let few = 300

    /// A store that was opened elsewhere.
    init(_ store: Store) throws {
        self.store = store
        readOnlyReason = nil
        (journey, drafts) = try store.start(lateUpTo: Self.few)
    }

    /// Opens the user's journey. Its file is not checked yet: see ``Session/catchUp()``.
    ///
    /// - Throws: if the database exists but must not be used (damaged, another program's, locked).
    init(_ source: JourneySource) throws {
        do {
            store = try source.store(.readWrite, checkingLater: true)
            readOnlyReason = nil
        } catch let error as StoreError where error.leavesReading {
            store = try? source.store(.readOnly, checkingLater: true, orNew: true)
            readOnlyReason = error.description
        } catch let failure as Failure where source.data == nil && failure.code == 74 {
            store = nil
            readOnlyReason = failure.description
        }
        (journey, drafts) =
            try store?.start(lateUpTo: Self.few, withDrafts: readOnlyReason == nil) ?? (Journey(), [])
    }
}

extension StoreError {
    /// Whether the screen can go on without writing.
    fileprivate var leavesReading: Bool {
        switch self {
        case .newer, .readOnly, .cannotOpen, .full, .io, .backupFailed: true
        default: false
        }
    }
}
