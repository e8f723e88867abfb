import TestSupport
import Testing

@testable import CairnCore

struct DocumentTests {
    private let measure = Fixtures.measure

    private func width(_ line: DocumentLine) -> Int {
        line.indent + line.spans.reduce(0) { $0 + measure.width($1.text) }
    }

    private func block(_ text: String) -> [Document.Block] {
        var tally = Tally()
        (tally.total, tally.done, tally.proven) = (12_000, 11_000, 10_000)
        return [
            .gap, .heading(text), .text(text, .dim),
            .bullet(text, sign: "·", .plain), .bullet(text, sign: "[x]", .plain),
            .field(label: "Label", text: text), .field(label: "A label that is long", text: text),
            .link(.init(text, .link), sign: .init("›", .dim), remark: text, .record("note", "python")),
            .link(.init(text, .link), sign: .init("[x]", .done), remark: "", .record("note", "python")),
            .columns([.init(text), .init(text)]), .columns([.init(text)]), .gauge(label: "Done", tally),
        ]
    }

    @Test(arguments: 0..<30) func `no line of a document is wider than asked`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = (0..<20).map { _ in random.pick(HostileText.pieces + ["word", "another"]) }.joined(separator: " ")
        for width in [24, 30, 42, 60, 96] {
            for block in block(text) {
                for line in Document("", [block]).lines(width: width, measure: measure) {
                    #expect(self.width(line) <= width, "\(width): \(line.spans.map(\.text))")
                }
            }
        }
    }

    @Test(arguments: 0..<30) func `nothing hostile is in any line`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = (0..<20).map { _ in random.pick(HostileText.pieces) }.joined(separator: " ")
        for line in Document("", block(text)).lines(width: 40, measure: measure) {
            for span in line.spans { #expect(!Visible.hasHostile(span.text)) }
        }
    }

    @Test(arguments: [0, 1, 2, 3, 5, 9, 11, 15]) func `no width is too small`(width: Int) {
        #expect(!Document("", block("one 日本語 two")).lines(width: width, measure: measure).isEmpty)
    }

    @Test func `a label that is longer than its column stands clear of its text`() {
        let block = Document.Block.field(label: "Ctrl-d PgDn", text: "A page down")
        let lines = Document("", [block]).lines(width: 40, measure: measure)
        #expect(lines.map { $0.spans.map(\.text).joined() } == ["Ctrl-d PgDn A page down"])
    }

    @Test func `a link is followed from each of its lines`() {
        let link = Document.Block.link(
            .init("one two three four", .link), sign: .init("›", .dim), remark: "five", .item("python"))
        let lines = Document("", [link]).lines(width: 12, measure: measure)
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.target == .item("python") })
    }

    @Test(arguments: 0...100) func `a gauge is as wide as asked and as full as said`(percent: Int) {
        for width in [0, 1, 2, 10, 20] {
            let gauge = Gauge.text(percent: percent, width: width)
            #expect(gauge.full.count + gauge.rest.count == width)
            #expect(gauge.full.isEmpty == (percent * width * 8 < 100))
            #expect(gauge.rest.isEmpty == (width * 8 * percent / 100 > (width - 1) * 8))
        }
    }

    @Test func `a gauge stays inside for numbers that no percentage has`() {
        #expect(Gauge.text(percent: -5, width: 10).rest.count == 10)
        #expect(Gauge.text(percent: 500, width: 10).full.count == 10)
    }

    @Test func `a list without entries leaves no heading`() {
        var page = Document("Page")
        page.list("Nothing", [])
        page.gap()
        #expect(page.blocks.isEmpty)
        page.list("Something", ["a", "b"])
        #expect(page.blocks.count == 3)
    }

    // MARK: Tables in texts

    private func shown(_ block: Document.Block, width: Int) -> [String] {
        Document("", [block]).lines(width: width, measure: measure).map {
            spaces($0.indent) + $0.spans.map(\.text).joined()
        }
    }

    private let barred = "See:\n| Skill | Level |\n|---|:-:|\n| Python | must have |\n| SQL | |\nNo more."

    @Test func `a table in a text stands in columns, or row by row`() {
        #expect(
            shown(.text(barred, .plain), width: 40)
                == ["See:", "Skill   Level", "Python  must have", "SQL     ", "No more."])
        #expect(
            shown(.text(barred, .plain), width: 16)
                == ["See:", "Python", "  Level: must", "  have", "SQL", "No more."])
        #expect(
            shown(.text("a long cell\tb\t\nc\td e\n", .plain), width: 12) == ["a long cell", "  b", "c", "  d e", ""])
        #expect(shown(.field(label: "Notes", text: barred, width: 7), width: 40)[2] == "       Python  must have")
    }

    @Test(arguments: [
        "Berlin | remote | full-time", "A | B\nC | D | E\nF | G", "| Skill | Level |\n|---|---|", "\tone\n\ttwo",
        "a + b - c\n-----", "one\r\ntwo", "---|---\n---|---\n",
        "cat x.log | sort | uniq -c\ncat y.log | sort | uniq -c", "P(A | B)\nP(B | A)", "a || b\nc || d",
    ])
    func `what is no table stays as it is`(text: String) {
        #expect(TextTable.parts(text).allSatisfy { $0.table == nil })
        let tabless = Visible.lines(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(shown(.text(text, .plain), width: 60) == tabless)
    }

    @Test func `a quoted table is one, and other lines are quoted line by line`() {
        var page = Document("")
        page.quotes(barred, .item("python"))
        #expect(page.blocks.count == 3)
        #expect(
            page.lines(width: 18, measure: measure).map { $0.spans.map(\.text).joined() }
                == ["│ See:", "│ Python", "│   Level: must", "│   have", "│ SQL", "│ No more."])
        #expect(page.lines(width: 18, measure: measure).allSatisfy { $0.target == .item("python") })
    }

    @Test(arguments: 0..<30) func `no table in a text is wider than asked, and nothing of it is lost`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = HostileText.pieces + ["word", "|", "|", "\t", "\n", "\n|---|---|\n", "\n", "\\|", "+", " "]
        let text = "| a " + (0..<60).map { _ in random.pick(pieces) }.joined()
        #expect(TextTable.parts(text).map(\.text).joined(separator: "\n") == text.lines().joined(separator: "\n"))
        for width in [24, 30, 42, 60] {
            for line in Document("", [.text(text, .plain)]).lines(width: width, measure: measure) {
                #expect(self.width(line) <= width)
                for span in line.spans { #expect(!Visible.hasHostile(span.text)) }
            }
        }
    }
}
