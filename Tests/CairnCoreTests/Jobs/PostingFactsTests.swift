import TestSupport
import Testing

@testable import CairnCore

/// What a pasted posting says of the job.
struct PostingFactsTests {
    private static let today = Day("2026-11-27") ?? Day(number: 0)

    private func facts(_ text: String) throws -> PostingFacts {
        let lexicon = try Fixtures.library().texts.postingLexicon
        return PostingFacts(try PostingText(Array(text.utf8)), today: Self.today, lexicon)
    }

    @Test func `labels say what stands behind them`() throws {
        let facts = try facts(
            """
            Hi Ada,

            Role: Generative AI Engineer (m/w/d)
            Client: Pier Nine
            Location: Hamburg (hybrid)
            Rate: up to 95 €/h
            Closing date: Friday 11 December 2026
            """)
        #expect(facts.title?.value == "Generative AI Engineer")
        #expect(facts.company?.value == "Pier Nine")
        #expect(facts.place?.value == "Hamburg")
        #expect(facts.presence?.value == .hybrid)
        #expect(facts.pay?.value == "up to 95 €/h")
        #expect(facts.closes?.value == Day("2026-12-11"))
        #expect(facts.closes?.line == 7)
    }

    @Test func `a board's page begins with title, company and place`() throws {
        let facts = try facts(
            "Senior ML Engineer (f/m/d)\nPier Nine · Hamburg, Germany (Hybrid)\n\nAbout the job\nWe sail.\nThe salary is €70,000–90,000 a year."
        )
        #expect(facts.title?.value == "Senior ML Engineer")
        #expect(facts.company?.value == "Pier Nine")
        #expect(facts.place?.value == "Hamburg, Germany")
        #expect(facts.presence?.value == .hybrid)
        #expect(facts.pay?.value == "€70,000–90,000 a year")
        #expect(facts.closes == nil)
    }

    @Test func `a company before its city, and a place before how one works there`() throws {
        let first = try facts("ML Engineer\nHarbour Analytics, Hamburg\n\nWe sail.")
        #expect(first.company?.value == "Harbour Analytics")
        #expect(first.place?.value == "Hamburg")
        let second = try facts("ML Engineer\nHarbour Analytics\nLisbon, hybrid\n\nWe sail.")
        #expect(second.place?.value == "Lisbon")
        #expect(second.presence?.value == .hybrid)
        #expect(try facts("ML Engineer\nKajaani, Finland\n\nWe sail.").place?.value == "Kajaani, Finland")
    }

    @Test(arguments: [
        ("Amsterdam, hybrid", "Amsterdam", PostingFacts.Presence.hybrid), ("Remote - US only", "US only", .remote),
        ("Remote, EU", "EU", .remote), ("Leeds or Exeter", "Leeds or Exeter", nil), ("Remote", "Remote", .remote),
    ])
    func `behind a label a place stands without how one works there`(
        value: String, place: String, presence: PostingFacts.Presence?
    ) throws {
        let facts = try facts("ML engineer\n\nLocation: \(value)\n")
        #expect(facts.place?.value == place && facts.presence?.value == presence, "\(value)")
    }

    @Test func `a mail of a recruiter names a job, and no company called Rate`() throws {
        let facts = try facts("Hi Ada,\n\nA client of mine who need an MLOps engineer, in Leeds. Rate is £550 a day.")
        #expect(facts.title?.value == "MLOps engineer")
        #expect(facts.company == nil)
    }

    @Test func `one line with bars`() throws {
        let facts = try facts("Kestrel | Data Scientist | Remote (EU) | Full-time | €60k-80k | https://kestrel.example")
        #expect(facts.title?.value == "Data Scientist")
        #expect(facts.company?.value == "Kestrel")
        #expect(facts.place?.value == "EU")
        #expect(facts.presence?.value == .remote)
        #expect(facts.pay?.value == "€60k-80k")
    }

