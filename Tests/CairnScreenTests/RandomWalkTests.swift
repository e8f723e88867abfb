import CairnCore
import CairnScreen
import TestSupport
import Testing

/// Ten thousand things done at random in each pane. Nothing may trap, and after each the promises hold.
struct RandomWalkTests {
    @Test(arguments: Fixtures.features.keymap.panes.indices) func `whatever is done in a pane, the promises hold`(
        pane: Int
    )
        throws
    {
        // A walk that stays among the guides has little to keep.
        let least = Fixtures.features.keymap.panes[pane].id == PaneID("guides") ? 1 : 40
        try walk(Fixtures.midway, Fixtures.context(), home: pane, least: least)
    }

    @Test func `whatever is done in Today, the promises hold`() throws {
        try walk(Fixtures.busy, Fixtures.context(features: .withToday), home: 0, least: 60)
    }

    @Test func `whatever is done in the journal, the promises hold`() throws {
        let context = try Fixtures.context(features: .withJournal)
        try walk(Fixtures.journal, context, home: context.features.keymap.panes.count - 1, least: 60)
    }

    @Test func `whatever is done in projects, the promises hold`() throws {
        let context = try Fixtures.context(features: .withProjects)
        try walk(Fixtures.projects, context, home: context.features.keymap.panes.count - 1, least: 20)
    }

    @Test func `whatever is done in practice, the promises hold`() throws {
        let context = try Fixtures.practiceContext()
        try walk(Fixtures.practice, context, home: context.features.keymap.panes.count - 1, least: 40)
    }

    @Test func `whatever is done with jobs, the promises hold`() throws {
        let context = try Fixtures.context(features: .withJobs)
        try walk(Fixtures.jobs, context, home: context.features.keymap.panes.count - 1, least: 20)
    }

    private func walk(_ first: Journey, _ context: Context, home pane: Int, least: Int) throws {
        var walk = RandomWalk(try Play(first, context: context), home: pane, seed: UInt64(pane) + 1)
        var step = 0
        while walk.count < 10_000 {
            walk.step()
            step += 1
            let problems = problems(walk.play, draws: step % 16 == 0)
            guard !problems.isEmpty else { continue }
            let trail = walk.trail.suffix(20).map { "\($0)" }.joined(separator: "\n")
            Issue.record("after \(walk.count) actions: \(problems)\n\(trail)")
            return
        }
        #expect(walk.play.history.done.count > least, "the walk has kept something")
        walk.undoEverything()
        #expect(walk.play.app.journey == first)
        #expect(walk.play.history.done.isEmpty)
        #expect(Fixtures.midway.people.order.allSatisfy { walk.play.context.texts.memo(of: $0) == nil })
    }

    @Test func `whatever is done with an accepted route, its rows are its steps`() throws {
        let context = try Fixtures.context()
        let first = Fixtures.onRoute(leaving: [RouteKey("steady")], context)
        var walk = RandomWalk(try Play(first, context: context), home: 0, seed: 415)
        var step = 0
        while walk.count < 10_000 {
            walk.step()
            step += 1
            let problems = problems(walk.play, draws: step % 16 == 0) + walk.play.app.repeatedRows
            guard !problems.isEmpty else { continue }
            let trail = walk.trail.suffix(20).map { "\($0)" }.joined(separator: "\n")
            Issue.record("after \(walk.count) actions: \(problems)\n\(trail)")
            return
        }
        #expect(
            walk.play.history.done.contains {
                $0.change.title.hasPrefix("Leave out") || $0.change.title.hasPrefix("Keep")
            })
        walk.undoEverything()
        #expect(walk.play.app.journey == first)
    }

    private func problems(_ play: Play, draws: Bool) -> [String] {
        var problems = play.app.problems
        if draws || !play.effects.isEmpty, play.app.journey != play.history.journey {
            problems.append("the journey is not what was kept")
        }
        // Laying out and drawing cost the most by far.
        guard draws else { return problems }
        problems += play.app.detailProblems(play.context)
        return problems + play.frame.problems(play.app.size, play.context.measure)
    }
}

extension AppState {
    /// Rows of the open list that stand there twice.
    fileprivate var repeatedRows: [String] {
        Set(list.ids).count == list.ids.count ? [] : ["the list holds a row twice"]
    }
}
