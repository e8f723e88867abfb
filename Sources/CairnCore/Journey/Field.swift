/// One field of a record, described once. Tables, JSON, forms, options and CSV read this list and spell nothing again.
///
/// ```swift
/// static let fields: [Field<Person>] = [
///     .id(\.id),
///     .text("name", \.name, label: "Name", required: true),
///     .choice("seniority", \.seniority, label: "Level"),
/// ]
/// ```
public struct Field<Owner>: Sendable {
    /// Permanent, as Swift spells it: the key in JSON and in drafts. Column and option follow from it.
    public let name: String
    public let kind: FieldKind
    /// Whether the property can be nil.
    public let isOptional: Bool
    /// Whether a record without it is none: it is not missing, and a text is not empty.
    public let isRequired: Bool
    /// As forms ask for it.
    public let label: String
    /// What may stand there, shown while it is empty.
    public let hint: String
    /// As the command line's help explains it; may be empty.
    public let help: String
    /// What a form says if it is missing; empty for the usual sentence.
    public let missing: String
    /// What one entry of a list is called: "mail".
    public let entry: String
    /// Its name as an option, if it is not that of the field.
    var ownOption: String?
    /// What the owner holds.
    public let get: @Sendable (Owner) -> FieldValue
    /// Puts in a value that was stored, or that ``problem(with:)`` has nothing against; false if the property cannot hold it.
    public let put: @Sendable (inout Owner, FieldValue) -> Bool
}

extension Field {
    /// `introduced_by`.
    public var column: String { separated(by: "_") }
    /// `introduced-by`; what one entry is called for a list, which is given entry by entry.
    public var option: String { ownOption ?? (entry.isEmpty ? separated(by: "-") : entry) }

    /// The same with another name on the command line.
    func optionNamed(_ option: String) -> Field {
        var field = self
        field.ownOption = option
        return field
    }

    private func separated(by separator: Character) -> String {
        var text = ""
        for character in name {
            if character.isUppercase { text.append(separator) }
            text += character.lowercased()
        }
        return text
    }

    /// The words of a choice; none for any other kind.
    public var choices: [Choice] { if case .choice(let choices) = kind { choices } else { [] } }

    /// Puts a value in. Throws what is wrong with it.
    public func set(_ value: FieldValue, of owner: inout Owner) throws(FieldFault) {
        if let problem = problem(with: value) { throw FieldFault(name, problem) }
        guard put(&owner, value) else { throw FieldFault(name, "\(name) is of another type") }
    }
}
