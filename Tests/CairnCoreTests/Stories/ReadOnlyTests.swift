import TestSupport
import Testing

@testable import CairnCore

struct ReadOnlyTests {
    private func play() throws -> Play {
        var play = try Play(Fixtures.midway)
        play.app.readOnlyReason = "the disk is full"
        return play
    }

    @Test(arguments: ["<space>", "s", "2x", "d", "3j<space>"]) func `a change keeps nothing and says why`(
        keys: String
    ) throws {
        var play = try play()
        try play.walk(to: "python")
        play.press(keys)
        #expect(play.effects.isEmpty)
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.notice.contains("the disk is full"))
        #expect(play.app.trackView == "engineer")
    }

    @Test func `the first start asks nothing where no answer can be kept`() throws {
        let context = try Fixtures.context()
        let size = Size(rows: 24, columns: 80)
        #expect(AppState(journey: Journey(), size: size, context: context).overlay != nil)
        #expect(AppState(journey: Journey(), size: size, context: context, readOnlyReason: "no HOME").overlay == nil)
    }

    @Test func `the editor is not opened for what cannot be kept`() throws {
        var play = try play()
        try play.walk(to: "python")
        play.press("E")
        #expect(play.effects.isEmpty)
        #expect(play.notice.contains("the disk is full"))
    }

    @Test(arguments: [
        "ehttps://example.org<enter><enter><enter>", "n and more<c-s>", "ahttps://b.example<enter><enter>",
    ])
    func `a form that cannot be kept stays open with all that was typed`(keys: String) throws {
        var play = try play()
        play.press(keys)
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.notice.contains("the disk is full"))
        let form = try #require(play.form)
        #expect(form.fields.first?.value.isEmpty == false)
        play.app.readOnlyReason = nil
        play.press(form.isInArea ? "<c-s>" : String(repeating: "<enter>", count: form.fields.count - form.focus))
        #expect(play.form == nil)
        #expect(play.effects.count == 1, "it can be tried again")
    }

    @Test func `the plan's answers cannot be kept either`() throws {
        var play = try play()
        play.press("P<tab><down><tab><tab><tab><tab><enter>")
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.app.trackView == "engineer")
        #expect(play.notice.contains("the disk is full"))
    }

    @Test func `nothing can be undone or done again`() throws {
        var play = try Play()
        play.press("<space>jsu")
        let journey = play.app.journey
        play.app.readOnlyReason = "the disk is full"
        for key in ["u", "<c-r>"] {
            play.press(key)
            #expect(play.effects.isEmpty)
            #expect(play.app.journey == journey)
            #expect(play.notice.contains("the disk is full"))
        }
    }

    @Test func `what comes back from the editor is not lost silently`() throws {
        var play = try play()
        play.take(.edited("a long text", .pane(PaneID("skills"), "python")))
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.app.notice?.kind == .warning)
        #expect(play.notice.contains("the disk is full"))
    }

    @Test func `reading goes on as always, and the footer says how things are`() throws {
        var play = try play()
        play.press("2G1")
        #expect(play.text.contains("read-only"))
        play.press("v?")
        #expect(play.app.overlay == .help(top: 0))
    }
}
