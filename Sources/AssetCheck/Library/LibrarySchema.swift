/// What the files of `Assets/` must look like.
public enum LibrarySchema {
    /// `areas.yaml`: the areas in teaching order.
    public static let areas = Shape.list(area, atLeast: 1)

    /// A group of skills.
    public static let area = Shape.mapping([
        .required("id", .id(in: [.area])),
        .required("name", .scalar(.line(upTo: 34))),
        .required("summary", .scalar(.text)),
    ])

    /// `skills/<area>.yaml`: the skills of one area in teaching order.
    public static let skills = Shape.list(skill, atLeast: 1)

    /// One skill.
    public static let skill = Shape.mapping([
        .required("id", .id(in: [.item, .skill, .page])),
        .required("name", .scalar(.line(upTo: 34))),
        .required("aliases", .list(.scalar(.line(upTo: 60))), in: .texts),
        // All skills' words are read at once, so they are no part of a skill's JSON.
        .optional("posting", posting, in: .source),
        .required("area", .reference(to: .area)),
        .required("level", .scalar(.word("foundation", "working", "advanced"))),
        .required("core", .scalar(.flag)),
        .optional(
            "tracks", .table(key: .reference(to: .track), value: .scalar(.word("must", "should"))), else: .nothing),
        .required("needs", .list(.reference(to: .skill))),
        .required("hours", .range(1...400)),
        .optional("familiar", .list(.scalar(.word("student", "software", "data", "science"))), else: .list([])),
        .required("what", .scalar(.text), in: .texts),
        .required("why", .scalar(.text), in: .texts),
        .required("proofs", .list(.scalar(.text), atLeast: 2), in: .texts),
        .required("exercises", .list(exercise, atLeast: 1), in: .texts),
        .required("mistakes", .list(.scalar(.text), atLeast: 1), in: .texts),
        .required("resources", .list(resource, atLeast: 1), in: .texts),
        facts,
    ])

    /// A small piece of practice.
    public static let exercise = Shape.mapping([
        .required("time", .scalar(.word("an hour", "an evening", "a day", "a weekend"))),
        .required("task", .scalar(.text)),
    ])

    /// Where one can learn something.
    public static let resource = Shape.mapping([
        .required("title", .scalar(.line())),
        .required("by", .scalar(.line())),
        .required("kind", .scalar(.word("book", "course", "video", "article", "paper", "docs", "tool", "practice"))),
        .required("cost", .scalar(.word("free", "paid"))),
        .required("url", .scalar(.url)),
    ])

    /// `replaced.yaml`: ids that went away, each with the id that took its place.
    public static let replaced = Shape.table(key: .id(in: [.former]), value: .reference(to: .item))

    /// Which facts of the sources an entry states.
    static let facts = Field.optional("facts", .list(.scalar(.fact)), in: .source)
}

extension Space {
    static let area: Space = "area"
    static let track: Space = "track"
    static let quarter: Space = "quarter"
    static let step: Space = "step"
    static let phase: Space = "phase"
    static let skill: Space = "skill"
    /// Skills and the milestones that have ids of their own: what can be ticked.
    static let item: Space = "skill or milestone"
    /// What a guide may send its reader to.
    static let page: Space = "skill, milestone, track or guide"
    static let term: Space = "term"
    static let certification: Space = "certification"
    static let question: Space = "question"
    static let message: Space = "message"
    static let niche: Space = "niche"
    /// Milestones that have a project template.
    static let template: Space = "project template"
    /// Ids that went away.
    static let former: Space = "former id"
}
