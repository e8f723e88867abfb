import CairnCore
import Foundation
import GRDB

extension Store {
    /// Everything but the drafts as JSON: the records, then the whole log, oldest first, one per line, keys sorted.
    ///
    /// The same journey gives the same bytes. Drafts are left out because they are not part of the journey. Of a newer
    /// version's journey: the records that this version knows, and the whole log.
    public func exportJourney() throws(StoreError) -> Data {
        try read { db in
            var text = "{\"format\":\"\(ExportFile.format)\",\"version\":\(ExportFile.version),\"records\":["
            var separator = "\n"
            for record in try RecordKinds.records(kinds.all, db) {
                text += separator + (try JSONText.encode(record))
                separator = ",\n"
            }
            text += "\n],\"log\":["
            separator = "\n"
            let rows = try LogRow.fetchCursor(db, sql: "SELECT \(LogRow.columns) FROM change_log ORDER BY seq")
            while let row = try rows.next() {
                text += separator + (try row.exported(kinds))
                separator = ",\n"
            }
            return Data((text + "\n]}\n").utf8)
        }
    }
}

extension LogRow {
    /// The entry, encoded like a `LogEntry`. Its edits are exported as stored, so that a later version's pass
    /// unchanged, except that shortened texts are written out in full.
    fileprivate func exported(_ kinds: RecordKinds) throws -> String {
        let edits = edits.contains(",\"kept\":{") ? try JSONText.encode(entry(kinds).change.edits) : edits
        let change = "{\"edits\":\(edits),\"title\":\(JSONText.quote(title))}"
        let origin = "\"device\":\(JSONText.quote(device)),\"id\":\(JSONText.quote(id)),\"kind\":\"\(kind.rawValue)\""
        return "{\"at\":\(at),\"change\":\(change),\(origin)}"
    }
}
