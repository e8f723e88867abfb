import CairnCore

/// Whether the parts of an export fit together: each record is what the log makes of it, and refers to records that are there.
struct ExportCheck {
    let file: ExportFile
    let source: JSONSource

    /// Throws `badImport` at the first place that does not fit.
    ///
    /// A record of which the log says nothing is taken as it stands: an export without its log is one of records alone.
    func run() throws(StoreError) {
        try checkReferences()
        let (states, places) = try statesOfLog()
        for (index, record) in file.records.enumerated() {
            guard let state = states[RecordID(record)], state != record.kept else { continue }
            throw source.error(
                "the log makes something else of '\(record.key)': records and log of this file do not belong together",
                at: [.key("records"), .index(index)])
        }
        let there = Set(file.records.map(RecordID.init))
        let missing = states.filter { $0.value != nil && !there.contains($0.key) }.compactMap { places[$0.key] }
        if let (entry, edit) = missing.min(by: <) {
            let change = file.log[entry].change.edits[edit]
            throw source.error(
                "the log keeps '\((change.after ?? change.before)?.key ?? "")', which is not among the records",
                at: place(entry, edit))
        }
    }

    /// What the log makes of each record, nil if it is removed; and the entry and the edit that said so last.
    private func statesOfLog() throws(StoreError) -> ([RecordID: Record?], [RecordID: (Int, Int)]) {
        var states: [RecordID: Record?] = [:]
        var places: [RecordID: (Int, Int)] = [:]
        for (entry, logged) in file.log.enumerated() {
            for (index, edit) in logged.change.edits.enumerated() {
                guard let record = edit.after ?? edit.before else { continue }
                let id = RecordID(record)
                if let before = edit.before, (before.kind, before.key) != (record.kind, record.key) {
                    throw source.error(
                        "an edit cannot turn '\(before.key)' into '\(record.key)'", at: place(entry, index))
                }
                let old = edit.before.map { RecordID($0) } ?? id
                if let state = states[old], state != edit.before?.kept {
                    throw source.error(
                        "the entries before this one make something else of '\(record.key)': the log is not whole",
                        at: place(entry, index))
                }
                if old != id { states[old] = .some(nil) }
                states[id] = .some(edit.after?.kept)
                places[id] = (entry, index)
            }
        }
        return (states, places)
    }

    private func checkReferences() throws(StoreError) {
        let there = Set(file.records.map(RecordID.init))
        for (index, record) in file.records.enumerated() {
            for (field, id) in record.value.references where !there.contains(id) {
                throw source.error(
                    "\(field) refers to \(id.kind) '\(id.key)', which is not among the records",
                    at: [.key("records"), .index(index), .key(record.kind.name), .key(field)])
            }
        }
    }

    private func place(_ entry: Int, _ edit: Int) -> [JSONStep] {
        [.key("log"), .index(entry), .key("change"), .key("edits"), .index(edit)]
    }
}

extension JourneyRecord {
    /// The records that this one belongs or refers to, with the names of the fields.
    fileprivate var references: [(field: String, RecordID)] {
        Self.fields.compactMap { field in
            switch (field.kind, field.get(self)) {
            case (.parent(let kind), .text(let key)), (.reference(let kind), .text(let key)):
                (field.name, RecordID(kind, key))
            default: nil
            }
        }
    }
}
