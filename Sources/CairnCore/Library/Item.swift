/// What can be ticked, started, skipped and proven: a skill, or a project or task of the roadmap.
public struct Item: Equatable, Sendable {
    public let id: ItemID
    public let name: String
    public let kind: Milestone.Kind
    public let hours: HourRange
    public let needs: [ItemID]
    /// The skills that it can prove, of a project or task.
    public let proves: [ItemID]

    init(_ skill: Skill) {
        id = skill.id
        name = skill.name
        kind = .skill
        hours = skill.hours
        needs = skill.needs
        proves = []
    }

    /// nil for a milestone that stands for a skill: ask for the skill.
    init?(_ milestone: Milestone) {
        guard milestone.kind != .skill, let hours = milestone.hours else { return nil }
        id = milestone.id
        name = milestone.name
        kind = milestone.kind
        self.hours = hours
        needs = milestone.needs
        proves = milestone.proves
    }
}

extension Library {
    /// The skills that the track asks for (nil for every skill), including core skills, in the Library's order.
    public func skills(of track: TrackID?) -> [Skill] { skills.filter { $0.serves(track) } }
}
