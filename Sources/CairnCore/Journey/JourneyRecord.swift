/// Names a kind of record, permanently: as JSON writes it, and the table after it.
public struct RecordKind: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// "follow-up".
    public let name: String

    /// The kind of that name.
    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }

    /// The table: `follow_up`.
    public var table: String { String(name.map { $0 == "-" ? "_" : $0 }) }
    public var description: String { name }
}

/// One row of the Journey: a value described by its fields.
///
/// JSON, table, export, import, undo, history, forms and options follow from what stands here. To add a kind: a file with the
/// type in its feature's folder, its name in the feature, a migration with its table: see docs/ADDING.md.
public protocol JourneyRecord: Codable, Equatable, Sendable {
    /// Permanent.
    static var kind: RecordKind { get }
    /// In the order of the table's columns. A field added later has a default in ``blank``, or is optional.
    static var fields: [Field<Self>] { get }
    /// What reading begins with: the defaults of all fields that need not be there, nil for all that can be nil.
    static var blank: Self { get }
    /// When it is read.
    static var reading: RecordReading { get }
    /// What tells this record from the others of its kind: the kind's name if there is only one.
    var key: String { get }
    /// The key of what it hangs on (a record or an item), by which it is found; nil if it stands alone. The same for the whole
    /// life of a kind.
    var parent: String? { get }
    /// Whether it says what no record says: then it is not kept.
    var isNothing: Bool { get }
    /// What is wrong between its fields, or nil.
    var fault: FieldFault? { get }
    /// What it referred to is gone: sets right what hung on the reference.
    mutating func tidy()
}

/// When the records of a kind are read.
public enum RecordReading: Sendable {
    /// Before the first frame.
    case first
    /// After it, if there are many.
    case late
    /// One at a time: the Journey holds none of the store's.
    case onDemand
}

extension JourneyRecord {
    public static var reading: RecordReading { .first }
    public var parent: String? { nil }
    public var isNothing: Bool { false }
    public var fault: FieldFault? { nil }
    public mutating func tidy() {}

    /// Whether there is only one of the kind.
    public static var isSingle: Bool { fields.first?.kind != .id }

    /// The first thing that is wrong with it, or nil.
    public var problem: FieldFault? {
        for field in Self.fields {
            if let problem = field.problem(with: field.get(self)) { return FieldFault(field.name, problem) }
        }
        return fault
    }
}
