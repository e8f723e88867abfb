import CairnCore
import GRDB

extension Row {
    /// The text in a column. Throws on anything else, where GRDB's subscript would trap.
    func text(_ index: Int) throws -> String {
        try decode(String.self, atIndex: index)
    }

    /// The whole number in a column.
    func number(_ index: Int) throws -> Int {
        let number = try decode(Int.self, atIndex: index)
        // No field allows as much, and sums of such would overflow.
        guard number.magnitude < 1 << 40 else { throw UnreadableRow(what: "\(number) is beyond all limits") }
        return number
    }

    /// The word in a column.
    func word<Word: RawRepresentable<String>>(_ index: Int, as type: Word.Type = Word.self) throws -> Word {
        let text = try text(index)
        guard let word = Word(rawValue: text) else { throw UnreadableRow(what: "'\(text)' is not a \(type)") }
        return word
    }
}

extension Database {
    /// The number in the first column of the first row; nil if there is no row.
    ///
    /// Uses the same cursor type as for rows: another one for numbers would make every start slower.
    func number(_ sql: String) throws -> Int? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql))
        // The row is valid only as long as the cursor lives.
        return try withExtendedLifetime(rows) { try rows.next().map { try $0.decode(Int.self, atIndex: 0) } }
    }
}
