/// The kinds of record that a program knows.
public struct RecordKinds: Sendable {
    /// In the order in which they are exported.
    public let all: [any JourneyRecord.Type]
    /// What features derive from them.
    public let indexes: [any JourneyIndex.Type]

    /// These kinds, and these indexes.
    public init(_ all: [any JourneyRecord.Type], indexes: [any JourneyIndex.Type] = []) {
        self.all = all
        self.indexes = indexes
    }

    /// What this program ships with: see ``Features``.
    public static var shipped: RecordKinds { Features.shipped.kinds }

    /// The type of that kind, or nil.
    public subscript(kind: RecordKind) -> (any JourneyRecord.Type)? { all.first { $0.kind == kind } }

    /// Those that are read then.
    public func read(_ reading: RecordReading) -> [any JourneyRecord.Type] { all.filter { $0.reading == reading } }

    /// These and more: for tests.
    public func adding(_ more: [any JourneyRecord.Type]) -> RecordKinds {
        RecordKinds(all + more, indexes: indexes)
    }
}

extension CodingUserInfoKey {
    /// Which ``RecordKinds`` a decoder knows; those shipped unless it says.
    public static let recordKinds = CodingUserInfoKey(rawValue: "recordKinds")
}
