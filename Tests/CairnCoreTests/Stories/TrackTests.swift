import TestSupport
import Testing

@testable import CairnCore

struct TrackTests {
    @Test func `a chosen role is followed by roadmap and skills`() throws {
        var play = try Play()
        play.press("3")
        try play.walk(to: "research")
        play.press("<space>")
        #expect(play.app.journey.plan.track == "research")
        #expect(play.app.trackView == "research")
        play.press("2")
        play.unfold()
        #expect(play.app.list.ids.contains("writing"))
        #expect(!play.app.list.ids.contains("trees"))
    }

    @Test func `choosing it again chooses none`() throws {
        var play = try Play()
        play.press("3<space><space>")
        #expect(play.app.journey == Fixtures.blank)
        #expect(play.app.trackView == nil)
    }

    @Test func `undo takes the view back with the choice`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3")
        try play.walk(to: "data")
        play.press("<space>u")
        #expect(play.app.journey.plan.track == "engineer")
        #expect(play.app.trackView == "engineer")
        play.press("<c-r>")
        #expect(play.app.trackView == "data")
    }

    @Test func `the rest of the plan stays when a role is chosen`() throws {
        var play = try Play(Fixtures.midway)
        let before = play.app.journey.plan
        play.press("3")
        try play.walk(to: "data")
        play.press("<space>")
        var expected = before
        expected.track = "data"
        #expect(play.app.journey.plan == expected)
    }

    @Test func `c holds a role against the others until c ends it`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3gc")
        #expect(play.app.list.own.of(TracksPane.Marked.self).track == "engineer")
        play.press("j")
        let document = try #require(play.app.detailDocument(play.context))
        #expect(document.title == "ML engineer · Data scientist")
        func hint() -> String? { play.app.hints(width: 200, play.context).first { $0.key == "c" }?.text }
        #expect(hint() == "end comparison")
        play.press("c")
        #expect(play.app.list.own.of(TracksPane.Marked.self).track == nil)
        #expect(play.app.detailDocument(play.context)?.title == "Data scientist")
        #expect(hint() == "compare")
    }

    @Test func `a comparison says what both share, what only one asks for, and how far one is`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3gcj")
        let lines = play.detail
        #expect(lines.contains { $0.contains("you: 2 of") })
        #expect(lines.contains("Shared: 6 core skills and 2 more") || lines.contains { $0.hasPrefix("Shared: ") })
        let shared = try #require(lines.firstIndex { $0.hasPrefix("Shared") })
        let only = try #require(lines.firstIndex { $0.hasPrefix("Only ML engineer") })
        #expect(lines[shared..<only].contains { $0.contains("SQL") })
        #expect(lines[shared..<only].contains { $0.contains("Boosted trees") })
        #expect(lines[only...].contains { $0.contains("Transformers") })
        #expect(lines[only...].contains { $0.contains("Writing") })
    }

    @Test func `each role says how many of its skills one has`() throws {
        let play = try Play(Fixtures.midway)
        let rows = play.context.library.tracks.map {
            TracksPane().row($0.id, play.app.desk(TracksPane.id, play.context))
        }
        #expect(rows.map(\.trailing) == ["2/10", "2/9", "2/9"])
        #expect(rows.map { $0.badges.map(\.text) } == [["chosen"], [], []])
    }

    @Test func `keys of items do nothing among roles and say so`() throws {
        for key in ["x", "e", "y", "b"] {
            var play = try Play()
            play.press("3" + key)
            #expect(play.app.notice?.kind == .warning, "\(key)")
            #expect(play.effects.isEmpty)
        }
    }
}
