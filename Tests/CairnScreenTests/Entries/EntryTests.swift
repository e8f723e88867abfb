import CairnLibrary
import TestSupport
import Testing

@testable import CairnCore
@testable import CairnScreen

/// Every entry of the Library that ships, as a reader has it in front: it says all there is to say, in order, and nothing of it
/// is cut at any width.
struct EntryTests {
    /// The columns that the detail has in windows of 40, 80, 120 and 200.
    private static let widths = [36, 42, 68, 96]

    private let context: Context
    private let app: AppState

    init() throws {
        context = try Fixtures.context(EmbeddedLibrary.load())
        app = AppState(journey: Fixtures.blank, size: Size(rows: 40, columns: 120), context: context)
    }

    private func page(_ entry: Entry) -> Document {
        app.keymap.pane(entry.pane).detail(entry.row, app.desk(entry.pane, context, showing: entry.row))
    }

    @Test(arguments: Entry.Kind.allCases) func `a page says all that the Library does, in order`(kind: Entry.Kind) {
        let entries = Entry.all(kind, context.library)
        #expect(!entries.isEmpty)
        for entry in entries {
            var rest = Self.letters(of: page(entry), width: 10_000, context.measure)[...]
            for text in entry.says {
                guard let range = rest.range(of: Self.letters(text)) else {
                    Issue.record("\(entry.row) does not say “\(text)”, or not in its place")
                    break
                }
                rest = rest[range.upperBound...]
            }
        }
    }

    @Test(arguments: Entry.Kind.allCases) func `a page is whole at every width`(kind: Entry.Kind) {
        for entry in Entry.all(kind, context.library) {
            let page = page(entry)
            let letters = Self.letters(of: page, width: 10_000, context.measure)
            for width in Self.widths {
                #expect(Self.letters(of: page, width: width, context.measure) == letters, "\(entry.row) at \(width)")
                let widest = page.lines(width: width, measure: context.measure).map { line in
                    line.indent + context.measure.width(line.spans.map(\.text).joined())
                }.max()
                #expect(widest.map { $0 <= width } == true, "\(entry.row) at \(width)")
            }
        }
    }

    @Test(arguments: Entry.Kind.allCases) func `a heading has something under it`(kind: Entry.Kind) {
        for entry in Entry.all(kind, context.library) {
            let blocks = page(entry).blocks
            for (index, block) in blocks.enumerated() {
                guard case .heading(let heading) = block else { continue }
                let next = index + 1 < blocks.count ? blocks[index + 1] : .gap
                if case .heading = next { Issue.record("\(entry.row): nothing under “\(heading)”") }
                if case .gap = next { Issue.record("\(entry.row): nothing under “\(heading)”") }
            }
        }
    }

    @Test(arguments: Entry.Kind.allCases) func `the longest and the shortest can be drawn`(kind: Entry.Kind) throws {
        let lengths = Entry.all(kind, context.library).map { ($0, page($0).blocks.count) }.sorted { $0.1 < $1.1 }
        for (entry, _) in [lengths.first, lengths.last].compactMap({ $0 }) {
            for window in [Scene.Window.usual, .large, .narrow, .low, .wide] {
                var play = Play(app, context)
                play.resize(rows: window.rows, columns: window.columns)
                play.app.show(entry.row, in: entry.pane, context)
                play.app.settle(context)
                play.press("l")
                #expect(play.frame.problems(play.app.size, context.measure).isEmpty, "\(entry.row) in \(window)")
                #expect(play.selected == entry.row && play.app.side == .detail, "\(entry.row) in \(window)")
            }
        }
    }

    /// What is said, without blanks and without gauges, whose length follows the width.
    private static func letters(of page: Document, width: Int, _ measure: TextMeasure) -> String {
        page.lines(width: width, measure: measure).map { letters($0.spans.map(\.text).joined()) }.joined()
    }

    private static func letters(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"█▉▊▋▌▍▎▏·".contains($0) }
    }
}
