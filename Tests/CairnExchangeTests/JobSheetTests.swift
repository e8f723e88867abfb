import CairnCore
import CairnExchange
import TestSupport
import Testing

/// Spreadsheets of applications, in and out.
struct JobSheetTests {
    private let context: Context

    init() throws { context = try Fixtures.context() }

    private func read(_ text: String, _ known: [String: JobColumn.Meaning] = [:]) throws -> JobSheet.Read {
        try JobSheet.read(Array(text.utf8), known: known)
    }

    private func taken(_ text: String, into journey: Journey = Fixtures.blank) throws -> (JobIntake, Journey) {
        let intake = JobIntake(try read(text).jobs, journey, context)
        var after = journey
        after.apply(intake.change("Import"))
        return (intake, after)
    }

    private func stages(_ journey: Journey) -> [String: JobStage] {
        Dictionary(
            journey.applications(on: context.today).map { (journey.company(of: $0.application), $0.standing.stage) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `a usual spreadsheet is read by its names, in any order and with any delimiter`() throws {
        let text = """
            Status;Company;Position;Date applied;Link;Notes
            Interviewing;Pier Nine;ML engineer;03.02.2026;https://example.org;"two lines
            of notes"
            Rejected;Kestrel;Analyst;14.01.2026;;
            Ghosted;Acme;Engineer;20.01.2026;;
            Wishlist;Later;Scientist;;;
            Applied;Now;Engineer;27.02.2026;;
            """
        let (intake, journey) = try taken(text)
        #expect(intake.new.count == 5 && intake.remarks.map(\.line) == [2, 4, 5], "no day of an interview or an end")
        #expect(intake.new.map(\.stage) == [.rounds, .rejected, .noAnswer, nil, .applied])
        #expect(
            stages(journey) == ["Pier Nine": .rounds, "Kestrel": .rejected, "Acme": .noAnswer, "Now": .applied])
        #expect(journey.openPostings.map(\.company) == ["Later"])
        let again = JobIntake(try read(text).jobs, journey, context)
        #expect(again.new.isEmpty && again.known.count == 5, "the same file twice adds nothing")
    }

    @Test func `what is no table is told by what applications are read from`() {
        let error = #expect(throws: ExchangeError.self) { try read("{\n  \"jobs\": []\n}\n") }
        #expect(error?.text.contains("this is JSON; export the applications as CSV instead") == true)
    }

    @Test func `a row is known again by what it told, whatever column that stood in`() throws {
        let text = """
            Company,Position,Status,Date found,Date applied
            Pier Nine,ML engineer,Applied,2026-02-03,
            Kestrel,Analyst,,2026-02-03,2026-12-24
            Acme,\(String(repeating: "Engineer ", count: 40)),,,
            """
        let (intake, journey) = try taken(text)
        #expect(intake.new.count == 3)
        #expect(
            intake.remarks.map(\.line) == [2, 3], "one was sent on no day that is known, one on a day still to come")
        let again = JobIntake(try read(text).jobs, journey, context)
        #expect(again.new.isEmpty && again.known.count == 3)
    }

    private func only(_ text: String) throws -> (application: Application, journey: Journey, remarks: [String]) {
        let (intake, journey) = try taken(text)
        let application = try #require(journey[Application.self].all.first)
        return (application, journey, intake.remarks.map(\.text))
    }

    @Test(arguments: [
        ("Onsite", Round.Kind.onsite), ("Phone screen", .recruiter), ("Technical interview", .coding),
        ("Technical phone screen", .coding), ("System design round", .design), ("Final round scheduled", .final),
        ("Hiring manager interview", .manager), ("Behavioral interview", .behavioural),
    ])
    func `a round is of the kind that the word says, and has no day that nobody gave`(word: String, kind: Round.Kind)
        throws
    {
        let (application, journey, remarks) = try only("Company,Status,Date applied\nPier Nine,\(word),2026-02-20\n")
        let rounds = journey.rounds(of: application.id)
        #expect(rounds.map(\.kind) == [kind] && rounds.allSatisfy { $0.day == nil })
        let standing = journey.standing(of: application, today: context.today)
        #expect(standing.stage == .rounds && standing.sinceText.hasPrefix("by "))
        #expect(standing.next?.kind == .settle && journey.dues(of: application, seenOn: context.today).isEmpty)
        #expect(remarks.count == 1 && remarks[0].hasPrefix("'\(word)', a"))
    }

    @Test(arguments: ["Interviewing", "in-rounds", "in rounds", "Interviewed"])
    func `a word that names no round makes none, and nobody is thanked`(word: String) throws {
        let (application, journey, _) = try only("Company,Status,Date applied\nPier Nine,\(word),2026-02-25\n")
        #expect(journey.rounds(of: application.id).isEmpty)
        #expect(journey.standing(of: application, today: context.today).stage == .rounds)
        #expect(journey.dues(of: application, seenOn: context.today).allSatisfy { $0.day > context.today })
    }

    @Test func `what has no day of its own counts, and is in no count of days`() throws {
        var text = "Company,Status,Date applied\n"
        for number in 1...6 { text += "Firm \(number),Rejected,2026-01-0\(number)\n" }
        text += "Pier Nine,Onsite,2026-01-02\nQuay,Accepted,2026-01-02\n"
        let (intake, journey) = try taken(text)
        let hop = journey.funnel(today: context.today).hops[0]
        #expect((hop.rate.wentOn, hop.rate.counted, hop.rate.days.waits) == (2, 8, 0))
        #expect(intake.remarks.count == 8)
        let open = try #require(journey[Application.self].all.first { journey.company(of: $0) == "Pier Nine" })
        #expect(
            journey.message(about: open, today: context.today) != .withdraw, "nobody said when the job was accepted")
        let (_, copy) = try taken(JobSheet.text(journey, today: context.today))
        #expect(stages(copy) == stages(journey))
        #expect(copy.funnel(today: context.today).hops[0].rate.days.waits == 0, "an export invents no days either")
        let later = try Fixtures.context(today: context.today + 30)
        let again = JobIntake(try read(text).jobs, journey, later)
        #expect(again.new.isEmpty, "known again on another day")
    }

