import CairnCore
import Foundation
import GRDB

extension Store {
    /// The largest import, in bytes.
    public static let importLimit = 256 * 1_048_576

    /// What an import did.
    public struct Imported: Encodable, Equatable, Sendable {
        /// The number of new or changed records.
        public var records = 0
        /// The number of new log entries.
        public var entries = 0
    }

    /// What `importJourney` would change in a journey that is not empty; nil if it is empty, and takes over everything.
    ///
    /// - Throws: as `importJourney`.
    public func previewImport(_ data: Data) throws(StoreError) -> JourneyMerge? {
        let intake = try intake(data)
        let merge: JourneyMerge? = try read { try isEmpty($0) ? nil : try intake.merge(into: $0, kinds) }
        if merge == nil, origin == nil { try rehearse(intake) }
        return merge
    }

    /// Takes the import over in memory, where the journey is as long as there is no file of it, and back again: what is
    /// wrong with it is said before a file is made.
    private func rehearse(_ intake: Intake) throws(StoreError) {
        do {
            try queue.inTransaction { db in
                _ = try intake.takeAll(db)
                return .rollback
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Imports what `exportJourney` wrote: all of it or, if anything is wrong with it, nothing.
    ///
    /// An empty journey takes over everything, including the log and what can be undone: exporting it gives the same
    /// bytes. With any other journey the records are merged, as one change that can be undone: see ``JourneyMerge``.
    ///
    /// - Parameters:
    ///   - now: milliseconds since 1970-01-01 UTC, for the entry of that change.
    ///   - id: that entry's id; by default a new time-ordered one.
    /// - Throws: `badImport` with line and column; `tooLarge` beyond `importLimit`.
    @discardableResult
    public func importJourney(_ data: Data, at now: Int, id: String? = nil) throws(StoreError) -> Imported {
        let intake = try intake(data)
        return try write { db in
            if try isEmpty(db) { return try intake.takeAll(db) }
            let edits = try intake.merge(into: db, kinds).edits
            if edits.isEmpty { return Imported() }
            let change = Change("Import \(edits.count) \(edits.count == 1 ? "record" : "records")", edits)
            for edit in edits { try edit.carryOut(of: change.title, db) }
            try UndoStack.push(try LogRow(entry(.did, change, at: now, id: id)).append(db), db)
            return Imported(records: edits.count, entries: 1)
        }
    }

    private func intake(_ data: Data) throws(StoreError) -> Intake {
        // Before it is decoded, which takes a few times its size.
        guard data.count <= Store.importLimit else { throw .tooLarge(what: "the import", limit: Store.importLimit) }
        let data = UnicodeForm.marked(data) == nil ? data : Data(UnicodeForm.utf8(Array(data)))
        let intake = Intake(
            file: try ExportFile.read(data, kinds), source: JSONSource(data), path: path, kinds: kinds)
        try intake.check()
        return intake
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

    /// Throws if a record or an entry of the log is there twice, or if records and log do not fit together.
    func check() throws(StoreError) {
        var seen: Set<RecordID> = []
        for (index, record) in file.records.enumerated() where !seen.insert(RecordID(record)).inserted {
            throw source.error(
                "'\(record.key)' is there twice", at: [.key("records"), .index(index)])
        }
        var entries: Set<String> = []
        for (index, entry) in file.log.enumerated() where !entries.insert(entry.id).inserted {
            throw source.error("the log has '\(entry.id)' twice", at: [.key("log"), .index(index)])
        }
        try ExportCheck(file: file, source: source).run()
    }

    /// Writes everything into an empty journey.
    func takeAll(_ db: Database) throws -> Store.Imported {
        var count = 0
        for (index, record) in file.records.enumerated() {
            guard let record = record.kept else { continue }
            try located([.key("records"), .index(index)]) { try record.value.put(db) }
            count += 1
        }
        for (index, record) in file.records.enumerated() {
            try located([.key("records"), .index(index)]) { try record.kept?.checkTies(db, kinds) }
        }
        for (index, entry) in file.log.enumerated() {
            try located([.key("log"), .index(index)]) { try take(entry, db) }
        }
        return Store.Imported(records: count, entries: file.log.count)
    }

    /// What the import would change in the stored journey.
    func merge(into db: Database, _ kinds: RecordKinds) throws -> JourneyMerge {
        var changes = LastChanges()
        let rows = try LogRow.fetchCursor(db, sql: "SELECT \(LogRow.columns) FROM change_log")
        while let row = try rows.next() { changes.take(try row.entry(kinds)) }
        let mine = JourneyMerge.Side(try RecordKinds.records(kinds.all, db), changes)
        return JourneyMerge(.init(file.records.compactMap(\.kept), LastChanges(file.log)), into: mine)
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
