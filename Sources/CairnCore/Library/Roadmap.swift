/// One of the three stacked steps: learn, build, job.
public struct Step: Decodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let why: String
    public let phases: [Phase]

    /// As the build writes it.
    package init(id: String, name: String, why: String, phases: [Phase]) {
        self.id = id
        self.name = name
        self.why = why
        self.phases = phases
    }
}

/// A part of a step: foundations, classical ML, …
public struct Phase: Decodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let summary: String
    public let milestones: [Milestone]

    /// As the build writes it.
    package init(id: String, name: String, summary: String, milestones: [Milestone]) {
        self.id = id
        self.name = name
        self.summary = summary
        self.milestones = milestones
    }
}

/// One quarter of the twelve-month plan.
public struct Quarter: Decodable, Equatable, Sendable {
    /// q1 … q4.
    public let id: String
    public let name: String
    public let summary: String

    /// As the build writes it.
    package init(id: String, name: String, summary: String) {
        self.id = id
        self.name = name
        self.summary = summary
    }
}

/// One line of the roadmap.
///
/// A milestone that stands for a skill has the skill's id and no texts of its own: it *is* that skill.
public struct Milestone: Equatable, Sendable {
    /// What a milestone stands for.
    public enum Kind: String, Codable, Sendable {
        case skill, project, task
    }

    public let id: ItemID
    public let kind: Kind
    /// Empty if the milestone stands for a skill.
    public let name: String
    /// The id of its ``Quarter``, or nil if the year's plan has no place for it.
    public let quarter: String?
    /// The tracks it is meant for; empty for all.
    public let tracks: [TrackID]
    /// nil if the milestone stands for a skill.
    public let hours: HourRange?
    /// The least number of weeks it takes, however many hours a week has; nil if only its hours count.
    public let weeks: Int?
    /// How many papers it asks for; nil if it is not about reading.
    public let papers: Int?
    /// Ids of the items that come first.
    public let needs: [ItemID]
    /// How much of a need comes first, where it is not its working level.
    public let depths: [ItemID: NeedDepth]?
    /// Ids of the skills that it helps to prove.
    public let proves: [ItemID]

    /// As the build writes it.
    package init(
        id: ItemID, kind: Kind, name: String = "", quarter: String? = nil, tracks: [TrackID] = [],
        hours: HourRange? = nil, weeks: Int? = nil, papers: Int? = nil, needs: [ItemID] = [],
        depths: [ItemID: NeedDepth]? = nil, proves: [ItemID] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.quarter = quarter
        self.tracks = tracks
        self.hours = hours
        self.weeks = weeks
        self.papers = papers
        self.needs = needs
        self.depths = depths
        self.proves = proves
    }
}

extension Milestone: Decodable {
    private enum CodingKeys: CodingKey {
        case id, kind, name, quarter, tracks, hours, weeks, papers, needs, depths, proves
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(ItemID.self, forKey: .id)
        kind = try values.decode(Kind.self, forKey: .kind)
        quarter = try values.decodeIfPresent(String.self, forKey: .quarter)
        // A milestone that stands for a skill has no values of its own.
        let own = kind == .skill ? nil : values
        name = try own?.decode(String.self, forKey: .name) ?? ""
        tracks = try own?.decode([TrackID].self, forKey: .tracks) ?? []
        hours = try own?.decode(HourRange.self, forKey: .hours)
        weeks = try own?.decodeIfPresent(Int.self, forKey: .weeks)
        papers = try own?.decodeIfPresent(Int.self, forKey: .papers)
        needs = try own?.decode([ItemID].self, forKey: .needs) ?? []
        depths = try own?.decodeIfPresent([ItemID: NeedDepth].self, forKey: .depths)
        proves = try own?.decode([ItemID].self, forKey: .proves) ?? []
    }
}

/// The long texts of a project or task.
public struct MilestoneText: Codable, Equatable, Sendable {
    public let what: String
    public let why: String
    /// Criteria that another person can check.
    public let proofs: [String]
}