    @Test func `running text says who looks for whom`() throws {
        let facts = try facts(
            "Ochre is looking for a machine learning engineer\n\nOchre makes cameras. We are nine people in Gothenburg."
                + "\n\nWe offer a salary of 48,000 to 58,000 SEK a month, and a training budget of €5,000.\nApply by 3rd January."
        )
        #expect(facts.title?.value == "machine learning engineer")
        #expect(facts.company?.value == "Ochre")
        #expect(facts.place?.value == "Gothenburg")
        #expect(facts.pay?.value == "48,000 to 58,000 SEK a month")
        #expect(facts.closes?.value == Day("2027-01-03"))
    }

    @Test func `a page with tags is read as its text`() throws {
        let facts = try facts(
            "<html><head><title>x</title><script>var salary = '€1,000,000'</script></head><body><h1>ML Engineer at Pier Nine</h1>"
                + "<p><b>Location:</b> Utrecht</p><p>Apply before 2026-12-24.</p></body></html>")
        #expect(facts.company?.value == "Pier Nine")
        #expect(facts.place?.value == "Utrecht")
        #expect(facts.closes?.value == Day("2026-12-24"))
        #expect(facts.pay == nil)
    }

    @Test func `German postings, with grades and dotted days`() throws {
        let facts = try facts(
            "Wissenschaftliche Mitarbeiterin (m/w/d) Maschinelles Lernen\n\nStandort: Jena\nVergütung: E 13 TV-L\n"
                + "Die Stelle ist befristet bis zum 31.12.2028.\nBewerbungen bitte bis zum 15.01.2027.")
        #expect(facts.title?.value == "Wissenschaftliche Mitarbeiterin Maschinelles Lernen")
        #expect(facts.place?.value == "Jena")
        #expect(facts.pay?.value == "E 13 TV-L")
        #expect(facts.closes?.value == Day("2027-01-15"))
    }

