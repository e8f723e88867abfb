import TestSupport
import Testing

@testable import CairnCore

/// More panes than there are number keys, and a list that knows when it is made.
struct ManyPanesTests {
    /// A pane with nothing in it but its name.
    private struct Plain: Pane {
        let name: String
        let reads: [any JourneyRecord.Type] = [Person.self]
        let made: Count

        var id: PaneID { PaneID(name) }
        var bindings: [Binding] { [] }
        func summary(_ desk: Desk) -> Summary { Summary("") }
        func contents(_ desk: Desk) -> ListContents {
            made.add()
            return ListContents(ids: desk.journey.people.order)
        }
        func row(_ id: RowID, _ desk: Desk) -> ListRow { ListRow(id, id) }
        func detail(_ id: RowID, _ desk: Desk) -> Document { Document(id) }
        func emptyText(_ desk: Desk) -> String { "Nothing here." }
    }

    private let made = Count()

    /// The shipped panes and as many more as make `count`.
    private func play(_ count: Int, rows: Int = 24, columns: Int = 80) throws -> Play {
        let more = (Features.shipped.keymap.panes.count..<count).map { Plain(name: "Pane\($0 + 1)", made: made) }
        let features = more.reduce(Features.shipped) { $0.adding(Feature(pane: $1)) }
        let context = try Fixtures.context(features: features)
        return try Play(Fixtures.midway, rows: rows, columns: columns, context: context)
    }

    @Test func `the tenth pane is on 0, and others open by name`() throws {
        var play = try play(12)
        play.press("0")
        #expect(play.app.focus == play.app.keymap.panes[9].id)
        play.press(":Open Pane12<enter>")
        #expect(play.app.pane.name == "Pane12")
        play.press("<tab>")
        #expect(play.app.focus == play.app.keymap.panes[0].id)
        play.press("<s-tab>")
        #expect(play.app.pane.name == "Pane12")
        #expect(KeyTable.markdown().contains("`1`"))
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 7), (8, 60), (13, 80), (24, 80), (40, 120), (50, 200)])
    func `no size breaks a stack of twelve`(rows: Int, columns: Int) throws {
        var play = try play(12, rows: rows, columns: columns)
        for pane in play.app.keymap.panes.indices {
            play.press("<tab>")
            #expect(play.frame.problems(play.app.size, play.context.measure).isEmpty, "pane \(pane)")
            #expect(play.app.problems.isEmpty, "pane \(pane)")
        }
    }

    @Test func `neighbours fold so that the open list keeps twelve rows`() throws {
        var play = try play(10)
        for pane in play.app.keymap.panes {
            play.take(.command("pane.\(pane.id.name)"))
            #expect(play.app.layout.list.rows >= 12, "\(pane.name)")
        }
        play.press("1")
        #expect(play.text.contains(" 2 Roadmap  3 Skills "))
        let row = try #require(play.app.layout.titles.last?.row)
        let column = try #require(play.app.layout.titles.last?.names.dropFirst().first?.lowerBound)
        play.click(row: row, column: column)
        #expect(play.app.pane.name == "Skills")
    }

    @Test func `five panes fit at 24 rows without folding`() throws {
        let play = try Play(Fixtures.midway)
        #expect(play.app.layout.titles.allSatisfy { $0.panes.count == 1 })
    }

    @Test func `a tick makes no list again that reads no ticks`() throws {
        var play = try play(Features.shipped.keymap.panes.count + 1)
        let before = made.value
        play.press("3<space>jj<space>u")
        #expect(play.app.journey.progress != Fixtures.midway.progress || !play.history.done.isEmpty)
        #expect(made.value == before)
        play.press("6aNora<enter><c-s>")
        #expect(made.value > before)
    }
}

/// A number that values may share.
final class Count: @unchecked Sendable {
    private(set) var value = 0
    func add() { value += 1 }
}
