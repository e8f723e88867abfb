extension LibrarySchema {
    /// `guides/<id>.yaml`: a short article.
    public static let guide = Shape.mapping([
        .required("id", .id(in: [.page])),
        .optional("order", .scalar(.number(1...99)), in: .source),
        .required("title", .scalar(.line(upTo: 40))),
        .required("summary", .scalar(.text)),
        .required("sections", .list(section, atLeast: 1), in: .texts),
        .required("do", .list(.scalar(.text), atLeast: 1), in: .texts),
        .required("see", .list(.reference(to: .page)), in: .texts),
        facts,
    ])

    private static let section = Shape.mapping([
        .required("heading", .scalar(.line(upTo: 40))),
        .optional("text", .scalar(.text)),
        .optional("points", .list(.scalar(.text), atLeast: 1)),
    ])

    /// `glossary.yaml`: the words of the field.
    public static let glossary = Shape.list(
        .mapping([
            .required("term", .name(in: .term)),
            .required("aliases", .list(.scalar(.line(upTo: 60)))),
            .required("text", .scalar(.text)),
            .required("see", .list(.reference(to: .term))),
            .optional("skill", .reference(to: .skill)),
            facts,
        ]), atLeast: 1)

    /// `certifications.yaml`: certificates and degrees, each with its state and the day on which that was checked.
    public static let certifications = Shape.list(
        .mapping([
            .required("id", .id(in: [.certification])),
            .required("name", .scalar(.line(upTo: 80))),
            .required("by", .scalar(.line())),
            .required(
                "kind", .scalar(.word("specialization", "certification", "badge", "degree", "microcredential"))),
            .required("state", .scalar(.word("available", "changing", "retired"))),
            .required("checked", .scalar(.date)),
            .required("what", .scalar(.text)),
            .required("worth", .scalar(.text)),
            .optional("hours", .range(1...6000)),
            .optional("cost", .scalar(.text)),
            .required("pairs", .list(.reference(to: .item))),
            .optional("url", .scalar(.url)),
            facts,
        ]), atLeast: 1)

    /// `questions.yaml`: what to ask in an informational interview.
    public static let questions = Shape.list(
        .mapping([
            .required("id", .id(in: [.question])),
            .required("text", .scalar(.text)),
            .required(
                "purpose", .scalar(.word("reality", "hiring", "skills", "team", "industry", "advice", "closing"))),
            .required("why", .scalar(.text)),
            .required("for", .list(.reference(to: .track))),
            .required("seniority", .scalar(.word("any", "junior", "senior", "manager"))),
            .required("when", .scalar(.word("early", "middle", "late"))),
            facts,
        ]), atLeast: 1)

    /// `messages.yaml`: templates of messages before and after one.
    public static let messages = Shape.list(
        .mapping([
            .required("id", .id(in: [.message])),
            .required("name", .scalar(.line(upTo: 40))),
            .required(
                "for",
                .list(
                    .scalar(.word("idea", "asked", "scheduled", "held", "thanked", "declined", "no-answer")))),
            .required("text", .scalar(.draft)),
        ]), atLeast: 1)

    /// `niches.yaml`: fields that are sets of skills beside the tracks.
    public static let niches = Shape.list(
        .mapping([
            .required("id", .id(in: [.niche])),
            .required("name", .scalar(.line(upTo: 40))),
            .required("what", .scalar(.text)),
            .required("who", .scalar(.text)),
            .required("skills", .list(.reference(to: .skill), atLeast: 3)),
            .required("tryout", .scalar(.text)),
            .required("reality", .scalar(.text)),
            facts,
        ]), atLeast: 1)

    /// `projects.yaml`: how to do the projects of the roadmap well.
    public static let projects = Shape.mapping([
        .required("floor", .list(criterion, atLeast: 1)),
        .required("projects", .list(template, atLeast: 1), in: .texts),
    ])

    static let template = Shape.mapping([
        .required("milestone", .name(in: .template), in: .source),
        .required(
            "archetype", .scalar(.word("classical", "vision-nlp", "genai-rag", "mlops", "research", "other")),
            in: .texts),
        .optional("kind", .scalar(projectKind), else: .text("predictive"), in: .texts),
        .required("pitch", .scalar(.text), in: .texts),
        .required("data", .list(.scalar(.text), atLeast: 1), in: .texts),
        .required("criteria", .list(criterion, atLeast: 5), in: .texts),
        // A line as the contract could have it, and what the sizes named in the criteria can show.
        .optional("accept", .scalar(.text), in: .texts),
        .optional("sizes", .list(testSize, atLeast: 1), else: .list([]), in: .texts),
        .required("pitfalls", .list(.scalar(.text), atLeast: 1), in: .texts),
        .required("stretch", .list(.scalar(.text), atLeast: 1), in: .texts),
        facts,
    ])

    static let criterion = Shape.mapping([
        .required("group", .scalar(.word("before", "work", "evaluation", "delivery", "disclosure"))),
        // What of the record answers it by itself.
        .optional(
            "answer",
            .scalar(
                .word("problem", "contract", "data", "questions", "opened", "intervals", "slices", "failures"))),
        .required("text", .scalar(.text)),
    ])
}
