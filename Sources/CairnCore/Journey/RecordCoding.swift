/// A record is written as `{"note": {"item": …, "text": …}}`, its kind as the only key.
///
/// Spelled out because logs and exports keep this form for years: the compiler's own would put a `_0` into each.
extension Record {
    private enum Kind: String, CodingKey, CaseIterable {
        case plan, progress, evidence, note, link
        case person, conversation, learning
        case followUp = "follow-up"
        case favour, cadence, memo
    }

    /// Throws where the kind is unknown, or there is not exactly one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Kind.self)
        guard let kind = container.allKeys.first, container.allKeys.count == 1 else {
            let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a record is exactly one of: \(kinds)"))
        }
        switch kind {
        case .plan: self = .plan(try container.decode(Plan.self, forKey: kind))
        case .progress: self = .progress(try container.decode(Progress.self, forKey: kind))
        case .evidence: self = .evidence(try container.decode(Evidence.self, forKey: kind))
        case .note: self = .note(try container.decode(Note.self, forKey: kind))
        case .link: self = .link(try container.decode(Link.self, forKey: kind))
        case .person: self = .person(try container.decode(Person.self, forKey: kind))
        case .conversation: self = .conversation(try container.decode(Conversation.self, forKey: kind))
        case .learning: self = .learning(try container.decode(Learning.self, forKey: kind))
        case .followUp: self = .followUp(try container.decode(FollowUp.self, forKey: kind))
        case .favour: self = .favour(try container.decode(Favour.self, forKey: kind))
        case .cadence: self = .cadence(try container.decode(Cadence.self, forKey: kind))
        case .memo: self = .memo(try container.decode(Memo.self, forKey: kind))
        }
    }

    /// Writes the one key and its value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Kind.self)
        switch self {
        case .plan(let plan): try container.encode(plan, forKey: .plan)
        case .progress(let progress): try container.encode(progress, forKey: .progress)
        case .evidence(let evidence): try container.encode(evidence, forKey: .evidence)
        case .note(let note): try container.encode(note, forKey: .note)
        case .link(let link): try container.encode(link, forKey: .link)
        case .person(let person): try container.encode(person, forKey: .person)
        case .conversation(let conversation): try container.encode(conversation, forKey: .conversation)
        case .learning(let learning): try container.encode(learning, forKey: .learning)
        case .followUp(let followUp): try container.encode(followUp, forKey: .followUp)
        case .favour(let favour): try container.encode(favour, forKey: .favour)
        case .cadence(let cadence): try container.encode(cadence, forKey: .cadence)
        case .memo(let memo): try container.encode(memo, forKey: .memo)
        }
    }
}
