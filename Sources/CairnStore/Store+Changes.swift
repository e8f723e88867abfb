import CairnCore
import GRDB

extension Store {
    /// Carries out a change and keeps it in the log, in one transaction. What was undone before can no longer be redone.
    ///
    /// - Parameters:
    ///   - now: milliseconds since 1970-01-01 UTC.
    ///   - id: of the entry; a new time-ordered one unless given.
    /// - Returns: the entry, or nil if the change alters nothing: then nothing is written.
    /// - Throws: `changedElsewhere` where what is stored differs from an edit's `before`; `refused` where the database does
    ///   not take a value.
    @discardableResult
    public func apply(_ change: Change, at now: Int, id: String? = nil) throws(StoreError) -> LogEntry? {
        guard change.edits.contains(where: { $0.kept != nil }) else { return nil }
        return try write { db in
            let entry = entry(.did, change, at: now, id: id)
            let seq = try carryOut(entry, db)
            try UndoStack.push(seq, db)
            return entry
        }
    }

    /// Takes an entry back, which must be the one that `nextUndo` names.
    ///
    /// - Returns: the entry of the log that says so.
    /// - Throws: `changedElsewhere` where another is next by now, or what it changed was changed since.
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

    /// Carries an undone entry out again, which must be the one that `nextRedo` names.
    ///
    /// - Returns: the entry of the log that says so.
    /// - Throws: `changedElsewhere` where another is next by now, or what it changed was changed since.
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

    /// An entry of this machine.
    func entry(_ kind: LogEntry.Kind, _ change: Change, at now: Int, id: String?) -> LogEntry {
        LogEntry(id: id ?? TimeOrderedID.make(now: now), at: now, device: device, kind: kind, change: change)
    }

    /// Writes the entry's effect and the entry; returns its number.
    @discardableResult
    private func carryOut(_ entry: LogEntry, _ db: Database) throws -> Int {
        for edit in entry.change.edits { try edit.carryOut(of: entry.change.title, db) }
        return try LogRow(entry).append(db)
    }
}

extension Edit {
    /// Writes the edit's effect. Throws `changedElsewhere` where what is stored is not `before`.
    func carryOut(of title: String, _ db: Database) throws {
        guard let kept, let known = kept.before ?? kept.after else { return }
        guard try known.value.stored(db) == kept.before else { throw StoreError.changedElsewhere(title: title) }
        guard let after = kept.after else { return try known.value.remove(db) }
        guard after.kind == known.kind, after.key == known.key else {
            throw StoreError.refused(reason: "an edit cannot turn '\(known.key)' into '\(after.key)'")
        }
        try after.value.put(db)
    }

    /// The edit as the tables see it: a record that says nothing is none. Nil if nothing changes.
    var kept: Edit? {
        let kept = Edit(before: before?.kept, after: after?.kept)
        return kept.before == kept.after ? nil : kept
    }
}

extension Record {
    /// The record, or nil if it says nothing.
    var kept: Record? { value.isNothing ? nil : self }
}
