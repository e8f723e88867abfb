extension LibrarySchema {
    /// `rounds.yaml`: what to ask in a round of interviews.
    public static let rounds = Shape.list(round, atLeast: 1)

    private static let round = Shape.mapping([
        // The words of a round in a journey.
        .required(
            "kind",
            .scalar(
                .word(
                    "recruiter", "manager", "coding", "ml", "design", "genai", "take-home", "case", "behavioural",
                    "onsite", "final", "reference"))),
        .required("questions", .list(.scalar(.line(upTo: 140)), atLeast: 4)),
    ])
}
