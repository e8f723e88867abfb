import TestSupport
import Testing

@testable import CairnCore

/// Changes to a plan, and what they do to what is late.
struct PlanEditTests {
    private let monday = Plans.monday

    private func context(_ day: Day) throws -> Context { try Fixtures.context(Fixtures.realLibrary(), today: day) }

    /// A plan of six hours a week, accepted on ``Plans/monday``.
    private func accepted(_ hours: Double = 6) throws -> Journey {
        let context = try context(monday)
        var journey = Journey()
        let plan = Plan(
            goal: .firstJob, background: .software, track: "ml-engineer", hoursPerWeek: hours, start: monday,
            asked: true)
        journey.apply(journey.planning(plan, context))
        journey.apply(journey.accepting(cuts: [], context))
        return journey
    }

    private func end(_ journey: Journey, _ day: Day) throws -> Day? {
        try #require(journey.standing(try context(day))).plan.end
    }

    @Test func `accepting keeps every step of the plan with its days`() throws {
        let journey = try accepted()
        let standing = try #require(journey.standing(try context(monday)))
        #expect(standing.baseline?.items.count == standing.plan.items.count)
        #expect(standing.late.isEmpty && standing.lateness?.due == 0)
        #expect(journey.accepting(cuts: [], try context(monday)) == nil, "it is accepted already")
    }

    @Test func `other hours hold from this week on, and what is over keeps its own`() throws {
        var journey = try accepted()
        let later = monday + 70
        var plan = journey.plan(on: later)
        plan.hoursPerWeek = 12
        journey.apply(journey.planning(plan, try context(later)))
        #expect(journey.plan.hoursPerWeek == 6)
        #expect(journey.hoursPerWeek(later) == 12 && journey.hoursPerWeek(later + -7) == 6)
        #expect(journey.planning(plan, try context(later)) == nil)
        let slow = try #require(try end(accepted(), later))
        #expect(try #require(try end(journey, later)) < slow)
    }

    @Test(arguments: [-7, 0, 3]) func `other hours in the week of the start hold at once`(days: Int) throws {
        let today = monday + days
        var journey = Journey()
        let plan = Plan(
            goal: .firstJob, background: .software, track: "ml-engineer", hoursPerWeek: 6, start: monday + max(0, days),
            asked: true)
        journey.apply(journey.planning(plan, try context(today)))
        journey.apply(journey.accepting(cuts: [], try context(today)))
        var other = journey.plan(on: today)
        other.hoursPerWeek = 12
        journey.apply(journey.planning(other, try context(today)))
        let standing = try #require(journey.standing(try context(today)))
        #expect(standing.hoursPerWeek == 12 && journey.hoursPerWeek(today) == 12)
        let later = try #require(journey.standing(try context(monday + 14)))
        #expect(later.hoursPerWeek == 12, "nor do the first come back when the plan begins")
    }

    @Test func `hours of no plan's kind are bounded`() throws {
        var journey = try accepted()
        for hours in [0, 2.5, 80] {
            journey.apply(journey.planning(hours: hours, from: monday + 7, try context(monday)))
            #expect(journey.hoursPerWeek(monday + 7) == hours)
            #expect((try end(journey, monday + 7) == nil) == (hours == 0))
        }
    }

    @Test func `weeks off move the end and the baseline, and can be taken back`() throws {
        var journey = try accepted()
        let before = (try end(journey, monday), journey.baseline)
        let change = try #require(journey.planning(off: [monday + 14, monday + 16, monday + 21]))
        #expect(change.title == "Take 2 weeks from \((monday + 14).text) off")
        journey.apply(change)
        #expect(journey[WeekOff.self].all.count == 2)
        let end = try #require(try end(journey, monday))
        #expect(end - (try #require(before.0)) >= 7)
        #expect(journey.baseline != before.1)
        journey.apply(change.inverse)
        #expect(try self.end(journey, monday) == before.0 && journey.baseline == before.1)
    }

