import CairnCore
import TestSupport
import Testing

struct HeaderTests {
    private func header(_ journey: Journey, columns: Int, _ keys: String = "") throws -> String {
        var play = try Play(journey, rows: 24, columns: columns)
        play.press(keys)
        return play.frame(of: .header).lines[0]
    }

    @Test func `it says whose way this is, and where in the year one stands`() throws {
        let line = try header(Fixtures.midway, columns: 80)
        #expect(line.hasPrefix(" Cairn · ML engineer  "))
        #expect(line.hasSuffix("week 18 · even odds: Dec 2026 · 2 late · 0 of 8 h"))
        #expect(try header(Fixtures.blank, columns: 80) == " Cairn · no track chosen yet")
    }

    @Test func `it says when others' lists are shown`() throws {
        #expect(try header(Fixtures.midway, columns: 100, "tt").contains("ML engineer · showing "))
    }

    @Test(arguments: 1...100) func `the way is said first, the year where it stands clear of it`(columns: Int) throws {
        let (left, right) = (" Cairn · ML engineer", "week 18 · even odds: Dec 2026 · 2 late · 0 of 8 h")
        let line = try header(Fixtures.midway, columns: columns)
        if columns > left.count + right.count + 2 {
            #expect(line.hasPrefix(left + " ") && line.hasSuffix(" " + right))
        } else if columns > left.count + 9 + 1 {
            #expect(line.hasPrefix(left + " ") && line.hasSuffix(" 0 of 8 h"), "what matters least goes first")
        } else {
            #expect(line == left || line.hasSuffix("…") && left.hasPrefix(line.dropLast()))
        }
    }

    @Test func `a window of seven rows has none`() throws {
        #expect(try Play(rows: 7, columns: 80).lines(of: .header).isEmpty)
        #expect(try !Play(rows: 8, columns: 80).lines(of: .header).isEmpty)
    }
}
