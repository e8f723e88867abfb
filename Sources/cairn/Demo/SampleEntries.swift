import CairnCore

/// What the sample keeps beside hours and ticks.
enum SampleEntries {
    static let code = "https://git.example.org/sam"

    /// What a software engineer can do already.
    static let known: [ItemID] = [
        "python", "git", "shell", "sql", "testing", "packaging", "docker", "ai-assisted-coding", "clean-code",
        "code-review", "debug-profile",
    ]

    /// Where it can be seen, and what it shows: added when the item is done.
    static let proofs: [ItemID: (place: String, shows: String)] = [
        "python": ("\(code)/logtool", "typed CLI, 640 lines, used by two colleagues"),
        "testing": ("\(code)/logtool/tests", "92% branch coverage, suite under 4 s"),
        "sql": ("\(code)/sql-windows", "report query from 41 s to 0.9 s, plan explained"),
        "linear-algebra": ("\(code)/pca-from-scratch", "PCA from eigenvectors, equal to scikit-learn to 1e-6"),
        "probability": ("~/work/notes/ten-problems.pdf", "ten problems, simulated to three digits"),
        "eda-viz": ("\(code)/bike-rides/eda.html", "three findings, one of them wrong at first"),
        "supervised": ("\(code)/bike-rides", "MAE 31 against 52 for last week's value"),
        "leakage": ("\(code)/bike-rides/leak.md", "one leak found: MAE 19 became an honest 31"),
        "project-spam": ("\(code)/spam", "F1 0.94 against 0.71 for three words; threshold chosen on cost"),
        "serve-api": ("https://rides.example.org/health", "p95 38 ms at 50 requests a second"),
        "project-tabular": ("\(code)/bike-rides/releases/1.0", "tests, model card, API; 40% better than the baseline"),
        "tracking": ("\(code)/bike-rides/mlruns", "61 runs, best one rebuilt from its id"),
    ]

    /// Notes, written when the item is begun.
    static let notes: [ItemID: String] = [
        "linear-algebra": "Shapes first. Write them next to every line.",
        "splits": "Split by time. The shuffled split looked 30% better and was a lie.",
        "error-bars": "A score without an interval is an opinion. Bootstrap the weeks, not the rows.",
    ]

    /// What sessions were about, in turn.
    static let doings = ["", "read and tried", "", "an exercise", "wrote it down", "", "went over it once more"]
}
