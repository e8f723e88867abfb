/// One field of a record, described once for tables, JSON, forms, options and CSV.
///
/// ```swift
/// static let fields: [Field<Person>] = [
///     .id("id", \.id),
///     .text("name", \.name, label: "Name", required: true),
///     .choice("seniority", \.seniority, label: "Level"),
/// ]
/// ```
public struct Field<Owner>: Sendable {
    /// Permanent, in camel case: the key in JSON and in drafts. Column and option names are derived from it.
    public let name: String
    public let kind: FieldKind
    /// Whether the property can be nil.
    public let isOptional: Bool
    /// Whether a record must have it: a value, and if it is a text, not an empty one.
    public let isRequired: Bool
    /// The question in forms.
    public let label: String
    /// An example or a hint, shown while it is empty.
    public let hint: String
    /// The explanation in the command line's help; may be empty.
    public let help: String
    /// The message of a form if it is missing; empty for the usual one.
    public let missing: String
    /// The word for one entry of a list: "mail".
    public let entry: String
    /// Its name as an option, if it differs from the field's.
    var ownOption: String?
    /// Which day "fri" is.
    public internal(set) var sense = DaySense.coming
    /// The owner's value.
    public let get: @Sendable (Owner) -> FieldValue
    /// Sets a value that was stored or passed ``problem(with:)``; false if the property cannot hold it.
    public let put: @Sendable (inout Owner, FieldValue) -> Bool
}

extension Field {
    /// `introduced_by`.
    public var column: String { separated(by: "_") }
    /// `introduced-by`; for a list, the word for one entry, since it is given entry by entry.
    public var option: String { ownOption ?? (entry.isEmpty ? separated(by: "-") : entry) }

    /// The same field with another name on the command line.
    func optionNamed(_ option: String) -> Field {
        var field = self
        field.ownOption = option
        return field
    }

    /// The same field, for a day that has been, or may have been.
    func meant(_ sense: DaySense) -> Field {
        var field = self
        field.sense = sense
        return field
    }

    private func separated(by separator: Character) -> String {
        // Most are one word, and each start asks dozens.
        if name.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") }) { return name }
        var text = ""
        for character in name {
            if character.isUppercase { text.append(separator) }
            text += character.lowercased()
        }
        return text
    }

    /// The words of a choice; none for any other kind.
    public var choices: [Choice] { if case .choice(let choices) = kind { choices } else { [] } }

    /// Sets a value. Throws what is wrong with it.
    public func set(_ value: FieldValue, of owner: inout Owner) throws(FieldFault) {
        if let problem = problem(with: value) { throw FieldFault(name, problem) }
        guard put(&owner, value) else { throw FieldFault(name, "\(name) is of another type") }
    }
}
