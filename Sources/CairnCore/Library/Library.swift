/// The knowledge that ships with Cairn, read-only.
///
/// Holds what lists need; the long texts of one entry are decoded when they are asked for (see ``LibraryTexts``).
public struct Library: Sendable {
    /// Why the three steps stack, in a few sentences.
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
    /// Ids that went away, and the id that took their place.
    public let replaced: [ItemID: ItemID]
    /// The long texts, decoded on demand.
    public let texts: any LibraryTexts

    private let skillIndex: [ItemID: Int]
    private let milestoneIndex: [ItemID: Milestone]
    private let unlocksIndex: [ItemID: [ItemID]]
    private let members: [TrackID: Set<ItemID>]

    /// Builds the look-up tables. `contents` must have been validated: ids unique, references resolved.
    public init(_ contents: LibraryIndex, texts: any LibraryTexts) {
        intro = contents.intro
        steps = contents.steps
        quarters = contents.quarters
        areas = contents.areas
        skills = contents.skills
        tracks = contents.tracks
        replaced = contents.replaced
        self.texts = texts
        skillIndex = Dictionary(
            contents.skills.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let milestones = contents.steps.flatMap(\.phases).flatMap(\.milestones)
        milestoneIndex = Dictionary(milestones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var unlocks: [ItemID: [ItemID]] = [:]
        for skill in contents.skills {
            for need in skill.needs { unlocks[need, default: []].append(skill.id) }
        }
        for milestone in milestones where milestone.kind != .skill {
            for need in milestone.needs { unlocks[need, default: []].append(milestone.id) }
        }
        unlocksIndex = unlocks
        members = Library.members(contents, milestones)
    }

    /// Which items each track asks for.
    private static func members(_ contents: LibraryIndex, _ milestones: [Milestone]) -> [TrackID: Set<ItemID>] {
        let all = Set(milestones.filter { $0.kind != .skill && $0.tracks.isEmpty }.map(\.id))
        var members = Dictionary(uniqueKeysWithValues: contents.tracks.map { ($0.id, all) })
        for track in contents.tracks {
            for skill in contents.skills where skill.serves(track.id) { members[track.id]?.insert(skill.id) }
        }
        for milestone in milestones where milestone.kind != .skill {
            for track in milestone.tracks { members[track]?.insert(milestone.id) }
        }
        return members
    }

    /// Whether the item belongs to the track (nil: to any).
    public func serves(_ id: ItemID, track: TrackID?) -> Bool {
        guard let track else { return true }
        return members[track]?.contains(id) ?? false
    }

    /// The skill with this id, or nil.
    public func skill(_ id: ItemID) -> Skill? { skillIndex[id].map { skills[$0] } }

    /// The milestone with this id (a skill's milestone has the skill's id), or nil.
    public func milestone(_ id: ItemID) -> Milestone? { milestoneIndex[id] }

    /// The track with this id, or nil.
    public func track(_ id: TrackID) -> Track? { tracks.first { $0.id == id } }

    /// The area with this id, or nil.
    public func area(_ id: String) -> Area? { areas.first { $0.id == id } }

    /// The items that ask for this one, in the Library's order.
    public func unlocks(_ id: ItemID) -> [ItemID] { unlocksIndex[id] ?? [] }

    /// What is ticked: a skill or a milestone of its own; nil for an unknown id.
    public func item(_ id: ItemID) -> Item? {
        if let skill = skill(id) { return Item(skill) }
        return milestone(id).flatMap(Item.init)
    }

    /// Every id that can be ticked: skills first, then the milestones of their own, in the Library's order.
    public var itemIDs: [ItemID] {
        skills.map(\.id) + steps.flatMap(\.phases).flatMap(\.milestones).filter { $0.kind != .skill }.map(\.id)
    }
}

/// What is decoded when the program starts.
public struct LibraryIndex: Codable, Sendable {
    public let intro: String
    public let steps: [Step]
    public let quarters: [Quarter]
    public let areas: [Area]
    public let skills: [Skill]
    public let tracks: [Track]
    public let replaced: [ItemID: ItemID]
}

/// The long texts of the Library's entries, decoded one at a time.
public protocol LibraryTexts: Sendable {
    /// Texts of the skill, or nil if there is none with this id.
    func skill(_ id: ItemID) -> SkillText?
    /// Texts of the track, or nil.
    func track(_ id: TrackID) -> TrackText?
    /// Texts of a milestone of its own, or nil (a skill's milestone has the skill's texts).
    func milestone(_ id: ItemID) -> MilestoneText?
    /// Guides, glossary, certifications and questions; decoded once.
    var shelf: Shelf { get }
    /// The text of the guide, or nil.
    func guide(_ id: String) -> GuideText?
    /// How to do the project with this milestone's id, or nil.
    func template(_ milestone: ItemID) -> ProjectTemplate?
}

extension LibraryTexts {
    public var shelf: Shelf { .empty }
    public func guide(_ id: String) -> GuideText? { nil }
    public func template(_ milestone: ItemID) -> ProjectTemplate? { nil }
}
