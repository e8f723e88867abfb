import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

/// A long text that is edited again and again stands in the log about once an edit, and nothing else changes by that.
struct LoggedEditTests {
    private let folder = TemporaryFolder()
    private let long = (0..<400).map { "line \($0): Zürich 線形 🪨\n" }.joined()

    private func edited(_ number: Int) -> String { long.replacing("line \(number):", with: "LINE \(number) é:") }

    @Test func `edits of a long text are kept once, undone, redone and exported whole`() throws {
        let store = try open(folder.journey)
        var old: Note?
        for number in 0..<20 {
            let new = Note(item: "sql", text: edited(number * 19))
            try store.apply(Change("Note", [Edit(from: old, to: new)]), at: number)
            old = new
        }
        let kept = try store.read { try Int.fetchOne($0, sql: "SELECT sum(length(change)) FROM change_log") ?? 0 }
        #expect(kept < 25 * long.count, "twice an edit it would be 39 times the text")
        let export = try store.exportJourney()
        #expect(!String(decoding: export, as: UTF8.self).contains(#""kept""#))
        let copy = try open(folder("copy.sqlite"))
        try copy.importJourney(export, at: now)
        #expect(try copy.exportJourney() == export)
        for number in (0..<19).reversed() {
            try copy.undo(try #require(try copy.nextUndo()), at: now)
            #expect(try copy.journey().notes["sql"]?.text == edited(number * 19))
        }
        while let entry = try copy.nextRedo() { try copy.redo(entry, at: now) }
        #expect(try copy.journey() == store.journey())
    }

    @Test func `whatever two texts share, the one comes back from the other`() {
        var random = Seeded(11)
        let letters = ["a", "é", "e\u{301}", "線", "🪨", "\n", "👨‍👩‍👧", "\u{1F1E9}\u{1F1EA}"]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        }
        for number in 0..<500 {
            let ends = (text(number), text(500 - number))
            let before = ends.0 + text(number % 7) + ends.1
            let after = number % 5 == 0 ? before : ends.0 + text(number % 11) + ends.1
            guard let part = SharedEnds(before, after) else {
                Issue.record("\(number): much is shared")
                continue
            }
            let back = SharedEnds(beginning: part.beginning, middle: part.middle, end: part.end, of: after)
            #expect(back.map { Array($0.text.utf8) } == Array(before.utf8), "\(number)")
        }
    }

    @Test func `what is short or shares little is kept as it is`() {
        #expect(SharedEnds("short", "shorter") == nil)
        #expect(SharedEnds(String(repeating: "a", count: 600), String(repeating: "b", count: 600)) == nil)
        #expect(SharedEnds(beginning: 5, middle: "x", end: 6, of: "0123456789") == nil)
        #expect(SharedEnds(beginning: -1, middle: "x", end: 0, of: "0123456789") == nil)
    }
}
