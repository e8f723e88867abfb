import TestSupport
import Testing

@testable import CairnCore

struct EvidenceTests {
    @Test func `evidence of tomorrow is refused in words`() throws {
        var play = try Play()
        play.press("ehere<tab><tab>tomorrow<c-s>")
        #expect(play.form?["date"].problem?.contains("still to come") == true)
        #expect(play.app.journey.evidence.isEmpty)
        play.press("<c-u>today<c-s>")
        #expect(play.app.journey.evidence["python"]?.count == 1)
    }

    private func evidence(_ play: Play) -> [Evidence] { play.app.journey.evidence["python"] ?? [] }

    @Test func `a link, what it shows and a day prove a skill`() throws {
        var play = try Play()
        play.press("<space>ehttps://example.org<enter>F1 0.91<tab><c-u>2026-02-28<enter>")
        #expect(play.form == nil)
        #expect(
            evidence(play) == [
                Evidence(
                    id: "id-000001", item: "python", place: "https://example.org", shows: "F1 0.91",
                    date: Fixtures.day("2026-02-28"))
            ])
        #expect(play.app.journey.isProven("python"))
        #expect(play.notice == "Python fluency is proven.")
        #expect(play.detail.contains { $0.contains("https://example.org") && $0.contains("★") })
    }

    @Test func `evidence of what is not done says what is missing`() throws {
        var play = try Play()
        play.press("ehere<c-s>")
        #expect(play.notice == "Evidence saved for Python fluency. It counts as proven once it is ticked as done.")
        play.press("<space>ethere<c-s>")
        #expect(play.notice == "Evidence saved for Python fluency.")
    }

    @Test func `today is the date unless one gives another`() throws {
        var play = try Play()
        play.press("ea<enter><enter><enter>")
        #expect(evidence(play).map(\.date) == [Fixtures.today])
    }

    @Test func `empty evidence is refused in its field and nothing else is lost`() throws {
        var play = try Play()
        play.press("e<tab>a number: 42<tab><enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "place")
        #expect(form["place"].problem != nil)
        #expect(form["shows"].value == "a number: 42")
        #expect(play.app.journey == Fixtures.blank)
        play.press("x")
        #expect(play.form?["place"].problem == nil)
        play.press("<enter><enter><enter>")
        #expect(evidence(play).map(\.shows) == ["a number: 42"])
    }

    @Test func `spaces are not evidence`() throws {
        var play = try Play()
        play.press("e<space><space><enter><enter><enter>")
        #expect(play.form?["place"].problem != nil)
        #expect(evidence(play).isEmpty)
    }

    @Test(arguments: ["2026-02-30", "soon", "", "2026-3-2", "20260302", "3/4"])
    func `a date that does not exist is refused in its field`(date: String) throws {
        var play = try Play()
        play.press("ehere<tab><tab><c-u>\(date)<enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "date")
        #expect(form["date"].problem != nil)
        #expect(form["place"].value == "here")
        #expect(evidence(play).isEmpty)
    }

    @Test func `both mistakes are named at once, and the first has the focus`() throws {
        var play = try Play()
        play.press("e<tab><tab><c-u>no<enter>")
        let form = try #require(play.form)
        #expect(form.fields.map { $0.problem == nil } == [false, true, false])
        #expect(form.focused.name == "place")
    }

    @Test func `Esc keeps nothing`() throws {
        var play = try Play()
        play.press("ehttps://example.org<esc><esc>")
        #expect(play.form == nil)
        #expect(play.app.journey == Fixtures.blank)
        #expect(play.history.done.isEmpty)
    }

    @Test func `evidence is edited on its line of the detail, and keeps its place`() throws {
        var play = try Play()
        play.press("ehttps://one.example<enter><enter><enter>ehttps://two.example<enter><enter><enter>l")
        try play.read(to: "one.example")
        play.press("i<c-u>first<enter><enter><enter>")
        #expect(evidence(play).map(\.place) == ["first", "https://two.example"])
        #expect(evidence(play).map(\.id) == ["id-000001", "id-000002"])
    }

    @Test func `an edit that changes nothing is no change`() throws {
        var play = try Play()
        play.press("ehttps://one.example<enter><enter><enter>i<enter><enter><enter>")
        #expect(play.form == nil)
        #expect(play.effects.isEmpty)
        #expect(play.history.done.count == 1)
    }

    @Test func `evidence that is deleted no longer proves, and comes back by undo`() throws {
        var play = try Play()
        play.press("<space>ehttps://one.example<enter><enter><enter>l")
        try play.read(to: "one.example")
        play.press("d")
        #expect(evidence(play).isEmpty)
        #expect(!play.app.journey.isProven("python"))
        #expect(play.notice.contains("u brings it back"))
        play.press("u")
        #expect(play.app.journey.isProven("python"))
    }

    @Test func `from the list, the newest evidence is edited and deleted`() throws {
        var play = try Play()
        play.press("ehttps://one.example<enter><enter><enter>ehttps://two.example<enter><enter><enter>d")
        #expect(evidence(play).map(\.place) == ["https://one.example"])
        play.press("i<c-u>uno<enter><enter><enter>")
        #expect(evidence(play).map(\.place) == ["uno"])
    }

    @Test func `where there is no evidence, editing and deleting say so`() throws {
        for key in ["i", "d"] {
            var play = try Play()
            play.press(key)
            #expect(play.app.notice?.kind == .warning)
            #expect(play.form == nil)
            #expect(play.effects.isEmpty)
        }
    }

    @Test func `evidence that was deleted elsewhere while it was edited is kept as new, once that is said`() throws {
        var play = try Play()
        play.press("ehttps://one.example<enter><enter><enter>i<c-u>two")
        play.take(.journeyChanged(Fixtures.blank))
        play.press("<enter><enter><enter>")
        #expect(evidence(play).isEmpty && play.notice.contains("deleted elsewhere"))
        play.press("<c-s>")
        #expect(evidence(play).map(\.place) == ["two"])
    }

    @Test func `Enter on a line of evidence opens its place`() throws {
        var play = try Play(Fixtures.midway)
        try play.walk(to: "python")
        play.press("l")
        try play.read(to: "example.org/parser")
        play.press("<enter>")
        #expect(play.effects == [.open("https://example.org/parser")])
        play.press("b")
        #expect(play.effects == [.open("https://example.org/parser")])
        play.press("y")
        #expect(play.effects == [.copy("https://example.org/parser")])
    }
}
