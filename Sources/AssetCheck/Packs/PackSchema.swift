extension LibrarySchema {
    /// A pack whose amended entries are complete.
    static let pack = Shape.mapping(
        [.required("pack", label)] + PackSection.allCases.map { .optional($0.rawValue, .list($0.shape)) })

    /// The name and author of a pack.
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

/// A pack and its contents.
public struct PackContents: Equatable, Sendable {
    /// One entry.
    public struct Entry: Equatable, Sendable {
        /// "skill"
        public let kind: String
        /// The id; of a term, the term.
        public let id: String
    }

    /// The pack's id, unique among packs.
    public let id: String
    /// The name shown.
    public let name: String
    /// Who made it, if given.
    public let by: String?
    /// The version, in the pack's own words, if given.
    public let version: String?
    /// New entries, without the lines that put new skills on the roadmap.
    public let adds: [Entry]
    /// Changed entries of the Library.
    public let amends: [Entry]
}
