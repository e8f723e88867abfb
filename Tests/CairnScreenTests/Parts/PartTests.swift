import CairnCore
import CairnScreen
import TestSupport
import Testing

/// What holds for each part of the screen, whatever it shows.
struct PartTests {
    private static let sizes = [(0, 0), (1, 1), (1, 90), (60, 1), (5, 20), (10, 40), (24, 80)]

    @Test(arguments: Scene.all) func `a part stays where it belongs, in a window of any size`(scene: Scene) throws {
        var play = try scene.play(rows: 24, columns: 80)
        for (rows, columns) in Self.sizes {
            play.resize(rows: rows, columns: columns)
            for part in Part.allCases {
                let frame = play.frame(of: part)
                let problems = frame.problems(play.app.size, play.context.measure)
                #expect(problems.isEmpty, "\(part), \(columns)×\(rows): \(problems)")
                let drawn = frame.drawn
                guard !drawn.rows.isEmpty else { continue }
                let box = try #require(part.box(play.app), "\(part), \(columns)×\(rows): it has no room")
                #expect(
                    box.contains(row: drawn.rows.lowerBound, column: drawn.columns.lowerBound)
                        && box.contains(row: drawn.rows.upperBound - 1, column: drawn.columns.upperBound - 1),
                    "\(part), \(columns)×\(rows): \(drawn) is not in \(box)")
            }
        }
    }

    @Test(arguments: Scene.all) func `the screen is its parts`(scene: Scene) throws {
        for (rows, columns) in [(24, 80), (10, 40), (30, 150)] {
            let play = try scene.play(rows: rows, columns: columns)
            // A question has the whole screen.
            if play.app.isAsking { continue }
            let whole = play.frame
            let over = play.frame(of: .overlay)
            for part in Part.allCases where part != .list && part != .overlay {
                guard let box = part.box(play.app) else { continue }
                let frame = play.frame(of: part)
                // A long message lies over what is above the footer.
                let end = part == .footer ? nil : Part.footer.box(play.app)?.row
                for row in box.row..<min(box.row + box.rows, end ?? .max) {
                    for columns in stretches(of: box, row, without: over.drawn) {
                        #expect(
                            cells(whole, row, columns) == cells(frame, row, columns), "\(part), row \(row), \(columns)")
                    }
                }
            }
            for row in over.drawn.rows {
                let columns = over.drawn.columns
                #expect(cells(whole, row, columns) == cells(over, row, columns), "over the panes, row \(row)")
            }
        }
    }

    /// The columns of a box's row that nothing lies over. The cell beside what does may have lost half of a wide character.
    private func stretches(
        of box: ScreenLayout.Box, _ row: Int, without over: (rows: Range<Int>, columns: Range<Int>)
    ) -> [Range<Int>] {
        let columns = box.column..<box.column + box.columns
        guard over.rows.contains(row), over.columns.overlaps(columns) else { return [columns] }
        return [
            columns.lowerBound..<max(columns.lowerBound, over.columns.lowerBound - 1),
            min(columns.upperBound, over.columns.upperBound + 1)..<columns.upperBound,
        ]
    }

    private func cells(_ frame: Frame, _ row: Int, _ columns: Range<Int>) -> ArraySlice<Cell> {
        frame.row(row).dropFirst(columns.lowerBound).prefix(columns.count)
    }
}
