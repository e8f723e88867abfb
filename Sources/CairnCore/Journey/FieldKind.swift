/// The type of a field's value: decides how it is asked for, checked, stored and written.
public enum FieldKind: Equatable, Sendable {
    /// The record's id.
    case id
    /// The record of that kind that this one belongs to and is deleted with.
    case parent(RecordKind)
    /// Another record; the field is cleared if that record is deleted.
    case reference(RecordKind)
    /// An item or a track of the Library.
    case item, track
    /// One line; `limit` is the maximum of characters when typed.
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
    /// A number in that range, with at most two decimals.
    case decimal(ClosedRange<Double>)
    /// Any finite number, as something was measured.
    case measure
    /// Minutes since midnight, 0…1439.
    case minute
    /// A length of time in minutes, in that range; typed as "1h30".
    case duration(ClosedRange<Int>)
    case flag
}

/// A word that a field may hold, and how it is shown.
public struct Choice: Equatable, Sendable {
    public let word: String
    public let name: String
    /// By what else it is found in a long list.
    var otherNames: [String] = []
}

/// The words that a field may hold: stored by raw value, shown by name.
public protocol Word: RawRepresentable, CaseIterable, Equatable, Codable, FieldRepresentable where RawValue == String {
    /// The name in forms and on the screen.
    var name: String { get }
}

extension Word {
    public var name: String { rawValue }

    public init?(_ value: FieldValue) {
        guard case .text(let word) = value else { return nil }
        self.init(rawValue: word)
    }

    public var fieldValue: FieldValue { .text(rawValue) }

    /// The word as a choice.
    var choice: Choice { Choice(word: rawValue, name: name) }
    /// All words as choices.
    static var choices: [Choice] { allCases.map(\.choice) }
}
