import Testing

@testable import CairnExchange

/// Rows of RFC 4180, and what is made of those that are broken.
struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\"a,b\",\"c\r\nd\"", [["a,b", "c\r\nd"]]),
        ("\"say \"\"no\"\"\",\"\"", [["say \"no\"", ""]]),
        ("a,,\n,", [["a", "", ""], ["", ""]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("\u{FEFF}\"a\"", [["a"]]),
        ("a\u{2028}b\u{85}c", [["a\u{2028}b\u{85}c"]]),
        (" a , b ", [[" a ", " b "]]),
        ("", []), ("\u{FEFF}", []), ("\r", [[""]]),
    ])
    func `rows are cells`(text: String, rows: [[String]]) throws {
        #expect(try read(text) == rows)
    }

    @Test(arguments: [
        ("a,\"b", 1, 3, "the quote that opens here is never closed"),
        ("a\r\nb,\"c\r\nd\"e", 2, 3, "goes on after its closing quote"),
        ("a\ré, 5\" disk", 2, 5, "a quote inside a cell"),
        ("\u{FEFF}\"", 1, 1, "never closed"),
    ])
    func `a broken quote is told where it opened`(text: String, line: Int, column: Int, reason: String) {
        #expect(throws: ExchangeError.self) { try read(text) }
        do { _ = try read(text) } catch {
            guard case .broken(line, column, let found) = error else { return #expect(Bool(false), "\(error)") }
            #expect(found.contains(reason))
        }
    }

    @Test func `a row has a bounded number of cells, and a cell of bytes`() {
        var limits = ExchangeLimits()
        limits.cells = 3
        limits.value = 4
        #expect(throws: Never.self) { try read("a,b,c", limits) }
        #expect(throws: ExchangeError.self) { try read("a,b,c,d", limits) }
        #expect(throws: ExchangeError.self) { try read("a,bcdef", limits) }
    }

    @Test(arguments: [
        "a", "a,b", "\"", "a\r\nb", "\r", "=1", "'=1", "''@x", "'a", "\tx", "", "é\u{301}", "a;b", "\u{1B}[",
    ])
    func `what is written is read again`(text: String) throws {
        let rows = try read(CSVWriter.row(["first", text, text]))
        #expect(rows.map { $0.map(FormulaGuard.off) } == [["first", text, text]])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x", "\u{FF1D}1", "\0=1", "'=1"])
    func `no cell is a formula`(text: String) throws {
        let cell = try #require(try read(CSVWriter.row([text])).first?.first)
        #expect(cell.hasPrefix("'"))
        #expect(FormulaGuard.off(cell) == text.replacing("\0", with: ""))
    }

    private func read(
        _ text: String, _ limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) -> [[String]] {
        let source = try Source(Array(text.utf8), limits: limits)
        var reader = CSVReader(source, delimiter: ASCII.comma)
        var rows: [[String]] = []
        do { while let row = try reader.next() { rows.append(row.map(\.text)) } } catch { throw source.error(error) }
        return rows
    }
}
