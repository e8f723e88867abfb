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
}
