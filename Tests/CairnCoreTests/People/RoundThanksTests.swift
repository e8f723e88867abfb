import TestSupport
import Testing

@testable import CairnCore

/// Thanks for a round of a job are due about a person as well.
struct RoundThanksTests {
    private let today = Fixtures.today
    private let ada = Person(id: "ada", name: "Ada Byron")

    private func play() throws -> Play {
        let context = try Fixtures.context(features: .shipped)
        let (applied, application) = Fixtures.applied(daysAgo: 60)
        var journey = Journey(applied.records, kinds: Features.shipped.kinds)
        journey.apply(journey.putting(ada))
        var round = Round(id: "r", application: application.id, kind: .coding)
        (round.day, round.whom) = (today + -1, [ada.id])
        journey.apply(journey.putting(round, application, context))
        for (kind, days) in [(JobEvent.Kind.applied, -9), (.roundHeld, -1)] {
            var event = JobEvent(
                id: "e\(days)", application: application.id, kind: kind, day: today + days, noted: today)
            if kind == .roundHeld { event.round = round.id }
            journey.apply(journey.putting(event, application))
        }
        var play = try Play(journey, context: context)
        play.press("6")
        play.app.select(ada.id, in: PeoplePane.id, context)
        return play
    }

    @Test func `they stand among what is due in People, and in its filter`() throws {
        let play = try play()
        #expect(play.app.list.ids == [PeopleRow.group(.due, "due").id, ada.id])
        #expect(play.app.list.summary.text == "1 due")
        #expect(play.app.row(ada.id, play.context).badges.first?.text == "thank")
        #expect(play.detail.contains { $0.contains("thank for the coding round") })
        let owed = play.app.journey.thanksOwed(on: today)
        for (filter, count) in [("is:due", 1), ("is:soon", 1), ("is:overdue", 0)] {
            let found = PeopleList(filter: filter, owed: owed).people(play.app.journey.people, play.context)
            #expect(found.count == count, "\(filter)")
        }
        let report = PersonReport(ada, play.app.journey, play.context)
        #expect(report.due.map(\.application) == ["a"])
        #expect(report.due == DueReport.all(until: today, play.app.journey, play.context))
    }

    @Test(arguments: [" ", "x"])
    func `Space says that they are said, x drops them, s puts them off`(key: Character) throws {
        var play = try play()
        play.press("s")
        #expect(play.form?.kind == JobPutOffForm().id)
        play.press("<esc>")
        play.take(.key(.character(key)))
        #expect(play.app.journey.roundThanks(to: ada.id, seenOn: today).isEmpty)
        #expect(play.app.list.summary.text == "1 person")
        play.press("u")
        #expect(play.app.list.summary.text == "1 due")
    }
}
