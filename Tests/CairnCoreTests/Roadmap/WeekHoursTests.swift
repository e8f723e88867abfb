import TestSupport
import Testing

@testable import CairnCore

struct WeekHoursTests {
    private func play(_ keys: String) throws -> Play {
        let context = try Fixtures.context()
        var play = try Play(Fixtures.onRoute(context), context: context)
        play.press(keys)
        return play
    }

    @Test func `other hours hold from a week on, and u takes them back`() throws {
        var play = try play("O")
        #expect(play.form?["hours"].value == "8")
        play.press("2.5<tab>2026-04-06<c-s>")
        #expect(play.form == nil)
        #expect(play.app.journey.hoursPerWeek(Fixtures.today) == 8)
        #expect(play.app.journey.hoursPerWeek(Fixtures.day("2026-04-08")) == 2.5)
        play.press("u")
        #expect(play.app.journey.hoursPerWeek(Fixtures.day("2026-04-08")) == 8)
    }

    @Test func `weeks off hold no plan, and each can be taken back`() throws {
        var play = try play("O<tab><tab>2026-03-16<tab>2026-03-29<c-s>")
        #expect(
            play.app.journey[WeekOff.self].all.map(\.day) == [Fixtures.day("2026-03-16"), Fixtures.day("2026-03-23")])
        let plan = try #require(play.app.journey.standing(play.context)).plan
        #expect(plan.weeks.filter { $0.first == Fixtures.day("2026-03-16") }.allSatisfy { $0.planned == 0 })
        #expect(play.app.journey.standing(play.context)?.late.isEmpty == true, "the baseline moves along")
        play.press("O<tab><tab><tab><tab><space><c-s>")
        #expect(play.app.journey[WeekOff.self].all.map(\.day) == [Fixtures.day("2026-03-23")])
        #expect(play.notice.hasPrefix("Done: Work in the week of 16 Mar 2026 after all. Still off: 23–29 Mar."))
    }

    @Test func `weeks off that have just passed are said without a year, and can be taken back`() throws {
        var play = try play("O<tab><tab>9 feb<tab>22 feb")
        #expect(play.text.contains("9 Feb 2026"))
        play.press("<c-s>")
        #expect(
            play.app.journey[WeekOff.self].all.map(\.day) == [Fixtures.day("2026-02-09"), Fixtures.day("2026-02-16")])
        play.press("O<tab><tab><tab><tab><space><c-s>")
        #expect(play.app.journey[WeekOff.self].all.map(\.day) == [Fixtures.day("2026-02-16")])
    }

    @Test func `one week needs no end, and hours of nought are hours`() throws {
        let play = try play("O0<tab><tab>2026-03-18<c-s>")
        #expect(play.app.journey[WeekOff.self].all.count == 1)
        #expect(play.app.journey.hoursPerWeek(Fixtures.today) == 0)
    }

    @Test(arguments: [
        ("O25x<c-s>", "hours"), ("O81<c-s>", "hours"), ("O-1<c-s>", "hours"), ("O<tab>someday<c-s>", "from"),
        ("O<tab><tab>2026-03-16<tab>2026-03-15<c-s>", "until"), ("O<tab><tab><tab>2026-03-16<c-s>", "off"),
        ("O<tab><tab>2026-03-16<tab>2030-03-16<c-s>", "until"),
    ])
    func `what cannot be is refused where it was said`(keys: String, field: String) throws {
        let play = try play(keys)
        #expect(play.form?[field].problem != nil)
        #expect(play.app.journey[WeekOff.self].all.isEmpty)
    }

    @Test func `nothing said changes nothing`() throws {
        let play = try play("O<c-s>")
        #expect(play.notice == "It is so already.")
        #expect(play.history.done.isEmpty)
    }
}

struct DaySpanTests {
    @Test(arguments: [
        ("2026-12-04", "2026-12-09", "4–9 Dec"), ("2026-12-04", "2026-12-04", "4 Dec"),
        ("2026-11-28", "2026-12-03", "28 Nov–3 Dec"), ("2026-12-28", "2027-01-03", "28 Dec 2026–3 Jan 2027"),
        ("2027-02-01", "2027-02-07", "1–7 Feb 2027"), ("2027-02-07", "2027-02-07", "7 Feb 2027"),
    ])
    func `days are said in few words, with the year where it is another`(first: String, last: String, text: String) {
        let days = Fixtures.day(first)...Fixtures.day(last)
        #expect(DaySpan.text(days, today: Fixtures.today) == text)
    }

    @Test func `days are written as the reader writes them`() {
        let days = Fixtures.day("2026-12-04")...Fixtures.day("2026-12-09")
        var habits = DayHabits()
        habits.style = .monthFirst
        Day.$habits.withValue(habits) { #expect(DaySpan.text(days, today: Fixtures.today) == "Dec 4–9") }
        habits.style = .iso
        Day.$habits.withValue(habits) {
            #expect(DaySpan.text(days, today: Fixtures.today) == "2026-12-04–2026-12-09")
        }
    }
}
