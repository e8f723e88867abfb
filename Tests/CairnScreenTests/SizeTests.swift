import CairnCore
import CairnScreen
import TestSupport
import Testing

/// No window is too small, and none too large.
struct SizeTests {
    private static let rows = [0, 1, 2, 3, 4, 5, 7, 8, 10, 12, 24, 60]
    private static let columns = [0, 1, 2, 3, 5, 8, 20, 34, 59, 60, 80, 139, 140, 200]

    @Test(arguments: Scene.all) func `everything can be drawn at any size`(scene: Scene) throws {
        var play = try scene.play(rows: 24, columns: 80)
        for rows in Self.rows {
            for columns in Self.columns {
                play.resize(rows: rows, columns: columns)
                let problems = play.app.problems + play.frame.problems(play.app.size, play.context.measure)
                #expect(problems.isEmpty, "\(columns)×\(rows): \(problems)")
            }
        }
    }

    @Test(arguments: [(1, 1), (0, 0), (2, 2), (3, 300)]) func `everything can be reached at any size`(
        rows: Int, columns: Int
    ) throws {
        for scene in Scene.all {
            var play = try scene.play(rows: rows, columns: columns)
            play.press("<enter><esc>jkGgl<pgdn>h<esc>")
            #expect(play.app.problems.isEmpty)
            #expect(play.frame.problems(play.app.size, play.context.measure).isEmpty)
        }
    }

    @Test func `the same state draws the same frame`() throws {
        for scene in Scene.all {
            let play = try scene.play(rows: 24, columns: 80)
            #expect(play.frame == play.frame)
            #expect(try scene.play(rows: 24, columns: 80).frame == play.frame)
        }
    }
}
