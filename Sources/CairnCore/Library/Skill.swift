/// A permanent, short, readable id of something that can be ticked: `linear-algebra`.
public typealias ItemID = String
/// The id of a role track: `ml-engineer`.
public typealias TrackID = String

/// A group of skills.
public struct Area: Decodable, Equatable, Sendable {
    public let id: String
    public let name: String
    /// One sentence.
    public let summary: String

    /// As the build writes it.
    package init(id: String, name: String, summary: String) {
        self.id = id
        self.name = name
        self.summary = summary
    }
}

/// How advanced a skill is.
public enum Level: String, Codable, Sendable, CaseIterable {
    case foundation, working, advanced
}

/// How strongly a track asks for a skill.
public enum Demand: String, Codable, Sendable {
    case must, should
}

/// How much of a skill has to come before what needs it: a first pass, its working level, or nothing until the working level
/// of what needs it.
public enum NeedDepth: String, Codable, Sendable {
    case first, working, later
}

/// The least of a skill that is of use.
public struct FirstPass: Decodable, Equatable, Sendable {
    /// Hours for someone who programs.
    public let hours: HourRange
    /// What suffices, in one sentence; nil in a pack that does not say.
    public let enough: String?

    /// As the build writes it.
    package init(hours: HourRange, enough: String? = nil) {
        self.hours = hours
        self.enough = enough
    }
}

/// Something one can learn and prove. One skill serves many tracks and is ticked once.
public struct Skill: Decodable, Equatable, Sendable {
    public let id: ItemID
    public let name: String
    /// The id of its ``Area``.
    public let area: String
    public let level: Level
    /// Whether all tracks share it.
    public let core: Bool
    /// Which tracks ask for it, and how much; empty for a core skill.
    public let tracks: [TrackID: Demand]
    /// Ids of the skills that come first.
    public let needs: [ItemID]
    /// How much of a need comes first, where it is not its working level.
    public let depths: [ItemID: NeedDepth]?
    /// Hours to working level for someone who programs.
    public let hours: HourRange
    /// What a first pass takes; nil in a pack that does not say.
    public let first: FirstPass?
    /// Backgrounds that often bring the skill already.
    public let familiar: [Background]
    public let exercises: [Exercise]

    /// As the build writes it.
    package init(
        id: ItemID, name: String, area: String, level: Level, core: Bool, tracks: [TrackID: Demand] = [:],
        needs: [ItemID] = [], depths: [ItemID: NeedDepth]? = nil, hours: HourRange, first: FirstPass? = nil,
        familiar: [Background] = [], exercises: [Exercise]
    ) {
        self.id = id
        self.name = name
        self.area = area
        self.level = level
        self.core = core
        self.tracks = tracks
        self.needs = needs
        self.depths = depths
        self.hours = hours
        self.first = first
        self.familiar = familiar
        self.exercises = exercises
    }

    /// Whether the track (nil: any of them) asks for this skill.
    public func serves(_ track: TrackID?) -> Bool {
        guard let track else { return true }
        return core || tracks[track] != nil
    }
}

/// An honest guess of effort, in hours. Coded as `[low, high]`.
public struct HourRange: Codable, Equatable, Sendable {
    public let low: Int
    public let high: Int

    /// A range from `low` to `high` hours.
    public init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }

    public init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        low = try pair.decode(Int.self)
        high = try pair.decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(low)
        try pair.encode(high)
    }

    /// The middle of the range, in hours.
    public var middle: Int { (low + high) / 2 }

    /// The text shown: "40–80 h", or "8 h" if low and high are equal.
    public var text: String { low == high ? "\(low) h" : "\(low)–\(high) h" }
}

/// The long texts of a skill.
public struct SkillText: Codable, Equatable, Sendable {
    /// Other spellings, as postings and people use them.
    public let aliases: [String]
    public let what: String
    public let why: String
    /// Things that another person can check.
    public let proofs: [String]
    public let mistakes: [String]
    public let resources: [Resource]
    /// Guides that refer to it.
    public let guides: [GuideReference]
    /// Terms of the glossary that it teaches.
    public let terms: [String]
}

/// A guide by its id and title.
public struct GuideReference: Codable, Equatable, Sendable {
    public let id: String
    public let title: String
}

/// A small piece of practice.
public struct Exercise: Decodable, Equatable, Sendable {
    /// "an hour", "an evening", "a day", "a weekend".
    public let time: String
    public let task: String
    /// What it takes, where the word says too little.
    private let exact: Int?

    /// As the build writes it.
    package init(time: String, task: String, minutes: Int? = nil) {
        self.time = time
        self.task = task
        exact = minutes
    }

    private enum CodingKeys: String, CodingKey {
        case time, task
        case exact = "minutes"
    }

    /// What it takes, in minutes of work; nil for words that the build refuses.
    public var minutes: Int? { exact ?? Exercise.times[time] }

    /// What the words for times mean, in minutes of work.
    public static let times = ["an hour": 60, "an evening": 150, "a day": 360, "a weekend": 600]
}

/// Where one can learn something.
public struct Resource: Codable, Equatable, Sendable {
    public let title: String
    public let by: String
    /// book, course, video, article, paper, docs, tool or practice.
    public let kind: String
    /// free or paid.
    public let cost: String
    public let url: String
}
