import Testing

@testable import CairnCore

/// What a pasted posting says of the job.
struct PostingFactsTests {
    private static let today = Day("2026-11-27") ?? Day(number: 0)

    private func facts(_ text: String) throws -> PostingFacts {
        PostingFacts(try PostingText(Array(text.utf8)), today: Self.today)
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
        #expect(facts.pay?.value == "95 €/h")
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
    ])
    func `days as people write them, passed ones too`(text: String, day: String) throws {
        #expect(try facts(text).closes?.value == Day(day))
    }

    @Test func `a day that is read differently in different countries is not proposed`() throws {
        #expect(try facts("Deadline: 03/04/2027").closes == nil)
    }

    @Test func `nothing is proposed that is not there`() throws {
        let facts = try facts("We bake bread.\nWe like Python.")
        #expect(facts.title == nil)
        #expect(facts.company == nil)
        #expect(facts.place == nil)
        #expect(facts.pay == nil)
    }
}
