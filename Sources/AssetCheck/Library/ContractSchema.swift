extension LibrarySchema {
    /// What a project is about, and so what its contract asks.
    static let projectKind = Scalar.word("predictive", "genai", "causal", "platform")

    /// `contracts.yaml`: what a contract asks before anything is trained.
    public static let contracts = Shape.list(contractQuestion, atLeast: 1)

    static let contractQuestion = Shape.mapping([
        .required("id", .id(in: [.contractQuestion])),
        .required("kinds", .list(.scalar(projectKind), atLeast: 1)),
        // How cases are set apart, what could flatter the result, what exactly is claimed.
        .required("about", .scalar(.word("split", "leakage", "claim"))),
        .required("question", .scalar(.line(upTo: 160))),
        // What a good answer says.
        .required("hint", .scalar(.text)),
        // When it does not apply; left out where it always does.
        .optional("skip", .scalar(.text)),
        .optional("source", .scalar(.line(upTo: 80))),
        .optional("url", .scalar(.url)),
        facts,
    ])

    /// `metrics.yaml`: what is measured, and how uncertain that is.
    public static let metrics = Shape.list(metric, atLeast: 1)

    static let metric = Shape.mapping([
        .required("id", .id(in: [.metric])),
        .required("name", .name(in: .metricName)),
        .required("aliases", .list(.name(in: .metricName))),
        .required("tasks", .list(.scalar(task), atLeast: 1)),
        .required("direction", .scalar(.word("higher", "lower"))),
        // Left out where it has no bound.
        .optional("low", .scalar(.number(-100...100))),
        .optional("high", .scalar(.number(-100...100))),
        .optional("unit", .scalar(.line(upTo: 30))),
        .required(
            "interval",
            .scalar(.word("wilson", "t", "groups", "f1", "delong", "kappa", "order-statistics", "bca", "none"))),
        .required("paired", .scalar(.word("tango", "paired-t", "delong", "bca", "none"))),
        .required("what", .scalar(.text)),
        // How many cases it needs, and of which sort.
        .required("cases", .scalar(.text)),
        .required("misleads", .scalar(.text)),
        facts,
    ])

    private static let task = Scalar.word(
        "classification", "calibration", "decisions", "fairness", "regression", "forecasting", "ranking", "retrieval",
        "recommendation", "detection", "segmentation", "transcription", "translation", "summarisation",
        "language-modelling", "question-answering", "extraction", "generation", "chat", "rag", "agents",
        "code-generation", "safety", "labelling", "serving", "cost", "platform", "monitoring", "experiments", "causal",
        "clustering")

    /// What the named size of a test can show. `k` of `n` comes with its 95 % interval, which the build works out again.
    static let testSize = Shape.mapping([
        .required("what", .scalar(.line(upTo: 80))),
        .required("n", .scalar(.number(1...100_000_000))),
        .optional("k", .scalar(.number(0...100_000_000))),
        .optional("shows", .scalar(.bounds)),
        .required("text", .scalar(.text)),
    ])
}

extension Scalar {
    /// Two shares, the lower first, both with the same number of decimals: `0.67–0.89`.
    static let bounds = Scalar("two shares") { value, _ in
        Bounds(value) == nil ? "must be two shares like 0.67–0.89, not '\(value)'" : nil
    }
}

/// The ends of an interval of a share, as written.
struct Bounds: Equatable {
    let low: Double
    let high: Double
    /// Decimals of either.
    let digits: Int

    /// nil for anything but two numbers from 0 to 1 with a dash between them.
    init?(_ text: String) {
        let parts = text.split(separator: "–", omittingEmptySubsequences: false)
        let decimals = parts.map { $0.split(separator: ".", omittingEmptySubsequences: false).last?.count ?? 0 }
        guard parts.count == 2, parts.allSatisfy({ $0.hasPrefix("0.") || $0.hasPrefix("1.") }),
            decimals[0] == decimals[1], let low = Double(parts[0]), let high = Double(parts[1]), low <= high, high <= 1
        else { return nil }
        (self.low, self.high, digits) = (low, high, decimals[0])
    }
}

extension Space {
    static let contractQuestion: Space = "contract question"
    static let metric: Space = "metric"
    /// Names and aliases of metrics: nobody can tell two apart that share one.
    static let metricName: Space = "metric's name"
}
