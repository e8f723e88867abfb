extension LibraryFiles {
    /// All that the index is made of, in the shape ``LibrarySchema/index``.
    var index: Tree {
        let areas = trees(.areas).flatMap(\.items)
        let index = (trees(.roadmap).first ?? Tree(.mapping([])))
            .setting("areas", Tree(.list(areas))).setting("skills", Tree(.list(skills(by: areas))))
            .setting("tracks", Tree(.list(tracks)))
        return trees(.replaced).first.map { index.setting("replaced", $0) } ?? index
    }

    /// The index as the program decodes it where there are packs.
    var indexJSON: JSON { Self.index(index, LibrarySchema.index) }

    /// The long texts of every entry that has some.
    var texts: [CheckedLibrary.Entry] {
        let steps: [Tree] = trees(.roadmap).first?["steps"]?.items ?? []
        let lines = steps.flatMap { $0["phases"]?.items ?? [] }.flatMap { $0["milestones"]?.items ?? [] }
        let references = SkillReferences(guides: ordered(trees(.guide)), terms: trees(.glossary).flatMap(\.items))
        return trees(.skills).flatMap(\.items).compactMap {
            Self.texts($0, LibrarySchema.skill, "skill", also: references.members(of: $0["id"]?.text ?? ""))
        }
            + trees(.track).compactMap { Self.texts($0, LibrarySchema.track, "track") }
            + lines.compactMap { Self.texts($0, LibrarySchema.milestone, "milestone") }
            + trees(.guide).compactMap { Self.texts($0, LibrarySchema.guide, "guide") }
            + templates + [CheckedLibrary.Entry(key: "shelf/all", json: shelf.line)] + floor + postings + lists + cards
            + documents + synonyms
    }

    /// What is decoded when a feature first asks for it: lists of entries without their long texts.
    private var lists: [CheckedLibrary.Entry] {
        [AssetKind.contracts, .metrics, .rounds, .cards].compactMap { kind in
            let entries = Tree(.list(trees(kind).flatMap(\.items)))
            guard let key = kind.listKey, !entries.items.isEmpty else { return nil }
            let list = JSON.object([.init(key: "entries", value: Self.index(entries, kind.shape))])
            return CheckedLibrary.Entry(key: key, json: list.line)
        }
    }

    private var cards: [CheckedLibrary.Entry] {
        trees(.cards).flatMap(\.items).compactMap { Self.texts($0, LibrarySchema.card, "card") }
    }

    /// Each document with its template.
    private var documents: [CheckedLibrary.Entry] {
        (trees(.documents).first?["documents"]?.items ?? []).compactMap { document in
            guard let id = document["id"]?.text,
                let template = roots.first(where: { $0.kind == .document && $0.name == id })
            else { return nil }
            let members = Self.index(document, LibrarySchema.document).members
            let text = JSON.Member(key: "template", value: .text(template.tree.text ?? ""))
            return CheckedLibrary.Entry(key: "document/\(id)", json: JSON.object(members + [text]).line)
        }
    }

    /// What is decoded when the shelf is first used, with the keys of `Shelf` in CairnCore.
    private var shelf: JSON {
        func list(_ kind: AssetKind) -> JSON {
            trees(kind).first.map { Self.index($0, kind.shape) } ?? .list([])
        }
        return .object([
            .init(key: "guides", value: .list(ordered(trees(.guide)).map { Self.index($0, LibrarySchema.guide) })),
            .init(key: "glossary", value: list(.glossary)),
            .init(key: "certifications", value: list(.certifications)),
            .init(key: "questions", value: list(.questions)),
            .init(key: "messages", value: list(.messages)),
            .init(key: "niches", value: list(.niches)),
        ])
    }

    static let floorKey = "floor/all"

    /// What every project is held against: Today reads it at the start, and the shelf is long.
    private var floor: [CheckedLibrary.Entry] {
        guard let floor = trees(.projects).first?["floor"] else { return [] }
        let criteria = floor.items.map { Self.index($0, LibrarySchema.criterion) }
        let list = JSON.object([.init(key: "entries", value: .list(criteria))])
        return [CheckedLibrary.Entry(key: Self.floorKey, json: list.line)]
    }

    private var templates: [CheckedLibrary.Entry] {
        (trees(.projects).first?["projects"]?.items ?? []).compactMap { template in
            guard let id = template["milestone"]?.text,
                let json = JSON(template, as: LibrarySchema.template, wanted: .texts)
            else { return nil }
            return CheckedLibrary.Entry(key: "template/\(id)", json: json.line)
        }
    }

    /// In the order of the areas; within an area, in the order of its file.
    private func skills(by areas: [Tree]) -> [Tree] {
        let skills = Dictionary(grouping: trees(.skills).flatMap(\.items)) { $0["area"]?.text }
        return areas.flatMap { skills[$0["id"]?.text] ?? [] }
    }

    /// In their order.
    var tracks: [Tree] { ordered(trees(.track)) }

    /// By `order`; those without one last, by id.
    private func ordered(_ trees: [Tree]) -> [Tree] {
        let order = { (tree: Tree) in tree["order"]?.text.flatMap(Int.init) ?? .max }
        return trees.sorted { (order($0), $0["id"]?.text ?? "") < (order($1), $1["id"]?.text ?? "") }
    }

    private static func index(_ tree: Tree, _ shape: Shape) -> JSON {
        JSON(tree, as: shape, wanted: .index) ?? .nothing
    }

    /// nil for a milestone that stands for a skill, which has no texts of its own.
    private static func texts(_ tree: Tree, _ shape: Shape, _ kind: String, also more: [JSON.Member] = [])
        -> CheckedLibrary.Entry?
    {
        guard let id = tree["id"]?.text, let json = JSON(tree, as: shape, wanted: .texts) else { return nil }
        return CheckedLibrary.Entry(key: "\(kind)/\(id)", json: JSON.object(json.members + more).line)
    }
}

extension JSON {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
