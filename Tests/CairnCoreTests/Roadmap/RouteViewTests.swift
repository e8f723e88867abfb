import TestSupport
import Testing

@testable import CairnCore

struct RouteViewTests {
    private func play(_ columns: Int = 80, leaving cuts: Set<RouteKey> = []) throws -> Play {
        let context = try Fixtures.context()
        return try Play(Fixtures.onRoute(leaving: cuts, context), columns: columns, context: context)
    }

    private func standing(_ play: Play) throws -> PlanStanding {
        try #require(play.app.journey.standing(play.context))
    }

    private func row(_ id: RowID, _ play: Play) -> ListRow { play.app.row(id, play.context) }

    /// Rows that are no headings, in order, with all branches open.
    private func rows(_ play: inout Play) -> [RowID] {
        play.unfold()
        return play.app.list.ids.filter { !$0.contains(":") }
    }

    @Test func `v goes from the steps of the route to its legs and to all of the track`() throws {
        var play = try play()
        #expect(rows(&play).contains("version-control") == false, "what is skipped is not on the route")
        play.press("v")
        #expect(play.notice == "Roadmap: by leg of your route.")
        #expect(play.app.list.ids.first == "leg:1")
        play.press("v")
        #expect(play.app.list.ids.first == "step:learn")
        #expect(rows(&play).contains("version-control"))
        play.press("v")
        #expect(play.notice == "Roadmap: by step of your route.")
    }

    @Test func `the legs hold every step of the plan once, in its order, with its hours`() throws {
        for edit in ["", "D"] {
            var play = try play()
            try play.walk(to: "statistics")
            play.press(edit)
            if play.form != nil { play.press("<enter>") }
            play.press("v")
            let plan = try standing(play).plan
            let ids = rows(&play)
            #expect(Set(ids).count == ids.count)
            let places = try standing(play).places
            let keys = ids.compactMap { places.key(ofRow: $0) }
            let open = keys.compactMap { places[$0]?.planned }
            #expect(open == plan.items)
            #expect(keys.count == plan.items.count + plan.closed.count + plan.leftOut.count + plan.after.count)
            for item in open {
                #expect(row(places.row(item.key), play).badges.last?.sign == PlanWords.hours(item.hoursLeft))
            }
        }
    }

    @Test func `a leg says until when and how much is left, and where there is room each step when`() throws {
        var play = try play(160)
        play.press("v")
        let plan = try standing(play).plan
        let last = try #require(plan.leg(1)).upperBound
        let leg = row("leg:1", play)
        #expect(leg.text == "1 Foundations")
        let hours = plan.items.filter { $0.item.leg == 1 }.reduce(0) { $0 + $1.hoursLeft }
        #expect(leg.badges.map(\.text) == ["to \(ForecastWords.month(last)) · \(PlanWords.hours(hours))"])
        let circle = try #require(plan.items.first { $0.key.item == "circle" })
        let days = try #require(circle.days)
        let when = "\(PlanWords.hours(circle.hoursLeft)) · \(DaySpan.text(days, today: Fixtures.today))"
        #expect(row("circle", play).badges.map(\.text) == ["ready", when])
        #expect(row("trees", play).badges.map(\.text).contains("after Statistics"))
    }

    @Test func `what comes after and what is left out have branches of their own, with the reason`() throws {
        var play = try play(leaving: [RouteKey("steady")])
        play.press("v")
        #expect(rows(&play).contains("steady"))
        let desk = play.app.desk(RoadmapPane.id, play.context)
        #expect(RoadmapPane().parent("steady", desk) == "after:time")
        #expect(RoadmapPane().parent("after:time", desk) == "after:all")
        #expect(RoadmapPane().parent("version-control", desk) == "out:all")
        #expect(row("version-control", play).badges.map(\.text) == ["skipped"])
        #expect(RoadmapPane().parent("probability/working", desk) == "after:prove", "done, but not proven")
        #expect(RoadmapPane().parent("probability", desk) == "leg:1")
        try play.walk(to: "steady")
        #expect(play.detail.contains { $0.contains("for want of time") })
    }

    @Test func `where another role's roadmap is shown v says why it stays`() throws {
        var play = try play()
        play.press("tv")
        #expect(play.app.notice?.kind == .warning)
        #expect(play.notice.contains("your own role"))
        #expect(play.app.list.ids.first == "step:learn")
    }

