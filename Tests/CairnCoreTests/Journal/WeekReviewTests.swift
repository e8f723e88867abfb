import TestSupport
import Testing

@testable import CairnCore

struct WeekReviewTests {
    /// 2 March 2026 is a Monday.
    private let monday = Fixtures.today

    private func journey() -> Journey {
        Journey(
            [
                Record(Plan(asked: true)),
                Record(WorkSession(id: "s-1", item: "python", day: monday, minutes: 60)),
                Record(WorkSession(id: "s-2", item: "sql", day: monday + 6, minutes: 90)),
                Record(WorkSession(id: "s-3", item: "sql", day: monday + 7, minutes: 30)),
                Record(WorkSession(id: "s-4", item: "sql", day: monday + -1, minutes: 30)),
                Record(Progress(item: "python", status: .done, since: monday + 1)),
                Record(Evidence(id: "e-1", item: "python", place: "x", shows: "", date: monday + 2)),
            ] + Fixtures.people, kinds: Features.withJournal.kinds)
    }

    @Test func `facts are those of the seven days`() throws {
        let facts = WeekFacts(monday, journey(), try Fixtures.context(features: .withJournal))
        #expect(
            facts.sentences == [
                "You worked 2h30: SQL 1h30, Python fluency 1h.", "Done: Python fluency.", "Proven: Python fluency.",
            ])
        let before = WeekFacts(monday + -7, journey(), try Fixtures.context(features: .withJournal))
        #expect(before.sentences == ["You worked 30 min: SQL 30 min.", "You talked to Ada Byron."])
    }

    @Test func `an empty week says so`() throws {
        let facts = WeekFacts(monday + 70, journey(), try Fixtures.context(features: .withJournal))
        #expect(facts.sentences == ["Nothing is written down for this week."])
    }

    @Test func `a week off is named, and stands in the Journal once it has begun`() throws {
        let context = try Fixtures.context(features: .withJournal)
        var journey = journey()
        let empty = monday + -21
        journey.apply(journey.planning(off: [empty, monday, monday + 14]))
        #expect(WeekFacts(empty, journey, context).sentences == ["A week off."])
        #expect(WeekFacts(monday, journey, context).sentences.first?.hasPrefix("A week off, with") == true)
        let weeks = JournalReport.weeks("", journey, context)
        #expect(weeks.contains { $0.facts.week == empty.iso && $0.facts.isOff })
        #expect(!weeks.contains { $0.facts.week == (monday + 14).iso })
        #expect(!JournalReport.weeks("is:open", journey, context).contains { $0.facts.week == empty.iso })
    }

    @Test(arguments: [(0, -7), (3, -7), (4, 0), (6, 0)])
    func `from Friday on one looks back on this week, before on the last`(day: Int, week: Int) {
        #expect((monday + day).weekToReview == monday + week)
    }

    @Test func `a review keeps answers, marks and at most three intentions, and is undone`() throws {
        var play = try Play(journey(), context: try Fixtures.context(today: monday + 5, features: .withJournal))
        play.press("Wa notebook<tab>AUC hides calibration<tab>evenings<tab> <tab>one<tab>two<tab>three<c-s>")
        let review = try #require(play.app.journey.review(of: monday))
        #expect(review.shown == "a notebook")
        #expect(review.marks == ["built"])
        #expect(review.intentions == ["one", "two", "three"])
        play.press("W")
        #expect(play.form?["intention3"].value == "three")
        play.press("<esc>u")
        #expect(play.app.journey.review(of: monday) == nil)
    }

    @Test func `in the first week there is no week before it to look back on`() throws {
        let begun = Journey([Record(Plan(start: monday, asked: true))], kinds: Features.withJournal.kinds)
        var play = try Play(begun, context: try Fixtures.context(today: monday + 1, features: .withJournal))
        play.press("W")
        #expect(play.form?.title == "The week of \(monday.text)")
        #expect(begun.weekToReview(monday + 8) == monday && begun.weekToReview(monday + -3) == monday + -7)
        #expect(Journey().weekToReview(monday + 1) == monday + -7)
    }

    @Test func `it plans the next week's hours, and asks what becomes of what has slipped`() throws {
        let context = try Fixtures.context(today: monday + 5, features: .withJournal)
        var play = try Play(Fixtures.midway, context: context)
        play.press("W")
        let form = try #require(play.form)
        #expect(form["hours"].value == "8")
        #expect(form["slipped0"].label == "Linear algebra has slipped three weeks. What now?")
        #expect(form.index(of: "slipped1") != nil && form.index(of: "slipped2") == nil)
        play.press(String(repeating: "<tab>", count: try #require(form.index(of: "hours"))))
        play.press("81<tab><c-s>")
        #expect(play.form?["hours"].problem != nil)
        play.press("<c-u>4<tab><tab><down><down><c-s>")
        let journey = play.app.journey
        #expect(journey.hoursPerWeek(monday + 7) == 4 && journey.hoursPerWeek(monday + 14) == 8)
        #expect(journey.standing(play.context)?.plan.leftOut.map(\.item.key.item).contains("circle") == true)
        play.press("u")
        #expect(play.app.journey.hoursPerWeek(monday + 7) == 8)
    }

    @Test func `a week has three intentions at most`() {
        var review = WeekReview(week: monday)
        review.intentions = ["a", "b", "c", "d"]
        #expect(review.problem != nil)
    }

    @Test func `a look back is found after weeks begin on another day`() throws {
        var review = WeekReview(week: try #require(Day("2026-02-23")))
        review.shown = "A chart"
        let journey = Journey([Record(review)], kinds: Features.shipped.kinds)
        let sunday = try #require(Day("2026-02-22"))
        #expect(journey.review(of: sunday) == nil)
        var habits = DayHabits()
        habits.firstWeekday = 6
        Day.$habits.withValue(habits) { #expect(journey.review(of: sunday) == review) }
    }
}
