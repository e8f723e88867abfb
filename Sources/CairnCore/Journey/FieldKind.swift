/// What sort of value a field holds, and with it how it is asked for, checked, stored and written.
public enum FieldKind: Equatable, Sendable {
    /// What tells a record from the others of its kind.
    case id
    /// The record of that kind that this one hangs on: it is deleted with it.
    case parent(RecordKind)
    /// Another record, which may go: the field is empty then.
    case reference(RecordKind)
    /// An item or a track of the Library.
    case item, track
    /// One line, of at most that many characters where it is typed.
    case text(limit: Int?)
    /// Many lines.
    case lines
    /// Several texts of one line each.
    case list
    /// One of these words.
    case choice([Choice])
    case day
    /// A whole number in that range.
    case number(ClosedRange<Int>)
    /// Minutes since midnight, 0…1439.
    case minute
    case flag
}

/// A word that a field may hold, and how it is shown.
public struct Choice: Equatable, Sendable {
    public let word: String
    public let name: String
}

/// Words that a field may hold: written as they are, shown by name.
public protocol Word: RawRepresentable, CaseIterable, Equatable, Codable, FieldRepresentable where RawValue == String {
    /// As asked and shown.
    var name: String { get }
}

extension Word {
    public var name: String { rawValue }

    public init?(_ value: FieldValue) {
        guard case .text(let word) = value else { return nil }
        self.init(rawValue: word)
    }

    public var fieldValue: FieldValue { .text(rawValue) }

    /// The word to choose.
    var choice: Choice { Choice(word: rawValue, name: name) }
    /// All of them.
    static var choices: [Choice] { allCases.map(\.choice) }
}
