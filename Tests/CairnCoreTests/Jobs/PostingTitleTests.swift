import CairnCore
import TestSupport
import Testing

/// What a posting is called if its text does not say so plainly.
struct PostingTitleTests {
    private func posting(_ text: String) throws -> Posting {
        var posting = Posting(id: "p", found: Fixtures.today)
        posting.take(try PostingText(Array(text.utf8)), today: Fixtures.today)
        return posting
    }

    @Test func `a mail is called by its subject`() throws {
        let mail =
            "From: Priya <priya@bridge.example>\nSubject: Something in health (Berlin)\n\nHi there,\nPython, please."
        #expect(try posting(mail).title == "Something in health (Berlin)")
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
