import TestSupport
import Testing

@testable import CairnCore

/// Events of a table without days: nothing is said of the day on which they happened, and they can be given one.
struct UnknownDayTests {
    private let context: Context
    private let application: Application
    private var journey: Journey
    private let today = Fixtures.today

    init() throws {
        context = try Fixtures.context(features: Features([.plan, .items, .tasks, .today, .people, .jobs]))
        (journey, application) = Fixtures.applied(daysAgo: 60)
    }

    /// Something that happened, without its day unless it is given.
    private mutating func happens(_ kind: JobEvent.Kind, _ day: Day? = nil, id: String? = nil) -> JobEvent {
        var event = JobEvent(
            id: id ?? context.makeID(), application: "a", kind: kind, day: day ?? today, noted: day ?? today)
        if day == nil { event.note = JobEvent.dayUnknown }
        journey.apply(journey.putting(event, application))
        return event
    }

    private func standing(in days: Int = 0) -> JobStanding { journey.standing(of: application, today: today + days) }

    private func letter() -> String { JobLetter(application, journey, context).text(.followUp) }

    // MARK: Letters

    @Test mutating func `a letter names no day of which nobody knows`() {
        _ = happens(.applied)
        #expect(letter().contains("\nI have applied for the role of ML engineer at Pier Nine.\n"), "\(letter())")
        #expect(!letter().contains(today.text) && !letter().contains("We were in touch"))
        _ = happens(.applied, today + -9)
        #expect(letter().contains("On \((today + -9).text) I applied for the role"), "one of the two is known")
        #expect(!letter().contains("I have applied"))
    }

    @Test mutating func `thanks for a round without a day name none`() {
        _ = happens(.applied)
        let round = Round(id: "r", application: "a", kind: .coding)
        journey.apply(journey.remembering(round))
        var held = JobEvent(id: "h", application: "a", kind: .roundHeld, day: today, noted: today)
        (held.round, held.note) = ("r", JobEvent.dayUnknown)
        journey.apply(journey.putting(held, application))
        let text = JobLetter(application, journey, context).text(.thank)
        #expect(text.contains("Thank you for the conversation.\n"), "\(text)")
    }

    // MARK: Days and counts

    @Test mutating func `no list and no page counts days from it`() throws {
        _ = happens(.offer)
        #expect(standing(in: 21).days == nil && standing().knownSince == nil)
        #expect(standing().sinceText == "by \(today.text)")
        let report = ApplicationReport(application, journey, today: today + 21)
        #expect(report.since == nil && report.days == nil)
        #expect(report.columns(today: today + 21)[3] == "by \(today.text)")
        let page = JobPage(journey, today: today).document(application)
        let lines: [String] = page.blocks.compactMap { if case .text(let text, _) = $0 { "\(text)" } else { nil } }
        #expect(!lines.contains { $0.contains("0 days") }, "\(lines)")
        _ = happens(.offer, today + -3)
        #expect(standing().days == 3 && standing().sinceText == "since \((today + -3).text)")
    }

    @Test mutating func `an end, and an answer after it, have no day either`() {
        _ = happens(.applied, today + -50)
        _ = happens(.noAnswer, today + -20)
        _ = happens(.heard)
        #expect(standing().stage == .heard && standing().days == nil)
        _ = happens(.rejected)
        #expect(standing().stage == .rejected && standing().dayText == "by \(today.text)")
    }

    @Test mutating func `the silence after it is asked about, without saying since when`() throws {
        _ = happens(.applied)
        for (days, source) in [(7, "ask again"), (21, "no answer?")] {
            let due = try #require(journey.dues(of: application, seenOn: today + days).first)
            #expect(due.title == source && due.day == today + days)
            let reason = journey.reason(for: due, seenOn: today + days)
            #expect(
                reason.hasPrefix("You were last in touch by \(today.text), on a day that is not known"), "\(reason)")
        }
        let row = try #require(TodayList(journey, context).rows(.waiting, journey, context).first)
        #expect(row.remark == "" && row.day == nil)
        #expect(row.reason.hasPrefix("Applied by \(today.text): "))
    }

    @Test mutating func `a funnel says of nobody how young they are if that is not known`() {
        _ = happens(.applied)
        let rate = journey.funnel(today: today + 2).hops[0].rate
        #expect((rate.young, rate.ageless) == (1, 1))
        #expect(FunnelLines.remarks(rate) == ["1 of an age that is not known, not counted yet"])
        #expect(journey.funnel(today: today + PassageRate.cohort).hops[0].rate.counted == 1, "it is that old at least")
    }

    @Test mutating func `what was sent is what somebody said was sent`() {
        _ = happens(.roundPlanned)
        #expect(standing().history.sent == nil && standing().history.reached(.applied) == today)
        #expect(journey.funnel(today: today).counts[0] == 0)
        _ = happens(.applied)
        #expect(standing().history.sent?.knownDay == nil && journey.funnel(today: today).counts[0] == 1)
        _ = happens(.applied, today + -9)
        #expect(standing().history.sent?.knownDay == today + -9, "the day that is known")
    }

    @Test mutating func `it may have been before what is dated back`() {
        _ = happens(.offer)
        let accepted = JobEvent(id: "z", application: "a", kind: .accepted, day: today + -3, noted: today)
        #expect(journey.doubt(about: accepted, application) == nil)
    }

    // MARK: Edits

    @Test mutating func `one without a round may stay so, and a new one may not`() throws {
        var event = happens(.roundPlanned, id: "e")
        event.day = today + -5
        #expect(journey.fault(of: event, today: today) == nil)
        event.kind = .roundHeld
        #expect(journey.fault(of: event, today: today)?.field == "round", "of what is said now the round is known")
        let new = JobEvent(id: "n", application: "a", kind: .roundPlanned, day: today, noted: today)
        #expect(journey.fault(of: new, today: today)?.field == "round")
    }

    @Test mutating func `its form leaves it without a round, even beside one`() throws {
        let event = happens(.roundPlanned, id: "e")
        journey.apply(journey.remembering(Round(id: "r", application: "a", kind: .coding)))
        let app = AppState(journey: journey, size: Size(rows: 30, columns: 100), context: context)
        let desk = app.desk(context)
        var form = JobEventForm().form(event, application, desk)
        #expect(form["round"].meaning == "")
        let requests = JobEventForm().submit(&form, desk)
        #expect(requests != nil && form.isSound)
    }

    @Test mutating func `whoever gives it its day knows it, and the rest of the note stays`() {
        var event = happens(.applied, id: "e")
        event.note = "day not known: by the sheet"
        journey.apply(journey.putting(event, application))
        #expect(journey[JobEvent.self]["e"]?.note == "day not known: by the sheet", "the day is the same")
        event.day = today + -5
        let change = journey.putting(event, application)
        journey.apply(change)
        #expect(journey[JobEvent.self]["e"]?.note == "by the sheet")
        #expect(journey[JobEvent.self]["e"]?.knownDay == today + -5)
        event.note = JobEvent.dayUnknown
        journey.apply(journey.putting(event, application))
        #expect(journey[JobEvent.self]["e"]?.knownDay == nil, "whoever forgot it may say so")
    }
}
