/// One of the three stacked steps: learn, build, job.
public struct Step: Equatable, Sendable {
    public let id: String
    public let name: String
    public let why: String
    public let phases: [Phase]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        why = try json.text("why")
        phases = try json.list("phases", Phase.init)
    }
}

/// A stretch of a step.
public struct Phase: Equatable, Sendable {
    public let id: String
    public let name: String
    public let summary: String
    public let milestones: [Milestone]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        summary = try json.text("summary")
        milestones = try json.list("milestones", Milestone.init)
    }
}

/// One quarter of the twelve-month plan.
public struct Quarter: Equatable, Sendable {
    /// q1 … q4.
    public let id: String
    public let name: String
    public let summary: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        summary = try json.text("summary")
    }
}

/// One line of the roadmap.
///
/// A milestone that stands for a skill has the skill's id and no texts of its own: it *is* that skill.
public struct Milestone: Equatable, Sendable {
    /// What a milestone stands for.
    public enum Kind: String, Encodable, Sendable {
        case skill, project, task
    }

    public let id: ItemID
    public let kind: Kind
    /// Empty where the milestone stands for a skill.
    public let name: String
    /// The id of its ``Quarter``, or nil where it has no place in the year's plan.
    public let quarter: String?
    /// The tracks it is meant for; empty: all.
    public let tracks: [TrackID]
    /// nil where the milestone stands for a skill.
    public let hours: HourRange?
    /// Ids of the items that come first.
    public let needs: [ItemID]
    /// Ids of the skills that it helps to prove.
    public let proves: [ItemID]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        kind = try json.word("kind")
        let isOwn = kind != .skill
        name = isOwn ? try json.text("name") : ""
        quarter = try json.optionalText("quarter")
        tracks = isOwn ? try json.texts("tracks") : []
        hours = isOwn ? try json.find("hours").map(HourRange.init) : nil
        needs = isOwn ? try json.texts("needs") : []
        proves = isOwn ? try json.texts("proves") : []
    }
}

/// The long texts of a milestone of its own.
public struct MilestoneText: Encodable, Equatable, Sendable {
    public let what: String
    public let why: String
    /// Criteria that another person can check.
    public let proofs: [String]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        what = try json.text("what")
        why = try json.text("why")
        proofs = try json.texts("proofs")
    }
}
