/// The kind and the key of a record.
public struct RecordID: Hashable, Sendable {
    public let kind: RecordKind
    public let key: String

    /// The id of a record of that kind.
    public init(_ kind: RecordKind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// The id of this record.
    public init(_ record: Record) { self.init(record.kind, record.key) }

    /// By bytes, as SQLite compares keys: it tells apart what to Swift is the same letter.
    public static func == (left: RecordID, right: RecordID) -> Bool {
        left.kind == right.kind && left.key.utf8.elementsEqual(right.key.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        for byte in key.utf8 { hasher.combine(byte) }
    }
}
