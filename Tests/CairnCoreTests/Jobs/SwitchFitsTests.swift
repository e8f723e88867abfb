import TestSupport
import Testing

@testable import CairnCore

/// Whom to ask, and which postings go with a bridge.
struct SwitchFitsTests {
    private var journey = Fixtures.blank
    private var said = CareerSwitch()

    init() {
        said.nowRole = "Claims analyst"
        (said.nowIndustry, said.wantRole, said.wantIndustry) = ("insurance", "ML engineer", "insurance")
        for (id, industry, company) in [
            ("colleague", "insurance", "Own Mutual"), ("other", "Insurance", "Brandvik Group AS"), ("ai", "AI", "Pier"),
            ("lab", "applied machine learning", "Quay"), ("nurse", "health", "Ward"),
        ] {
            var person = Person(id: id, name: id)
            (person.industry, person.company) = (industry, company)
            journey.apply(journey.putting(person))
        }
        for (id, title, company, text, track) in [
            ("java", "Backend engineer (Java), ML platform", "Own Mutual", "insurance", nil),
            ("applied", "Applied ML Engineer", "Brandvik Group", "", nil),
            ("long", "Machine Learning Engineer (m/f/d)", "Nobody's", "We do insurance.", nil),
            ("track", "Modelling lead", "Brandvik Group", "", "ml-engineer"),
            ("elsewhere", "ML engineer", "Kestrel", "Rail", nil),
        ] as [(String, String, String, String, TrackID?)] {
            var posting = Posting(id: id, found: Fixtures.today)
            (posting.title, posting.company, posting.text, posting.track) = (title, company, text, track)
            journey.apply(journey.putting(posting))
        }
    }

    private func people(_ kind: Bridge.Kind) -> Set<String> {
        Set(SwitchFits(said, journey).people(kind).map(\.id))
    }

    private func postings(_ kind: Bridge.Kind) -> Set<String> {
        Set(SwitchFits(said, journey).postings(kind).map(\.id))
    }

    @Test mutating func `at companies that do AI one asks people who work there, not one's own industry`() {
        #expect(people(.company) == ["ai", "lab"])
        said.wantIndustry = "health"
        #expect(people(.company) == ["ai", "lab", "nurse"])
        said.wantRole = said.nowRole
        #expect(people(.company) == ["nurse"], "the industry alone changes")
    }

    @Test mutating func `the wanted role is its words in a row or its track, the industry also who is known there`() {
        #expect(postings(.role) == ["applied", "long", "track"])
        #expect(postings(.both) == ["applied", "long", "track"])
        said.wantIndustry = "rail"
        #expect(postings(.role) == ["applied", "long", "track"])
        #expect(postings(.both) == ["elsewhere"])
        said.wantIndustry = "insurance"
        said.wantRole = "GenAI/ML engineer"
        #expect(postings(.both).isSuperset(of: ["applied", "long"]) && !postings(.both).contains("java"))
        said.wantRole = ""
        #expect(postings(.role).isEmpty && postings(.both).isEmpty)
    }

    @Test mutating func `people are asked where the bridge leads, which a company's name may say`() {
        var person = Person(id: "maria", name: "maria")
        (person.role, person.company) = ("ML engineer", "Northwind Energy")
        journey.apply(journey.putting(person))
        (person.id, person.name, person.role) = ("alma", "alma", "Buyer")
        journey.apply(journey.putting(person))
        said.wantIndustry = "energy"
        #expect(people(.role) == ["colleague", "other"])
        #expect(SwitchFits(said, journey).people(.both).map(\.id) == ["maria", "alma"], "the wanted role first")
        said.nowIndustry = ""
        #expect(people(.role) == ["maria"])
    }

    @Test mutating func `one's own role is advertised where the bridge leads`() {
        for (id, company, text) in [("plain", "Kestrel", "Reports."), ("models", "Teal", "We make AI for claims.")] {
            var posting = Posting(id: id, found: Fixtures.today)
            (posting.title, posting.company, posting.text) = ("Claims analyst", company, text)
            journey.apply(journey.putting(posting))
        }
        #expect(postings(.company) == ["models"])
        (said.wantRole, said.wantIndustry) = (said.nowRole, "rail")
        #expect(postings(.company).isEmpty)
    }

    @Test func `every role fits into the sentences`() {
        for role in ["ML engineer", "Research", "MLOps/platform engineer"] {
            let coach = SwitchCoach(
                now: WorkPlace(role: "analyst", industry: "rail"), wanted: WorkPlace(role: role, industry: "rail"))
            #expect(coach.bridges.allSatisfy { !$0.reason.contains(role) && !$0.step.contains(role) }, "\(role)")
        }
    }
}
