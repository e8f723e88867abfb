import Testing

@testable import CairnExchange

/// What holds for every file, whatever its format.
struct SourceTests {
    @Test(arguments: RoundTrip.allCases) func `a file that is too large is refused, with its size and the limit`(
        format: RoundTrip
    ) {
        var limits = ExchangeLimits()
        limits.bytes = 10
        let error = ExchangeError.tooLarge(bytes: 11, limit: 10)
        #expect(throws: error) { try limits.check(bytes: 11) }
        #expect(throws: error) { try Source([UInt8](repeating: 65, count: 11), limits: limits) }
        #expect(throws: Never.self) { try limits.check(bytes: 10) }
        #expect(error.text == "the file has 11 bytes, and at most 10 are read; split it into smaller files")
    }

    @Test(arguments: [
        (RoundTrip.csv, "Name\nA\nB\nC\n"),
        (.linkedin, "First Name,Last Name,Company,Position,Connected On\nA,,,,\nB,,,,\nC,,,,\n"),
        (.vcard, String(repeating: "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n", count: 3)),
    ])
    func `the number of people is bounded`(format: RoundTrip, text: String) throws {
        var limits = ExchangeLimits()
        limits.contacts = 3
        #expect(try format.read(Array(text.utf8), limits).count == 3)
        limits.contacts = 2
        #expect(throws: ExchangeError.self) { try format.read(Array(text.utf8), limits) }
    }

    @Test(arguments: RoundTrip.allCases) func `other encodings are recognised`(format: RoundTrip) {
        #expect(reason(format, [0xFF, 0xFE, 0x4E, 0x00]) == "line 1, column 1: this file is UTF-16; save it as UTF-8")
        #expect(reason(format, Array("Name\nA\0B".utf8))?.hasPrefix("line 2, column 2: a NUL byte") == true)
    }

    @Test func `what is not UTF-8 is told by its byte`() {
        let latin = Array("Name\né,M".utf8) + [0xFC] + Array("ller".utf8)
        #expect(
            reason(.csv, latin) == "line 2, column 5: the byte FC is not UTF-8; save the file as UTF-8")
        let card =
            Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:é\r\n  M".utf8) + [0x0F, 0xC3] + Array("\r\nEND:VCARD\r\n".utf8)
        #expect(reason(.vcard, card) == "line 4, column 5: the byte C3 is not UTF-8; save the file as UTF-8")
    }

    @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 3, 1), (6, 4, 1), (8, 4, 2), (11, 4, 3), (99, 4, 3)])
    func `every byte has a line and a column`(offset: Int, line: Int, column: Int) throws {
        let source = try Source(Array("ab\n\r\r\né€".utf8), limits: ExchangeLimits())
        let error = source.error(Fault(offset: offset, reason: "x"))
        #expect(error == .broken(line: line, column: column, reason: "x"))
    }

    private func reason(_ format: RoundTrip, _ bytes: [UInt8]) -> String? {
        do throws(ExchangeError) {
            _ = try format.read(bytes)
            return nil
        } catch {
            return error.text
        }
    }
}
