extension LibraryFiles {
    /// What is decoded at start, keyed as `LibraryIndex` in CairnCore.
    var index: JSON {
        let members = trees(.roadmap).first.map { Self.index($0, LibrarySchema.roadmap).members } ?? []
        let areas = trees(.areas).flatMap(\.items)
        return .object(
            members + [
                .init(key: "areas", value: .list(areas.map { Self.index($0, LibrarySchema.area) })),
                .init(key: "skills", value: .list(skills(by: areas).map { Self.index($0, LibrarySchema.skill) })),
                .init(key: "tracks", value: .list(tracks.map { Self.index($0, LibrarySchema.track) })),
                .init(
                    key: "replaced",
                    value: trees(.replaced).first.map { Self.index($0, LibrarySchema.replaced) } ?? .nothing),
            ])
    }

    /// The long texts of every entry that has some.
    var texts: [CheckedLibrary.Entry] {
        let lines =
            trees(.roadmap).first?["steps"]?.items.flatMap { $0["phases"]?.items ?? [] }
            .flatMap { $0["milestones"]?.items ?? [] } ?? []
        return trees(.skills).flatMap(\.items).compactMap { Self.texts($0, LibrarySchema.skill, "skill") }
            + trees(.track).compactMap { Self.texts($0, LibrarySchema.track, "track") }
            + lines.compactMap { Self.texts($0, LibrarySchema.milestone, "milestone") }
    }

    /// As the areas are ordered; within one, as in its file.
    private func skills(by areas: [Tree]) -> [Tree] {
        let skills = Dictionary(grouping: trees(.skills).flatMap(\.items)) { $0["area"]?.text }
        return areas.flatMap { skills[$0["id"]?.text] ?? [] }
    }

    /// As their `order` says; those without one last, by id.
    private var tracks: [Tree] {
        let order = { (track: Tree) in track["order"]?.text.flatMap(Int.init) ?? .max }
        return trees(.track).sorted { (order($0), $0["id"]?.text ?? "") < (order($1), $1["id"]?.text ?? "") }
    }

    private static func index(_ tree: Tree, _ shape: Shape) -> JSON {
        JSON(tree, as: shape, wanted: .index) ?? .nothing
    }

    /// nil for a milestone that stands for a skill: it has no texts of its own.
    private static func texts(_ tree: Tree, _ shape: Shape, _ kind: String) -> CheckedLibrary.Entry? {
        guard let id = tree["id"]?.text, let json = JSON(tree, as: shape, wanted: .texts) else { return nil }
        return CheckedLibrary.Entry(key: "\(kind)/\(id)", json: json.line)
    }
}

extension JSON {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
