import CairnCore

extension Fixtures {
    /// As midway, with papers, wins, hours and a look back on a week; CJK and emoji among them.
    public static var journal: Journey {
        Journey(midway.records + journalRecords, kinds: Features.withJournal.kinds)
    }

    private static var journalRecords: [Record] {
        var review = WeekReview(week: today + -7)
        (review.shown, review.learned, review.marks) = ("a notebook", "AUC hides calibration", ["built", "measured"])
        review.intentions = ["write the card", "ask Ada"]
        return papers.map { Record($0) } + wins.map { Record($0) } + [
            Record(review),
            Record(WorkSession(id: "s-1", item: "python", day: today + -1, minutes: 90, note: "generators 📈")),
            Record(WorkSession(id: "s-2", item: "sql", day: today + -8, minutes: 45)),
        ]
    }

    private static var papers: [Paper] {
        func paper(_ id: String, _ title: String, _ days: Int, _ verdict: Paper.Verdict? = nil, _ because: String = "")
            -> Paper
        {
            var paper = Paper(id: id, day: today + -days)
            (paper.title, paper.verdict, paper.because) = (title, verdict, because)
            return paper
        }
        var first = paper("p-1", "Attention is all you need", 0, .would, "it is simple, and trains in hours")
        (first.by, first.address, first.skill) = ("Vaswani and others, 2017", "arXiv:1706.03762", "python")
        first.lines =
            "Claim: attention alone is enough.\nMethod: encoder and decoder without recurrence.\n"
            + "Evidence: 28.4 BLEU on English to German, against 26.3.\nDoubt: how it does on long texts."
        var begun = paper("p-2", "変圧器の要約 – a survey", 1)
        begun.lines = "Claim: there are many."
        return [
            first, begun,
            paper("p-3", "Why do tree-based models still outperform deep learning?", 120, .would, "tables"),
            paper("p-4", "A benchmark that leaks", 30, .wouldNot, "its test set is in its training set"),
        ]
    }

    private static var wins: [Win] {
        var demo = Win(id: "w-1", day: today + -1)
        (demo.text, demo.place) = ("Held the demo without a script 🎉", "https://example.org/demo")
        var other = Win(id: "w-2", day: today + -20)
        other.text = "Explained leakage to a colleague who then found one"
        return [demo, other]
    }
}
