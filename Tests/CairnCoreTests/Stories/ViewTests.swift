import TestSupport
import Testing

@testable import CairnCore

struct ViewTests {
    @Test func `v shows the roadmap by quarters, with dates from the start, and by steps again`() throws {
        var play = try Play(Fixtures.midway)
        play.press("v")
        let rows = play.app.list.ids.map { play.app.row($0, play.context) }
        #expect(rows.first?.text == "Q1 · 3 Nov 2025 – 2 Feb 2026")
        #expect(rows.filter { $0.depth == 0 }.count == 5)
        #expect(play.app.list.ids.contains("statistics"), "the quarter that one is in is open")
        play.press("v")
        #expect(play.app.list.ids.first == "step:learn")
    }

    @Test func `without a start date the quarters have no dates, and say how to get them`() throws {
        var play = try Play()
        play.press("vg")
        #expect(RoadmapPane().row("quarter:q1", play.app.desk(RoadmapPane.id, play.context)).text == "Q1")
        #expect(play.detail.contains { $0.contains("P sets a start date") })
    }

    @Test func `what has no quarter stands in the last branch`() throws {
        var play = try Play()
        play.press("v")
        try play.walk(to: "quarter:later")
        play.press("l")
        #expect(play.app.list.ids.suffix(2) == ["writing", "steady"])
    }

    @Test func `every milestone is in both views once`() throws {
        var play = try Play()
        play.unfold()
        let steps = play.app.list.ids.filter { !$0.contains(":") }
        play.press("v")
        play.unfold()
        let quarters = play.app.list.ids.filter { !$0.contains(":") }
        #expect(Set(steps) == Set(quarters))
        #expect(steps.count == quarters.count)
        #expect(Set(steps).count == steps.count)
    }

    @Test func `a row that the other view shows stays selected`() throws {
        var play = try Play(Fixtures.midway)
        try play.walk(to: "statistics")
        play.press("v")
        #expect(play.selected == "statistics")
        play.press("v")
        #expect(play.selected == "statistics")
    }

    @Test func `o sorts the skills by area, status, hours and name`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2to")
        let library = play.context.library
        #expect(play.app.list.ids.first == "linear-algebra", "what was begun comes first")
        #expect(play.app.list.ids.last == "version-control", "what was skipped comes last")
        play.press("o")
        let hours = play.app.list.ids.compactMap { library.skill($0)?.hours.middle }
        #expect(hours == hours.sorted())
        play.press("o")
        let names = play.app.list.ids.compactMap { library.skill($0)?.name.lowercased() }
        #expect(names == names.sorted())
        play.press("o")
        #expect(play.app.list.ids.first == "area:math")
    }

    @Test func `v and o where there is only one view or order say so`() throws {
        for keys in ["2v", "1o", "3v", "3o"] {
            var play = try Play()
            play.press(keys)
            #expect(play.app.notice?.kind == .warning, "\(keys)")
            #expect(play.notice.contains("only one"), "\(keys)")
        }
    }
}

struct TrackViewTests {
    @Test func `t shows everybody's, then each track's, the chosen one first`() throws {
        var play = try Play(Fixtures.midway)
        #expect(play.app.trackView == "engineer")
        var seen: [TrackID?] = []
        for _ in 0..<4 {
            play.press("t")
            seen.append(play.app.trackView)
        }
        #expect(seen == ["data", "research", nil, "engineer"])
    }

    @Test func `roadmap and skills show what the track asks for`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2")
        play.unfold()
        #expect(!play.app.list.ids.contains("writing"))
        #expect(play.app.list.ids.contains("networks"))
        play.press("t")
        play.unfold()
        #expect(play.app.list.ids.contains("writing"))
        #expect(!play.app.list.ids.contains("networks"))
        play.press("1")
        play.unfold()
        #expect(!play.app.list.ids.contains("networks"))
        #expect(!play.app.list.ids.contains("paper"))
        #expect(play.app.list.ids.contains("circle"), "a task of no track is everybody's")
    }

    @Test func `numbers follow the view`() throws {
        var play = try Play(Fixtures.midway)
        let own = SkillsPane().summary(play.app.desk(SkillsPane.id, play.context))
        play.press("tt")
        play.press("t")
        #expect(play.app.trackView == nil)
        #expect(SkillsPane().summary(play.app.desk(SkillsPane.id, play.context)) != own)
        #expect(SkillsPane().summary(play.app.desk(SkillsPane.id, play.context)).text == "2 of 11, 1 proven")
    }

    @Test func `the header says whose way is shown where it is not one's own`() throws {
        var play = try Play(Fixtures.midway, columns: 120)
        #expect(!play.text.contains("showing"))
        play.press("t")
        #expect(play.text.contains("showing Data scientist"))
    }
}