    @Test func `an interview that is still to come is a planned round`() throws {
        let text = """
            Company,Position,Date Applied,Status,Interview Date
            Beta,Data Engineer,02/20/2026,Interview scheduled,03/05/2026
            """
        let (application, journey, remarks) = try only(text)
        let round = try #require(journey.rounds(of: application.id).first)
        let standing = journey.standing(of: application, today: context.today)
        #expect(round.day == Day("2026-03-05") && standing.history.state(of: round.id) == .planned)
        #expect(standing.next?.kind == .prepare && standing.next?.day == round.day)
        #expect(remarks == ["the round on 2026-03-05 is taken for a recruiter screen"])
        #expect(journey.funnel(today: context.today).hops[0].rate.days.waits == 0, "nobody said when they answered")
        let past = try only(text.replacing("03/05/2026", with: "02/27/2026"))
        let over = try #require(past.journey.dues(of: past.application, seenOn: context.today).first)
        #expect(over.title == "how did the recruiter screen go?", "it was planned: nobody said that it was held")
    }

    @Test(arguments: ["Date Rejected", "Rejection date", "Rejected on", "Day of rejection"])
    func `a day is known by what it is the day of`(name: String) throws {
        let text = "Company,Status,Date applied,\(name),Offer Date\nPier Nine,Rejected,2026-02-02,2026-02-20,\n"
        #expect(try read(text).unknown.isEmpty)
        let (application, journey, remarks) = try only(text)
        let end = JobHistory(journey.events(of: application.id)).end
        #expect(end?.knownDay == Day("2026-02-20") && remarks.isEmpty)
        let stale = try only(text.replacing("Nine,Rejected", with: "Nine,Applied"))
        #expect(stale.remarks == ["'Applied', but over since 2026-02-20: told as rejected"])
        #expect(stale.journey.standing(of: stale.application, today: context.today).stage == .rejected)
    }

    @Test(arguments: ["Saved", "Wishlist", "Bookmarked", "To apply", "Not yet applied"])
    func `what is only saved is a posting without an application`(word: String) throws {
        let (intake, journey) = try taken("Company,Position,Status\nRiverbend,Analyst,\(word)\n")
        #expect(intake.new.map(\.stage) == [nil] && journey[Application.self].all.isEmpty)
        #expect(journey.openPostings.map(\.company) == ["Riverbend"])
    }

