import TestSupport
import Testing

@testable import CairnCore

struct ReferenceTests {
    @Test func `Enter follows a need and Esc comes back to the line`() throws {
        var play = try Play()
        try play.walk(to: "trees")
        play.press("l")
        try play.read(to: "] Statistics")
        let line = play.app.list.detail.line
        play.press("<enter>")
        #expect(play.selected == "statistics")
        #expect(play.app.focus == RoadmapPane().id, "the open pane lists it too")
        play.press("<esc>")
        #expect(play.selected == "trees")
        #expect(play.app.side == .detail)
        #expect(play.app.list.detail.line == line)
    }

    @Test func `a chain of references is walked back step by step`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "transformers")
        play.press("l")
        try play.read(to: "] 神经网络")
        play.press("<enter>")
        try play.read(to: "] Linear algebra")
        play.press("<enter>")
        #expect(play.selected == "linear-algebra")
        play.press("<esc>")
        #expect(play.selected == "networks")
        play.press("<esc>")
        #expect(play.selected == "transformers")
    }

    @Test func `from a role one goes to a skill, and back to the role`() throws {
        var play = try Play()
        play.press("3gl")
        try play.read(to: "Boosted trees")
        play.press("<enter>")
        #expect(play.app.focus == SkillsPane().id)
        #expect(play.selected == "trees")
        play.press("<esc>")
        #expect(play.app.focus == TracksPane().id)
        #expect(play.selected == "engineer")
    }

    @Test func `what the track in view does not ask for is shown all the same`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3")
        try play.walk(to: "research")
        play.press("l")
        try play.read(to: "Writing")
        play.press("<enter>")
        #expect(play.selected == "writing")
        #expect(play.app.trackView == nil)
        play.press("<esc>")
        #expect(play.app.trackView == "engineer")
    }

    @Test func `a reference leads out of a filter that would hide it`() throws {
        var play = try Play()
        play.press("2/transformers<enter>l")
        try play.read(to: "] 神经网络")
        play.press("<enter>")
        #expect(play.selected == "networks")
        play.press("<esc>")
        #expect(play.selected == "transformers")
        #expect(play.app.list.filter == "transformers")
    }

    @Test func `a task of the roadmap is shown on the roadmap`() throws {
        var play = try Play()
        try play.walk(to: "talks")
        play.press("l")
        try play.read(to: "] A circle of three")
        play.press("<enter>")
        #expect(play.app.focus == RoadmapPane().id)
        #expect(play.selected == "circle")
    }

    @Test func `an address is handed to the desktop`() throws {
        var play = try Play()
        play.press("l")
        try play.read(to: "in a week")
        play.press("<enter>")
        #expect(play.effects == [.open("https://example.org/week")])
    }

    @Test func `a line that leads nowhere says so`() throws {
        var play = try Play()
        play.press("l<enter>")
        #expect(play.effects.isEmpty)
        #expect(play.notice.contains("Nothing to follow"))
    }

    @Test func `with nowhere to go back to, Esc says so and leaves the program alone`() throws {
        var play = try Play()
        play.press("<esc>")
        #expect(play.effects.isEmpty)
        #expect(play.notice.contains("q quits"))
    }

    @Test func `the way back is bounded`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "transformers")
        play.press("l")
        for _ in 0..<100 {
            try play.read(to: "] 神经网络")
            play.press("<enter>")
            try play.read(to: "] Transformers")
            play.press("<enter>")
        }
        #expect(play.app.trail.count <= 64)
        play.press(String(repeating: "<esc>", count: 70))
        #expect(play.app.trail.isEmpty)
    }

    @Test func `the next step is one key away, with its reason`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3.")
        #expect(play.app.focus == PeoplePane.id, "what is owed to people comes first")
        #expect(play.selected == "p-ada")
        #expect(play.notice == "Next: thank Ada Byron. You talked on 27 Feb 2026; thanks are best within a day.")
    }

    @Test func `when nothing is left, the next step is a walk`() throws {
        let all = try Fixtures.library().itemIDs.flatMap { id in
            let proof = Evidence(id: id, item: id, place: "here", shows: "", date: Fixtures.today)
            return [Record(Progress(item: id, status: .done, since: Fixtures.today)), Record(proof)]
        }
        var play = try Play(Journey([Record(Plan(asked: true))] + all))
        play.press(".")
        #expect(play.notice.contains("Nothing left"))
    }

    @Test func `in a narrow window a reference leads to what one reads`() throws {
        var play = try Play(rows: 10, columns: 40)
        play.press("fattention<enter>")
        #expect(play.app.side == .detail)
        #expect(play.text.contains("Each word looks at the others"))
        play.press("<esc>")
        #expect(play.app.side == .list)
    }
}