    @Test(arguments: [
        "We raised €40m and pay for books (€1,000 a year).", "Every second we move $40,000.",
        "There is a referral bonus of 1,000 €.", "We serve 2,000,000 customers.", "Competitive salary.",
    ])
    func `money that is no pay is left alone`(text: String) throws { #expect(try facts(text).pay == nil) }

    @Test(arguments: [
        ("Apply by 2026-12-03T23:59", "2026-12-03"), ("Deadline: 13/12/2026", "2026-12-13"),
        ("Applications close on December 3rd, 2026", "2026-12-03"), ("Bewerbungsfrist: 3. Dezember 2026", "2026-12-03"),
        ("closing date 1 Nov 2026", "2026-11-01"), ("Deadline\n3 Feb", "2027-02-03"),
        ("Closing date 30-09-2026", "2026-09-30"), ("Closing date: 30-09-2026", "2026-09-30"),
        ("Closing date: 30-Sep-2026", "2026-09-30"), ("Closes: 2026/09/30", "2026-09-30"),
        ("Posting end date: 10/15/2026", "2026-10-15"), ("Application close date: 15 Oct 2026", "2026-10-15"),
        ("Last day to apply: 15 Oct 2026", "2026-10-15"), ("Posting end date\t10/15/2026", "2026-10-15"),
        ("We pay 58.000 euros and close applications on 2 October.", "2027-10-02"),
    ])
    func `days as people write them, passed ones too`(text: String, day: String) throws {
        #expect(try facts(text).closes?.value == Day(day))
    }

    @Test(arguments: ["Deadline: 03/04/2027", "Posting end date: 03/04/2027", "Closing date: 03-04-2027"])
    func `a day that is read differently in different countries is not proposed`(text: String) throws {
        #expect(try facts(text).closes == nil)
    }

    @Test(arguments: [
        "Please send your CV and the names of two referees as a single PDF by 15 January 2027 to jobs@pier.example.",
        "Apply in the internal portal until 15 January 2027; your line manager is informed later.",
        "Write to jobs@pier.example before Friday, 15 January.", "Submit your application no later than by 15 January.",
        "Bitte senden Sie Ihre Unterlagen bis 15. Januar 2027 an jobs@pier.example.",
        "We look forward to your application until the 15th of January.",
    ])
    func `the day by which one is asked to apply`(text: String) throws {
        #expect(try facts("ML engineer\n\n\(text)").closes?.value == Day("2027-01-15"), "\(text)")
    }

    @Test(arguments: [
        "Submit the yearly report of the models by 15 January 2027.", "The grant runs until 15 January 2027.",
        "Send us your CV if you can start by 15 January 2027.", "Apply today. We want to ship by 15 January 2027.",
        "Send us your CV and we reply by 15 January 2027.", "Job end date: 15 January 2027",
        "You will submit a thesis by 15 January 2027.",
    ])
    func `a day by which something else happens is no last day to apply`(text: String) throws {
        #expect(try facts("ML engineer\n\n\(text)").closes == nil, "\(text)")
    }

    @Test(arguments: [
        ("Compensation: NOK 850 000–1 000 000", "NOK 850 000–1 000 000"),
        ("Salary: NOK 850 000 - 1 000 000 per year", "NOK 850 000 - 1 000 000 per year"),
        ("Salary: 850 000–1 000 000 NOK", "850 000–1 000 000 NOK"), ("Pay: kr 850 000", "kr 850 000"),
        ("The salary is between SEK 48 000 and SEK 58 000 a month.", "SEK 48 000 and SEK 58 000 a month"),
        ("The salary is € 70 000 – 85 000, and we are 12 people.", "€ 70 000 – 85 000"),
        ("The salary is €70 000.", "€70 000"), ("Pay: 45 000 - 52 000 EUR", "45 000 - 52 000 EUR"),
        ("Salary: CHF 110'000.- bis 130'000.-", "CHF 110'000.- bis 130'000.-"),
        ("Gehalt: ab 3.500,- Euro brutto", "ab 3.500,- Euro brutto"),
        ("Salary: EUR 70.000-85.000.", "EUR 70.000-85.000"),
        ("London (hybrid) · £95,000 - £110,000 + bonus", "£95,000 - £110,000"), ("Salaire : 50-60 k€", "50-60 k€"),
        ("Vergütung: TV-L E 13 100 %", "TV-L E 13"), ("Salary according to TV-L E13/E14.", "TV-L E13/E14"),
    ])
    func `pay with blanks or a dash in its numbers`(text: String, pay: String) throws {
        #expect(try facts(text).pay?.value == pay)
    }

    @Test(arguments: [
        ("Salary up to 95k EUR.", "up to 95k EUR"), ("Salary: from 95k EUR", "from 95k EUR"),
        ("The salary (up to €95,000 a year) grows.", "up to €95,000 a year"),
        ("Starting at 70k EUR a year.", "Starting at 70k EUR a year"),
        ("Gehalt bis zu 95.000 EUR im Jahr", "bis zu 95.000 EUR im Jahr"), ("Gehalt: ab 70.000 €", "ab 70.000 €"),
        ("Salary: from 70k EUR to 95k EUR", "from 70k EUR to 95k EUR"), ("We pay you 95k EUR.", "95k EUR"),
    ])
    func `the most and the least that is paid stay what they are`(text: String, pay: String) throws {
        #expect(try facts(text).pay?.value == pay, "\(text)")
    }

    @Test(arguments: [
        "| Skill | Must have | Nice to have |\n|---|---|---|\n| Python | x | |\n", "Skill\tLevel\nPython\trequired\n",
        "Role\tMust have\nlead\tPython\n", "Skills\tPython\n", "Docker\trequired\nSQL\trequired\n",
        "Requirements\n- Python\n", "About us\n\nSQL is not needed.\n",
    ])
    func `headings, skills and cells of a table are neither titles nor companies`(below: String) throws {
        let facts = try facts("GenAI Engineer\n\n" + below)
        #expect(facts.title?.value == "GenAI Engineer" && facts.company == nil, "\(below)")
        #expect(try self.facts("GenAI Engineer\nPier Nine\n\n" + below).company?.value == "Pier Nine", "\(below)")
    }

    @Test func `nothing is proposed that is not there`() throws {
        let facts = try facts("We bake bread.\nWe like Python.")
        #expect(facts.title == nil)
        #expect(facts.company == nil)
        #expect(facts.place == nil)
        #expect(facts.pay == nil)
    }
}
