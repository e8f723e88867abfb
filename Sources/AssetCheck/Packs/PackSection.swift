/// A key of a pack, and what its list holds: entries like those of `Assets/`, in the same shapes.
enum PackSection: String, CaseIterable, Sendable {
    case areas, tracks, skills, milestones, projects, guides, questions, glossary, certifications, messages, niches
    case contracts, metrics, cards

    /// What an entry must look like once it is complete.
    var shape: Shape {
        switch self {
        case .areas: LibrarySchema.area
        case .tracks: LibrarySchema.track
        case .skills: LibrarySchema.skill
        case .milestones: LibrarySchema.placedMilestone
        case .projects: LibrarySchema.template
        case .guides: LibrarySchema.guide
        case .questions: LibrarySchema.questions.item
        case .glossary: LibrarySchema.glossary.item
        case .certifications: LibrarySchema.certifications.item
        case .messages: LibrarySchema.messages.item
        case .niches: LibrarySchema.niches.item
        case .contracts: LibrarySchema.contractQuestion
        case .metrics: LibrarySchema.metric
        case .cards: LibrarySchema.card
        }
    }

    /// What one entry is called.
    var noun: String {
        switch self {
        case .areas: "area"
        case .tracks: "track"
        case .skills: "skill"
        case .milestones: "milestone"
        case .projects: "project"
        case .guides: "guide"
        case .questions: "question"
        case .glossary: "term"
        case .certifications: "certification"
        case .messages: "message"
        case .niches: "niche"
        case .contracts: "contract question"
        case .metrics: "metric"
        case .cards: "card"
        }
    }

    /// Before the slash in the key of an entry's long texts; nil where it has none.
    var textKind: String? {
        switch self {
        case .tracks, .skills, .milestones, .guides, .cards: noun
        case .projects: "template"
        case .areas, .questions, .glossary, .certifications, .messages, .niches, .contracts, .metrics: nil
        }
    }

    /// The file whose entries are a list of its own; nil for what lies in the index or on the shelf.
    var ownList: AssetKind? {
        switch self {
        case .contracts: .contracts
        case .metrics: .metrics
        case .cards: .cards
        case .areas, .tracks, .skills, .milestones, .projects, .guides, .questions, .glossary, .certifications,
            .messages,
            .niches:
            nil
        }
    }

    /// The key of the list that has to be written again when an entry comes or changes.
    var listKey: String { ownList?.listKey ?? "shelf/all" }

    /// The key that names an entry. A line of the roadmap that stands for a skill is not the milestone of that id.
    func idKey(of entry: Tree) -> String {
        switch self {
        case .milestones: entry["skill"] == nil ? "id" : "skill"
        case .projects: "milestone"
        case .glossary: "term"
        case .areas, .tracks, .skills, .guides, .questions, .certifications, .messages, .niches, .contracts, .metrics,
            .cards:
            "id"
        }
    }

    /// What tells an entry from every other of the section; nil where it has no name.
    func name(of entry: Tree) -> EntryName? {
        let key = idKey(of: entry)
        guard let id = entry[key]?.text else { return nil }
        return EntryName(section: self, key: key, id: id)
    }
}

/// Which entry of which section.
struct EntryName: Hashable, Sendable {
    let section: PackSection
    /// "skill" for a line of the roadmap that stands for one.
    let key: String
    let id: String

    /// Where its long texts are kept; nil where it has none.
    var textKey: String? { key == "skill" ? nil : section.textKind.map { "\($0)/\(id)" } }
}

extension Shape {
    /// What each item of a list must be; the shape itself where it is no list.
    fileprivate var item: Shape {
        if case .list(let item, _) = self { item } else { self }
    }
}
