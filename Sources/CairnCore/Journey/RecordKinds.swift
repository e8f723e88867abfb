/// The kinds of record that a program knows.
public struct RecordKinds: Sendable {
    /// In the order in which they are exported.
    public let all: [any JourneyRecord.Type]
    /// The indexes that features derive from them.
    public let indexes: [any JourneyIndex.Type]

    /// These kinds, and these indexes.
    public init(_ all: [any JourneyRecord.Type], indexes: [any JourneyIndex.Type] = []) {
        self.all = all
        self.indexes = indexes
    }

    /// The kinds that ship: see ``Features``.
    public static var shipped: RecordKinds { Features.shipped.kinds }

    /// The record type of that kind, or nil.
    public subscript(kind: RecordKind) -> (any JourneyRecord.Type)? { all.first { $0.kind == kind } }

    /// The kinds that are read at that time.
    public func read(_ reading: RecordReading) -> [any JourneyRecord.Type] { all.filter { $0.reading == reading } }

    /// The same kinds and more: for tests.
    public func adding(_ more: [any JourneyRecord.Type]) -> RecordKinds {
        RecordKinds(all + more, indexes: indexes)
    }
}

extension CodingUserInfoKey {
    /// The ``RecordKinds`` that a decoder knows; by default those that ship.
    public static let recordKinds = CodingUserInfoKey(rawValue: "recordKinds")
}
