import TestSupport
import Testing

@testable import CairnCore

/// A plan for a job, once one is accepted.
struct ReachedGoalTests {
    private let today = Fixtures.today
    private let context: Context

    init() throws { context = try Fixtures.context(features: .shipped) }

    private func journey(_ goal: Goal = .firstJob, isAccepted: Bool = true, planned: [Record] = Fixtures.baseline)
        -> Journey
    {
        let plan = Plan(
            goal: goal, background: .software, track: "engineer", hoursPerWeek: 8, start: Fixtures.day("2025-11-03"),
            asked: true)
        var application = Application(id: "a", posting: nil, begun: today + -20)
        (application.title, application.company) = ("ML engineer", "Pier Nine")
        let events = [(JobEvent.Kind.applied, -15), (.accepted, -1)].prefix(isAccepted ? 2 : 1).map { kind, days in
            Record(JobEvent(id: kind.rawValue, application: "a", kind: kind, day: today + days, noted: today + days))
        }
        return Journey([Record(plan), Record(application)] + planned + events, kinds: Features.shipped.kinds)
    }

    @Test func `nothing is late any more, and Today says first what comes next`() throws {
        #expect(journey(isAccepted: false).standing(context)?.late.isEmpty == false)
        let reached = journey()
        let standing = try #require(reached.standing(context))
        #expect(standing.late.isEmpty && standing.lateness == nil && standing.slipped.isEmpty)
        let first = TodayList(reached, context).rows(.due, reached, context).first
        #expect(first?.text == "you accepted ML engineer, Pier Nine" && first?.note == "P sets a new goal")
        #expect(TodayRow("reached", reached, context) == first)
        #expect(TodayRow("reached", journey(isAccepted: false), context) == nil)
    }

    @Test func `Space asks for the next goal`() throws {
        var play = try Play(journey(), context: context)
        try play.walk(to: "reached")
        play.press("<space>")
        #expect(play.form?.kind == PlanForm().id)
    }

    @Test func `another goal, or a plan accepted since, is the next way`() {
        #expect(journey(.moveInside).reachedGoal?.day == today + -1)
        #expect(journey(.better).reachedGoal == nil)
        #expect(journey(planned: [Record(Acceptance(day: today))]).reachedGoal == nil)
        #expect(journey(planned: [Record(Acceptance(day: today + -1))]).reachedGoal == nil, "on the same day, too")
        #expect(journey(planned: [Record(Acceptance(day: today + -2))]).reachedGoal != nil)
    }

    @Test func `a job that is accepted makes the plan again`() throws {
        var journey = journey(isAccepted: false)
        journey.settlePlan(context, forecasting: false)
        #expect(journey.standing(context)?.late.isEmpty == false)
        let event = JobEvent(id: "e", application: "a", kind: .accepted, day: today, noted: today)
        journey.apply(journey.putting(event, try #require(journey[Application.self]["a"])))
        #expect(journey.standing(context)?.late.isEmpty == true)
    }

    @Test func `the report says so, and reproaches nobody`() {
        func text(_ journey: Journey) -> String {
            MentorReport(MentorReport.Request(since: today + -28), journey, context).text(.markdown)
        }
        let behind = "Behind the accepted plan"
        #expect(text(journey(isAccepted: false)).contains(behind))
        #expect(!text(journey()).contains(behind) && text(journey()).contains("The goal is reached: ML engineer"))
    }
}