    @Test func `who gives weeks back hears which, and which stay off`() throws {
        var journey = try accepted()
        journey.apply(journey.planning(off: [2, 3, 5].map { monday + 7 * $0 }))
        #expect(journey.planning(off: [monday + 14]) == nil, "it is off already")
        let more = try #require(journey.planning(off: (1...4).map { monday + 7 * $0 }))
        #expect(
            more.title
                == "Take the week of \((monday + 7).text) and the week of \((monday + 28).text) off")
        let back = try #require(journey.planning(off: (3...6).map { monday + 7 * $0 }, isOff: false))
        #expect(
            back.title
                == "Work in the week of \((monday + 21).text) and the week of \((monday + 35).text) after all")
        journey.apply(back)
        let left = DaySpan.text(monday + 14...monday + 20, today: monday)
        #expect(journey.stillOff(from: monday + 21, today: monday) == " Still off: \(left).")
        journey.apply(journey.planning(off: [monday + 14], isOff: false))
        #expect(journey.stillOff(from: monday, today: monday).isEmpty)
    }

    private func lateness(_ journey: Journey, _ day: Day) throws -> Lateness {
        try #require(journey.standing(try context(day))?.lateness)
    }

    @Test func `weeks off said afterwards take back what fell due in them`() throws {
        let journey = try accepted()
        let day = monday + 56
        let before = try lateness(journey, day)
        #expect(before.behind > 20)
        for weeks in [1...7, 2...3, 6...7, 3...3] {
            let change = try #require(journey.planning(off: weeks.map { monday + 7 * $0 }))
            var off = journey
            off.apply(change)
            let after = try lateness(off, day)
            let then = try lateness(journey, day + -7 * weeks.count)
            #expect(abs(after.due - then.due) < 1e-9)
            #expect(after.due < before.due && after.behind < before.behind)
            off.apply(change.inverse)
            #expect(off.baseline == journey.baseline)
            off.apply(change)
            off.apply(off.planning(off: weeks.map { monday + 7 * $0 }, isOff: false))
            #expect(off.baseline == journey.baseline, "who worked in them after all is where they were")
        }
        var away = journey
        away.apply(away.planning(off: (0...7).map { monday + 7 * $0 }))
        let nothing = Lateness(due: 0, earned: 0, behind: 0, late: [])
        #expect(try lateness(away, day) == nothing, "nothing was due in eight weeks off")
        #expect(away.baseline?.items.map(\.hours) == journey.baseline?.items.map(\.hours), "all of it is still to do")
    }

    @Test func `weeks off to come leave alone what is due by now`() throws {
        let journey = try accepted()
        for day in [monday + 2, monday + 23, monday + 60] {
            var off = journey
            off.apply(off.planning(off: [day.firstOfWeek + 7, day.firstOfWeek + 28]))
            #expect(try lateness(off, day) == lateness(journey, day))
            let later = try (lateness(off, day + 14), lateness(journey, day + 14))
            #expect(later.0.due < later.1.due)
        }
    }

    @Test func `what is left out goes from plan and baseline, with what needs it, and makes nobody late`() throws {
        var journey = try accepted()
        let day = monday + 7 * 12
        let late = try #require(journey.standing(try context(day))).late
        #expect(!late.isEmpty)
        let edit = RouteEdit.leave(RouteKey("project-rag"))
        let company = journey.company(of: edit, try context(day))
        let change = try journey.editing(edit, try context(day))
        journey.apply(change)
        let standing = try #require(journey.standing(try context(day)))
        #expect(!standing.plan.items.contains { $0.key.item == "project-rag" })
        #expect(standing.baseline?.items.contains { $0.key.item == "project-rag" } == false)
        #expect(standing.plan.leftOut.count == company.count + 1)
        #expect(standing.late.isSubset(of: late), "an edit makes nothing late that was not")
        journey.apply(try journey.editing(.keep(RouteKey("project-rag")), try context(day)))
        #expect(journey.standing(try context(day))?.plan.items.contains { $0.key.item == "project-rag" } == true)
    }

    @Test func `an edit that makes no sense is refused with names`() throws {
        let context = try context(monday)
        var journey = try accepted()
        func refusal(_ edit: RouteEdit) -> String? {
            do throws(FieldFault) { _ = try journey.editing(edit, context) } catch { return error.description }
            return nil
        }
        #expect(refusal(.before(RouteKey("sklearn"), RouteKey("supervised")))?.contains("needs") == true)
        let python = try #require(context.library.item("python"))
        journey.apply(journey.setting(.done, on: python, today: monday))
        #expect(refusal(.keep(RouteKey("python")))?.contains("is done") == true)
        #expect(refusal(.leave(RouteKey("kubernetes-of-old")))?.contains("not on your route") == true)
        #expect(throws: FieldFault.self) { try Journey().editing(.leave(RouteKey("python")), context) }
    }

    @Test func `a journey older than routes takes its plan over once, and nothing is late that day`() throws {
        let day = monday + 400
        var journey = Journey([
            Record(
                Plan(background: .software, track: "ml-engineer", hoursPerWeek: 8, start: monday, asked: true)),
            Record(Progress(item: "python", status: .done, since: monday)),
        ])
        #expect(journey.standing(try context(day))?.late.isEmpty == true)
        let change = try #require(journey.takingOver(try context(day)))
        journey.apply(change)
        let standing = try #require(journey.standing(try context(day)))
        #expect(standing.baseline?.accepted == day && standing.late.isEmpty)
        #expect(standing.plan.closed.map(\.key.item) == ["python"])
        #expect(journey.takingOver(try context(day)) == nil)
        var asked = Journey([Record(Plan(goal: .better, track: "ml-engineer", hoursPerWeek: 8, asked: true))])
        #expect(asked.takingOver(try context(day)) == nil, "who was asked has not accepted")
        asked.apply(asked.accepting(cuts: [], try context(day)))
        #expect(asked.baseline != nil)
    }

    @Test func `a clock that jumps back does no harm`() throws {
        let journey = try accepted()
        let standing = try #require(journey.standing(try context(monday + -400)))
        #expect(standing.late.isEmpty && standing.lateness?.due == 0)
        #expect(standing.plan.items.allSatisfy { $0.days.map { $0.lowerBound >= monday } ?? true })
    }

    @Test func `what one can do already brings nearer what was shown, and what has room then is named`() throws {
        let context = try context(monday)
        var journey = Journey()
        let plan = Plan(
            goal: .firstJob, background: .science, track: "data-scientist", hoursPerWeek: 6, start: monday,
            target: monday + 731, asked: true)
        journey.apply(journey.planning(plan, context))
        let request = try #require(journey.standing(context)?.request)
        let shown = try #require(Planner.propose(request).fitting)
        let able = shown.items.filter { $0.item.kind == .skill && !$0.isBegun }.map(\.key.item)
        var offers = 0
        for count in 1...8 {
            let known = able.prefix(count).compactMap(context.library.item)
            var accepted = journey
            accepted.apply(accepted.accepting(cuts: try accepted.cuts(.fitting, known, context), known: known, context))
            let new = try #require(accepted.standing(context)).plan
            #expect(new.hours.left < shown.hours.left)
            #expect(try #require(new.end) <= shown.end ?? monday)
            #expect(Set(new.items.map(\.key)).isSubset(of: shown.items.map(\.key)))
            guard let offer = accepted.roomForMore(context) else { continue }
            offers += 1
            #expect(offer.hasSuffix("P offers that."))
            accepted.apply(accepted.accepting(cuts: try accepted.cuts(.fitting, [], context), context))
            #expect(accepted.roomForMore(context) == nil, "it is in now")
            #expect(try #require(accepted.standing(context)).plan.hours.left > new.hours.left)
        }
        #expect(offers > 0)
    }

    @Test func `roles are compared by what is left of their routes`() throws {
        let context = try context(monday)
        let journey = try accepted()
        let routes = try context.library.tracks.map { try #require(TrackRoute($0.id, journey, context)) }
        #expect(routes.count == 5 && routes.allSatisfy { $0.left > 250 && $0.left <= 700 })
        #expect(routes.allSatisfy { ($0.months ?? 0) > 12 })
        #expect(routes.allSatisfy { $0.sentence.hasSuffix("as planned.") }, "no hours yet that tell a pace")
        let own = try #require(journey.standing(context)?.plan.hours.left)
        #expect(routes.contains { abs($0.left - own) < 0.01 })
    }
}
