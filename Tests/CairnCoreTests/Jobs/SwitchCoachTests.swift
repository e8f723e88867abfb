import Testing

@testable import CairnCore

/// Ways from one job to another.
struct SwitchCoachTests {
    private func coach(_ now: (String, String), _ wanted: (String, String), _ size: CompanySize? = nil) -> SwitchCoach {
        SwitchCoach(
            now: WorkPlace(role: now.0, industry: now.1, size: size),
            wanted: WorkPlace(role: wanted.0, industry: wanted.1))
    }

    @Test func `both at once is said, and bridges come in order of ease`() {
        let coach = coach(("analyst", "rail"), ("ML engineer", "health"))
        #expect(coach.verdict.hasPrefix("You change role and industry at once, which is the hardest way"))
        #expect(coach.bridges.map(\.kind) == [.tasks, .role, .company, .both])
        #expect(coach.bridges[1].name == "ML engineer in rail")
        #expect(coach.bridges[2].name == "analyst at a company that does AI, then ML engineer")
        #expect(coach.bridges.allSatisfy { !$0.reason.isEmpty && !$0.step.isEmpty })
    }

    @Test func `one at a time needs no bridge over both`() {
        #expect(coach(("analyst", "rail"), ("ML engineer", "Rail")).bridges.map(\.kind) == [.tasks, .role, .company])
        #expect(!coach(("ML engineer", "rail"), ("ml-engineer", "health")).changesRole)
        #expect(coach(("ML engineer", "rail"), ("ML Engineer", "health")).bridges.map(\.kind) == [.tasks, .company])
        #expect(coach(("ML engineer", "rail"), ("ML engineer", "rail")).bridges == [])
    }

    @Test func `what is not known is asked for`() {
        #expect(coach(("", ""), ("ML engineer", "")).bridges == [])
        #expect(coach(("", ""), ("ML engineer", "")).verdict.hasPrefix("Say which role you have"))
    }

    @Test func `large companies reward what the job description says, small ones have more work than people`() {
        let (now, wanted) = (("analyst", "rail"), ("ML engineer", "health"))
        #expect(coach(now, wanted, .large).bridges[0].reason.contains("bring your manager in"))
        #expect(coach(now, wanted, .small).bridges[0].reason.contains("more work than people"))
        #expect(coach(now, wanted).bridges[0].reason == "No application is needed, and your work is known.")
    }
}
