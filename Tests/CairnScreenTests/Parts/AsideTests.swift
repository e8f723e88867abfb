import CairnCore
import TestSupport
import Testing

struct AsideTests {
    @Test(arguments: [(1, false), (80, false), (139, false), (140, true), (300, true)])
    func `what comes next stands in a third column where there is room for it`(columns: Int, isThere: Bool) throws {
        let play = try Play(Fixtures.midway, rows: 40, columns: columns)
        #expect(play.lines(of: .aside).isEmpty != isThere)
    }

    @Test func `its lines are those of the page about what comes next`() throws {
        var play = try Play(Fixtures.midway, rows: 40, columns: 200)
        let text = play.lines(of: .aside).joined(separator: "\n")
        #expect(text.contains("Linear algebra"))
        play.press("2/linear<enter> ")
        #expect(play.lines(of: .aside).joined(separator: "\n") != text)
    }
}
