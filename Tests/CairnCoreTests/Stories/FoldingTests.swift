import TestSupport
import Testing

@testable import CairnCore

struct FoldingTests {
    @Test func `h goes to the branch above, closes it, and goes on up`() throws {
        var play = try Play()
        play.press("h")
        #expect(play.selected == "phase:foundations")
        #expect(play.app.list.ids.contains("python"))
        play.press("h")
        #expect(play.selected == "phase:foundations")
        #expect(!play.app.list.ids.contains("python"))
        play.press("h")
        #expect(play.selected == "step:learn")
        play.press("h")
        #expect(play.app.list.ids == ["step:learn", "step:build", "step:job"])
        play.press("h")
        #expect(play.notice == "Nothing to close here.")
    }

    @Test func `l opens a branch, and goes into the detail of an open one`() throws {
        var play = try Play()
        try play.walk(to: "phase:models")
        play.press("l")
        #expect(play.app.list.ids.contains("trees"))
        #expect(play.app.side == .list)
        play.press("l")
        #expect(play.app.side == .detail)
    }

    @Test func `the selected row stays selected when a branch above it is folded with the mouse`() throws {
        var play = try Play()
        try play.walk(to: "step:build")
        play.press("l")
        let row = play.app.layout.list.row + 1 - play.app.list.top
        play.click(row: row, column: play.app.layout.list.column + 3)
        #expect(!play.app.list.open.contains("phase:foundations"))
        #expect(play.selected == "phase:foundations", "a click selects")
        try play.walk(to: "phase:projects")
        play.take(.mouse(Mouse(.wheelUp, row: row, column: 3)))
        #expect(play.app.list.ids.contains("phase:projects"))
    }

    @Test func `what is folded stays folded in the other pane's absence`() throws {
        var play = try Play()
        play.press("hh")
        #expect(!play.app.list.ids.contains("python"))
        play.press("21")
        #expect(!play.app.list.ids.contains("python"))
    }

    @Test func `areas fold as phases do`() throws {
        var play = try Play()
        play.press("2g")
        #expect(play.selected == "area:math")
        try play.walk(to: "area:code")
        let wasOpen = play.app.list.open.contains("area:code")
        play.press(wasOpen ? "h" : "l")
        #expect(play.app.list.ids.contains("python") == !wasOpen)
    }

    @Test func `all that is in a branch is counted on its line`() throws {
        let play = try Play(Fixtures.midway)
        let row = RoadmapPane().row("phase:foundations", play.app.desk(RoadmapPane.id, play.context))
        #expect(row.trailing == "45%", "in hours of the route")
        let all = RoadmapTree(track: "engineer", view: .all, journey: Fixtures.midway, context: play.context)
        let tally = play.app.journey.tally(try #require(all.find("phase:foundations")).allItems)
        #expect(tally.percent == 40, "two of five: one is skipped")
        #expect(row.badges.map(\.text) == ["2 late"])
        #expect(row.isOpen == true)
    }
}
