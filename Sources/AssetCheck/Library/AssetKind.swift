/// The kind of a file in `Assets/`, given by its path.
enum AssetKind: String, CaseIterable, Sendable {
    case areas = "areas.yaml"
    case roadmap = "roadmap.yaml"
    case replaced = "replaced.yaml"
    case skills = "skills/<area>.yaml"
    case track = "tracks/<id>.yaml"
    case guide = "guides/<id>.yaml"
    case glossary = "glossary.yaml"
    case certifications = "certifications.yaml"
    case questions = "questions.yaml"
    case messages = "messages.yaml"
    case niches = "niches.yaml"
    case projects = "projects.yaml"
    case routes = "routes.yaml"
    case postings = "postings.yaml"
    case contracts = "contracts.yaml"
    case metrics = "metrics.yaml"
    case rounds = "rounds.yaml"
    case cards = "cards/<kind>.yaml"
    case synonyms = "synonyms.yaml"
    case documents = "documents.yaml"
    case document = "documents/<id>.mustache"

    /// nil if files with this path are not read.
    init?(path: String) {
        let parts = path.split(separator: "/")
        switch (parts.first, parts.count) {
        case ("skills", 2) where path.hasSuffix(".yaml"): self = .skills
        case ("tracks", 2) where path.hasSuffix(".yaml"): self = .track
        case ("guides", 2) where path.hasSuffix(".yaml"): self = .guide
        case ("cards", 2) where path.hasSuffix(".yaml"): self = .cards
        case ("documents", 2) where path.hasSuffix(".mustache"): self = .document
        default: self.init(rawValue: path)
        }
    }

    /// The shape of its root.
    var shape: Shape {
        switch self {
        case .areas: LibrarySchema.areas
        case .roadmap: LibrarySchema.roadmap
        case .replaced: LibrarySchema.replaced
        case .skills: LibrarySchema.skills
        case .track: LibrarySchema.track
        case .guide: LibrarySchema.guide
        case .glossary: LibrarySchema.glossary
        case .certifications: LibrarySchema.certifications
        case .questions: LibrarySchema.questions
        case .messages: LibrarySchema.messages
        case .niches: LibrarySchema.niches
        case .projects: LibrarySchema.projects
        case .routes: LibrarySchema.routes
        case .postings: LibrarySchema.postings
        case .contracts: LibrarySchema.contracts
        case .metrics: LibrarySchema.metrics
        case .rounds: LibrarySchema.rounds
        case .cards: LibrarySchema.cards
        case .synonyms: LibrarySchema.synonyms
        case .documents: LibrarySchema.documents
        case .document: LibrarySchema.mustache
        }
    }

    /// The key under which the program finds the list of its entries; nil for what lies in the index or on the shelf.
    var listKey: String? {
        switch self {
        case .contracts: "contract/all"
        case .metrics: "metric/all"
        case .rounds: "round/all"
        case .cards: "card/all"
        default: nil
        }
    }

    /// Whether the Library can do without it.
    var isOptional: Bool {
        switch self {
        case .areas, .roadmap, .skills, .track: false
        case .replaced, .guide, .glossary, .certifications, .questions, .messages, .niches, .projects, .routes,
            .postings, .contracts, .metrics, .rounds, .cards, .synonyms, .documents, .document:
            true
        }
    }
}
