import TestSupport
import Testing

@testable import CairnCore

struct OwnTaskTests {
    private static let words = "Write down what you want to be able to do"

    private func guide() throws -> Play {
        var play = try Play(rows: 50, columns: 120)
        play.press("5")
        try play.walk(to: "guide:begin")
        return play
    }

    private func tasks(_ play: Play) -> [OwnTask] { play.app.journey.ownTasks }

    @Test func `what a guide asks for this week becomes a task of one's own, once`() throws {
        var play = try guide()
        play.press("a")
        let task = try #require(tasks(play).first)
        #expect(task.title == Self.words && task.origin == "guide:begin" && task.made == Fixtures.today)
        #expect(play.detail.contains("[ ] \(Self.words)"))
        play.press("a")
        #expect(tasks(play).count == 1 && play.notice.contains("already"))
        play.press("u")
        #expect(tasks(play).isEmpty && play.detail.contains("› \(Self.words)"))
    }

    @Test func `Enter on its line does the same, and then leads to the task`() throws {
        var play = try guide()
        play.press("l")
        try play.read(to: Self.words)
        play.press("<enter>")
        let task = try #require(tasks(play).first)
        play.press("<enter>")
        #expect(play.app.focus == RoadmapPane.id && play.selected == OwnTasks.row(task))
        play.press("<esc>")
        #expect(play.selected == "guide:begin")
    }

    @Test func `where nothing is asked, nothing is taken over`() throws {
        var play = try Play()
        for keys in ["5a", "5Gla"] {
            play.press(keys)
            #expect(tasks(play).isEmpty && play.app.notice?.kind == .warning)
        }
    }

    @Test func `a task of one's own is ticked, edited, copied, deleted, and another added`() throws {
        var play = try guide()
        play.press("a1")
        try play.walk(to: OwnTasks.row(tasks(play)[0]))
        play.press("<space>")
        #expect(tasks(play)[0].done == Fixtures.today)
        #expect(play.app.row(play.selected ?? "", play.context).box == .done)
        play.press("<space>y")
        #expect(tasks(play)[0].done == nil && play.effects == [.copy(Self.words)])
        play.press("i<c-u>Write it down<enter>")
        #expect(tasks(play).map(\.title) == ["Write it down"])
        play.press("aCall Ada<enter>")
        #expect(tasks(play).map(\.title) == ["Write it down", "Call Ada"])
        #expect(play.selected == OwnTasks.row(tasks(play)[1]))
        play.press("d")
        #expect(tasks(play).count == 1)
        play.press("u")
        #expect(tasks(play).count == 2)
        for key in ["e", "n", "x", "s"] {
            play.press("G" + key)
            #expect(play.app.notice?.kind == .warning && play.app.overlay == nil, "\(key)")
        }
    }

    @Test func `the branch is there with the first task, is counted, and can be filtered`() throws {
        var play = try Play()
        let total = play.app.list.total
        #expect(!play.app.list.ids.contains(OwnTasks.branch))
        play.take(.command("task.add"))
        play.press("Call Ada<enter>")
        #expect(play.app.list.ids.last == OwnTasks.row(tasks(play)[0]) && play.app.list.total == total + 1)
        play.press("/ada<enter>")
        #expect(play.app.list.ids == [OwnTasks.branch, OwnTasks.row(tasks(play)[0])])
        play.press("/is:ready<enter>")
        #expect(!play.app.list.ids.contains(OwnTasks.branch))
    }

    @Test func `the footer offers no key that does nothing on it`() throws {
        var play = try Play()
        play.take(.command("task.add"))
        play.press("Call Ada<enter>")
        let keys = play.app.hints(width: 200, play.context).map(\.key)
        #expect(keys.contains("Space") && Set(keys).isDisjoint(with: ["e", "n", "s", "x", "K"]))
    }

    @Test func `a task needs words`() throws {
        var play = try Play()
        play.take(.command("task.add"))
        play.press("<enter>")
        #expect(play.form?["title"].problem == "Say what it is.")
    }
}
