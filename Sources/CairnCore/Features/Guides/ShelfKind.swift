/// The kinds of entries on the shelf. A row's id is the kind's name, a colon and the entry's id.
public enum ShelfKind: String, CaseIterable, Sendable {
    case guide, niche, term, certification, question, project

    /// The id of their branch.
    var branch: RowID { "shelf:\(rawValue)" }

    init?(branch: RowID) {
        guard branch.hasPrefix("shelf:") else { return nil }
        self.init(rawValue: String(branch.dropFirst("shelf:".count)))
    }

    init?(row: RowID) { self.init(rawValue: String(row.prefix { $0 != ":" })) }

    /// The name in the list.
    public var name: String {
        switch self {
        case .guide: "Guides"
        case .niche: "Niches: vision, language, robotics"
        case .term: "Glossary"
        case .certification: "Certifications and degrees"
        case .question: "Questions to ask people"
        case .project: "Projects, done well"
        }
    }

    /// What the branch contains, in a sentence.
    var summary: String {
        switch self {
        case .guide: "Short articles, two minutes each, that end in something to do."
        case .niche: "Fields within AI that cut across the roles: what each is, who hires, how to try it."
        case .term: "The words of the field in plain sentences, each with the skill that teaches it."
        case .certification:
            "What each is worth and to whom, whether it can still be taken, and when we last looked that up."
        case .question: "For informational interviews: what to ask whom, when, and what the answer tells you."
        case .project: "The roadmap's projects: what to aim for, where to find data, and what often goes wrong."
        }
    }

    /// All entries of the kind, in order.
    public func entries(_ library: Library) -> [ShelfEntry] {
        let shelf = library.texts.shelf
        switch self {
        case .guide: return shelf.guides.map(ShelfEntry.guide)
        case .niche: return shelf.niches.map(ShelfEntry.niche)
        case .term: return shelf.glossary.map(ShelfEntry.term)
        case .certification: return shelf.certifications.map(ShelfEntry.certification)
        case .question: return shelf.questions.map(ShelfEntry.question)
        case .project:
            let milestones = library.steps.flatMap(\.phases).flatMap(\.milestones)
            return milestones.filter { $0.kind == .project }.map { ShelfEntry.project($0.id, $0.name) }
        }
    }

    /// The title of a row; looks only at entries of its kind.
    static func title(of row: RowID, _ context: Context) -> String { ShelfEntry(row, context)?.title ?? row }
}

/// One entry on the shelf.
public enum ShelfEntry: Equatable, Sendable {
    case guide(GuideEntry)
    case niche(Niche)
    case term(Term)
    case certification(Certification)
    case question(Question)
    /// A project of the roadmap, by its milestone's id and name.
    case project(ItemID, String)

    /// The entry of that row; nil if there is none.
    public init?(_ row: RowID, _ context: Context) {
        guard let kind = ShelfKind(row: row) else { return nil }
        self.init(kind, String(row.dropFirst(kind.rawValue.count + 1)), context)
    }

    /// The entry of that kind and key; nil if there is none.
    public init?(_ kind: ShelfKind, _ key: String, _ context: Context) {
        let shelf = context.library.texts.shelf
        let entry: ShelfEntry? =
            switch kind {
            case .guide: shelf.guides.first { $0.id == key }.map(ShelfEntry.guide)
            case .niche: shelf.niches.first { $0.id == key }.map(ShelfEntry.niche)
            case .term: shelf.glossary.first { $0.term == key }.map(ShelfEntry.term)
            case .certification: shelf.certifications.first { $0.id == key }.map(ShelfEntry.certification)
            case .question: shelf.questions.first { $0.id == key }.map(ShelfEntry.question)
            case .project: context.library.milestone(key).map { .project($0.id, $0.name) }
            }
        guard let entry else { return nil }
        self = entry
    }

    /// The id of its row.
    public var id: RowID { "\(kind.rawValue):\(key)" }

    /// Its own id, as commands use it.
    public var key: String {
        switch self {
        case .guide(let guide): guide.id
        case .niche(let niche): niche.id
        case .term(let term): term.term
        case .certification(let certification): certification.id
        case .question(let question): question.id
        case .project(let id, _): id
        }
    }

    /// The title in lists.
    public var title: String {
        switch self {
        case .guide(let guide): guide.title
        case .niche(let niche): niche.name
        case .term(let term): term.term
        case .certification(let certification): certification.name
        case .question(let question): question.text
        case .project(_, let name): name
        }
    }

    /// A remark after the title: that a certificate is retired, or whom a question is for.
    public var remark: String? {
        switch self {
        case .certification(let entry): entry.state == "available" ? nil : entry.state
        case .question(let question): question.for.isEmpty ? nil : question.for.joined(separator: ", ")
        default: nil
        }
    }

    /// Its kind.
    public var kind: ShelfKind {
        switch self {
        case .guide: .guide
        case .niche: .niche
        case .term: .term
        case .certification: .certification
        case .question: .question
        case .project: .project
        }
    }

    /// Whether it is for people on that track or about one of its skills.
    func serves(_ track: TrackID, _ library: Library) -> Bool {
        switch self {
        case .guide(let guide): library.texts.guide(guide.id)?.see.contains(track) ?? false
        case .niche: false
        case .term(let term): term.skill.map { library.serves($0, track: track) } ?? false
        case .certification(let entry): entry.pairs.contains { library.serves($0, track: track) }
        case .question(let question): question.for.contains(track)
        case .project(let id, _): library.serves(id, track: track)
        }
    }

    /// Other names.
    public var aliases: [String] {
        if case .term(let term) = self { term.aliases } else { [] }
    }
}
