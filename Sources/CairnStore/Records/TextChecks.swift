import GRDB

extension EncodableRecord {
    /// Throws `StoreError.refused` if a text contains a NUL character, where it would be cut off silently.
    func checkTexts() throws {
        for (column, value) in try databaseDictionary {
            guard let text = String.fromDatabaseValue(value), text.utf8.contains(0) else { continue }
            throw StoreError.refused(reason: "the \(column) contains a NUL character")
        }
    }
}
