/// The shapes of the files in `Assets/`.
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
        depths,
        .required("hours", .range(1...400)),
        .optional("first", firstPass, from: \.guessedFirstPass),
        .optional("familiar", .list(.scalar(.word("student", "software", "data", "science"))), else: .list([])),
        .required("what", .scalar(.text), in: .texts),
        .required("why", .scalar(.text), in: .texts),
        .required("proofs", .list(.scalar(.text), atLeast: 2), in: .texts),
        // Today cuts a skill to its next exercise, before any of its texts is read.
        .required("exercises", .list(exercise, atLeast: 1)),
        .required("mistakes", .list(.scalar(.text), atLeast: 1), in: .texts),
        .required("resources", .list(resource, atLeast: 1), in: .texts),
        facts,
    ])

    /// Enough of a skill to use it in a project with help at hand: how long that takes, and what suffices. A pack may leave
    /// the sentence out.
    private static let firstPass = Shape.mapping([
        .required("hours", .range(1...100)),
        // The detail of a step shows it at each key that is pressed on the roadmap.
        .optional("enough", .scalar(.text)),
    ])

    /// Where a need is not of the same depth as what needs it. A plain need asks the first pass for a first pass and the
    /// working level for the working level. `first`: its first pass does for both. `working`: both ask for its working
    /// level. `later`: only the working level needs it at all.
    static let depths = Field.optional(
        "depths", .table(key: .reference(to: .skill), value: .scalar(.word("first", "working", "later"))))

    /// A small piece of practice.
    public static let exercise = Shape.mapping([
        .required("time", .scalar(.word("an hour", "an evening", "a day", "a weekend"))),
        .required("task", .scalar(.text)),
        .optional("minutes", .scalar(.number(10...1200))),
    ])

    /// Where one can learn something.
    public static let resource = Shape.mapping([
        .required("title", .scalar(.line())),
        .required("by", .scalar(.line())),
        .required("kind", .scalar(.word("book", "course", "video", "article", "paper", "docs", "tool", "practice"))),
        .required("cost", .scalar(.word("free", "paid"))),
        .required("url", .scalar(.url)),
    ])

    /// `replaced.yaml`: former ids, each with the id that replaced it.
    public static let replaced = Shape.table(key: .id(in: [.former]), value: .reference(to: .item))

    /// The facts of the sources that an entry states.
    static let facts = Field.optional("facts", .list(.scalar(.fact)), in: .source)
}

extension Tree {
    /// A fifth of a skill's hours, where it does not say what a first pass takes.
    fileprivate var guessedFirstPass: JSON? {
        let hours = self["hours"]?.items.compactMap { $0.text.flatMap(Int.init) } ?? []
        guard hours.count == 2 else { return nil }
        return .object([.init(key: "hours", value: .list(hours.map { .number(max(1, $0 / 5)) }))])
    }
}

extension Space {
    static let area: Space = "area"
    static let track: Space = "track"
    static let quarter: Space = "quarter"
    static let step: Space = "step"
    static let phase: Space = "phase"
    static let skill: Space = "skill"
    /// Everything that can be ticked: skills, and milestones with ids of their own.
    static let item: Space = "skill or milestone"
    /// What a guide may refer to.
    static let page: Space = "skill, milestone, track or guide"
    static let term: Space = "term"
    static let certification: Space = "certification"
    static let question: Space = "question"
    static let message: Space = "message"
    static let niche: Space = "niche"
    /// Milestones that have a project template.
    static let template: Space = "project template"
    /// Ids that were replaced.
    static let former: Space = "former id"

    /// Those whose ids are so few that a message can list them.
    static let small: Set<Space> = [.area, .track, .quarter, .phase]
}
