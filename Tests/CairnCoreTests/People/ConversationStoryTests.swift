import TestSupport
import Testing

@testable import CairnCore

/// Which conversation the keys are about.
struct ConversationStoryTests {
    private func people(_ play: Play) -> People { play.app.journey.people }

    @Test func `c goes on with the conversation under way, A begins another, c another once the last is noted`() throws
    {
        var play = try Play()
        play.press("4aNora Stern<c-s>c<c-s>mWhy now?<c-s>c")
        #expect(play.form?.title == "The conversation with Nora Stern")
        play.press("<down><down><enter>tomorrow<c-s>")
        let id = try #require(people(play).named("nora").first?.id)
        #expect(people(play).conversations[id]?.map(\.state) == [.scheduled])
        #expect(people(play).conversations[id]?.first?.questions.isEmpty == false)
        play.press("A<c-s>")
        #expect(people(play).conversations[id]?.map(\.state) == [.scheduled, .idea])
        play.press("c<up><up><down><down><down><c-s>c")
        let talks = try #require(people(play).conversations[id])
        #expect(talks.map(\.state) == [.held, .idea])
        #expect(play.form?.target.part == talks[0].id, "until something is noted of it")
        #expect(play.form?.intro.hasPrefix("Nothing is noted of it yet.") == true)
        play.press("<esc>nIt was short.<c-s>c")
        #expect(play.form?.target.part == talks[1].id, "then the one that is still open")
        play.press("<down><down><down><down><down><c-s>c")
        #expect(play.form?.title == "Another conversation with Nora Stern")
    }

    @Test func `c on a conversation whose day is over proposes that it was held`() throws {
        var play = try Play(Fixtures.midway, context: Fixtures.context(today: Fixtures.today + 6))
        play.press("4/bob<enter>c")
        #expect(play.form?.title == "The conversation with Bob Hill")
        #expect(play.form?.intro.contains("is over: say whether it took place") == true)
        play.press("<c-s>")
        let talk = try #require(people(play).conversation("c-2", of: "p-bob"))
        #expect(talk.state == .held && talk.day == Fixtures.today + 4)
    }

    @Test func `whoever writes down what was said has held the conversation`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>A<down><down><enter>today<c-s>")
        let id = try #require(people(play).conversations["p-bob"]?.last?.id)
        play.press("nIt was short.<c-s>")
        #expect(people(play).conversation(id, of: "p-bob")?.state == .held)
        play.press("u")
        #expect(people(play).conversation(id, of: "p-bob")?.state == .scheduled)
        #expect(play.context.texts.memo(of: id) == nil)
    }
}
