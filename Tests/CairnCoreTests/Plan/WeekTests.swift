import TestSupport
import Testing

@testable import CairnCore

struct WeekTests {
    private func request(_ hours: Double = 10) -> PlanRequest {
        Plans.request([Plans.step("python", 40)], hours: hours)
    }

    @Test func `a week gives its share of the hours declared`() {
        var request = request()
        request.share = 0.5
        #expect(Planner.plan(request).weeks.map(\.planned) == Array(repeating: 5, count: 8))
        #expect(Planner.plan(request).weeks.map(\.declared) == Array(repeating: 10, count: 8))
    }

    @Test func `the page of the plan says which hours and weeks off are to come`() throws {
        let today = Fixtures.today
        let hours = [Record(HoursFrom(from: today + -14, hours: 6)), Record(HoursFrom(from: today + 28, hours: 3))]
        let off = [-7, 7, 14, 35].map { Record(WeekOff(today + $0)) }
        func text(_ records: [Record]) throws -> String {
            let plan = Record(Plan(hoursPerWeek: 8, start: today + -28, asked: true))
            let journey = Journey([plan] + records, kinds: Features.withJournal.kinds)
            let play = try Play(journey, context: try Fixtures.context(features: .withJournal))
            return PlanPage.hours(play.app.desk(play.context))
        }
        #expect(try text([]) == "8 a week")
        #expect(try text(hours) == "6 a week, 3 from 30 Mar 2026")
        #expect(try text(hours + off) == "6 a week, 3 from 30 Mar 2026; off 9–22 Mar, 6–12 Apr")
    }

    @Test func `scripts and the report have the hours to come, and the weeks off in order`() throws {
        let today = Fixtures.today
        let hours = [(-14, 6.0), (14, 6), (28, 3), (42, 3)].map { Record(HoursFrom(from: today + $0, hours: $1)) }
        let plan = Record(Plan(hoursPerWeek: 8, start: today + -28, asked: true))
        let off = [14, 7, 9].map { Record(WeekOff(today + $0)) }
        let journey = Journey([plan] + hours + off, kinds: Features.withJournal.kinds)
        let context = try Fixtures.context(features: .withJournal)
        let report = PlanReport(journey, context)
        #expect(report.laterHours == [PlanReport.LaterHours(from: today + 28, hoursPerWeek: 3)])
        #expect(report.weeksOff == [today + 7, today + 14])
        let text = MentorReport(MentorReport.Request(since: today + -7), journey, context).text(.markdown)
        #expect(text.contains("Hours a week: 6, 3 from 30 Mar 2026"))
    }

    @Test func `other hours count from their week on`() {
        var request = request()
        request.hours.append(HoursFrom(from: Plans.monday + 16, hours: 2.5))
        #expect(Planner.plan(request).weeks.map(\.planned) == [10, 10] + Array(repeating: 2.5, count: 8))
    }

    @Test func `hours that begin later count from the beginning if there are no others`() {
        var request = request()
        request.hours = [HoursFrom(from: Plans.monday + 70, hours: 10)]
        #expect(Planner.plan(request).weeks.count == 4)
    }

    @Test func `nothing is planned in a week off`() {
        var request = request()
        request.weeksOff = [Plans.monday + 9]
        #expect(Planner.plan(request).weeks.map(\.planned) == [10, 0, 10, 10, 10])
        #expect(Planner.plan(request).end == Plans.monday + 34)
    }

    @Test(arguments: [0, 1, 4, 6]) func `this week has its hours until Sunday`(day: Int) {
        let plan = Planner.plan(request().after(day))
        #expect(plan.weeks.map(\.planned) == [10, 10, 10, 10])
        #expect(plan.days("python")?.lowerBound == Plans.monday + day)
        #expect(plan.weeks[1].first == Plans.monday + 7)
        #expect(plan.end == Plans.monday + 27)
    }

    @Test(arguments: [4, 5, 6]) func `of the week in which the plan begins only the days from then on count`(day: Int) {
        var request = request().after(day)
        request.start = Plans.monday + 4
        let plan = Planner.plan(request)
        #expect(plan.weeks.map { ($0.planned * 100).rounded() / 100 } == [4.29, 10, 10, 10, 5.71])
        #expect(plan.days("python")?.lowerBound == Plans.monday + day)
        let logged = Planner.plan(request.with(3, on: "sql", Plans.monday + 4))
        #expect(((logged.weeks.first?.planned ?? 0) * 100).rounded() / 100 == 1.29)
    }

    @Test func `what was logged this week is not planned again`() {
        let request = request().with(7, on: "python").after(1)
        #expect(Planner.plan(request).weeks.map(\.planned) == [3, 10, 10, 10])
        #expect(Planner.plan(request.with(20, on: "sql")).weeks.first?.planned == 0)
    }

    @Test func `weeks may begin on another day`() {
        var request = request().after(4)
        request.firstWeekday = 6
        #expect(Planner.plan(request).weeks[1].first.weekdayName == "Sun")
    }

    @Test func `nothing is planned before the start`() {
        var request = request()
        request.start = Plans.monday + 10
        #expect(Planner.plan(request).days("python")?.lowerBound == Plans.monday + 10)
    }

    @Test(arguments: [2.5, 80, 400]) func `few hours and many are planned`(hours: Double) throws {
        let plan = Planner.plan(request(hours))
        #expect(try #require(plan.end) >= Plans.monday)
        #expect(plan.weeks.allSatisfy { $0.planned <= 80 })
        #expect(abs(plan.weeks.reduce(0) { $0 + $1.planned } - 40) < 1e-9)
    }

    @Test(arguments: [0, -5, 0.0001]) func `without hours there is no end, and that is said`(hours: Double) {
        let plan = Planner.plan(request(hours))
        #expect(plan.end == nil)
        #expect(plan.days("python") == nil)
        #expect(plan.items.count == 1)
        let forecast = Forecast(plan, request(hours), pace: Pace(request(hours)), shares: WeekShares(request(hours)))
        #expect(forecast.end() == nil)
        #expect(forecast.steps().isEmpty)
    }

    @Test func `without a word about hours there is no end`() {
        var request = request()
        request.hours = []
        #expect(Planner.plan(request).end == nil)
        #expect(Planner.propose(request).fitting == nil)
    }

    @Test func `an empty route is done today`() {
        let plan = Planner.plan(Plans.request([]))
        #expect(plan.end == Plans.monday)
        #expect(plan.hours.percent == 100)
        #expect(Planner.propose(Plans.request([])).leastCuts.isEmpty)
    }

    @Test func `the last days of the calendar do not trap`() {
        var request = request(2.5)
        request.today = Fixtures.day("9999-12-20")
        #expect(Planner.plan(request).end != nil)
        request.today = Fixtures.day("0001-01-02")
        #expect(Planner.plan(request).end != nil)
    }
}
