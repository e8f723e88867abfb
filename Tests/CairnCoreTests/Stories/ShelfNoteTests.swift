import TestSupport
import Testing

@testable import CairnCore

struct ShelfNoteTests {
    private func play(_ keys: String, walkingTo row: RowID) throws -> Play {
        var play = try Play()
        play.press(keys)
        try play.walk(to: row)
        return play
    }

    @Test(arguments: [
        ("3", "engineer", "track:engineer"), ("5", "guide:begin", "guide:begin"), ("5", "term:SVD", "term:SVD"),
    ])
    func `roles, guides and whatever else is on the shelf take notes`(
        keys: String, row: RowID, subject: String
    ) throws {
        var play = try play(keys, walkingTo: row)
        play.press("nread this twice<c-s>")
        #expect(play.app.journey.notes[subject]?.text == "read this twice")
        #expect(play.notice.hasPrefix("Done: Note on "))
        #expect(play.detail.contains("Your note") && play.detail.contains("│ read this twice"))
        #expect(play.app.row(row, play.context).badges.contains(.note))
        play.press("l")
        try play.read(to: "│ read this twice")
        play.press("<enter>")
        #expect(play.form?["text"].value == "read this twice")
        play.press("<c-u><c-s>")
        #expect(play.app.journey.notes.isEmpty && !play.detail.contains("Your note"))
        play.press("u")
        #expect(play.app.journey.notes[subject] != nil)
    }

    @Test func `a project on the shelf has the note that it has on the roadmap`() throws {
        var play = try play("5", walkingTo: "project:baseline")
        play.press("nsmall first<c-s>")
        #expect(play.app.journey.notes["baseline"]?.text == "small first")
    }

    @Test(arguments: [("3", "engineer", "track:engineer"), ("5", "guide:begin", "guide:begin")])
    func `the editor brings such a note back`(keys: String, row: RowID, subject: String) throws {
        var play = try play(keys, walkingTo: row)
        play.editor = { $0 + "two\nlines\n" }
        play.press("E")
        #expect(play.app.journey.notes[subject]?.text == "two\nlines")
    }

    @Test func `a heading takes no note and says so`() throws {
        var play = try Play()
        play.press("5n")
        #expect(play.app.overlay == nil && play.app.notice?.kind == .warning)
    }

    @Test func `a shelf is copied as the titles on it, an entry as its title`() throws {
        var play = try Play()
        play.press("5y")
        #expect(play.effects == [.copy("Where to begin\nTalking to people 会話")])
        play.press("ljy")
        #expect(play.effects == [.copy("Where to begin")])
    }

    @Test func `every row of a wrapped note has its bar`() throws {
        var play = try play("2", walkingTo: "python")
        let words = (1...30).map { "word\($0)" }.joined(separator: " ")
        play.press("n\(words)<c-s>")
        let rows = play.detail.drop { $0 != "Your note" }.dropFirst().prefix { !$0.isEmpty }
        #expect(rows.count > 3 && rows.allSatisfy { $0.hasPrefix("│ ") })
        #expect(rows.map { $0.dropFirst(2) }.joined(separator: " ") == words)
    }

    @Test func `a draft of such a note comes back`() throws {
        var play = try play("5", walkingTo: "guide:talk")
        play.press("nhalf a thou")
        let draft = try #require(FormDraft(play.app))
        var later = try Play()
        let isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        #expect(later.form?.title == "Note on Talking to people 会話")
    }
}
