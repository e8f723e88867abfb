import TestSupport
import Testing

@testable import CairnCore

struct TickingTests {
    @Test func `a ticked skill is ticked on the roadmap too`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "linear-algebra")
        play.press("<space>1")
        try play.walk(to: "linear-algebra")
        #expect(RoadmapPane().row("linear-algebra", play.app.desk(RoadmapPane.id, play.context)).box == .done)
        play.press("<space>2")
        #expect(SkillsPane().row("linear-algebra", play.app.desk(SkillsPane.id, play.context)).box == .todo)
    }

    @Test func `a ticked skill counts in every track that asks for it`() throws {
        var play = try Play()
        try play.walk(to: "python")
        play.press("<space>")
        for track in play.context.library.tracks {
            let row = TracksPane().row(track.id, play.app.desk(TracksPane.id, play.context))
            #expect(row.trailing != "0%", "\(track.id)")
        }
    }

    @Test func `Space ticks and unticks, and the day is kept`() throws {
        var play = try Play()
        play.press("<space>")
        #expect(play.app.journey.progress["python"] == Progress(item: "python", status: .done, since: Fixtures.today))
        #expect(play.effects.count == 1)
        play.press("<space>")
        #expect(play.app.journey.progress["python"] == nil)
        #expect(play.app.journey == Fixtures.blank)
    }

    @Test(arguments: [("s", Status.learning), ("x", .skipped), ("<space>", .done)])
    func `each key gives its status and takes it back`(key: String, status: Status) throws {
        for before in ["s", "x", "<space>"] where before != key {
            var play = try Play()
            play.press("2")
            try play.walk(to: "python")
            play.press(before + key)
            #expect(play.app.journey.status("python") == status)
            play.press(key)
            #expect(play.app.journey.status("python") == (before == "s" ? .learning : .todo))
        }
    }

    @Test(arguments: ["<space>", "x"]) func `what was begun is begun again, since the same day`(key: String) throws {
        var play = try Play(Fixtures.midway)
        let begun = try #require(play.app.journey.progress["linear-algebra"])
        play.press("2")
        try play.walk(to: "linear-algebra")
        play.press(key + key)
        #expect(play.app.journey.progress["linear-algebra"] == begun)
        #expect(play.notice == "Linear algebra: begun.")
        play.press(key + "u")
        #expect(play.app.journey.progress["linear-algebra"] == begun)
        // After something else it is an untick like any other.
        play.press(key + "jsk" + key)
        #expect(play.app.journey.status("linear-algebra") == .todo)
    }

    @Test func `in a detail the line that stands for an item is ticked`() throws {
        var play = try Play()
        try play.walk(to: "networks")
        play.press("l")
        try play.read(to: "] Linear algebra")
        play.press("<space>")
        #expect(play.app.journey.status("linear-algebra") == .done && play.app.journey.status("networks") == .todo)
        #expect(play.notice.hasPrefix("Linear algebra: done"))
        play.press("eproof<c-s>")
        #expect(play.app.journey.isProven("linear-algebra"))
        play.press("g<space>")
        #expect(play.app.journey.status("networks") == .done, "a line that stands for nothing leaves the open one")
    }

    @Test(arguments: [("3", "] Boosted trees", "trees"), ("5l", "] Python fluency", "python")])
    func `items are ticked in the detail of a role or a guide, too`(keys: String, text: String, id: ItemID) throws {
        var play = try Play()
        play.press(keys + "jl")
        try play.read(to: text)
        play.press("<space>")
        #expect(play.app.journey.status(id) == .done)
        #expect(play.app.journey.plan.track == nil)
    }

    @Test func `one says what one did`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2")
        try play.walk(to: "python")
        play.press("s")
        #expect(play.notice == "Python fluency: begun.")
        play.press("<space>")
        #expect(play.notice == "Python fluency: done and proven.")
        play.press("<space>")
        #expect(play.notice == "Python fluency: begun.")
        play.press("x")
        #expect(play.notice.hasPrefix("Python fluency: skipped"))
    }

    @Test func `beginning what the plan had left out says what it adds, and where the end moves`() throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), features: .withToday)
        let plan = Plan(track: "ml-engineer", hoursPerWeek: 6, start: Fixtures.today, asked: true)
        func journey(without cuts: Set<RouteKey>) -> Journey {
            Journey(
                [Record(plan), Record(Acceptance(day: Fixtures.today, cuts: cuts))], kinds: Features.withToday.kinds)
        }
        let items = try #require(journey(without: []).standing(context)).plan.items
        let needed = Set(items.flatMap(\.waitsFor))
        let last = try #require(items.last { $0.item.kind == .skill && !needed.contains($0.key) })
        let item = try #require(context.library.item(last.key.item))
        for (cuts, isSaid) in [([last.key], true), ([], false)] as [(Set<RouteKey>, Bool)] {
            let play = try Play(journey(without: cuts), context: context)
            let requests = ItemCommands.toggle(.learning, item, play.app.desk(context))
            guard case .keepAndSay(_, let text)? = requests.first else { throw FieldFault("s", "nothing is said") }
            #expect(text.hasPrefix("\(item.name): begun."))
            #expect(text.contains("The plan had left it out; it adds ") == isSaid)
            #expect(text.contains(" h. The end moves from ") == isSaid)
        }
    }

    @Test func `tasks and projects are ticked as skills are`() throws {
        var play = try Play()
        try play.walk(to: "circle")
        play.press("<space>")
        #expect(play.app.journey.status("circle") == .done)
        let talks = RoadmapPane().row("talks", play.app.desk(RoadmapPane.id, play.context))
        #expect(talks.badges.first?.text == "ready", "what needs it is ready now")
    }

    @Test func `a group cannot be ticked, and says so`() throws {
        for keys in ["1g", "2g"] {
            var play = try Play()
            play.press(keys + "<space>")
            #expect(play.effects.isEmpty)
            #expect(play.app.journey == Fixtures.blank)
            #expect(play.app.notice?.kind == .warning)
        }
    }

    @Test func `a skill can be ticked while its detail is read`() throws {
        var play = try Play()
        play.press("ljj<space>")
        #expect(play.app.journey.status("python") == .done)
        #expect(play.app.side == .detail)
        #expect(play.app.list.detail.line == 2)
    }

    @Test func `a row that is sorted elsewhere by a tick stays selected`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "linear-algebra")
        play.press("o")
        let before = play.app.list.cursor
        #expect(play.selected == "linear-algebra")
        play.press("<space>")
        #expect(play.selected == "linear-algebra")
        #expect(play.app.list.cursor > before)
    }

    @Test func `a row that a tick takes out of the filter leaves the cursor in the list`() throws {
        var play = try Play()
        play.press("2/is:todo<enter>")
        try play.walk(to: "listening")
        #expect(play.selected == play.app.list.ids.last)
        play.press("<space>k")
        #expect(!play.app.list.ids.contains("listening"))
        #expect(play.selected != nil)
    }

    @Test func `with evidence already there, a tick proves`() throws {
        var play = try Play()
        play.press("ea<enter><enter><enter>")
        #expect(!play.app.journey.isProven("python"))
        play.press("<space>")
        #expect(play.app.journey.isProven("python"))
        #expect(RoadmapPane().row("python", play.app.desk(RoadmapPane.id, play.context)).box == .proven)
    }
}
