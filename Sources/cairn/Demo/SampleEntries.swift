import CairnCore

/// What happened to one item in one week of the sample.
struct SampleEntry {
    let week: Int
    let item: ItemID
    let status: Status?
    let evidence: (place: String, shows: String)?
    let note: String?

    init(
        _ week: Int, _ item: ItemID, _ status: Status? = .done, proof: (String, String)? = nil, note: String? = nil
    ) {
        self.week = week
        self.item = item
        self.status = status
        evidence = proof
        self.note = note
    }
}

/// The sample's entries, oldest first.
enum SampleEntries {
    private static let code = "https://git.example.org/sam"

    static let all: [SampleEntry] = known + maths + classical + deep + people

    /// What a software engineer knows already.
    private static let known: [SampleEntry] = [
        SampleEntry(0, "python", proof: ("\(code)/logtool", "typed CLI, 640 lines, used by two colleagues")),
        SampleEntry(0, "git"), SampleEntry(0, "shell"), SampleEntry(0, "clean-code"),
        SampleEntry(0, "testing", proof: ("\(code)/logtool/tests", "92% branch coverage, suite under 4 s")),
        SampleEntry(0, "packaging"), SampleEntry(1, "algorithms"), SampleEntry(1, "debug-profile"),
        SampleEntry(1, "docker"), SampleEntry(1, "code-review"), SampleEntry(1, "async-concurrency"),
        SampleEntry(1, "switch-strategy", note: "Role switch, same industry: one change at a time."),
        SampleEntry(1, "pick-switch"), SampleEntry(1, "learning-habits"), SampleEntry(2, "wins-list"),
    ]

    private static let maths: [SampleEntry] = [
        SampleEntry(
            4, "linear-algebra",
            proof: ("\(code)/pca-from-scratch", "PCA from eigenvectors, equal to scikit-learn to 1e-6"),
            note: "Shapes first. Write them next to every line."),
        SampleEntry(5, "calculus"),
        SampleEntry(6, "sql", proof: ("\(code)/sql-windows", "report query from 41 s to 0.9 s, plan explained")),
        SampleEntry(6, "vectorisation"), SampleEntry(7, "dataframes"),
        SampleEntry(
            8, "probability", proof: ("~/work/notes/ten-problems.pdf", "ten problems, simulated to three digits")),
        SampleEntry(9, "statistics"), SampleEntry(9, "cleaning"),
        SampleEntry(9, "eda-viz", proof: ("\(code)/bike-rides/eda.html", "three findings, one of them wrong at first")),
        SampleEntry(10, "problem-framing"), SampleEntry(10, "peer-circle"), SampleEntry(10, "peer-support"),
    ]

    private static let classical: [SampleEntry] = [
        SampleEntry(11, "supervised", proof: ("\(code)/bike-rides", "MAE 31 against 52 for last week's value")),
        SampleEntry(11, "sklearn"), SampleEntry(12, "metrics"),
        SampleEntry(12, "splits", note: "Split by time. The shuffled split looked 30% better and was a lie."),
        SampleEntry(12, "leakage", proof: ("\(code)/bike-rides/leak.md", "one leak found: MAE 19 became an honest 31")),
        SampleEntry(13, "feature-engineering"), SampleEntry(13, "boosting"), SampleEntry(13, "project-spam"),
        SampleEntry(13, "use-case-first"), SampleEntry(13, "evaluation-checklist"), SampleEntry(14, "model-data-cards"),
        SampleEntry(
            14, "serve-api", proof: ("https://rides.example.org/health", "p95 38 ms at 50 requests a second")),
        SampleEntry(
            15, "project-tabular",
            proof: ("\(code)/bike-rides/releases/1.0", "tests, model card, API; 40% better than the baseline")),
        SampleEntry(15, "technical-writing"), SampleEntry(16, "demos"), SampleEntry(16, "weekly-demo", .learning),
    ]

    private static let deep: [SampleEntry] = [
        SampleEntry(17, "loss-regularisation"), SampleEntry(17, "error-bars"), SampleEntry(18, "error-analysis"),
        SampleEntry(18, "lineage"),
        SampleEntry(19, "tracking", proof: ("\(code)/fruit/mlruns", "61 runs, best one rebuilt from its id")),
        SampleEntry(
            20, "neural-nets", proof: ("\(code)/tiny-autodiff", "backprop checked against finite differences, 1e-7")),
        SampleEntry(22, "reproducible"), SampleEntry(22, "unsupervised", .skipped),
        SampleEntry(23, "pytorch", .learning, note: "Start every run with overfitting one batch."),
        SampleEntry(24, "project-fruit", .learning), SampleEntry(24, "monitoring", .learning),
        SampleEntry(24, "hypothesis-testing", .learning),
    ]

    private static let people: [SampleEntry] = [
        SampleEntry(18, "info-interviews", note: "Ask what last Tuesday looked like, not what the role is."),
        SampleEntry(21, "reading-papers", .learning), SampleEntry(23, "ten-line-papers", .learning),
        SampleEntry(25, "five-conversations", .learning, note: "Two of five held. Both said: show monitoring."),
    ]
}
