import TestSupport
import Testing

@testable import CairnCore

/// Two windows, or a script beside the screen, on the same record.
struct ChangedElsewhereTests {
    private static let ada = {
        var ada = Person(id: "p-ada", name: "Ada")
        (ada.role, ada.tags) = ("ML engineer", ["meetup", "a, b"])
        return ada
    }()

    private func play() throws -> Play {
        var journey = Fixtures.blank
        journey.apply(journey.putting(Self.ada))
        journey.apply(journey.noting("as it was", on: "python", name: "Python"))
        return try Play(journey)
    }

    /// A script changes the journey.
    private func change(_ play: inout Play, _ make: (Journey) throws -> Change?) rethrows {
        var journey = play.app.journey
        journey.apply(try make(journey))
        play.take(.journeyChanged(journey))
    }

    private func person(_ play: Play) throws -> Person { try #require(play.app.journey.people.persons["p-ada"]) }

    @Test func `a form writes only what was edited in it`() throws {
        var play = try play()
        play.press("4i Byron")
        change(&play) { journey in
            var ada = Self.ada
            (ada.company, ada.mails) = ("Acme", ["ada@example.org"])
            return journey.putting(ada)
        }
        #expect(play.form?["company"].value == "Acme", "the open form shows it")
        play.press("<c-s>")
        var expected = Self.ada
        (expected.name, expected.company, expected.mails) = ("Ada Byron", "Acme", ["ada@example.org"])
        #expect(try person(play) == expected, "and leaves an entry with a comma in it alone")
        #expect(play.form == nil)
    }

    @Test func `a form that was only looked at changes nothing`() throws {
        var play = try play()
        play.press("P")
        try change(&play) {
            try $0.planning(
                Plan(background: .data, track: "ml-engineer", hoursPerWeek: 20, asked: true), Fixtures.context())
        }
        play.press("<c-s>")
        #expect(play.app.journey.plan.hoursPerWeek == 20 && play.app.journey.plan.background == .data)
        #expect(play.app.trackView == "ml-engineer")
    }

    @Test func `where the same field was changed, the form stays open and shows both, once`() throws {
        var play = try play()
        play.press("4i<tab><c-u>Research engineer")
        change(&play) { journey in
            var ada = Self.ada
            ada.role = "Manager"
            return journey.putting(ada)
        }
        play.press("<c-s>")
        #expect(play.form?["role"].problem?.contains("Changed elsewhere meanwhile: “Manager”") == true)
        #expect(play.form?["role"].value == "Research engineer" && play.form?.focused.name == "role")
        #expect(try person(play).role == "Manager")
        play.press("<c-s>")
        #expect(try person(play).role == "Research engineer" && play.form == nil)
    }

    @Test func `a note written in two places shows the other text, to read and to copy`() throws {
        var play = try play()
        play.press("n, mine")
        change(&play) { $0.noting("theirs\nin lines", on: "python", name: "Python") }
        play.press("<c-s>")
        let form = try #require(play.form)
        #expect(form["text"].value == "as it was, mine")
        #expect(form["text-elsewhere"].value == "theirs\nin lines")
        #expect(play.notice.contains("Changed elsewhere meanwhile"))
        #expect(try #require(FormDraft(play.app)).answers.map(\.field) == ["text"])
        play.press("<tab>x<c-k><enter><a-w>")
        #expect(play.form?["text-elsewhere"].value == "theirs\nin lines")
        #expect(play.effects == [.copy("theirs")])
        play.press("<s-tab><c-s>")
        #expect(play.app.journey.notes["python"]?.text == "as it was, mine")
    }

    @Test func `a note that came into being, or went, is met like any other`() throws {
        var play = try play()
        try play.walk(to: "sql")
        play.press("nmine")
        change(&play) { $0.noting("theirs", on: "sql", name: "SQL") }
        play.press("<c-s>")
        #expect(play.form?["text-elsewhere"].value == "theirs")
        play.press("<esc><esc>")
        try play.walk(to: "python")
        play.press("n and more")
        change(&play) { $0.noting("", on: "python", name: "Python") }
        play.press("<c-s>")
        #expect(play.form?["text-elsewhere"].label == "Elsewhere it was removed")
        play.press("<c-s>")
        #expect(play.app.journey.notes["python"]?.text == "as it was and more")
    }

    @Test func `a note with other line ends that was only looked at is as it was`() throws {
        var play = try play()
        change(&play) { $0.noting("one\r\ntwo\r\n", on: "python", name: "Python") }
        play.press("n<c-s>")
        #expect(play.form == nil && play.effects.isEmpty)
        #expect(play.app.journey.notes["python"]?.text == "one\r\ntwo\r\n")
    }

    @Test func `the same words in both places are no quarrel`() throws {
        var play = try play()
        play.press("n!")
        change(&play) { $0.noting("as it was!", on: "python", name: "Python") }
        play.press("<c-s>")
        #expect(play.form == nil && play.app.journey.notes["python"]?.text == "as it was!")
    }

    @Test func `what comes back from the editor meets what was written meanwhile`() throws {
        var play = try play()
        let journey = play.app.journey
        play.editor = nil
        play.press("E")
        guard case .edit(let text, let target)? = play.effects.first else {
            Issue.record("no editor was asked for")
            return
        }
        change(&play) { $0.noting("theirs", on: "python", name: "Python") }
        play.take(.edited(text + ", mine\n", target))
        #expect(play.form?["text"].value == "as it was, mine" && play.form?["text-elsewhere"].value == "theirs")
        play.press("<esc>")
        #expect(play.form != nil && play.notice.contains("Esc again"))
        play.press("<esc>")
        #expect(play.app.journey != journey && play.app.journey.notes["python"]?.text == "theirs")
    }

    @Test func `what a form is about may be deleted elsewhere; what was typed stays, and can be kept`() throws {
        var play = try play()
        play.press("ehttps://example.org<c-s>")
        let evidence = try #require(play.app.journey.evidence["python"]?.first)
        play.press("i/more")
        change(&play) { $0.removing(evidence, name: "Python") }
        play.press("<c-s>")
        #expect(play.form?["place"].value == "https://example.org/more" && play.notice.contains("deleted elsewhere"))
        play.press("<c-s>")
        #expect(play.app.journey.evidence["python"]?.map(\.place) == ["https://example.org/more"])
        play.press("4r<tab>send the paper")
        change(&play) { $0.removing(Self.ada, NoTexts()) }
        play.press("<c-s><c-s><c-s>")
        #expect(play.form?["text"].value == "send the paper", "there is nobody to keep it for")
    }

    @Test func `a draft from before a change made elsewhere does not take that back`() throws {
        var play = try play()
        play.press("4i Byron<tab><c-u>Research engineer")
        let draft = try #require(FormDraft(play.app))
        var journey = play.app.journey
        var ada = Self.ada
        (ada.role, ada.company) = ("Manager", "Acme")
        journey.apply(journey.putting(ada))
        var later = try Play(journey)
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        #expect(later.form?["company"].value == "Acme")
        later.press("<c-s>")
        #expect(later.form?["role"].problem?.contains("“Manager”") == true)
        later.press("<c-s>")
        ada.name = "Ada Byron"
        ada.role = "Research engineer"
        #expect(later.app.journey.people.persons["p-ada"] == ada)
    }

    @Test func `the welcome goes when the questions were answered elsewhere`() throws {
        var play = try Play(Journey())
        try change(&play) { try $0.planning(Plan(track: "ml-engineer", asked: true), Fixtures.context()) }
        #expect(play.form == nil && play.app.trackView == "ml-engineer")
    }
}

struct LeavingTests {
    @Test(arguments: ["nwords", "ehere", "e<tab>a number", "ahttps://a.example", "4aAda", "P<tab><tab><tab><c-u>9"])
    func `Esc asks once before typed text goes`(keys: String) throws {
        var play = try Play()
        play.press(keys + "<esc>")
        #expect(play.form != nil && play.notice.contains("Esc again"))
        play.press("<esc>")
        #expect(play.form == nil)
    }

    @Test(arguments: ["n", "e<tab><tab>", "a", "4a", "P<down>"])
    func `a form in which nothing was typed goes at once`(keys: String) throws {
        var play = try Play()
        play.press(keys + "<esc>")
        #expect(play.form == nil)
    }

    @Test func `a draft that was offered again is asked for, too`() throws {
        var play = try Play()
        play.press("ehere")
        let draft = try #require(FormDraft(play.app))
        var later = try Play()
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        later.press("<esc>")
        #expect(later.form != nil && later.notice.contains("Esc again"))
    }

    @Test func `another message may be chosen without a question`() throws {
        var journey = Fixtures.blank
        journey.apply(journey.putting(Person(id: "p-ada", name: "Ada")))
        var play = try Play(journey)
        play.press("4w<s-tab><down><esc>")
        #expect(play.form == nil)
    }
}
