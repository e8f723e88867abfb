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
        #expect(later.form?.focused.name == "shows", "one goes on where one was")
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
        #expect(later.notice.contains(keys.hasPrefix("n") ? "Ctrl-s to save it" : "Enter continues"))
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

    @Test func `answers are kept by the names of their fields`() throws {
        var play = try Play()
        play.press("ehere<tab>a number")
        let answers = try #require(FormDraft(play.app)).answers
        #expect(answers.map(\.field) == ["place", "shows", "date"])
        let swapped = [answers[2], answers[1], answers[0]]
        var later = try Play()
        let isOpen = later.app.reopen(try draft("evidence", about: "python", swapped, focus: 1), later.context)
        #expect(isOpen)
        #expect(later.form?["place"].value == "here" && later.form?["shows"].value == "a number")
        #expect(later.form?["date"].value == play.form?["date"].value)
        #expect(later.form?.focused.name == "shows")
    }

    @Test func `a draft without a field that was added since goes on, and so does one of before fields had names`()
        throws
    {
        let named = #"{"kind": "link", "target": "python", "answers": [{"field": "title", "value": "T"}], "focus": 0}"#
        var later = try Play()
        #expect(later.app.reopen(try draft(named), later.context))
        #expect(later.form?["title"].value == "T" && later.form?["address"].value == "")
        #expect(later.form?.focused.name == "title" && later.form?.fields.count == 2)
        let placed = #"{"kind": "link", "target": "python", "values": ["https://a.example", "T"], "focus": 1}"#
        later = try Play()
        #expect(later.app.reopen(try draft(placed), later.context))
        #expect(later.form?["address"].value == "https://a.example" && later.form?["title"].value == "T")
        #expect(later.form?.focused.name == "title")
    }

    @Test(arguments: [
        #"{"kind": "link", "target": "python", "values": ["https://a.example", "T", "one\nof two lines"], "focus": 2}"#,
        """
        {"kind": "link", "target": "python", "answers": [{"field": "address", "value": "https://a.example"}, \
        {"field": "remark", "value": "T"}, {"field": "more", "value": "one\\nof two lines"}]}
        """,
    ])
    func `what was written for a question that is gone stands below the others`(json: String) throws {
        var later = try Play()
        #expect(later.app.reopen(try draft(json), later.context))
        let form = try #require(later.form)
        #expect(form.fields.prefix(2).map(\.name) == ["address", "title"])
        #expect(form.fields.map(\.value).contains("T"))
        #expect(form.fields.last?.value == "one\nof two lines")
        #expect(try #require(FormDraft(later.app)).answers.map(\.value).contains("T"), "and is kept again")
    }

    private func draft(_ json: String) throws -> FormDraft {
        try JSONDecoder().decode(FormDraft.self, from: Data(json.utf8))
    }

    private func draft(
        _ kind: String, about target: String, _ answers: [FormDraft.Answer], focus: Int
    ) throws -> FormDraft {
        let list = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
        return try draft(#"{"kind": "\#(kind)", "target": "\#(target)", "answers": \#(list), "focus": \#(focus)}"#)
    }
}
