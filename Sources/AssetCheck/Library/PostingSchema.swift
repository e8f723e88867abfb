extension LibrarySchema {
    /// What job advertisements call a skill. Letters count as they are in `exact` alone: "SAM" is a model, "Sam" the recruiter.
    public static let posting = Shape.mapping([
        // By itself says that the skill is asked for.
        .optional("strong", forms),
        // Says so beside another form of the same skill.
        .optional("weak", forms),
        // As strong, with capitals as written.
        .optional("exact", forms),
    ])

    /// `postings.yaml`: how the parts of a job advertisement are told from one another.
    public static let postings = Shape.list(postingKind, atLeast: 1)

    /// One kind of words, each given by language: `{en: [nice to have], de: [von Vorteil]}`.
    static let postingKind = Shape.mapping([
        .required(
            "kind",
            .scalar(
                .word(
                    "must", "nice", "duties", "other", "not-needed", "benefits", "company", "legal", "umbrella",
                    "either", "negation", "study", "numbering"))),
        .required("what", .scalar(.text)),
        // A line of its own over what belongs to it.
        .optional("headings", byLanguage, else: .nothing),
        // The head of a table's column, or the mark in a cell.
        .optional("columns", byLanguage, else: .nothing),
        // In running text, before what is meant.
        .optional("before", byLanguage, else: .nothing),
        // In running text, behind what is meant.
        .optional("after", byLanguage, else: .nothing),
        // In a recruiter's mail, before what is meant.
        .optional("mail", byLanguage, else: .nothing),
        // Wherever they stand.
        .optional("words", byLanguage, else: .nothing),
    ])

    private static let byLanguage = Shape.table(key: .scalar(.language), value: forms)

    private static let forms = Shape.list(.scalar(.line(upTo: 60)), atLeast: 1)
}

extension Scalar {
    /// ISO 639-1: two small letters.
    fileprivate static let language = Scalar("a language") { value, _ in
        let isCode = value.utf8.count == 2 && value.utf8.allSatisfy { (97...122).contains($0) }
        return isCode ? nil : "must be a language in two small letters, like en or de"
    }
}
