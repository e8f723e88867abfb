import CairnCore
import GRDB

extension Store {
    /// Applies a change and writes it to the log, in one transaction. Changes undone before can no longer be redone.
    ///
    /// - Parameters:
    ///   - now: milliseconds since 1970-01-01 UTC.
    ///   - id: the entry's id; by default a new time-ordered one.
    /// - Returns: the entry; nil if the change alters nothing, in which case nothing is written.
    /// - Throws: `changedElsewhere` if the stored record differs from an edit's `before`; `refused` if the database
    ///   does not accept a value.
    @discardableResult
    public func apply(_ change: Change, at now: Int, id: String? = nil) throws(StoreError) -> LogEntry? {
        guard change.edits.contains(where: { $0.kept != nil }) else { return nil }
        return try write { db in
            // What it replaces is gone once it is written, and the log is to have it.
            let entry = entry(.did, try change.whole(), at: now, id: id)
            let seq = try carryOut(entry, db)
            try UndoStack.push(seq, db)
            return entry
        }
    }

    /// Applies changes one after the other, each at its time in milliseconds since 1970-01-01 UTC, in one transaction.
    ///
    /// - Throws: as ``apply(_:at:id:)``; nothing is written then.
    public func apply(_ changes: [(at: Int, change: Change)]) throws(StoreError) {
        try write { db in
            for (time, change) in changes where change.edits.contains(where: { $0.kept != nil }) {
                try UndoStack.push(carryOut(entry(.did, change, at: time, id: nil), db), db)
            }
        }
    }

    /// Undoes an entry, which must be the one from `nextUndo`.
    ///
    /// - Returns: the new entry in the log.
    /// - Throws: `changedElsewhere` if another entry is next by now, or the records have changed since.
    @discardableResult
    public func undo(_ entry: LogEntry, at now: Int, id: String? = nil) throws(StoreError) -> LogEntry {
        try write { db in
            let row = try UndoStack.nextUndo(db)
            guard row?.id == entry.id else { throw StoreError.changedElsewhere(title: entry.change.title) }
            let undoing = self.entry(.undid, entry.change.inverse, at: now, id: id)
            try carryOut(undoing, db)
            try UndoStack.mark(row?.seq, undone: true, db)
            return undoing
        }
    }

    /// Redoes an undone entry, which must be the one from `nextRedo`.
    ///
    /// - Returns: the new entry in the log.
    /// - Throws: `changedElsewhere` if another entry is next by now, or the records have changed since.
    @discardableResult
    public func redo(_ entry: LogEntry, at now: Int, id: String? = nil) throws(StoreError) -> LogEntry {
        try write { db in
            let row = try UndoStack.nextRedo(db)
            guard row?.id == entry.id else { throw StoreError.changedElsewhere(title: entry.change.title) }
            let redoing = self.entry(.redid, entry.change, at: now, id: id)
            try carryOut(redoing, db)
            try UndoStack.mark(row?.seq, undone: false, db)
            return redoing
        }
    }

    /// A log entry from this device.
    func entry(_ kind: LogEntry.Kind, _ change: Change, at now: Int, id: String?) -> LogEntry {
        LogEntry(id: id ?? TimeOrderedID.make(now: now), at: now, device: device, kind: kind, change: change)
    }

    /// Writes the entry's effect and the entry itself; returns its number in the log.
    @discardableResult
    private func carryOut(_ entry: LogEntry, _ db: Database) throws -> Int {
        for edit in entry.change.edits { try edit.carryOut(of: entry.change.title, db) }
        for edit in entry.change.edits { try edit.after?.checkTies(db, kinds) }
        return try LogRow(entry).append(db)
    }
}

extension Edit {
    /// Writes the edit's effect. Throws `changedElsewhere` if the stored record is not `before`.
    func carryOut(of title: String, _ db: Database) throws {
        guard let kept, let known = kept.before ?? kept.after else { return }
        guard try known.value.stored(db) == kept.before else { throw StoreError.changedElsewhere(title: title) }
        guard let after = kept.after else { return try known.value.remove(db) }
        guard after.kind == known.kind, after.key == known.key else {
            throw StoreError.refused(reason: "an edit cannot turn '\(known.key)' into '\(after.key)'")
        }
        // To SQLite the same letter in other bytes is another key.
        if !after.key.utf8.elementsEqual(known.key.utf8) { try known.value.remove(db) }
        try after.value.put(db)
    }

    /// The edit as it affects the tables: a record that says nothing counts as none. Nil if nothing changes.
    var kept: Edit? {
        let kept = Edit(before: before?.kept, after: after?.kept)
        return kept.before == kept.after ? nil : kept
    }
}

extension Record {
    /// Throws `refused` if it is stored and a record that it belongs or refers to is not.
    func checkTies(_ db: Database, _ kinds: RecordKinds) throws {
        let ties = value.fieldTies
        // A later edit of the same change may have altered or removed it.
        guard !ties.isEmpty, try value.stored(db) == self else { return }
        for tie in ties {
            guard let type = kinds[tie.kind] else { continue }
            let sql = "SELECT 1 FROM \(tie.kind.table) WHERE \(type.keyColumn) = ?"
            guard try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [tie.key]) == nil else { continue }
            throw StoreError.refused(
                reason: "the \(kind) '\(key)' names a \(tie.kind) '\(tie.key)', which is not there")
        }
    }

    /// The record, or nil if it says nothing.
    var kept: Record? { value.isNothing ? nil : self }
}
