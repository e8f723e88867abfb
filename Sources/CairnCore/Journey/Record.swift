/// One record of the Journey, of any kind.
public struct Record: Equatable, Sendable {
    /// The value itself; see ``as(_:)``.
    public let value: any JourneyRecord

    /// A record of that value.
    public init(_ value: any JourneyRecord) { self.value = value }

    public var kind: RecordKind { type(of: value).kind }
    /// Unique in its kind.
    public var key: String { value.key }

    /// What it belongs and refers to.
    var ties: [RecordID] { value.ties }

    /// The value, if it is of that kind.
    public func `as`<Value: JourneyRecord>(_ type: Value.Type) -> Value? { value as? Value }

    public static func == (left: Record, right: Record) -> Bool { isEqual(left.value, right.value) }

    private static func isEqual<Value: JourneyRecord>(_ left: Value, _ right: any JourneyRecord) -> Bool {
        left == right as? Value
    }
}

/// A record is encoded as `{"note": {"item": …, "text": …}}`, with its kind as the only key.
extension Record: Codable {
    /// Throws if the kind is unknown, or there is not exactly one key.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a record has one key, its kind"))
        }
        let kinds = CodingUserInfoKey.recordKinds.flatMap { decoder.userInfo[$0] } as? RecordKinds ?? .shipped
        guard let type = kinds[RecordKind(key.stringValue)] else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "this Cairn knows no kind of record '\(key.stringValue)': a newer one may; update Cairn"
                ))
        }
        value = try Record.decode(type, from: container, key)
    }

    private static func decode<Value: JourneyRecord>(
        _ type: Value.Type, from container: FieldsIn, _ key: FieldKey
    ) throws -> any JourneyRecord {
        try container.decode(type, forKey: key)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldKey.self)
        try container.encode(value, forKey: FieldKey(kind.name))
    }
}
