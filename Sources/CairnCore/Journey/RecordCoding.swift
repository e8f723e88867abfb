/// A name in JSON.
package struct FieldKey: CodingKey {
    package let stringValue: String
    package var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init(_ key: some CodingKey) { stringValue = key.stringValue }
    package init?(stringValue: String) { self.stringValue = stringValue }
    package init?(intValue: Int) { nil }
}

extension Decoder {
    /// A container with these keys. Throws if there are others; `what` names the object in the message.
    func container<Key: CodingKey>(ofOnly keys: Key.Type, _ what: String) throws -> FieldsIn {
        let container = try container(keyedBy: FieldKey.self)
        try container.refuseOthers(than: { Key(stringValue: $0) != nil }, in: what)
        return container
    }
}

typealias FieldsIn = KeyedDecodingContainer<FieldKey>

extension KeyedDecodingContainer<FieldKey> {
    /// Throws if there is any other key: what a newer program wrote would be lost silently.
    package func refuseOthers(than known: (String) -> Bool, in what: String) throws {
        guard let unknown = allKeys.map(\.stringValue).filter({ !known($0) }).min() else { return }
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: codingPath + [FieldKey(unknown)],
                debugDescription: "this Cairn knows no '\(unknown)' of \(what): a newer one may; update Cairn"))
    }
}

/// A record is encoded as its fields by name; fields that are nil are left out.
extension JourneyRecord {
    /// Throws if a required field is missing, or a field is wrong or unknown.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        self = Self.blank
        var count = 0
        for field in Self.fields where try field.read(from: container, into: &self) { count += 1 }
        if count < container.allKeys.count {
            try container.refuseOthers(than: { name in Self.fields.contains { $0.name == name } }, in: "a \(Self.kind)")
        }
        if let fault {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: fault.description))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldKey.self)
        for field in Self.fields { try field.write(self, to: &container) }
    }
}

extension Field {
    /// Reads the field into `owner`; false if the key is missing.
    fileprivate func read(from container: FieldsIn, into owner: inout Owner) throws -> Bool {
        let key = FieldKey(name)
        guard container.contains(key) else {
            guard isRequired else { return false }
            throw DecodingError.keyNotFound(
                key, .init(codingPath: container.codingPath, debugDescription: "'\(name)' is missing"))
        }
        let value = try value(in: container, key)
        if let problem = problem(with: value) {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath + [key], debugDescription: problem))
        }
        return put(&owner, value)
    }

    private func value(in container: FieldsIn, _ key: FieldKey) throws -> FieldValue {
        if isOptional, try container.decodeNil(forKey: key) { return .none }
        switch kind {
        case .id, .parent, .reference, .item, .track, .text, .lines, .choice, .day:
            return .text(try container.decode(String.self, forKey: key))
        case .list: return .list(try container.decode([String].self, forKey: key))
        case .number, .minute, .duration: return .number(try container.decode(Int.self, forKey: key))
        case .decimal, .measure: return .decimal(try container.decode(Double.self, forKey: key))
        case .flag: return .flag(try container.decode(Bool.self, forKey: key))
        }
    }

    fileprivate func write(_ owner: Owner, to container: inout KeyedEncodingContainer<FieldKey>) throws {
        let key = FieldKey(name)
        switch get(owner) {
        case .none: break
        case .text(let text): try container.encode(text, forKey: key)
        case .number(let number): try container.encode(number, forKey: key)
        case .decimal(let number): try container.encode(number, forKey: key)
        case .flag(let flag): try container.encode(flag, forKey: key)
        case .list(let texts): try container.encode(texts, forKey: key)
        }
    }
}