    @Test func `a word for a stage that nobody knows is kept as a note`() throws {
        let (intake, journey) = try taken("Company,Status,Notes\nPier Nine,In orbit,\nKestrel,On hold,Call Ann\n")
        #expect(
            intake.remarks.map(\.text) == [
                "'In orbit' is not a stage that Cairn knows; kept as a note",
                "'On hold' is not a stage that Cairn knows; kept as a note",
            ])
        #expect(Set(journey[Application.self].all.map(\.notes)) == ["Stage: In orbit", "Call Ann\nStage: On hold"])
    }

    @Test func `a first row that cannot be read is told, and not an empty file`() {
        #expect { try read("\"Company\"x,Position\nPier Nine,ML engineer\n") } throws: { error in
            !"\(error)".contains("empty")
        }
    }

    @Test func `columns that are not known are said once`() throws {
        let text = "Wo,Was,Wann\nPier Nine,ML engineer,2026-02-03\n"
        #expect(throws: ExchangeError.self) { try read(text) }
        let sheet = try read(text, ["wo": .company, "was": .title, "wann": .applied])
        #expect(sheet.jobs.first?.texts == [.company: "Pier Nine", .title: "ML engineer"])
        #expect(sheet.jobs.first?.days[.applied] == Day("2026-02-03"))
        #expect(try read("Company,Mood\nx,y\n").unknown == ["Mood"])
    }

    @Test func `what is not sound is told by its line, and the rest is taken`() throws {
        let text = """
            company,title,applied,deadline
            One,A,30.02.2026,
            Two,B,03/04/2026,
            ,,2026-02-01,
            Three,C,soon,2026-03-09,what
            Four,D,2026-05-01,
            """
        let sheet = try read(text)
        #expect(sheet.remarks.map(\.line) == [2, 5, 5], "30.02. says that the day comes first")
        let intake = JobIntake(sheet.jobs, Fixtures.blank, context)
        #expect(intake.new.map(\.label) == ["A, One", "B, Two", "C, Three", "D, Four"])
        #expect(intake.remarks.map(\.line) == [3, 4, 6], "days still to come, and a row without a name")
    }

    @Test(arguments: ["", "\n\n", "x", "\u{0}\u{1}", "a,b\n\"open", String(repeating: ",", count: 2_000)])
    func `what is no such table is refused in a sentence`(text: String) {
        #expect(throws: ExchangeError.self) { try read(text) }
    }

    @Test func `what is written is read as it was, and no cell is a formula`() throws {
        var journey = Fixtures.blank
        var posting = Posting(id: "p", found: context.today + -9)
        (posting.title, posting.company, posting.place) = ("=1+1", "A, \"B\"", "Zürich\nWest")
        (posting.closes, posting.pay) = (context.today + 4, "-5 k")
        journey.apply(journey.putting(posting))
        var application = journey.newApplication(for: "p", context)
        (application.cv, application.way) = ("cv.pdf", .referral)
        journey.apply(journey.putting(application))
        for (kind, days) in [(JobEvent.Kind.applied, -8), (.heard, -5), (.noAnswer, -1)] {
            let event = JobEvent(
                id: context.makeID(), application: application.id, kind: kind, day: context.today + days,
                noted: context.today)
            journey.apply(journey.putting(event, application))
        }
        let text = JobSheet.text(journey, today: context.today)
        #expect(text.contains("'=1+1") && text.contains("'-5 k"))
        let (intake, after) = try taken(text)
        #expect(intake.remarks.isEmpty)
        let copy = try #require(after.applications(on: context.today).first)
        #expect(after.title(of: copy.application) == "=1+1" && after.company(of: copy.application) == "A, \"B\"")
        #expect((copy.application.cv, copy.application.way) == ("cv.pdf", .referral))
        #expect(copy.standing.stage == .noAnswer)
        let kinds = JobHistory(after.events(of: copy.application.id)).events.map { "\($0.kind) \($0.day.iso)" }
        #expect(kinds == JobHistory(journey.events(of: application.id)).events.map { "\($0.kind) \($0.day.iso)" })
        #expect(JobSheet.text(after, today: context.today) == text.replacing("Zürich West", with: "Zürich West"))
    }
}

/// Rounds and deadlines in a calendar.
struct JobsCalendarTests {
    private let context: Context
    private var journey = Fixtures.blank

    init() throws { context = try Fixtures.context() }

    @Test mutating func `rounds are events in their zone, deadlines tasks; what is over is cancelled`() throws {
        var application = journey.newApplication(for: nil, context)
        (application.title, application.company) = ("ML engineer", "Pier Nine")
        journey.apply(journey.putting(application))
        var round = Round(id: "round-1", application: application.id, kind: .design)
        (round.day, round.minute, round.zone) = (Day("2026-03-29"), 150, "Europe/Berlin")
        (round.whom, round.minutes) = (["Ada Byron"], 45)
        journey.apply(journey.putting(round, application, context))
        func lines(_ ahead: Int? = 60) -> [Substring] {
            JobsCalendar.write(journey, today: context.today) { _, _, _ in ahead }.text.split(separator: "\r\n")
        }
        var text = lines()
        #expect(text.contains("DTSTART:20260329T013000Z") && text.contains("STATUS:CONFIRMED"))
        #expect(text.contains { $0.hasPrefix("SUMMARY:System design round") })
        #expect(JobsCalendar.write(journey, today: context.today) { _, _, _ in nil }.floating.map(\.id) == ["round-1"])
        #expect(text == lines(), "the same bytes")
        var offer = JobEvent(
            id: "offer", application: application.id, kind: .offer, day: context.today, noted: context.today)
        offer.due = Day("2026-03-09")
        journey.apply(journey.putting(offer, application))
        #expect(lines().contains("DUE;VALUE=DATE:20260309"))
        let end = JobEvent(
            id: "zend", application: application.id, kind: .declined, day: context.today, noted: context.today)
        journey.apply(journey.putting(end, application))
        text = lines()
        #expect(text.contains("STATUS:CANCELLED") && !text.contains("BEGIN:VTODO"))
        #expect(text.contains("SEQUENCE:1"))
    }
}
