extension LibrarySchema {
    /// `roadmap.yaml`: steps, their phases and milestones, and the quarters of the year.
    public static let roadmap = Shape.mapping(roadmapFields)

    private static let roadmapFields: [Field] = [
        .required("intro", .scalar(.text)),
        .required("steps", .list(step, atLeast: 1)),
        .required("quarters", .list(quarter, atLeast: 1)),
        facts,
    ]

    /// What the program needs at its start, as `LibraryIndex` in CairnCore.
    static let index = Shape.mapping(
        roadmapFields + [
            .required("areas", areas), .required("skills", skills), .required("tracks", .list(track)),
            .optional("replaced", replaced, else: .nothing),
        ])

    private static let step = Shape.mapping([
        .required("id", .id(in: [.step])),
        .required("name", .scalar(.line(upTo: 22))),
        .required("why", .scalar(.text)),
        .required("phases", .list(phase, atLeast: 1)),
        facts,
    ])

    private static let phase = Shape.mapping([
        .required("id", .id(in: [.phase])),
        .required("name", .scalar(.line(upTo: 22))),
        .required("summary", .scalar(.text)),
        .required("milestones", .list(milestone, atLeast: 1)),
        facts,
    ])

    private static let quarter = Shape.mapping([
        .required("id", .id(in: [.quarter])),
        .required("name", .scalar(.line(upTo: 34))),
        .required("summary", .scalar(.text)),
        facts,
    ])

    /// One line of the roadmap: a skill, or a project or task of its own.
    public static let milestone = milestone(with: [])

    /// A line that names its phase, as in a pack.
    static let placedMilestone = milestone(with: [.required("phase", .reference(to: .phase), in: .source)])

    private static func milestone(with fields: [Field]) -> Shape {
        .choice(
            ifThereIs: "skill", .mapping(skillMilestone + fields), otherwise: .mapping(ownMilestone + fields))
    }

    private static let skillMilestone: [Field] = [
        .required("skill", .reference(to: .skill), as: "id"),
        .always("kind", .text("skill")),
        .required("quarter", .reference(to: .quarter)),
    ]

    private static let ownMilestone: [Field] = [
        .required("id", .id(in: [.item, .page])),
        .required("kind", .scalar(.word("project", "task"))),
        .required("name", .scalar(.line(upTo: 34))),
        .optional("quarter", .reference(to: .quarter)),
        .optional("tracks", .list(.reference(to: .track)), else: .list([])),
        .required("hours", .range(1...400)),
        .optional("weeks", .scalar(.number(1...52))),
        // How many papers it asks for: those that were read count by themselves.
        .optional("papers", .scalar(.number(1...99))),
        .optional("needs", .list(.reference(to: .item)), else: .list([])),
        LibrarySchema.depths,
        .optional("proves", .list(.reference(to: .skill)), else: .list([])),
        .required("what", .scalar(.text), in: .texts),
        .required("why", .scalar(.text), in: .texts),
        .required("proofs", .list(.scalar(.text), atLeast: 2), in: .texts),
        facts,
    ]
}
