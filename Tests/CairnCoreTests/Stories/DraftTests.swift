import Foundation
import TestSupport
import Testing

@testable import CairnCore

struct DraftTests {
    @Test func `what was typed in a form can be kept and opened again`() throws {
        var play = try Play()
        play.press("ehttps://example.org<tab>F1 0.91")
        let draft = try #require(FormDraft(play.app))
        var later = try Play()
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        #expect(later.form?.fields.map(\.value) == play.form?.fields.map(\.value))
        #expect(later.form?.focus == 1, "one goes on where one was")
        later.press("<enter><enter>")
        #expect(later.app.journey.evidence["python"]?.first?.shows == "F1 0.91")
    }

    @Test(arguments: ["nsome words", "ahttps://example.org<tab>a title", "ehere"])
    func `every form can be gone on with`(
        keys: String
    ) throws {
        var play = try Play()
        play.press(keys)
        let draft = try #require(FormDraft(play.app))
        #expect(draft.key == "\(draft.kind):python")
        var later = try Play()
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        #expect(later.form?.fields.map(\.value) == play.form?.fields.map(\.value))
        #expect(later.notice.contains("Enter goes on"))
    }

    @Test func `an edit that was cut short goes on with the same evidence`() throws {
        var play = try Play(Fixtures.midway)
        try play.walk(to: "python")
        play.press("i<c-u>https://elsewhere.example")
        let draft = try #require(FormDraft(play.app))
        var later = try Play(Fixtures.midway)
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        later.press("<enter><enter><enter>")
        #expect(later.app.journey.evidence["python"]?.map(\.id) == ["e-1"])
    }

    @Test func `many lines are gone on with where the cursor was`() throws {
        var play = try Play()
        play.take(.edited("one\n\ntwo", .pane(PaneID("skills"), "python")))
        play.press("n<up><up>s ago<enter>and more")
        let json = try JSONEncoder().encode(try #require(FormDraft(play.app)))
        var later = try Play()
        later.take(.edited("one\n\ntwo", .pane(PaneID("skills"), "python")))
        let isOpen = later.app.reopen(try JSONDecoder().decode(FormDraft.self, from: json), later.context)
        #expect(isOpen)
        later.press("!<c-s>")
        #expect(later.app.journey.notes["python"]?.text == "ones ago\nand more!\n\ntwo")
    }

    @Test func `nothing is kept of no form, of an untouched one, and of the plan's questions`() throws {
        var play = try Play()
        #expect(FormDraft(play.app) == nil)
        play.press("a")
        #expect(FormDraft(play.app) == nil)
        play.press("<esc>P<tab><tab>8")
        #expect(FormDraft(play.app) == nil)
    }

    @Test func `a draft about something that is gone is let go`() throws {
        var play = try Play()
        play.press("nabout SQL")
        let draft = try #require(FormDraft(play.app))
        #expect(draft.target == "python")
        for json in [
            #"{"kind": "note", "target": "no-such-item", "values": ["x"]}"#,
            #"{"kind": "nothing", "target": "python", "values": ["x"]}"#,
            #"{"kind": "note", "target": "python", "values": []}"#,
        ] {
            let gone = try JSONDecoder().decode(FormDraft.self, from: Data(json.utf8))
            var later = try Play()
            let isOpen = later.app.reopen(gone, later.context)
            #expect(!isOpen)
            #expect(later.form == nil)
        }
    }
}
