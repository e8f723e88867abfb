import TestSupport
import Testing

@testable import CairnCore

/// What is due about applications, and what becomes of it.
struct JobDueTests {
    private let context: Context
    private let application: Application
    private var journey: Journey
    private var today = Fixtures.today

    init() throws {
        context = try Fixtures.context()
        (journey, application) = Fixtures.applied(daysAgo: 60)
    }

    private func dues() -> [JobDue] { journey.dues(of: application, seenOn: today) }
    private func titles() -> [String] { dues().map { "\($0.title) \($0.day - today)" } }

    private mutating func happens(_ kind: JobEvent.Kind, _ days: Int, round: String? = nil, due: Day? = nil) {
        var event = JobEvent(
            id: context.makeID(), application: "a", kind: kind, day: Fixtures.today + days, noted: Fixtures.today)
        (event.round, event.due) = (round, due)
        journey.apply(journey.putting(event, application))
    }

    private mutating func plan(_ days: Int, _ whom: [String] = []) -> Round {
        var round = Round(id: context.makeID(), application: "a", kind: .coding)
        (round.day, round.whom) = (Fixtures.today + days, whom)
        journey.apply(journey.putting(round, application, context))
        return round
    }

    private mutating func does(_ title: String, on day: Day) throws {
        today = day
        let due = try #require(dues().first { $0.title == title }, "\(titles())")
        var context = context
        context.today = day
        let change = journey.doing(due, context)
        #expect(change != nil)
        journey.apply(change)
    }

    @Test mutating func `one asks again after seven and fourteen days, and then no more`() throws {
        happens(.applied, -7)
        #expect(titles() == ["ask again 0"])
        try does("ask again", on: Fixtures.today)
        #expect(titles() == ["ask again 7"])
        today = Fixtures.today + 7
        let second = try #require(dues().first)
        var later = context
        later.today = today
        journey.apply(journey.doing(second, later))
        #expect(dues().isEmpty)
        today = Fixtures.today + 27
        #expect(dues().isEmpty, "they have three weeks for the last line, too")
        today = Fixtures.today + 28
        #expect(titles() == ["no answer? 0"])
    }

    @Test mutating func `whoever asks late waits a week before asking once more`() throws {
        happens(.applied, -13)
        try does("ask again", on: Fixtures.today)
        #expect(titles() == ["ask again 7"])
    }

    @Test mutating func `no answer after twenty-one days is proposed, and undone by an answer`() throws {
        happens(.applied, -20)
        #expect(titles() == ["ask again -13"])
        today = Fixtures.today + 1
        #expect(titles() == ["no answer? 0"])
        try does("no answer?", on: today)
        #expect(journey.standing(of: application, today: today).stage == .noAnswer)
        #expect(dues().isEmpty)
        happens(.heard, 0)
        #expect(journey.standing(of: application, today: today).stage == .noAnswer, "that was before")
        var late = JobEvent(id: "z", application: "a", kind: .heard, day: today + 40, noted: today + 40)
        late.note = "sorry"
        journey.apply(journey.putting(late, application))
        today = today + 40
        #expect(journey.standing(of: application, today: today).stage == .heard)
        #expect(titles() == ["ask again 7"], "the wait begins again")
    }

    @Test mutating func `who goes on waiting is not asked again`() throws {
        happens(.applied, -21)
        let due = try #require(dues().first)
        journey.apply(journey.dropping(due, context))
        today = Fixtures.today + 30
        #expect(dues().isEmpty && journey.standing(of: application, today: today).stage == .applied)
    }

