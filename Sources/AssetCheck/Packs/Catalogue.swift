/// The entries of a Library, by section, to which packs are applied.
struct Catalogue: Sendable {
    /// In the Library's order; entries added by packs come last.
    private(set) var entries: [PackSection: [Tree]]
    /// The long texts of entries that ship, one at a time.
    private let text: @Sendable (String) -> JSON?
    private var places: [EntryName: Int] = [:]
    /// The entries that ship, amended or not.
    private let shipped: Set<EntryName>
    /// Entries that packs added or amended; these are complete here, including long texts.
    private(set) var changed: Set<EntryName> = []
    private let roadmap: Tree
    private let replaced: Tree
    private let floor: Tree

    /// The Library that ships: its index, and its other pieces by key, as ``CheckedLibrary`` wrote them.
    init(index: JSON, text: @escaping @Sendable (String) -> JSON?) {
        self.text = text
        let shelf = text("shelf/all") ?? .nothing
        roadmap = Tree(index, as: LibrarySchema.roadmap)
        replaced = Tree(index["replaced"] ?? .nothing, as: LibrarySchema.replaced)
        floor = Tree(text(LibraryFiles.floorKey)?["entries"] ?? .list([]), as: .list(LibrarySchema.criterion))
        entries = Self.entries(index, shelf, text(LibraryFiles.postingsKey) ?? .nothing, roadmap)
        for section in PackSection.allCases where section.ownList != nil {
            let list = text(section.listKey)?["entries"]?.items ?? []
            entries[section] = list.map { Tree($0, as: section.shape) }
        }
        entries[.projects] = entries[.milestones, default: []].compactMap { $0["id"] }
            .filter { text("template/\($0.text ?? "")") != nil }
            .map { Tree(.mapping([Tree.Entry("milestone", $0)])) }
        for (section, trees) in entries {
            for (place, tree) in trees.enumerated() {
                if let name = section.name(of: tree) { places[name] = place }
            }
        }
        shipped = Set(places.keys)
    }

    /// The entry of that name, without its long texts unless it was changed; nil if none ships.
    func shippedEntry(_ name: EntryName) -> Tree? {
        guard shipped.contains(name), let place = places[name] else { return nil }
        return entries[name.section]?[place]
    }

    /// The place where a pack added an entry of that name; nil if none did.
    func origin(_ name: EntryName) -> Location? {
        guard !shipped.contains(name), let place = places[name] else { return nil }
        return entries[name.section]?[place].location
    }

    /// The entry with its long texts.
    func wholeEntry(_ name: EntryName) -> Tree? {
        guard let entry = shippedEntry(name) else { return nil }
        guard !changed.contains(name), let text = name.textKey.flatMap(text) else { return entry }
        return entry.joined(with: Tree(text, as: name.section.shape))
    }

    /// Ids of a section's entries that ship.
    func shippedIDs(_ section: PackSection) -> [String] { shipped.filter { $0.section == section }.map(\.id) }

    /// Replaces the entry with that name, or adds one at the end.
    mutating func lay(_ tree: Tree, as name: EntryName) {
        changed.insert(name)
        if let place = places[name] {
            entries[name.section]?[place] = tree
        } else {
            places[name] = entries[name.section, default: []].count
            entries[name.section, default: []].append(tree)
        }
    }
}

extension Catalogue {
    /// The catalogue as files, to apply the rules and to write JSON.
    var files: LibraryFiles {
        func list(_ section: PackSection) -> Tree { Tree(.list(entries[section, default: []])) }
        func each(_ section: PackSection, _ kind: AssetKind) -> [(AssetKind, String, Tree)] {
            entries[section, default: []].map { (kind, "", $0) }
        }
        let projects = Tree(.mapping([Tree.Entry("floor", floor), Tree.Entry("projects", list(.projects))]))
        let hasProjects = !list(.projects).items.isEmpty
        let lists = PackSection.allCases.compactMap { section in
            section.ownList.map { (kind: $0, name: "", tree: list(section)) }
        }.filter { !$0.tree.items.isEmpty }
        return LibraryFiles(
            roots: [
                (.areas, "", list(.areas)), (.roadmap, "", wholeRoadmap), (.replaced, "", replaced),
                (.skills, "", list(.skills)), (.glossary, "", list(.glossary)),
                (.certifications, "", list(.certifications)), (.questions, "", list(.questions)),
                (.messages, "", list(.messages)), (.niches, "", list(.niches)), (.postings, "", list(.postings)),
            ] + lists + (hasProjects ? [(.projects, "", projects)] : []) + each(.tracks, .track)
                + each(.guides, .guide))
    }

