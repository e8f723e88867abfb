import CairnCore
import CairnExchange
import TestSupport
import Testing

/// What somebody's own words for a stage say, and what they deny.
struct JobSheetWordTests {
    private let context: Context

    init() throws { context = try Fixtures.context() }

    private func taken(_ text: String, into journey: Journey = Fixtures.blank) throws -> (JobIntake, Journey) {
        let intake = JobIntake(try JobSheet.read(Array(text.utf8), known: [:]).jobs, journey, context)
        var after = journey
        after.apply(intake.change("Import"))
        return (intake, after)
    }

    private func only(_ text: String) throws -> (application: Application, journey: Journey, remarks: [String]) {
        let (intake, journey) = try taken(text)
        let application = try #require(journey[Application.self].all.first)
        return (application, journey, intake.remarks.map(\.text))
    }

    @Test(arguments: [
        "Phone screen", "Offer", "Take-home", "Interviewing", "Interviewed", "Applied", "No offer", "In orbit",
    ])
    func `what is over stays over, whatever the word says without a day`(word: String) throws {
        let row = "Company,Status,Applied,Date rejected\nAtwo,\(word),2026-01-07,2026-02-20\n"
        let (application, journey, remarks) = try only(row)
        let standing = journey.standing(of: application, today: context.today)
        #expect(standing.stage == .rejected && standing.since == Day("2026-02-20"))
        #expect(remarks.contains("'\(word)', but over since 2026-02-20: told as rejected"))
        #expect(try taken(row).0.new.map(\.stage) == [.rejected], "the preview says the same")
        #expect(JobHistory(journey.events(of: application.id)).events.last?.kind == .rejected)
    }

    @Test(arguments: ["Ghosted", "Rejected", "Withdrawn"])
    func `a round that was still to come when it ended does not open it`(word: String) throws {
        let row =
            "Company,Status,Applied,Date rejected,Interview date\nAtwo,\(word),2026-01-07,2026-02-20,\((context.today + 9).iso)\n"
        let (application, journey, _) = try only(row)
        let standing = journey.standing(of: application, today: context.today)
        #expect(standing.since == Day("2026-02-20") && standing.stage.isOpen == false)
    }

    @Test func `an end on a day still to come is named and left out`() throws {
        let (application, journey, remarks) = try only(
            "Company,Status,Applied,Date rejected\nAtwo,Rejected,2026-01-07,2027-01-01\n")
        #expect(journey.standing(of: application, today: context.today).stage == .applied)
        #expect(remarks == ["rejected on 2027-01-01, which is still to come; left out"])
    }

    @Test(arguments: [
        ("Not accepted", JobStage.rejected), ("Not hired", .rejected), ("Screened out", .rejected),
        ("Job offer retracted", .rejected), ("Not selected", .rejected), ("nicht genommen", .rejected),
        ("Rejected", .rejected), ("No longer under consideration", .rejected), ("Absage", .rejected),
        ("Rejected, no feedback", .rejected), ("Rejected - failed onsite", .rejected), ("Declined", .declined),
        ("Offer accepted, declined others", .accepted), ("Withdrew, not interested", .withdrawn),
        ("No response", .noAnswer), ("Never heard back", .noAnswer), ("keine Antwort", .noAnswer),
        ("No response after onsite", .noAnswer), ("Haven't heard back", .applied), ("Haven’t heard back yet", .applied),
        ("Waiting for response", .applied), ("Awaiting response", .applied), ("Waiting", .applied),
        ("No answer yet", .applied), ("Applied, no answer yet", .applied), ("noch keine Antwort", .applied),
        ("Interviewed, waiting for response", .rounds), ("No response yet after onsite", .rounds),
        ("Interview round No. 2", .rounds),
    ])
    func `a denial is read where it is plain, and changes nothing else`(word: String, stage: JobStage) throws {
        let (application, journey, _) = try only("Company,Status,Applied\nAtwo,\"\(word)\",2026-01-07\n")
        #expect(journey.standing(of: application, today: context.today).stage == stage)
    }

    @Test(arguments: [
        "No offer", "Did not get offer", "Waiting for offer", "No interview", "Interview cancelled",
        "Interview pending",
        "Failed interview", "Not yet rejected", "Not selected yet", "Offer, not accepted", "Kein Angebot",
        "Technical interview not scheduled yet",
    ])
    func `what is denied or hoped for otherwise is a note, and never a yes`(word: String) throws {
        let (application, journey, remarks) = try only("Company,Status,Applied\nAtwo,\"\(word)\",2026-01-07\n")
        #expect(journey.standing(of: application, today: context.today).stage == .applied)
        #expect(application.notes == "Stage: \(word)")
        #expect(remarks == ["'\(word)' is not a stage that Cairn knows; kept as a note"])
    }

    @Test(arguments: [
        ("Rejected after onsite", Round.Kind.onsite), ("Absage nach dem Telefoninterview", .recruiter),
        ("Offer after final round", .final),
    ])
    func `the word for an end names the round before it`(word: String, kind: Round.Kind) throws {
        let row = "Company,Status,Applied,Interview date\nAtwo,\(word),2026-01-07,2026-01-20\n"
        let (application, journey, remarks) = try only(row)
        #expect(journey.rounds(of: application.id).map(\.kind) == [kind])
        #expect(!remarks.contains { $0.contains("is taken for") })
        let without = try only(row.replacing("2026-01-20", with: ""))
        #expect(without.journey.rounds(of: without.application.id).isEmpty)
        #expect(without.remarks.contains { $0.hasSuffix("was held, but on no day that is given; left out") })
    }

    @Test func `a row that tells something else by now is named and left as it is`() throws {
        let row = "Company,Title,Status,Applied\nAtwo,Dev,Applied,2026-01-07\nKestrel,Dev,Onsite,2026-01-08\n"
        let (_, journey) = try taken(row)
        #expect(try taken(row, into: journey).0.remarks.isEmpty, "the same file twice")
        let later = row.replacing("Dev,Applied", with: "Dev,Rejected").replacing("Onsite", with: "Offer")
        let (intake, _) = try taken(later, into: journey)
        #expect(
            intake.remarks.map { "\($0.line) \($0.text)" } == [
                "2 says rejected, here it is applied; left as it is",
                "3 says offer, here it is in rounds; left as it is",
            ])
        #expect(intake.new.isEmpty && intake.change("Import") == nil)
    }
}
