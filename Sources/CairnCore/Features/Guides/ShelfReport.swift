/// An entry on the shelf with all its text, for scripts.
public struct ShelfReport: Encodable, Sendable {
    private let entry: ShelfEntry
    private let context: Context

    /// The report of an entry.
    public init(_ entry: ShelfEntry, _ context: Context) {
        self.entry = entry
        self.context = context
    }

    public func encode(to encoder: any Encoder) throws {
        switch entry {
        case .niche(let niche): try niche.encode(to: encoder)
        case .term(let term): try term.encode(to: encoder)
        case .certification(let certification): try certification.encode(to: encoder)
        case .question(let question): try question.encode(to: encoder)
        case .guide(let guide):
            try guide.encode(to: encoder)
            try context.library.texts.guide(guide.id)?.encode(to: encoder)
        case .project(let id, let name):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(id, forKey: .id)
            try container.encode(name, forKey: .name)
            try container.encode(context.library.texts.floor, forKey: .floor)
            try context.library.texts.template(id)?.encode(to: encoder)
        }
    }

    private enum Key: CodingKey {
        case id, name, floor
    }
}