    /// The roadmap with each milestone in its phase.
    private var wholeRoadmap: Tree {
        let milestones = Dictionary(grouping: entries[.milestones, default: []]) { $0["phase"]?.text ?? "" }
        return roadmap.mapping("steps") { step in
            step.mapping("phases") { phase in
                phase.setting("milestones", Tree(.list(milestones[phase["id"]?.text ?? ""] ?? [])))
            }
        }
    }

    private static func entries(
        _ index: JSON, _ shelf: JSON, _ postings: JSON, _ roadmap: Tree
    ) -> [PackSection: [Tree]] {
        func trees(_ section: PackSection, _ json: JSON?) -> [Tree] {
            (json?.items ?? []).map { Tree($0, as: section.shape) }
        }
        let phases = (roadmap["steps"]?.items ?? []).flatMap { $0["phases"]?.items ?? [] }
        return [
            .areas: trees(.areas, index["areas"]),
            .skills: trees(.skills, index["skills"]).map { $0.withWords(from: postings["skills"]).withoutGuess },
            // Tracks are ordered by the list; in a file, by a number.
            .tracks: trees(.tracks, index["tracks"]).enumerated().map { place, track in
                track.setting("order", Tree(.scalar("\(place + 1)", plain: true)))
            },
            .milestones: phases.flatMap { phase in
                (phase["milestones"]?.items ?? []).map { line in
                    line.setting("phase", Tree(phase["id"]?.content ?? .nothing))
                }
            },
            .guides: trees(.guides, shelf["guides"]).enumerated().map { place, guide in
                guide.setting("order", Tree(.scalar("\(place + 1)", plain: true)))
            },
            .glossary: trees(.glossary, shelf["glossary"]),
            .certifications: trees(.certifications, shelf["certifications"]),
            .questions: trees(.questions, shelf["questions"]), .messages: trees(.messages, shelf["messages"]),
            .niches: trees(.niches, shelf["niches"]), .postings: trees(.postings, postings["kinds"]),
        ]
    }
}

extension Tree {
    /// The tree with this value for a key, replaced or added.
    func setting(_ key: String, _ value: Tree) -> Tree {
        let kept = entries.filter { $0.key != key }
        return Tree(location: location, content: .mapping(kept + [Entry(key, value)]))
    }

    /// With the entries of another part of the same mapping; what has a bit in each is put together.
    fileprivate func joined(with other: Tree) -> Tree {
        let known = Set(entries.map(\.key))
        let whole = entries.map { entry in
            other[entry.key].map { Entry(entry.key, entry.value.joined(with: $0)) } ?? entry
        }
        return Tree(location: location, content: .mapping(whole + other.entries.filter { !known.contains($0.key) }))
    }

    /// A skill with what postings call it, which the build keeps in one piece for all skills.
    fileprivate func withWords(from skills: JSON?) -> Tree {
        guard let id = self["id"]?.text, let words = skills?[id] else { return self }
        return setting("posting", Tree(words, as: LibrarySchema.posting))
    }

    /// A skill without the first pass that the build worked out: it follows from the hours again when they change.
    fileprivate var withoutGuess: Tree {
        guard let first = self["first"], first["enough"] == nil else { return self }
        return Tree(location: location, content: .mapping(entries.filter { $0.key != "first" }))
    }

    /// With every item of a key's list made into another.
    fileprivate func mapping(_ key: String, _ change: (Tree) -> Tree) -> Tree {
        setting(key, Tree(.list((self[key]?.items ?? []).map(change))))
    }
}
