import CairnCore

extension Fixtures {
    /// Somebody who passed over the first questions and has done nothing yet.
    public static let blank = Journey([.plan(Plan(asked: true))])

    /// Somebody in the second quarter: one skill proven, one done, one begun and late, one skipped; a note and a link.
    public static let midway = Journey([
        .plan(
            Plan(background: .software, track: "engineer", hoursPerWeek: 8, start: Day("2025-11-03"), asked: true)),
        .progress(Progress(item: "python", status: .done, since: day("2025-11-20"))),
        .evidence(
            Evidence(
                id: "e-1", item: "python", place: "https://example.org/parser", shows: "parses 1 GB in 4 s",
                date: day("2025-11-21"))),
        .progress(Progress(item: "probability", status: .done, since: day("2025-12-24"))),
        .progress(Progress(item: "linear-algebra", status: .learning, since: day("2026-01-07"))),
        .note(Note(item: "linear-algebra", text: "SVD: 旋转, stretch, rotate 🌀")),
        .progress(Progress(item: "version-control", status: .skipped, since: day("2025-11-03"))),
        .link(Link(id: "l-1", item: "networks", address: "https://example.org/backprop", title: "Backprop by hand")),
    ])

    /// The date, which must exist.
    public static func day(_ iso: String) -> Day { Day(iso) ?? today }
}
