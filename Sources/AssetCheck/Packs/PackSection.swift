/// A key of a pack whose list holds entries like those in `Assets/`, with the same shapes.
enum PackSection: String, CaseIterable, Sendable {
    case areas, tracks, skills, milestones, projects, guides, questions, glossary, certifications, messages, niches
    case postings
    case contracts, metrics, cards

    /// The shape of a complete entry.
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
        case .postings: LibrarySchema.postings.item
        case .contracts: LibrarySchema.contractQuestion
        case .metrics: LibrarySchema.metric
        case .cards: LibrarySchema.card
        }
    }

    /// The word for one entry.
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
        case .postings: "part of postings"
        case .contracts: "contract question"
        case .metrics: "metric"
        case .cards: "card"
        }
    }

    /// The part before the slash in the key of an entry's long texts; nil if it has none.
    var textKind: String? {
        switch self {
        case .tracks, .skills, .milestones, .guides, .cards: noun
        case .projects: "template"
        case .areas, .questions, .glossary, .certifications, .messages, .niches, .postings, .contracts, .metrics: nil
        }
    }

    /// The file whose entries are a list of its own; nil for what lies in the index or on the shelf.
    var ownList: AssetKind? {
        switch self {
        case .contracts: .contracts
        case .metrics: .metrics
        case .cards: .cards
        default: nil
        }
    }

    /// The key of the list that has to be written again when an entry comes or changes.
    var listKey: String { ownList?.listKey ?? "shelf/all" }

    /// The key that names an entry. A line of the roadmap that stands for a skill is not the milestone with that id.
    func idKey(of entry: Tree) -> String {
        switch self {
        case .milestones: entry["skill"] == nil ? "id" : "skill"
        case .projects: "milestone"
        case .glossary: "term"
        case .postings: "kind"
        case .areas, .tracks, .skills, .guides, .questions, .certifications, .messages, .niches, .contracts, .metrics,
            .cards:
            "id"
        }
    }

    /// The name of an entry, unique in the section; nil if it has none.
    func name(of entry: Tree) -> EntryName? {
        let key = idKey(of: entry)
        guard let id = entry[key]?.text else { return nil }
        return EntryName(section: self, key: key, id: id)
    }
}

/// A section and the name of an entry in it.
struct EntryName: Hashable, Sendable {
    let section: PackSection
    /// The key that names it; "skill" for a line of the roadmap that stands for one.
    let key: String
    let id: String

    /// The key of its long texts; nil if it has none.
    var textKey: String? { key == "skill" ? nil : section.textKind.map { "\($0)/\(id)" } }
}

extension Shape {
    /// The shape of a list's items; the shape itself if it is not a list.
    fileprivate var item: Shape {
        if case .list(let item, _) = self { item } else { self }
    }
}
