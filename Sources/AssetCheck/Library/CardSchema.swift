extension LibrarySchema {
    /// `cards/<kind>.yaml`: questions to practise for one kind of interview.
    public static let cards = Shape.list(card, atLeast: 1)

    static let card = Shape.mapping([
        .required("id", .id(in: [.card])),
        .required("kind", .scalar(.word("coding", "ml", "design", "genai", "behavioural"))),
        // 1 for everybody, 2 for working level, 3 for seniors and specialists.
        .required("level", .scalar(.number(1...3))),
        .required("minutes", .scalar(.number(1...60))),
        // Whether it comes before others of its kind.
        .optional("must", .scalar(.flag), else: .flag(false)),
        .required("skills", .list(.reference(to: .skill), atLeast: 1)),
        // As an interviewer asks it.
        .required("question", .scalar(.text)),
        .required("outline", .list(.scalar(.text), atLeast: 3), in: .texts),
        .required("followup", .scalar(.text), in: .texts),
        .required("mistake", .scalar(.text), in: .texts),
        facts,
    ])
}

extension Space {
    static let card: Space = "card"
}