    @Test mutating func `what is put off comes on that day, once`() throws {
        happens(.applied, -7)
        journey.apply(journey.puttingOff(try #require(dues().first), to: today + 3, context))
        #expect(titles() == ["ask again 3"])
        try does("ask again", on: today + 3)
        #expect(titles() == ["ask again 7"])
    }

    @Test mutating func `thanks are due within a day, once for each person and round`() throws {
        let ada = Person(id: "ada", name: "Ada Byron")
        journey.apply(journey.putting(ada))
        happens(.applied, -9)
        let round = plan(-1, ["ada", "Bob"])
        happens(.roundHeld, -1, round: round.id)
        #expect(titles().filter { $0.hasPrefix("thank") } == ["thank Ada Byron 0", "thank Bob 0"])
        try does("thank Bob", on: today)
        #expect(titles().filter { $0.hasPrefix("thank") } == ["thank Ada Byron 0"])
        let open = journey
        for end in [JobEvent.Kind.rejected, .accepted] {
            happens(end, 0)
            #expect(titles() == ["thank Ada Byron 0"], "\(end): they took the time all the same")
            journey = open
        }
        for end in [JobEvent.Kind.withdrawn, .declined] {
            happens(end, 0)
            #expect(dues().isEmpty, "\(end): that letter says it")
            journey = open
        }
        let thanks = try #require(dues().first { $0.title == "thank Ada Byron" })
        journey.apply(journey.puttingOff(thanks, to: today + 2, context))
        #expect(titles().contains("thank Ada Byron 2"))
        happens(.rejected, 0)
        #expect(titles() == ["thank Ada Byron 2"])
        today = today + 20
        #expect(!titles().contains { $0.hasPrefix("thank") }, "later they would only puzzle")
    }

    @Test mutating func `a round is shown, then asked about, and holding it is an event of its day`() throws {
        happens(.applied, -9)
        let round = plan(2)
        #expect(titles() == ["coding round 2"])
        today = today + 3
        #expect(titles() == ["how did the coding round go? 0"])
        try does("how did the coding round go?", on: today)
        let held = try #require(journey.events(of: "a").first { $0.kind == .roundHeld })
        #expect((held.day, held.round) == (Fixtures.today + 2, round.id))
        #expect(titles() == ["thank them for the coding round 0", "ask again 6"])
    }

    @Test mutating func `deadlines stand until they are met, and cannot be put off`() throws {
        happens(.applied, -9)
        happens(.takeHome, -1, due: today + 4)
        #expect(titles() == ["hand in the take-home task 4"])
        let task = try #require(dues().first)
        #expect(task.refusal(.putOff, seenOn: today) != nil && task.refusal(.done, seenOn: today) == nil)
        try does("hand in the take-home task", on: today)
        happens(.offer, 0, due: today + 5)
        #expect(titles() == ["answer the offer 5"])
        let offer = try #require(dues().first)
        #expect(offer.refusal(.done, seenOn: today) != nil && journey.doing(offer, context) == nil)
        happens(.accepted, 0)
        #expect(dues().isEmpty)
    }

    @Test mutating func `a posting that closes is due until it is applied for or closed`() throws {
        var posting = try #require(journey[Posting.self]["p"])
        posting.closes = today + 2
        journey.apply(journey.putting(posting))
        #expect(titles() == ["apply before it closes 2"])
        try does("apply before it closes", on: today)
        #expect(journey.standing(of: application, today: today).stage == .applied)
        posting.closes = today + -1
        journey.apply(journey.putting(posting))
        #expect(titles() == ["ask again 7"])
    }

    @Test mutating func `the cadence is the user's`() throws {
        happens(.applied, -9)
        journey.apply(journey.pacing(JobCadence(thank: nil, nudge: nil, again: 14, silence: nil)))
        #expect(dues().isEmpty)
        journey.apply(journey.pacing(JobCadence(thank: 1, nudge: 10, again: 20, silence: 30)))
        #expect(titles() == ["ask again 1"])
    }

    @Test mutating func `doing, dropping and putting off are undone`() throws {
        happens(.applied, -25)
        let round = plan(-3, ["Bob"])
        happens(.roundHeld, -3, round: round.id)
        for due in dues() {
            for change in [
                journey.doing(due, context), journey.dropping(due, context),
                journey.puttingOff(due, to: today + 2, context),
            ] {
                guard let change else { continue }
                let before = journey
                journey.apply(change)
                journey.apply(change.inverse)
                #expect(journey == before, "\(due.title)")
            }
        }
    }

    @Test mutating func `Today has it with its reason, and Space and s do it`() throws {
        happens(.applied, -8)
        let features = Features([.plan, .items, .tasks, .today, .people, .jobs])
        let context = try Fixtures.context(features: features)
        let rows = TodayList(journey, context).rows(.due, journey, context)
        let row = try #require(rows.first { $0.text.hasPrefix("ask again") })
        #expect(row.text == "ask again · Pier Nine, ML engineer")
        #expect(row.reason.hasPrefix("Nothing since 22 Feb 2026"))
        #expect(TodayRow(row.id, journey, context) == row)
        var play = Play(
            AppState(journey: journey, size: Size(rows: 30, columns: 100), context: context), context)
        play.press("<esc><esc>1")
        #expect(play.text.contains("ask again"))
        journey.apply(journey.doing(try #require(dues().first), context))
        let waiting = TodayList(journey, context).rows(.waiting, journey, context)
        #expect(waiting.map(\.text) == ["ML engineer, Pier Nine"])
        #expect(waiting.first?.remark == "8 days ago")
    }

    @Test mutating func `s on a round asks for its day where its time stands, too`() throws {
        happens(.applied, -8)
        _ = plan(1)
        let context = try Fixtures.context(features: Features([.plan, .items, .tasks, .today, .people, .jobs]))
        var play = Play(
            AppState(journey: journey, size: Size(rows: 30, columns: 100), context: context), context)
        play.press("<esc><esc>1")
        let due = try #require(TodayList(journey, context).rows(.due, journey, context).first)
        #expect(due.text.hasPrefix("coding round"))
        try play.walk(to: due.id)
        play.press("s")
        #expect(play.form?.kind == RoundForm().id)
        play.press("<c-u>2026-03-09<c-s>")
        #expect(play.notice == "Done: Move the coding round to 9 Mar 2026: ML engineer, Pier Nine.")
    }

    @Test mutating func `practice knows the rounds that are planned`() throws {
        happens(.applied, -8)
        _ = plan(3)
        #expect(journey.plannedRounds(on: today).map(\.name) == ["Pier Nine"])
        happens(.withdrawn, 0)
        #expect(journey.plannedRounds(on: today).isEmpty)
    }

    private mutating func saves(closing days: Int) -> Posting {
        var posting = Posting(id: "q", found: Fixtures.today + -2)
        (posting.title, posting.company, posting.closes) = ("Data engineer", "Quay", Fixtures.today + days)
        journey.apply(journey.putting(posting))
        return posting
    }

    private func inSight(_ days: Int) -> [String] {
        journey.jobDues(inSightOn: Fixtures.today + days).map { "\($0.title) \($0.day - Fixtures.today)" }
    }

    @Test mutating func `a posting that closes is due a week before, and for a week after it is said that it has`()
        throws
    {
        let posting = saves(closing: 10)
        #expect(inSight(2).isEmpty)
        #expect(inSight(3) == ["apply before it closes 10"])
        let due = try #require(journey.jobDues(inSightOn: Fixtures.today + 3).first)
        #expect(journey.reason(for: due, seenOn: Fixtures.today + 3).hasPrefix("You saved it and have not applied"))
        #expect(
            due.refusal(.putOff, seenOn: Fixtures.today) != nil && due.refusal(.drop, seenOn: Fixtures.today) != nil)
        #expect(inSight(11) == ["it has closed; ask whether they still read letters, or let it go 10"])
        #expect(inSight(18).isEmpty)
        var before = context
        before.today = Fixtures.today + 3
        let change = try #require(journey.doing(due, before))
        journey.apply(change)
        #expect(journey.applications(for: posting.id).count == 1)
        #expect(journey.standing(of: journey.applications(for: "q")[0], today: before.today).stage == .applied)
        #expect(inSight(4).isEmpty)
        journey.apply(change.inverse)
        #expect(inSight(4) == ["apply before it closes 10"])
    }

    @Test mutating func `a closing day that passed while one prepared is said until one applies or withdraws`() {
        let posting = saves(closing: 2)
        let own = Application(id: "b", posting: posting.id, begun: Fixtures.today)
        journey.apply(journey.putting(own))
        #expect(inSight(0) == ["apply before it closes 2"])
        #expect(inSight(30) == ["it has closed; ask whether they still read letters, or let it go 2"])
        let event = JobEvent(
            id: "w", application: "b", kind: .withdrawn, day: Fixtures.today + 3, noted: Fixtures.today)
        journey.apply(journey.putting(event, own))
        #expect(inSight(30).isEmpty)
    }

    @Test mutating func `the last days of a task and of an offer are said before`() {
        happens(.takeHome, -3, due: Fixtures.today + 1)
        #expect(inSight(0) == ["hand in the take-home task 1"])
        happens(.handedIn, 0)
        happens(.offer, 0, due: Fixtures.today + 9)
        #expect(inSight(1).isEmpty)
        #expect(inSight(2) == ["answer the offer 9"])
    }
}
