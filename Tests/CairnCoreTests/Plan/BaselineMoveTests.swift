import TestSupport
import Testing

@testable import CairnCore

/// What edits do to what is due.
struct BaselineMoveTests {
    /// A journey whose plan of six hours was accepted on ``Plans/monday``, with a few hours logged in the first two weeks.
    private func journey(weekly: Int? = nil) throws -> Journey {
        let context = try context(0)
        let plan = Plan(
            goal: .firstJob, background: .student, track: "ml-engineer", hoursPerWeek: 6, start: Plans.monday,
            asked: true)
        let hours: [(Int, Int)] =
            weekly.map { weekly in (0..<5).map { (7 * $0 + 2, weekly * 60) } } ?? [(2, 240), (10, 180), (11, 120)]
        var journey = Journey([Record(plan)])
        journey.apply(journey.accepting(cuts: [], context))
        for (day, minutes) in hours {
            let session = WorkSession(id: "s\(day)", item: "python", day: Plans.monday + day, minutes: minutes)
            journey.apply(Change("", [Edit(from: nil, to: session)]))
        }
        return journey
    }

    private func context(_ day: Int) throws -> Context {
        try Fixtures.context(Fixtures.realLibrary(), today: Plans.monday + day)
    }

    private func due(_ journey: Journey, _ day: Int) -> Double { journey.baseline?.due(by: Plans.monday + day) ?? 0 }

    private func lateness(_ journey: Journey, _ day: Int) throws -> Lateness {
        try #require(journey.standing(try context(day))?.lateness)
    }

    /// What an ordinary week gives of twelve hours.
    private let week = 12 * WeekShares.imaginaryMedian

    @Test func `more hours leave alone what was due before, and hold from then on`() throws {
        let before = try journey()
        for from in [56, 63] {
            var after = before
            after.apply(after.planning(hours: 12, from: Plans.monday + from, try context(56)))
            for day in 0...from { #expect((-week / 7...1e-9).contains(due(after, day) - due(before, day))) }
            #expect(abs(due(after, from + 70) - due(after, from) - 10 * week) < week / 2)
            #expect(try lateness(after, 56).behind <= lateness(before, 56).behind)
            #expect(try lateness(after, from + 14).late.count < 12)
            after.apply(after.planning(hours: 6, from: Plans.monday + from, try context(56)))
            for day in stride(from: 0, to: 700, by: 7) { #expect(abs(due(after, day) - due(before, day)) < week / 2) }
        }
    }

    @Test func `the plan's form does no more than hours from this week on`() throws {
        let before = try journey()
        var (form, command) = (before, before)
        var plan = form.plan(on: Plans.monday + 56)
        plan.hoursPerWeek = 12
        form.apply(form.planning(plan, try context(56)))
        command.apply(command.planning(hours: 12, from: Plans.monday + 56, try context(56)))
        #expect(form.baseline == command.baseline)
    }

    @Test func `who is not late is not after more hours from next week on`() throws {
        let before = try journey(weekly: 4)
        var after = before
        after.apply(after.planning(hours: 12, from: Plans.monday + 42, try context(35)))
        #expect(try lateness(before, 35).late.isEmpty && lateness(after, 42).late.isEmpty)
        #expect(due(after, 42) <= due(before, 42) + 1e-9)
    }

    @Test func `weeks that are over keep their hours`() throws {
        var journey = try journey()
        let change = try #require(journey.planning(hours: 12, from: Plans.monday + 7, try context(58)))
        #expect(change.title.hasSuffix("from \((Plans.monday + 58).text)"))
        journey.apply(change)
        #expect(journey.hoursPerWeek(Plans.monday + 49) == 6 && journey.hoursPerWeek(Plans.monday + 56) == 12)
    }

    @Test func `a plan without hours for a while goes on where it was`() throws {
        let before = try journey()
        var after = before
        after.apply(after.planning(hours: 0, from: Plans.monday + 63, try context(56)))
        #expect(abs(due(after, 2000) - due(before, 63)) < 1)
        after.apply(after.planning(hours: 6, from: Plans.monday + 77, try context(70)))
        for day in stride(from: 77, to: 700, by: 7) { #expect(abs(due(after, day) - due(before, day - 14)) < 2) }
    }

    @Test func `what one can do already is credit, now and later`() throws {
        let before = try journey()
        var after = before
        after.apply(try after.editing(.known("sql"), try context(56)))
        for day in [56, 77, 98, 150] {
            let (old, new) = try (lateness(before, day), lateness(after, day))
            #expect(new.due == old.due && new.behind < old.behind && new.late.count <= old.late.count)
        }
    }

    @Test func `hours on what is left out stay earned`() throws {
        var journey = try journey()
        let session = WorkSession(id: "rag", item: "project-rag", day: Plans.monday + 20, minutes: 1200)
        journey.apply(Change("", [Edit(from: nil, to: session)]))
        let before = try lateness(journey, 56)
        journey.apply(try journey.editing(.leave(RouteKey("project-rag")), try context(56)))
        let after = try lateness(journey, 56)
        #expect(after.earned == before.earned && after.behind <= before.behind)
        #expect(!after.late.contains { $0.item == "project-rag" })
        journey.apply(try journey.editing(.keep(RouteKey("project-rag")), try context(56)))
        #expect(try lateness(journey, 56).earned == before.earned)
        #expect(try lateness(journey, 56).behind <= before.behind)
    }
}
