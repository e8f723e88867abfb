import TestSupport
import Testing

@testable import CairnCore

struct RouteKeyTests {
    private func play(_ keys: String = "", leaving cuts: Set<RouteKey> = []) throws -> Play {
        let context = try Fixtures.context()
        var play = try Play(Fixtures.onRoute(leaving: cuts, context), context: context)
        play.press(keys)
        return play
    }

    private func plan(_ play: Play) throws -> RoutePlan { try #require(play.app.journey.standing(play.context)).plan }

    private func order(_ play: Play) throws -> [ItemID] { try plan(play).items.map(\.key.item) }

    private func end(_ play: Play) -> Day? {
        play.app.desk(RoadmapPane.id, play.context).after(nil).standing?.shownEnd
    }

    private func place(_ key: RouteKey, _ play: Play) throws -> RoutePlace? {
        try #require(play.app.journey.standing(play.context)).places[key]
    }

    @Test func `x leaves a step out, u gives the same plan back`() throws {
        var play = try play("v")
        let before = try plan(play)
        try play.walk(to: "circle")
        play.press("x")
        let form = try #require(play.form)
        #expect(form.intro.contains("Ten conversations"), "what needs it is named first")
        play.press("<enter>")
        #expect(try !order(play).contains("circle"))
        #expect(try !order(play).contains("talks"))
        #expect(try plan(play).leftOut.map(\.reason).contains(.needs(RouteKey("circle"))))
        #expect(play.selected?.contains(":") == false, "the hand stays among the steps")
        play.press("u")
        #expect(try plan(play) == before)
    }

    @Test func `what went with a step comes back with it, and that is named first`() throws {
        var play = try play("v")
        let before = try order(play).sorted()
        try play.walk(to: "circle")
        play.press("x<enter>")
        try play.walk(to: "circle")
        play.press("K")
        #expect(play.form?.intro.contains("Ten conversations") == true)
        play.press("<enter>")
        #expect(try order(play).sorted() == before)
        #expect(play.selected == "circle")
    }

    @Test func `what takes nothing along is left out at once, and the next row is selected`() throws {
        var play = try play("v")
        try play.walk(to: "listening")
        play.press("x")
        #expect(play.form == nil)
        #expect(play.notice.hasPrefix("Listening: left out"))
        #expect(try place(RouteKey("listening"), play)?.isOnRoute == false)
        #expect(play.selected != "listening")
    }

    @Test func `the question can be answered with no`() throws {
        var play = try play("v")
        let before = try plan(play)
        try play.walk(to: "circle")
        play.press("x<down><enter>")
        #expect(try plan(play) == before)
        play.press("x<esc>")
        #expect(try plan(play) == before)
    }

    @Test(arguments: ["x", "K"]) func `what was left out comes back by either key`(key: String) throws {
        var play = try play("v")
        let before = try plan(play)
        try play.walk(to: "listening")
        play.press("x")
        try play.walk(to: "listening")
        play.press(key)
        #expect(try order(play).sorted() == before.items.map(\.key.item).sorted())
        #expect(try plan(play).leftOut == before.leftOut)
        #expect(play.selected == "listening")
    }

    @Test(arguments: ["x", "K"]) func `what was skipped comes back by either key`(key: String) throws {
        var play = try play("v")
        try play.walk(to: "version-control")
        play.press(key)
        #expect(play.app.journey.status("version-control") == .todo)
        #expect(try order(play).contains("version-control"))
    }

    @Test func `K keeps in what there was no time for, and says so where it stays anyway`() throws {
        var play = try play("v", leaving: [RouteKey("steady")])
        #expect(try !order(play).contains("steady"))
        try play.walk(to: "steady")
        let end = end(play)
        play.press("K")
        #expect(play.notice.contains(" The end moves from ") == (self.end(play) != end))
        #expect(try order(play).contains("steady"))
        #expect(play.selected == "steady")
        play.press("K")
        #expect(play.notice.contains("kept in already"))
        #expect(play.effects.isEmpty)
    }

    @Test func `what comes after the route is not left out of it`() throws {
        var play = try play("v")
        try play.walk(to: "probability/working")
        play.press("x")
        #expect(play.notice.contains("K takes it in"))
        #expect(play.effects.isEmpty)
        play.press("K")
        #expect(try place(RouteKey("probability", .working), play)?.planned != nil)
        #expect(play.selected == "probability/working")
    }

    @Test func `earlier and later go past the neighbour, and undo puts it back`() throws {
        var play = try play("v")
        let before = try order(play)
        let place = try #require(before.firstIndex(of: "statistics"))
        try play.walk(to: "statistics")
        play.press("<")
        #expect(try order(play).firstIndex(of: "statistics") == place - 1)
        #expect(play.notice.contains("stands before"))
        #expect(play.selected == "statistics")
        play.press(">")
        #expect(try order(play) == before)
        play.press("uu")
        #expect(try order(play) == before)
        #expect(play.app.journey == play.history.journey)
    }

    @Test func `what is needed cannot be passed, and the names are said`() throws {
        var play = try play("v")
        try play.walk(to: "trees")
        play.press("<")
        #expect(play.notice == "Boosted trees needs Statistics, so it cannot come before that.")
        try play.walk(to: "statistics")
        play.press(">")
        #expect(play.notice == "Boosted trees needs Statistics, so that cannot come later.")
        #expect(play.effects.isEmpty)
    }

    @Test func `at either end of the route it says so`() throws {
        var play = try play("v")
        let order = try order(play)
        try play.walk(to: try #require(order.first))
        play.press("<")
        #expect(play.notice.contains("first open step"))
        try play.walk(to: try #require(order.last))
        play.press(">")
        #expect(play.notice.contains("last open step"))
    }

    @Test(arguments: ["x", "K", "<", ">", "I"]) func `a key on what is done says that nothing is left`(key: String)
        throws
    {
        var play = try play("v")
        try play.walk(to: "python")
        play.press(key)
        #expect(play.app.notice?.kind == .warning)
        #expect(play.notice.hasPrefix("Python fluency"))
        #expect(play.effects.isEmpty)
    }

    @Test func `D takes a skill to working level, in a row of its own on which every key acts`() throws {
        var play = try play("v")
        try play.walk(to: "statistics")
        let before = try plan(play)
        play.press("D")
        if play.form != nil { play.press("<enter>") }
        #expect(play.selected == "statistics/working")
        let row = play.app.row("statistics/working", play.context)
        #expect(row.badges.contains { $0.sign == "▲" })
        play.press("D")
        #expect(play.notice.contains("already"))
        play.press("x")
        if play.form != nil { play.press("<enter>") }
        #expect(try place(RouteKey("statistics"), play)?.planned != nil, "the first pass stays")
        #expect(try place(RouteKey("statistics", .working), play)?.isOnRoute == false)
        while try plan(play) != before, play.app.undo != nil { play.press("u") }
        #expect(try plan(play) == before)
    }

    @Test func `Space on a working level whose first pass is done asks for evidence instead of unticking it`() throws {
        var play = try play("v")
        try play.walk(to: "probability/working")
        play.press("<space>")
        #expect(play.notice.contains("evidence (e)"))
        #expect(play.app.journey.status("probability") == .done)
        play.press("s")
        #expect(play.app.journey.status("probability") == .done)
        try play.walk(to: "probability")
        play.press("<space>")
        #expect(play.app.journey.status("probability") == .todo)
    }

    @Test func `only skills have a working level, or are known`() throws {
        var play = try play("v")
        try play.walk(to: "circle")
        for key in ["D", "I"] {
            play.press(key)
            #expect(play.app.notice?.kind == .warning, "\(key)")
            #expect(play.effects.isEmpty)
        }
    }

    @Test func `I counts a skill as known as long as it is ticked`() throws {
        var play = try play("v")
        try play.walk(to: "statistics")
        let before = try plan(play)
        play.press("I")
        #expect(try !order(play).contains("statistics"))
        #expect(play.app.journey.status("statistics") == .done)
        #expect(play.selected == "statistics")
        play.press("u")
        #expect(try plan(play) == before)
        play.press("<c-r><space>")
        #expect(try order(play).contains("statistics"))
    }

    @Test func `on a heading and on a task of one's own the keys say what to do`() throws {
        var play = try play("Areply to Ada<enter>")
        if play.form != nil { play.press("<enter><enter>") }
        for key in ["K", "<", ">", "D", "I", "x"] {
            play.press("g" + key)
            #expect(play.notice.contains("heading"), "\(key)")
        }
        play.unfold()
        play.press("G")
        for key in ["K", "<", ">", "D", "I", "x"] {
            play.press(key)
            #expect(play.app.notice?.kind == .warning, "\(key)")
        }
    }

    @Test func `another role's roadmap is skipped through, as without a route`() throws {
        var play = try play("t")
        try play.walk(to: "linear-algebra")
        play.press("K")
        #expect(play.notice.contains("your own role"))
        play.press("x")
        #expect(play.app.journey.status("linear-algebra") == .skipped)
    }
}
