import CairnCore
import CairnScreen
import TestSupport
import Testing

struct StackTests {
    private static let names = ["1 Roadmap", "2 Skills", "3 Tracks", "4 People", "5 Guides"]

    private func stack(_ keys: String, rows: Int = 24, columns: Int = 80) throws -> Play {
        var play = try Play(Fixtures.midway, rows: rows, columns: columns)
        play.press(keys)
        return play
    }

    /// The title line of each pane, and its row.
    private func titles(_ play: Play) -> [(row: Int, text: String)] {
        play.frame(of: .stack).lines.enumerated().filter { $0.element.hasPrefix("├") || $0.element.hasPrefix("┌") }
            .map { ($0.offset, $0.element) }
    }

    @Test(arguments: ["1", "2", "3", "4", "5"], [20, 40, 60, 80, 120, 200])
    func `every pane has its line, the open one its list below it`(key: String, columns: Int) throws {
        let play = try stack(key, columns: columns)
        let titles = titles(play)
        try #require(titles.count == Self.names.count)
        for (title, name) in zip(titles, Self.names) { #expect(title.text.dropFirst().hasPrefix(" \(name) ")) }
        let open = try #require(Int(key)) - 1
        for (index, title) in titles.enumerated() {
            let next = index + 1 < titles.count ? titles[index + 1].row : 22
            #expect(next - title.row == (index == open ? 17 : 1), "\(index)")
            let style = play.frame(of: .stack)[title.row, 3].style
            #expect(style == (index == open ? .strong : .plain))
        }
    }

    @Test func `where rows are few only the open pane has a line`() throws {
        let play = try stack("3", rows: 10)
        #expect(titles(play).map { $0.text.contains("3 Tracks") } == [true])
    }

    @Test(arguments: 2...70) func `how things stand is said whole or not at all`(columns: Int) throws {
        // Up to 59 columns the stack has them all.
        let play = try stack("", columns: columns)
        for title in titles(play) where columns < 60 {
            let end = title.text.dropLast(2).split(separator: "─").last.map(String.init) ?? ""
            let whole = ["2 of 10, 1 proven", "2 of 10", "14%", "14 %", "ML engineer", "ML", "1 due", "look up"]
            let isSaid = title.text.contains("─ ") && title.text.hasSuffix(" ─┤")
            #expect(!isSaid || whole.contains { end.contains(" \($0) ") }, "\(title.text)")
        }
    }

    @Test func `a gauge is drawn where it has eight columns`() throws {
        #expect(try titles(stack("", columns: 40))[0].text.contains("·····"))
        #expect(try !titles(stack("", columns: 26))[0].text.contains("·"))
    }

    @Test func `a filter that is kept stands in its pane's line, also from another`() throws {
        for keys in ["2/is:done<enter>", "2/is:done<enter>3"] {
            let play = try stack(keys)
            let title = titles(play)[1]
            #expect(title.text.contains("2 Skills /is:done "))
            #expect(play.frame(of: .stack)[title.row, 12].style == .match)
        }
    }

    @Test func `the border says where the keys go`() throws {
        #expect(try stack("").frame(of: .stack)[1, 0].style == .focusBorder)
        #expect(try stack("l").frame(of: .stack)[1, 0].style == .border)
    }
}
