@testable import CairnCore

extension Fixtures {
    /// What the program of the tests is made of, named one by one: a feature that is added to the program changes no key, no
    /// row and no golden of these. Its own tests say `.shipped`, or add it here.
    public static let features = Features([
        .plan, .items, .tasks, .roadmap, .skills, .tracks, .people, .guides, .history,
    ])
}

extension Features {
    /// The tests' features, and the journal as their last pane.
    public static let withJournal = Fixtures.features.adding(.journal)

    /// The tests' features with Today before them, as the program has it.
    public static let withToday = Features([
        .plan, .items, .tasks, .today, .roadmap, .skills, .tracks, .people, .journal, .guides, .history,
    ])
}
