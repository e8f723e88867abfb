import TestSupport
import Testing

@testable import CairnCore

struct DecisionTests {
    private let today = Fixtures.today

    private func play(_ records: Record...) throws -> Play {
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Fixtures.features.kinds)
        var play = try Play(journey, context: try Fixtures.context())
        play.press("3")
        return play
    }

    private func only(_ play: Play) throws -> Decision { try #require(play.app.journey.decisions.first) }

    @Test func `a role is decided for, chosen, and told on its page`() throws {
        var play = try play()
        let track = try #require(play.selected)
        play.press("a<tab>it ships<tab>alarms<tab>I like it live<c-s>")
        let decision = try only(play)
        #expect((decision.track, decision.pros, decision.cons) == (track, "it ships", "alarms"))
        #expect((decision.because, decision.day) == ("I like it live", today))
        #expect(play.app.journey.plan.track == track)
        #expect(play.detail.contains { $0.contains("Decided for") })
        #expect(play.detail.contains { $0.contains("+ it ships") })
        play.press("u")
        #expect(play.app.journey.decisions.isEmpty && play.app.journey.plan.track == nil)
    }

    @Test func `from a comparison it is over the role that was marked`() throws {
        var play = try play()
        let marked = play.selected
        play.press("cja")
        #expect(try #require(play.form)["over"].value == play.context.library.track(marked ?? "")?.name)
        play.press("<tab><tab><tab>because<c-s>")
        #expect(try only(play).over == marked)
        #expect(play.detail.contains { $0.contains("rather than") })
    }

    @Test func `a decision without a reason, or of tomorrow, is refused`() throws {
        var play = try play()
        play.press("a<c-s>")
        #expect(play.form?["because"].problem?.hasPrefix("Say why") == true)
        play.press("<esc><esc>a<tab><tab><tab>because<tab>tomorrow<c-s>")
        #expect(play.form?["day"].problem?.contains("still to come") == true)
    }

    @Test func `an older decision leaves the chosen role alone`() throws {
        let context = try Fixtures.context()
        let tracks = context.library.tracks.map(\.id)
        var journey = Journey([], kinds: Fixtures.features.kinds)
        for (track, days) in [(tracks[0], 0), (tracks[1], 5)] {
            var decision = Decision(track: track, day: today + -days)
            decision.because = "because"
            journey.apply(journey.putting(decision, context))
        }
        #expect(journey.plan.track == tracks[0])
        #expect(journey.decisions.map(\.track) == [tracks[0], tracks[1]])
    }

    @Test func `what was decided is found, deleted, and brought back`() throws {
        var play = try play()
        play.press("a<tab><tab><tab>unmistakable<c-s>")
        let track = play.selected
        play.press("5funmistak<enter>")
        #expect(play.app.focus == TracksPane.id && play.selected == track)
        play.press("d")
        #expect(play.app.journey.decisions.isEmpty)
        play.press("d")
        #expect(play.notice.contains("Nothing is decided"))
        play.press("u")
        #expect(!play.app.journey.decisions.isEmpty)
    }
}
