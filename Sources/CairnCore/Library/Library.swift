/// The knowledge that ships with Cairn, read-only.
///
/// Holds what lists need; the long texts of an entry are decoded on demand (see ``LibraryTexts``).
public struct Library: Sendable {
    /// Why the three steps build on one another, in a few sentences.
    public let intro: String
    /// Learn, build, job, in this order.
    public let steps: [Step]
    /// The four quarters of the twelve-month plan, in order.
    public let quarters: [Quarter]
    /// Groups of skills, in teaching order.
    public let areas: [Area]
    /// Every skill, grouped by area.
    public let skills: [Skill]
    /// The role tracks.
    public let tracks: [Track]
    /// Former ids, each with the id that replaced it.
    public let replaced: [ItemID: ItemID]
    /// The long texts, decoded on demand.
    public let texts: any LibraryTexts

    /// The id of every milestone, in the roadmap's order.
    public let roadmapIDs: [ItemID]
    /// Every id that can be ticked: skills first, then milestones that are not skills, in the Library's order.
    public let itemIDs: [ItemID]

    private let milestones: [Milestone]
    private let skillIndex: [ItemID: Int]
    private let milestoneIndex: [ItemID: Int]
    /// All needs in one array: the detail searches it at every key.
    private let needs: [(need: ItemID, place: Int)]

    /// Builds the look-up tables. `contents` must be valid: unique ids, no reference that leads nowhere.
    public init(_ contents: LibraryIndex, texts: any LibraryTexts) {
        intro = contents.intro
        steps = contents.steps
        quarters = contents.quarters
        areas = contents.areas
        skills = contents.skills
        tracks = contents.tracks
        replaced = contents.replaced
        self.texts = texts
        milestones = contents.steps.flatMap(\.phases).flatMap(\.milestones)
        roadmapIDs = milestones.map(\.id)
        let own = milestones.filter { $0.kind != .skill }
        itemIDs = skills.map(\.id) + own.map(\.id)
        var needs: [(need: ItemID, place: Int)] = []
        for (place, own) in (skills.map(\.needs) + own.map(\.needs)).enumerated() {
            for need in own { needs.append((need, place)) }
        }
        self.needs = needs
        skillIndex = Library.places(skills.map(\.id))
        milestoneIndex = Library.places(roadmapIDs)
    }

    /// The index of each id.
    private static func places(_ ids: [ItemID]) -> [ItemID: Int] {
        var places = [ItemID: Int](minimumCapacity: ids.count)
        for (place, id) in ids.enumerated() { places[id] = place }
        return places
    }

    /// Whether the item belongs to the track (nil for any).
    public func serves(_ id: ItemID, track: TrackID?) -> Bool {
        guard let track else { return true }
        // Called hundreds of times at start, when copying each skill would take most of the time.
        if let place = skillIndex[id] { return skills[place].core || skills[place].tracks[track] != nil }
        guard let place = milestoneIndex[id] else { return false }
        let wanted = milestones[place].tracks
        return wanted.isEmpty ? tracks.contains { $0.id == track } : wanted.contains(track)
    }

    /// The skill with this id, or nil.
    public func skill(_ id: ItemID) -> Skill? { skillIndex[id].map { skills[$0] } }

    /// Whether there is a skill with this id.
    public func isSkill(_ id: ItemID) -> Bool { skillIndex[id] != nil }

    /// The skills with that id, name or alias, ignoring case.
    public func skills(called name: String) -> [Skill] {
        let name = name.lowercased()
        return skills.filter { skill in
            [skill.id, skill.name].contains { $0.lowercased() == name }
                || texts.skill(skill.id)?.aliases.contains { $0.lowercased() == name } == true
        }
    }

    /// The milestone with this id (a skill's milestone has the skill's id), or nil.
    public func milestone(_ id: ItemID) -> Milestone? { milestoneIndex[id].map { milestones[$0] } }

    /// The track with this id, or nil.
    public func track(_ id: TrackID) -> Track? { tracks.first { $0.id == id } }

    /// The area with this id, or nil.
    public func area(_ id: String) -> Area? { areas.first { $0.id == id } }

    /// The items that need this one, in the Library's order.
    public func unlocks(_ id: ItemID) -> [ItemID] {
        needs.compactMap { $0.need == id ? itemIDs[$0.place] : nil }
    }

    /// The skill, project or task with this id; nil if it is unknown.
    public func item(_ id: ItemID) -> Item? {
        if let skill = skill(id) { return Item(skill) }
        return milestone(id).flatMap(Item.init)
    }
}

