import CairnCore
import Foundation
import GRDB

extension Store {
    /// The largest import, in bytes.
    public static let importLimit = 256 * 1_048_576

    /// What an import did.
    public struct Imported: Equatable, Sendable {
        /// The number of new or changed records.
        public var records = 0
        /// The number of new log entries.
        public var entries = 0
    }

    /// Imports what `exportJourney` wrote: all of it or, if anything is wrong with it, nothing.
    ///
    /// An empty journey takes over everything, including the log and what can be undone: exporting it gives the same
    /// bytes. Any other journey takes over the records, as one change that can be undone: records that differ become as
    /// in the import; records that the import does not have stay.
    ///
    /// - Parameters:
    ///   - now: milliseconds since 1970-01-01 UTC, for the entry of that change.
    ///   - id: that entry's id; by default a new time-ordered one.
    /// - Throws: `badImport` with line and column; `tooLarge` beyond `importLimit`.
    @discardableResult
    public func importJourney(_ data: Data, at now: Int, id: String? = nil) throws(StoreError) -> Imported {
        let intake = Intake(
            file: try ExportFile.read(data, kinds), source: JSONSource(data), path: path, kinds: kinds)
        return try write { db in
            try isEmpty(db)
                ? try intake.takeAll(db)
                : try intake.merge(db) { entry(.did, $0, at: now, id: id) }
        }
    }

    private func isEmpty(_ db: Database) throws -> Bool {
        guard try Int.fetchOne(db, sql: "SELECT 1 FROM change_log LIMIT 1") == nil else { return false }
        return try RecordKinds.there(of: kinds.all, db).isEmpty
    }
}

/// Writes an import to the database.
private struct Intake {
    let file: ExportFile
    let source: JSONSource
    let path: String
    let kinds: RecordKinds

    func takeAll(_ db: Database) throws -> Store.Imported {
        let edits = try place(db)
        for (index, entry) in file.log.enumerated() {
            try located([.key("log"), .index(index)]) { try take(entry, db) }
        }
        return Store.Imported(records: edits.count, entries: file.log.count)
    }

    func merge(_ db: Database, _ entry: (Change) -> LogEntry) throws -> Store.Imported {
        let edits = try place(db)
        if edits.isEmpty { return Store.Imported() }
        let title = "Import \(edits.count) \(edits.count == 1 ? "record" : "records")"
        try UndoStack.push(try LogRow(entry(Change(title, edits))).append(db), db)
        return Store.Imported(records: edits.count, entries: 1)
    }

    /// Writes the records that differ from the stored ones; returns the edits.
    private func place(_ db: Database) throws -> [Edit] {
        // By bytes: SQLite tells apart what to Swift is the same letter.
        var seen: Set<[UInt8]> = []
        var edits: [Edit] = []
        for (index, record) in file.records.enumerated() {
            try located([.key("records"), .index(index)]) {
                guard let after = record.kept else { return }
                guard seen.insert(Array("\(after.kind) \(after.key)".utf8)).inserted else {
                    throw StoreError.refused(reason: "'\(after.key)' is there twice")
                }
                let edit = Edit(before: try after.value.stored(db), after: after)
                guard edit.before != edit.after else { return }
                try after.value.put(db)
                edits.append(edit)
            }
        }
        for (index, record) in file.records.enumerated() {
            try located([.key("records"), .index(index)]) { try record.kept?.checkTies(db, kinds) }
        }
        return edits
    }

    /// Adds an entry to the log, and updates the undo stack as it did originally.
    private func take(_ entry: LogEntry, _ db: Database) throws {
        let seq = try LogRow(entry).append(db)
        switch entry.kind {
        case .did: try UndoStack.push(seq, db)
        case .undid: try UndoStack.mark(try number(UndoStack.nextUndo(db), "undo"), undone: true, db)
        case .redid: try UndoStack.mark(try number(UndoStack.nextRedo(db), "redo"), undone: false, db)
        }
    }

    private func number(_ row: LogRow?, _ what: String) throws -> Int? {
        guard let row else { throw StoreError.refused(reason: "there is nothing to \(what) before this entry") }
        return row.seq
    }

    /// Turns an error of the database into one that names the place in the import.
    private func located(_ place: [JSONStep], _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            guard case .refused(let reason) = StoreError(error, at: path) else { throw error }
            throw source.error(reason, at: place)
        }
    }
}
