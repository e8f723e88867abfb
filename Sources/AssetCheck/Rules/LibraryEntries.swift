/// The skills and milestones of a Library and their connections, for the rules.
///
/// Lenient: an entry of the wrong shape was reported already, and is left out or incomplete.
struct LibraryEntries: Sendable {
    /// An id, and the place where it is mentioned.
    struct Mention: Sendable {
        let id: String
        let location: Location

        init?(_ tree: Tree?) {
            guard let tree, let text = tree.text else { return nil }
            id = text
            location = tree.location
        }
    }

    /// Something that can be ticked.
    struct Item: Sendable {
        let name: Mention
        let needs: [Mention]
        /// Whether it is a skill that all tracks share; nil if the file does not say.
        let isCore: Bool?
        /// The tracks that ask for it.
        let tracks: [Mention]
        /// Where a need is of another depth, the word for it, by the need's id.
        let depths: [String: String]
        /// The needs that have such a word.
        let depthKeys: [Mention]
        /// To working level; of a task or project, all of it.
        let hours: Estimate?
        /// To the end of the first pass.
        let first: Estimate?
        /// Where the hours of the first pass stand.
        let firstPlace: Location?
        /// Whether it says itself what a first pass is.
        let hasFirst: Bool
        /// Backgrounds that often have it.
        let familiar: Set<String>

        /// A skill; otherwise a task or project.
        var isSkill: Bool { isCore != nil }

        init?(_ tree: Tree) {
            guard let name = Mention(tree["id"]) else { return nil }
            self.name = name
            needs = tree["needs"]?.items.compactMap(Mention.init) ?? []
            isCore = tree["core"]?.text.flatMap(Bool.init)
            // A table where it is a skill, a list where it is a task or project.
            let audience = tree["tracks"]
            tracks = ((audience?.entries.map(\.keyTree) ?? []) + (audience?.items ?? [])).compactMap(Mention.init)
            let words = tree["depths"]?.entries ?? []
            depths = Dictionary(words.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
            depthKeys = words.compactMap { Mention($0.keyTree) }
            hours = Estimate(tree["hours"])
            first = Estimate(tree["first"]?["hours"])
            firstPlace = tree["first"]?["hours"]?.location
            hasFirst = tree["first"]?["enough"] != nil
            familiar = Set(tree["familiar"]?.items.compactMap(\.text) ?? [])
        }
    }

    /// A line of the roadmap, with its quarter if it has one.
    struct Place: Sendable {
        let item: Mention
        let quarter: Mention?
    }

    let skills: [Item]
    let milestones: [Item]
    /// The lines of the roadmap that stand for skills.
    let skillPlaces: [Place]
    /// The other lines.
    let ownPlaces: [Place]
    /// In the order of the year.
    let quarters: [String]
    let replaced: [Mention]
    /// Of the tracks that have one, in the order of tracks.
    let routes: [Route]
    /// The ids of all tracks.
    let tracks: [Mention]

    init(_ files: LibraryFiles) {
        let roadmap = files.trees(.roadmap).first
        let lines = roadmap?["steps"]?.items.flatMap(\.phases).flatMap(\.milestones) ?? []
        skills = files.trees(.skills).flatMap(\.items).compactMap(Item.init)
        milestones = lines.compactMap(Item.init)
        skillPlaces = lines.compactMap { Place($0, key: "skill") }
        ownPlaces = lines.compactMap { Place($0, key: "id") }
        quarters = roadmap?["quarters"]?.items.compactMap { $0["id"]?.text } ?? []
        replaced = files.trees(.replaced).flatMap(\.entries).compactMap { Mention($0.keyTree) }
        routes = files.tracks.compactMap(Route.init)
        tracks = files.tracks.compactMap { Mention($0["id"]) }
    }

    /// Skills, then other milestones.
    var items: [Item] { skills + milestones }
}

extension LibraryEntries.Place {
    fileprivate init?(_ tree: Tree, key: String) {
        guard let item = LibraryEntries.Mention(tree[key]) else { return nil }
        self.item = item
        quarter = LibraryEntries.Mention(tree["quarter"])
    }
}

extension Tree {
    fileprivate var phases: [Tree] { self["phases"]?.items ?? [] }
    fileprivate var milestones: [Tree] { self["milestones"]?.items ?? [] }
}

extension Sequence<LibraryEntries.Item> {
    /// Items by id; of two with the same id, the first.
    var byID: [String: LibraryEntries.Item] {
        Dictionary(map { ($0.name.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
