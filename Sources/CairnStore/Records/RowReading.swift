import CairnCore
import GRDB

extension Row {
    /// The text in a column. Throws, where GRDB's subscript would trap, on anything else.
    func text(_ index: Int) throws -> String {
        try decode(String.self, atIndex: index)
    }

    /// The day in a column of `YYYY-MM-DD`.
    func day(_ index: Int) throws -> Day {
        let text = try text(index)
        guard let day = Day(text) else { throw UnreadableRow(what: "'\(text)' is not a date") }
        return day
    }

    /// The case that a column names.
    func word<Word: RawRepresentable<String>>(_ index: Int, as type: Word.Type = Word.self) throws -> Word {
        let text = try text(index)
        guard let word = Word(rawValue: text) else { throw UnreadableRow(what: "'\(text)' is not a \(type)") }
        return word
    }

    /// What `read` makes of a column; nil where the column is NULL.
    func optional<Value>(_ index: Int, _ read: (Int) throws -> Value) throws -> Value? {
        hasNull(atIndex: index) ? nil : try read(index)
    }
}
