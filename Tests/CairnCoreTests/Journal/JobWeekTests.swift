import TestSupport
import Testing

@testable import CairnCore

/// A week in which one looked for a job is no empty week.
struct JobWeekTests {
    private let today = Fixtures.today
    private let features = Features([.plan, .items, .tasks, .today, .people, .journal, .jobs])

    private func event(_ kind: JobEvent.Kind, _ days: Int, round: String? = nil) -> Record {
        var event = JobEvent(
            id: "\(kind.rawValue)\(days)", application: "a", kind: kind, day: today + days, noted: today)
        event.round = round
        return Record(event)
    }

    private func posting(_ id: String, _ days: Int) -> Record {
        var posting = Posting(id: id, found: today + days)
        (posting.title, posting.company) = ("Job \(id)", "Quay")
        return Record(posting)
    }

    private var records: [Record] {
        var application = Application(id: "a", posting: nil, begun: today + -20)
        (application.title, application.company) = ("ML engineer", "Pier Nine")
        return [
            Record(application), Record(Round(id: "r", application: "a", kind: .coding)), event(.applied, -14),
            event(.roundHeld, -4, round: "r"), event(.heard, -6), event(.offer, -1), posting("1", -7),
            posting("2", -21),
        ]
    }

    private func facts(_ days: Int, _ records: [Record]) throws -> WeekFacts {
        WeekFacts(
            today + days, Journey(records, kinds: features.kinds), try Fixtures.context(features: features))
    }

    @Test func `what was saved and what happened to applications is told`() throws {
        #expect(
            try facts(-7, records).sentences == [
                "Saved 1 posting: Job 1, Quay.",
                "Applications: ML engineer, Pier Nine (heard back, coding round held, offer).",
            ])
        #expect(try facts(-14, records).sentences == ["Applications: ML engineer, Pier Nine (applied)."])
        #expect(try facts(0, records).isEmpty)
        let many = (1...5).map { posting("\($0)", 0) }
        #expect(
            try facts(0, many).sentences == ["Saved 5 postings: Job 1, Quay; Job 2, Quay; Job 3, Quay; 2 more."])
    }

    @Test func `the Journal has its week`() throws {
        let journey = Journey(records, kinds: features.kinds)
        let weeks = journey.journal(
            .weeks, try Fixtures.context(features: features).library, today: today)
        #expect(weeks.compactMap(\.day).map { $0 - today } == [-7, -14, -21])
    }

    @Test func `a passed round, an offer and an accepted job are wins, each on its day if that is known`() throws {
        var unknown = JobEvent(id: "old", application: "a", kind: .offer, day: today, noted: today)
        unknown.note = JobEvent.dayUnknown
        let events = [event(.roundPassed, -3, round: "r"), event(.accepted, 0), event(.rejected, 0), Record(unknown)]
        let journey = Journey(records + events + [Record(Plan(asked: true))], kinds: features.kinds)
        let context = try Fixtures.context(features: features)
        let wins = JournalReport.wins("", journey, context)
        #expect(
            wins.map(\.text) == [
                "Accepted: ML engineer, Pier Nine", "Offer: ML engineer, Pier Nine",
                "Coding round passed: ML engineer, Pier Nine",
            ])
        #expect(wins.map(\.day) == [today, today + -1, today + -3] && Set(wins.map(\.source)) == ["job"])
        var play = try Play(journey, context: context)
        play.take(.command("pane.journal"))
        play.press("vv")
        #expect(play.app.list.ids.first == "fact:job:accepted0")
        play.press("i")
        #expect(play.notice.contains("stands among your jobs"))
        play.press("l")
        try play.read(to: "› ML engineer, Pier Nine")
        play.press("<enter>")
        #expect(play.app.pane.id == JobsPane.id && play.selected == "a")
    }

    @Test func `it is not asked whether it was off`() throws {
        let context = try Fixtures.context(features: features)
        let plan = [
            Record(Plan(track: "engineer", hoursPerWeek: 6, start: today + -28, asked: true)),
            Record(Acceptance(day: today + -28, cuts: [])),
            Record(WorkSession(id: "s", item: "python", day: today + -20, minutes: 120)),
        ]
        func asks(_ records: [Record]) -> Bool {
            TodayDue.list(Journey(records, kinds: features.kinds), context).contains(.weeksOff(today + -14))
        }
        #expect(asks(plan))
        #expect(!asks(plan + records))
        #expect(!asks(plan + [posting("1", -10)]))
    }
}
