import TestSupport
import Testing

@testable import CairnCore

struct PlanWordsTests {
    private let monday = Plans.monday

    /// How a plan of six hours a week stands, with its forecast, if it should be done by that day.
    private func standing(by target: Day?, _ context: Context) throws -> PlanStanding {
        var journey = Journey()
        let plan = Plan(
            goal: .firstJob, background: .science, track: "data-scientist", hoursPerWeek: 6, start: monday,
            target: target, asked: true)
        journey.apply(journey.planning(plan, context))
        journey.settlePlan(context, forecasting: true)
        return try #require(journey.standing(context))
    }

    @Test(arguments: [-200, -40, -7, -1, 0, 1, 30, 100, 400])
    func `the day that was set is held against the days that are named`(days: Int) throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), today: monday)
        let odds = try #require(try standing(by: nil, context).odds)
        let (even, likely) = (odds.even, odds.likely)
        let target = even + days
        let words = try PlanWords(standing(by: target, context), Journey(), context).end.joined(separator: " ")
        #expect(words.contains(target.text))
        if likely <= target {
            #expect(words.contains("That is in time for \(target.text)"))
        } else if even <= target {
            #expect(words.contains("The first of these is in time for \(target.text)"))
        } else {
            #expect(!words.contains("in time"))
        }
    }

    @Test func `even odds after the day say by how much, and which hours would do`() throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), today: monday)
        let free = try standing(by: nil, context)
        let (even, end) = (try #require(free.odds).even, try #require(free.plan.end))
        // The forecast is a little later than the plan, or there is nothing to tell apart.
        guard even > end else { return }
        let words = try PlanWords(standing(by: end, context), Journey(), context).end.joined(separator: " ")
        #expect(words.contains("At even odds that is "))
        #expect(words.contains(" after \(end.text), the day you set. "))
        #expect(words.contains(" hours a week would make it."))
    }

    /// How that journey stands on a day, with its forecast, once what fits is accepted with these hours a week.
    private func accept(_ hours: Double, _ journey: inout Journey, _ context: Context) throws -> PlanStanding {
        var plan = journey.plan(on: context.today)
        plan.hoursPerWeek = hours
        journey.apply(journey.planning(plan, context))
        journey.apply(journey.accepting(cuts: try journey.cuts(.fitting, [], context), context))
        return try settled(&journey, context)
    }

    private func settled(_ journey: inout Journey, _ context: Context) throws -> PlanStanding {
        journey.settlePlan(context, forecasting: true)
        return try #require(journey.standing(context))
    }

    /// "19.5" of "19.5 hours a week would make it.", after what is said before it.
    private func advised(_ standing: PlanStanding, _ context: Context) throws -> Double {
        let words = PlanWords(standing, Journey(), context).end.joined(separator: " ")
        let end = try #require(words.firstRange(of: " hours a week would make it.")).lowerBound
        return try #require(words[..<end].split(separator: " ").last.flatMap { Double($0) })
    }

    @Test(arguments: [84, 140, 210], ["ml-engineer", "genai-engineer", "data-scientist"])
    func `hours that would make it as planned do, once they are accepted`(days: Int, track: TrackID) throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), today: monday)
        let target = monday + days
        let plan = Plan(
            goal: .firstJob, background: .other, track: track, hoursPerWeek: 5, start: monday, target: target,
            asked: true)
        var journey = Journey([Record(plan)])
        let short = try accept(5, &journey, context)
        #expect(PlanWords(short, Journey(), context).end.joined(separator: " ").contains(" As planned, "))
        let now = try accept(advised(short, context), &journey, context)
        #expect(try #require(now.plan.end) <= target)
    }

    @Test(arguments: [true, false]) func `hours that would make it do at even odds, too`(isAccepted: Bool) throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), today: monday + 73)
        let sessions = (0..<10).map { week in
            Record(WorkSession(id: "s\(week)", item: "python", day: monday + 7 * week, minutes: 90))
        }
        var plan = Plan(
            goal: .firstJob, background: .other, track: "genai-engineer", hoursPerWeek: 12, start: monday, asked: true)
        var free = Journey([Record(plan)] + sessions)
        plan.target = try settled(&free, context).plan.end
        var journey = Journey([Record(plan)] + sessions)
        let short = try isAccepted ? accept(12, &journey, context) : settled(&journey, context)
        let target = try #require(plan.target)
        #expect(try #require(short.odds).even > target)
        let now = try accept(advised(short, context), &journey, context)
        #expect(try #require(now.plan.end) <= target)
        #expect(try #require(now.odds).even <= target)
    }

    @Test(arguments: [
        (0, "0 h"), (1e-12, "0 h"), (0.1, "<0.5 h"), (0.25, "0.5 h"), (2.4, "2.5 h"), (9.8, "10 h"), (33.5, "34 h"),
    ])
    func `hours that are little are something`(hours: Double, text: String) {
        #expect(PlanWords.hours(hours) == text)
    }

    @Test(arguments: [0.24, 0.249, 2.74, 9.74, 9.96, 141.46, 200.46, 200.5])
    func `hours read the same from what scripts are given`(hours: Double) {
        #expect(PlanWords.number(hours) == PlanWords.number(hours.tenths))
    }

    @Test func `weeks that are all empty are said to count for nothing yet`() throws {
        var journey = Journey([
            Record(Plan(background: .student, track: "ml-engineer", hoursPerWeek: 6, start: monday, asked: true))
        ])
        func words(_ weeks: Int) throws -> String {
            let context = try Fixtures.context(Fixtures.realLibrary(), today: monday + 7 * weeks)
            return try PlanWords(settled(&journey, context), journey, context).end.joined(separator: " ")
        }
        #expect(
            try words(0).contains("70 % of 6 hours: what such weeks usually give; your own will count as they come"))
        #expect(try words(1).contains("nothing was written down in your 1 complete week so far, so none counts yet"))
        #expect(try words(12).contains("nothing was written down in your 12 complete weeks so far, so none counts yet"))
        let session = WorkSession(id: "s", item: "python", day: monday + 1, minutes: 60)
        journey.apply(Change("", [Edit(from: nil, to: session)]))
        #expect(try words(12).contains("your 12 complete weeks so far, with eight usual ones added"))
    }

    @Test func `what is left out is something, however little`() {
        let step = Plans.step("python", 0.2)
        let out = LeftOut(item: step, reason: .time).text(Journey(), Fixtures.realLibrary())
        #expect(out.hasSuffix("(<0.5 h): for want of time"))
    }
}
