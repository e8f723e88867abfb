import Testing

@testable import CairnCore

@Suite struct ChangeWordsTests {
    @Test(arguments: [
        ("Tick Linear algebra", "Done: Tick Linear algebra."),
        ("Add the task “Call: Bob”", "Done: Add the task “Call: Bob”."),
        ("Edit an event: ML engineer, Pier Nine", "Done: Edit an event: ML engineer, Pier Nine."),
        ("Log 30 min on Data frames: pandas or Polars", "Done: Log 30 min on Data frames: pandas or Polars."),
        ("Put off: thank, Ann", "Put off: thank, Ann."),
        ("Put off to 6 Dec 2026: thank, Ann", "Put off to 6 Dec 2026: thank, Ann."),
        ("Move the ML round to 6 Dec 2026: Lead, Acme", "Done: Move the ML round to 6 Dec 2026: Lead, Acme."),
        ("Dropped: thank, Ann", "Dropped: thank, Ann."),
        ("Done: thank, Ann", "Done: thank, Ann."), ("Engineer, Acme: applied", "Engineer, Acme: applied."),
    ])
    func `a confirmation is no order, whatever the user's words are`(title: String, said: String) {
        #expect(Change(title, []).said == said)
    }
}
