/// The permanent name of a kind of record, used in JSON and for its table.
public struct RecordKind: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// "follow-up".
    public let name: String

    /// The kind with that name.
    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }

    /// The name of its table: `follow_up`.
    public var table: String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
    public var description: String { name }
}

/// One row of the Journey: a value described by its fields.
///
/// JSON, table, export, import, undo, history, forms and options follow from what stands here. To add a kind: a file with the
/// type in its feature's folder, its name in the feature, a migration with its table: see docs/ADDING.md.
public protocol JourneyRecord: Codable, Equatable, Sendable {
    /// Permanent.
    static var kind: RecordKind { get }
    /// The kind of record that each of them belongs to and is deleted with, or nil.
    static var parentKind: RecordKind? { get }
    /// In the order of the table's columns. A field added later has a default in ``blank``, or is optional.
    static var fields: [Field<Self>] { get }
    /// What decoding starts from: defaults for all fields that may be missing, nil where possible.
    static var blank: Self { get }
    /// When it is read.
    static var reading: RecordReading { get }
    /// The field that stays in the store until it is asked for, or nil.
    static var late: LateField<Self>? { get }
    /// Unique in its kind; the kind's name if there is only one record.
    var key: String { get }
    /// The key of the record or item that it belongs to, by which it is found; nil if it belongs to none. Never changes
    /// for a kind.
    var parent: String? { get }
    /// Whether it says no more than a missing record would: then it is not stored.
    var isNothing: Bool { get }
    /// Whether its fields say separate things, so that of two copies each field is as it was changed last. Otherwise the whole
    /// record is.
    static var mergesByField: Bool { get }
    /// Names of the fields whose words search looks through; nil for all, none for what only follows from other records.
    static var searched: [String]? { get }
    /// The records that it belongs and refers to; by default as its fields say.
    var ties: [RecordID] { get }
    /// What is inconsistent between its fields, or nil.
    var fault: FieldFault? { get }
    /// Called after a reference was cleared: corrects the fields that depend on it.
    mutating func tidy()
}

/// When the records of a kind are read.
public enum RecordReading: Sendable {
    /// Before the first frame.
    case first
    /// After it, if there are many.
    case late
    /// One at a time, on demand: the Journey holds only those not saved yet.
    case onDemand
}

extension JourneyRecord {
    public static var parentKind: RecordKind? { nil }
    public static var reading: RecordReading { .first }
    public var parent: String? { nil }
    public var isNothing: Bool { false }
    public static var mergesByField: Bool { false }
    public static var searched: [String]? { nil }
    public var fault: FieldFault? { nil }
    public var ties: [RecordID] { fieldTies }
    public mutating func tidy() {}

    /// Whether there is only one record of the kind.
    public static var isSingle: Bool { fields.first?.kind != .id }

    /// The records that its fields name: they must be there.
    package var fieldTies: [RecordID] {
        Self.fields.compactMap { field in
            switch field.kind {
            case .parent(let kind), .reference(let kind):
                if case .text(let key) = field.get(self) { RecordID(kind, key) } else { nil }
            default: nil
            }
        }
    }

    /// The first thing that is wrong with it, or nil.
    public var problem: FieldFault? {
        for field in Self.fields {
            if let problem = field.problem(with: field.get(self)) { return FieldFault(field.name, problem) }
        }
        return fault
    }
}
