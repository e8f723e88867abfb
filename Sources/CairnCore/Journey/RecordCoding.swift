/// A record is written as `{"note": {"item": …, "text": …}}`, its kind as the only key.
///
/// Spelled out because logs and exports keep this form for years: the compiler's own would put a `_0` into each.
extension Record {
    private enum Kind: String, CodingKey, CaseIterable {
        case plan, progress, evidence, note, link
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
        }
    }
}
