/// The value of any field: forms, options, tables, JSON and CSV all exchange values in this form.
public enum FieldValue: Equatable, Sendable {
    /// No value.
    case none
    /// A text, an id, a word of a choice, or a day as `YYYY-MM-DD`.
    case text(String)
    case number(Int)
    case decimal(Double)
    case flag(Bool)
    /// Texts of one line each.
    case list([String])
}

/// Why a field rejects a value, in a sentence.
public struct FieldFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The field's name.
    public let field: String
    /// "hoursPerWeek is a whole number from 1 to 80".
    public let description: String

    /// A fault in that field.
    public init(_ field: String, _ description: String) {
        self.field = field
        self.description = description
    }
}

/// A type whose values a field may hold.
public protocol FieldRepresentable: Sendable {
    /// Whether nil is one of them.
    static var isOptional: Bool { get }
    /// The value; nil if it is not of this type.
    init?(_ value: FieldValue)
    var fieldValue: FieldValue { get }
}

extension FieldRepresentable {
    public static var isOptional: Bool { false }
}

extension String: FieldRepresentable {
    public init?(_ value: FieldValue) { if case .text(let text) = value { self = text } else { return nil } }
    public var fieldValue: FieldValue { .text(self) }
}

extension Int: FieldRepresentable {
    public init?(_ value: FieldValue) { if case .number(let number) = value { self = number } else { return nil } }
    public var fieldValue: FieldValue { .number(self) }
}

extension Double: FieldRepresentable {
    public init?(_ value: FieldValue) { if case .decimal(let number) = value { self = number } else { return nil } }
    public var fieldValue: FieldValue { .decimal(self) }
}

extension Bool: FieldRepresentable {
    public init?(_ value: FieldValue) { if case .flag(let flag) = value { self = flag } else { return nil } }
    public var fieldValue: FieldValue { .flag(self) }
}

extension [String]: FieldRepresentable {
    public init?(_ value: FieldValue) { if case .list(let texts) = value { self = texts } else { return nil } }
    public var fieldValue: FieldValue { .list(self) }
}

extension Day: FieldRepresentable {
    public init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
    public var fieldValue: FieldValue { .text(iso) }
}

extension Optional: FieldRepresentable where Wrapped: FieldRepresentable {
    public static var isOptional: Bool { true }
    public init?(_ value: FieldValue) {
        if value == .none {
            self = .none
        } else {
            guard let wrapped = Wrapped(value) else { return nil }
            self = .some(wrapped)
        }
    }
    public var fieldValue: FieldValue { self?.fieldValue ?? .none }
}
