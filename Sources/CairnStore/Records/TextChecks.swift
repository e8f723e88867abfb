import GRDB

extension EncodableRecord {
    /// Throws `StoreError.refused` where a text has a NUL in it: it would be cut off there without a word.
    func checkTexts() throws {
        for (column, value) in try databaseDictionary {
            guard let text = String.fromDatabaseValue(value), text.utf8.contains(0) else { continue }
            throw StoreError.refused(reason: "the \(column) contains a NUL character")
        }
    }
}