/// What is decoded when the program starts.
public struct LibraryIndex: Decodable, Sendable {
    public let intro: String
    public let steps: [Step]
    public let quarters: [Quarter]
    public let areas: [Area]
    public let skills: [Skill]
    public let tracks: [Track]
    public let replaced: [ItemID: ItemID]

    /// As the build writes it.
    package init(
        intro: String, steps: [Step], quarters: [Quarter], areas: [Area], skills: [Skill], tracks: [Track],
        replaced: [ItemID: ItemID] = [:]
    ) {
        self.intro = intro
        self.steps = steps
        self.quarters = quarters
        self.areas = areas
        self.skills = skills
        self.tracks = tracks
        self.replaced = replaced
    }
}

/// What to ask in a round of interviews.
public struct RoundQuestions: Decodable, Equatable, Sendable {
    /// The word of a round's kind.
    public let kind: String
    /// The most useful first.
    public let questions: [String]
}

/// The long texts of the Library's entries, decoded one at a time.
public protocol LibraryTexts: Sendable {
    /// Texts of the skill, or nil if there is none with this id.
    func skill(_ id: ItemID) -> SkillText?
    /// Texts of the track, or nil.
    func track(_ id: TrackID) -> TrackText?
    /// Texts of a project or task, or nil (a skill's milestone has the skill's texts).
    func milestone(_ id: ItemID) -> MilestoneText?
    /// Guides, glossary, certifications, questions and more; decoded once.
    var shelf: Shelf { get }
    /// The text of the guide, or nil.
    func guide(_ id: String) -> GuideText?
    /// How to do the project with this milestone's id, or nil.
    func template(_ milestone: ItemID) -> ProjectTemplate?
    /// The criteria that every project has to meet.
    var floor: [Criterion] { get }
    /// What contracts ask before anything is trained, in their order.
    var contractQuestions: [ContractQuestion] { get }
    /// Questions to practise, without their answers, in their order.
    var cards: [LibraryCard] { get }
    /// What a good answer to the card says, or nil.
    func card(_ id: String) -> CardAnswer?
    /// A document that a project is shown by; nil if there is none with this id.
    func document(_ id: String) -> DocumentEntry?
    /// The text of that document: its template, filled with the data. Nil if there is none with this id.
    func written(_ id: String, _ data: DocumentData) -> String?
    /// What is measured, and how uncertain that is.
    var metrics: [MetricKind] { get }
    /// What to ask in a round of interviews, by the word of its kind; the most useful first.
    var roundQuestions: [RoundQuestions] { get }
    /// How job advertisements speak; decoded when it is first asked for.
    var postingWords: PostingWords { get }
    /// The same, made ready to be looked for; made once.
    var postingLexicon: PostingLexicon { get }
    /// Stands for the words: other words have another one.
    var postingMark: String { get }
    /// What was read in a posting with that text and words of one's own: made by `make` on first use, then kept.
    func postingReading(_ key: String, _ make: () -> PostingReading) -> PostingReading
    /// Words that mean the same, and other spellings.
    var synonyms: Synonyms { get }
    /// The route of the track, or for nil the trunk that nearly all routes share; empty if there is none.
    func route(_ track: TrackID?) -> [RouteStep]
    /// The search index: built by `make` on first use, then kept.
    func searchIndex(_ make: () -> SearchIndex) -> SearchIndex
}

extension LibraryTexts {
    public var postingLexicon: PostingLexicon { PostingLexicon(postingWords) }
    public var postingMark: String { "" }

    /// The lexicon with the user's own words, each with the skill that it means.
    func postingLexicon(with own: [(word: String, skill: ItemID?)]) -> PostingLexicon {
        own.isEmpty ? postingLexicon : postingLexicon.adding(own)
    }

    public func postingReading(_ key: String, _ make: () -> PostingReading) -> PostingReading { make() }
    public var shelf: Shelf { .empty }
    public var floor: [Criterion] { [] }
    public var contractQuestions: [ContractQuestion] { [] }
    public var cards: [LibraryCard] { [] }
    public func card(_ id: String) -> CardAnswer? { nil }
    public func document(_ id: String) -> DocumentEntry? { nil }
    public func written(_ id: String, _ data: DocumentData) -> String? { nil }
    public var metrics: [MetricKind] { [] }
    public var roundQuestions: [RoundQuestions] { [] }
    public var postingWords: PostingWords { .none }
    public var synonyms: Synonyms { .none }
    public func guide(_ id: String) -> GuideText? { nil }
    public func template(_ milestone: ItemID) -> ProjectTemplate? { nil }
    public func route(_ track: TrackID?) -> [RouteStep] { track.flatMap { self.track($0)?.route } ?? [] }
    public func searchIndex(_ make: () -> SearchIndex) -> SearchIndex { make() }
}