    @Test func `before any question is answered all of the track is shown, and v says what is missing`() throws {
        let context = try Fixtures.context()
        let app = AppState(
            journey: Journey(), size: Size(rows: 24, columns: 80), context: context, readOnlyReason: "it is on a CD")
        var play = Play(app, context)
        play.press("v")
        #expect(play.notice.hasPrefix("There is no route yet"))
        #expect(rows(&play) == context.library.roadmapIDs)
        play.press("gK")
        #expect(play.app.notice?.kind == .warning)
    }

    @Test(arguments: ["", "v", "vv"]) func `filters work in every view, and count rows`(keys: String) throws {
        var play = try play()
        play.press(keys + "/trees<enter>")
        #expect(play.app.list.ids.filter { !$0.contains(":") } == ["trees"])
        #expect(play.app.list.total == 1)
        play.press("<esc>/is:learning<enter>")
        #expect(play.app.list.ids.filter { !$0.contains(":") } == ["linear-algebra"])
    }

    @Test func `a row that the other views show stays selected`() throws {
        var play = try play()
        try play.walk(to: "statistics")
        for _ in 0..<3 {
            play.press("v")
            #expect(play.selected == "statistics")
        }
    }

    @Test func `a reference to what the view does not hold leads to all of the track`() throws {
        var play = try play()
        #expect(play.app.list.view == RoadmapView.steps.rawValue)
        play.press(":Version control<enter>")
        #expect(play.app.focus == RoadmapPane.id)
        #expect(play.app.list.view == RoadmapView.all.rawValue)
        #expect(play.selected == "version-control")
    }

    @Test func `Enter on the hours of a step, or on the line below a leg, shows how they are reckoned`() throws {
        var play = try play()
        try play.walk(to: "trees")
        play.press("l")
        try play.read(to: "h left")
        play.press("<enter>")
        #expect(play.text.contains("How this is worked out"))
        #expect(play.text.contains("How far"))
        play.press("<esc>hv")
        try play.walk(to: "leg:2")
        play.press("]")
        #expect(play.app.list.detail.target == RouteLines.sums)
    }

    @Test func `what was logged on a step is told to the minute, and the sum adds up`() throws {
        let context = try Fixtures.context()
        var journey = Fixtures.onRoute(context)
        let session = WorkSession(id: "s-46", item: "trees", day: Fixtures.today, minutes: 46)
        journey.apply(Change("Log", [Edit(from: nil, to: session)]))
        let step = try #require(journey.standing(context)?.plan.items.first { $0.key.item == "trees" })
        var play = try Play(journey, columns: 160, context: context)
        try play.walk(to: "trees")
        let (left, all) = (PlanWords.exact(step.hoursLeft), PlanWords.exact(step.item.estimate.mean))
        #expect(play.detail.contains { $0.contains("\(left) left") && $0.contains("\(all) estimated − 46 min logged") })
        let minutesLeft = try #require(DurationWords.parse(left))
        #expect(DurationWords.parse(all) == minutesLeft + 46)
    }

    @Test func `the detail says when, why and what a step waits for`() throws {
        var play = try play(160)
        try play.walk(to: "trees")
        let planned = try #require(try standing(play).steps["trees"])
        let text = play.detail.joined(separator: "\n")
        #expect(text.contains("On your route"))
        #expect(text.contains(DaySpan.text(try #require(planned.days), today: Fixtures.today)))
        #expect(text.contains("Waits for Statistics."))
        play.press("2")
        try play.walk(to: "trees")
        #expect(play.detail.contains { $0.contains("On the Roadmap: x leaves it out") })
    }

    @Test func `without hours there are no dates, and it says how to get them`() throws {
        var play = try Play()
        play.press("vg")
        #expect(play.app.list.ids.first == "leg:1")
        #expect(row("leg:1", play).badges.isEmpty)
        #expect(play.detail.contains { $0.contains("P asks how many hours") })
    }

    @Test func `a filter finds the name of a leg, and fields narrow what is in it`() throws {
        var play = try play()
        play.press("v")
        let places = try standing(play).places
        let leg = places.order.filter { places[$0]?.item.leg == 1 }.map(places.row)
        let name = try #require(row("leg:1", play).text.split(separator: " ", maxSplits: 1).last)
        play.press("/\(name)<enter>")
        #expect(!leg.isEmpty && Set(leg).isSubset(of: play.app.list.ids))
        play.press("/ kind:task<enter>")
        #expect(!Set(leg).isSubset(of: play.app.list.ids))
    }
}
