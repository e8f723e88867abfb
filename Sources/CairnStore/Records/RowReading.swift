import CairnCore
import GRDB

extension Row {
    /// The text in a column. Throws, where GRDB's subscript would trap, on anything else.
    func text(_ index: Int) throws -> String {
        try decode(String.self, atIndex: index)
    }

    /// The case that a column names.
    func word<Word: RawRepresentable<String>>(_ index: Int, as type: Word.Type = Word.self) throws -> Word {
        let text = try text(index)
        guard let word = Word(rawValue: text) else { throw UnreadableRow(what: "'\(text)' is not a \(type)") }
        return word
    }
}

extension Database {
    /// The number in the first column of the first row; nil if there is no row.
    ///
    /// Of cursors there is then one type in the program, which all starts have to wait for, and not one more for numbers.
    func number(_ sql: String) throws -> Int? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql))
        // The row is there as long as the cursor is.
        return try withExtendedLifetime(rows) { try rows.next().map { try $0.decode(Int.self, atIndex: 0) } }
    }
}
