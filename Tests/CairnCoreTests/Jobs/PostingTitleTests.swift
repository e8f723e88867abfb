import CairnCore
import TestSupport
import Testing

/// What a posting is called if its text does not say so plainly.
struct PostingTitleTests {
    private func posting(_ text: String) throws -> Posting {
        var posting = Posting(id: "p", found: Fixtures.today)
        let lexicon = try Fixtures.library().texts.postingLexicon
        posting.take(try PostingText(Array(text.utf8)), today: Fixtures.today, lexicon)
        return posting
    }

    @Test func `a mail is called by its subject`() throws {
        let mail =
            "From: Priya <priya@bridge.example>\nSubject: Something in health (Berlin)\n\nHi there,\nPython, please."
        #expect(try posting(mail).title == "Something in health (Berlin)")
    }

    @Test(arguments: [
        "Hi Dmitri,", "Hello,", "Dear Ada Byron:", "From: Priya <priya@bridge.example>\nTo: Ada\n\nHi Ada,",
    ])
    func `a letter that greets is called nothing, so that the form asks`(start: String) throws {
        #expect(try posting(start + "\n\nI saw your talk on queues. Could we speak on Friday?").title.isEmpty)
    }

    @Test(arguments: [
        "Requirements:\nYou know Python.\nSQL is not needed.\n", "About us\n\nWe bake bread.",
        "Must have: Python and Docker.\n",
        "| Skill | Must have |\n|---|---|\n| Python | x |\n", "Python\trequired\nSQL\tnice to have\n",
    ])
    func `a text that begins with a heading or a table is called nothing`(text: String) throws {
        let found = try posting(text)
        #expect(found.title.isEmpty && found.company.isEmpty, "\(text)")
        #expect(try posting("Pier Nine | ML Engineer | remote preferred\n\n" + text).title == "ML Engineer")
    }

    @Test func `a letter is called by the job that it plainly names`() throws {
        let letter = "Hi Dmitri,\n\nI hope you are well. Riverbend is hiring its second MLOps Engineer.\n"
        #expect(try posting(letter).title == "MLOps Engineer")
        #expect(try posting("Hi-tech weaving\n\nLooms and sensors.").title == "Hi-tech weaving")
    }

    @Test func `where and how one works is no part of a title`() throws {
        let found = try posting("Pier Nine — ML Infrastructure Engineer (Remote, EU time zones)\n\nYou know Python.")
        #expect(found.title == "ML Infrastructure Engineer" && found.mode == .remote)
        let here = try posting("Data Engineer (Berlin, hybrid) [m/f/d] | Pier Nine\n")
        #expect(here.title == "Data Engineer" && here.place == "Berlin" && here.mode == .hybrid)
        for title in ["ML Engineer (NLP)", "Data Scientist (Remote Sensing)", "Engineer (Hybrid Cloud)"] {
            #expect(try posting(title + "\n\nYou know Python.").title == title)
        }
    }

    @Test func `a title with and without its place is one job, and with its subject another`() {
        var one = Posting(id: "p", found: Fixtures.today)
        (one.title, one.company) = ("ML Infrastructure Engineer (Remote, EU time zones)", "Pier Nine")
        var journey = Fixtures.blank
        journey.apply(journey.putting(one))
        var other = Posting(id: "q", found: Fixtures.today)
        (other.title, other.company) = ("ML infrastructure engineer", "Pier Nine GmbH")
        #expect(journey.doubt(about: other, today: Fixtures.today)?.hasPrefix("You have one like it already") == true)
        other.title = "ML infrastructure engineer (speech)"
        #expect(journey.doubt(about: other, today: Fixtures.today) == nil)
    }

    @Test func `a paragraph is called by its beginning`() throws {
        let text = String(repeating: "nine people in Leeds help small firms see their cash ", count: 4)
        let title = try posting(text).title
        #expect(title.hasSuffix(" …") && title.count <= 62 && text.hasPrefix(title.dropLast(2)))
    }

    @Test func `what is a plus is no company`() throws {
        #expect(try posting("Applied scientist\n\nPublications are a plus, not a requirement.").company.isEmpty)
    }

    @Test func `nobody came in cold who has not said so`() {
        #expect(Application(id: "a", posting: nil, begun: Fixtures.today).way == .unsaid)
    }
}
