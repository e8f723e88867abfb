/// Precision and recall of what is demanded, over all and by layout; words and sections apart.
struct Report {
    private let title: String
    private let scores: [Score]

    init(_ title: String, _ scores: [Score]) { (self.title, self.scores) = (title, scores) }

    var text: String {
        let layouts = Set(scores.map(\.posting.layout)).sorted()
        let rows = layouts.map { layout in row(layout, scores.filter { $0.posting.layout == layout }) }
        return
            ([
                "\(title): \(scores.count) postings",
                padded("", 12) + "musts  precision  recall   words known  placed rightly",
            ] + [row("all", scores)] + rows + [""]).joined(separator: "\n")
    }

    private func row(_ name: String, _ scores: [Score]) -> String {
        func sum(_ count: (Score) -> Int) -> Int { scores.map(count).reduce(0, +) }
        let (right, wrong, missed) = (sum { $0.right.count }, sum { $0.wrong.count }, sum { $0.missed.count })
        let known = sum { $0.labelled.intersection($0.named).count }
        return padded(name, 12) + padded("\(right + missed)", 7) + padded(share(right, right + wrong), 11)
            + padded(share(right, right + missed), 9) + padded(share(known, sum { $0.labelled.count }), 13)
            + share(sum(\.placed), sum(\.placeable))
    }

    private func share(_ part: Int, _ all: Int) -> String {
        guard all > 0 else { return "-" }
        let thousandths = "\(1000 + Int((1000 * Double(part) / Double(all)).rounded()))"
        return part == all ? "1.000" : "0." + thousandths.suffix(3)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
