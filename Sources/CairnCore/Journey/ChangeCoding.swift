/// Changes and the log, read from JSON. Unknown keys are refused: they would be lost silently.
extension Edit {
    enum CodingKeys: String, CodingKey {
        case before, after, at
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(ofOnly: CodingKeys.self, "an edit")
        before = try container.decodeIfPresent(Record.self, forKey: FieldKey(CodingKeys.before))
        after = try container.decodeIfPresent(Record.self, forKey: FieldKey(CodingKeys.after))
        at = try container.decodeIfPresent(Int.self, forKey: FieldKey(CodingKeys.at))
    }
}

extension Change {
    enum CodingKeys: String, CodingKey {
        case title, edits
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(ofOnly: CodingKeys.self, "a change")
        title = try container.decode(String.self, forKey: FieldKey(CodingKeys.title))
        edits = try container.decode([Edit].self, forKey: FieldKey(CodingKeys.edits))
    }
}

extension LogEntry {
    enum CodingKeys: String, CodingKey {
        case id, at, device, kind, change
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(ofOnly: CodingKeys.self, "an entry of the log")
        id = try container.decode(String.self, forKey: FieldKey(CodingKeys.id))
        at = try container.decode(Int.self, forKey: FieldKey(CodingKeys.at))
        device = try container.decode(String.self, forKey: FieldKey(CodingKeys.device))
        kind = try container.decode(Kind.self, forKey: FieldKey(CodingKeys.kind))
        change = try container.decode(Change.self, forKey: FieldKey(CodingKeys.change))
    }
}
