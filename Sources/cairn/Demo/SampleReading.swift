import CairnCore

/// What the sample has read, and what went well.
enum SampleReading {
    /// A paper, noted that many days after the start.
    struct Entry {
        let day: Int
        let title: String
        let by: String
        let address: String
        let skill: ItemID
        let lines: String
        /// nil while it is unread.
        let verdict: (Paper.Verdict, because: String)?
    }

    /// Oldest first. The first was read more than ninety days ago and asks again.
    static let papers = [
        Entry(
            day: 69, title: "Why do tree-based models still outperform deep learning?",
            by: "Grinsztajn and others, 2022", address: "arXiv:2207.08815", skill: "supervised",
            lines: """
                Claim: on tables of middling size, trees beat deep networks.
                Method: 45 data sets, the same budget of random search for each model.
                Evidence: the gap stays after long tuning; uninformative columns hurt networks most.
                Doubt: nothing above 50,000 rows.
                """,
            verdict: (.would, because: "my tables have a few thousand rows and odd columns")),
        Entry(
            day: 111, title: "On Calibration of Modern Neural Networks", by: "Guo and others, 2017",
            address: "arXiv:1706.04599", skill: "metrics",
            lines: """
                Claim: deep networks of that time were too sure of themselves.
                Method: confidence against accuracy in bins; one number divides the logits.
                Evidence: that number does as well as cleverer methods.
                Doubt: the gap depends on how the bins are drawn.
                """,
            verdict: (.would, because: "my users see the percentage, and it takes ten lines")),
        Entry(
            day: 139, title: "Hidden Technical Debt in Machine Learning Systems", by: "Sculley and others, 2015",
            address: "https://papers.nips.cc/paper/5656", skill: "tracking",
            lines: """
                Claim: the model is the small part, and what surrounds it costs most.
                Evidence: examples from one company, no measurement.
                Doubt: how much of it holds for a team of one.
                """,
            verdict: (.wouldNot, because: "it names the debts well, but I have no second model to entangle yet")),
        Entry(
            day: 172, title: "Leakage and the reproducibility crisis", by: "Kapoor and Narayanan, 2023",
            address: "arXiv:2207.07048", skill: "leakage", lines: "Claim: leakage in 17 fields; most results shrink.",
            verdict: nil),
    ]

    /// Days after the start, in a line, and where it can be seen.
    static let wins = [
        (52, "Explained leakage to a colleague, who then found one", ""),
        (108, "A stranger used the API and reported an empty field", "https://rides.example.org"),
        (151, "Held the demo of five minutes without notes", ""),
    ]
}
