extension LibrarySchema {
    /// A pack, once what it amends is complete.
    static let pack = Shape.mapping(
        [.required("pack", label)] + PackSection.allCases.map { .optional($0.rawValue, .list($0.shape)) })

    /// What a pack is called.
    static let label = Shape.mapping([
        .required("id", .id(in: [.pack])),
        .required("name", .scalar(.line(upTo: 60))),
        .optional("by", .scalar(.line(upTo: 60))),
        .optional("version", .scalar(.line(upTo: 20))),
    ])
}

extension Space {
    static let pack: Space = "pack"
}

/// What a pack is and brings.
public struct PackContents: Equatable, Sendable {
    /// One entry.
    public struct Entry: Equatable, Sendable {
        /// "skill"
        public let kind: String
        /// The id; of a term, the term.
        public let id: String
    }

    /// No other pack has it.
    public let id: String
    /// As it is shown.
    public let name: String
    /// Who made it, if it says so.
    public let by: String?
    /// In whatever words, if it says so.
    public let version: String?
    /// What the Library did not have. The lines that put new skills on the roadmap are not counted.
    public let adds: [Entry]
    /// What the Library had in other words.
    public let amends: [Entry]
}
