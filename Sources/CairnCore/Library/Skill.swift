/// A permanent, short, readable id of something that can be ticked: `linear-algebra`.
public typealias ItemID = String
/// The id of a role track: `ml-engineer`.
public typealias TrackID = String

/// A group of skills.
public struct Area: Equatable, Sendable {
    public let id: String
    public let name: String
    /// One sentence.
    public let summary: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        summary = try json.text("summary")
    }
}

/// How far into the field a skill lies.
public enum Level: String, Encodable, Sendable, CaseIterable {
    case foundation, working, advanced
}

/// How much a track asks for a skill.
public enum Demand: String, Encodable, Sendable {
    case must, should
}

/// Which tracks ask for a skill, and how much. There is a handful: to look them through is faster than to hash their ids.
public struct Demands: Equatable, Sendable {
    private let tracks: [TrackID]
    private let demands: [Demand]

    init(_ pairs: [(TrackID, Demand)]) {
        tracks = pairs.map(\.0)
        demands = pairs.map(\.1)
    }

    /// What the track asks; nil where it does not.
    public subscript(track: TrackID) -> Demand? { tracks.firstIndex(of: track).map { demands[$0] } }
}

/// Something one can learn and prove. One skill serves many tracks and is ticked once.
public struct Skill: Equatable, Sendable {
    public let id: ItemID
    public let name: String
    /// The id of its ``Area``.
    public let area: String
    public let level: Level
    /// Whether all tracks share it.
    public let core: Bool
    /// Which tracks ask for it; empty for a core skill.
    public let tracks: Demands
    /// Ids of the skills that come first.
    public let needs: [ItemID]
    /// Hours to working level for someone who programs.
    public let hours: HourRange
    /// Where people come from who often have it already.
    public let familiar: [Background]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        area = try json.text("area")
        level = try json.word("level")
        core = try json.flag("core")
        tracks = Demands(try json.pairs("tracks", of: Demand.self))
        needs = try json.texts("needs")
        hours = try HourRange(json.member("hours"))
        familiar = try json.find("familiar") == nil ? [] : json.words("familiar")
    }

    /// Whether the track (nil: any of them) asks for this skill.
    public func serves(_ track: TrackID?) -> Bool {
        guard let track else { return true }
        return core || tracks[track] != nil
    }
}

/// An honest guess of effort, in hours. Coded as `[low, high]`.
public struct HourRange: Encodable, Equatable, Sendable {
    public let low: Int
    public let high: Int

    /// A range from `low` to `high` hours.
    public init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        let pair = try json.items { (value) throws(JSONMisfit) in try value.number() }
        guard pair.count == 2 else { throw JSONMisfit("hours are two numbers") }
        self.init(low: pair[0], high: pair[1])
    }

    public func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(low)
        try pair.encode(high)
    }

    /// The middle of the range, in hours.
    public var middle: Int { (low + high) / 2 }

    /// As shown: "40–80 h", or "8 h" where low and high agree.
    public var text: String { low == high ? "\(low) h" : "\(low)–\(high) h" }
}

/// The long texts of a skill.
public struct SkillText: Encodable, Equatable, Sendable {
    /// Other spellings, as postings and people use them.
    public let aliases: [String]
    public let what: String
    public let why: String
    /// Things that another person can check.
    public let proofs: [String]
    public let exercises: [Exercise]
    public let mistakes: [String]
    public let resources: [Resource]
    /// Guides that send their reader here.
    public let guides: [GuideReference]
    /// Terms of the glossary that one learns with it.
    public let terms: [String]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        aliases = try json.texts("aliases")
        what = try json.text("what")
        why = try json.text("why")
        proofs = try json.texts("proofs")
        exercises = try json.list("exercises", Exercise.init)
        mistakes = try json.texts("mistakes")
        resources = try json.list("resources", Resource.init)
        guides = try json.find("guides") == nil ? [] : json.list("guides", GuideReference.init)
        terms = try json.find("terms") == nil ? [] : json.texts("terms")
    }
}

/// A guide by its id and title.
public struct GuideReference: Encodable, Equatable, Sendable {
    public let id: String
    public let title: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        title = try json.text("title")
    }
}

/// A small piece of practice.
public struct Exercise: Encodable, Equatable, Sendable {
    /// "an hour", "a weekend".
    public let time: String
    public let task: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        time = try json.text("time")
        task = try json.text("task")
    }
}

/// Where one can learn something.
public struct Resource: Encodable, Equatable, Sendable {
    public let title: String
    public let by: String
    /// book, course, video, article, paper, docs, tool or practice.
    public let kind: String
    /// free or paid.
    public let cost: String
    public let url: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        title = try json.text("title")
        by = try json.text("by")
        kind = try json.text("kind")
        cost = try json.text("cost")
        url = try json.text("url")
    }
}
