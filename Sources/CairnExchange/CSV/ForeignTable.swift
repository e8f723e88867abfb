/// A table of contacts: its header, and the reader below it.
struct ForeignTable {
    let source: Source
    let header: ForeignHeader
    let headerOffset: Int
    var reader: CSVReader
    /// Whether the encoding is a guess.
    let isGuessed: Bool
    /// Whether bytes that are not text were replaced.
    let isDamaged: Bool

    /// The rows that may stand above the header.
    private static let preamble = 20

    /// Looks for the header by delimiter and, where the file is not UTF-8, by encoding: the one in which most of its words are
    /// known. What comes closest is returned where none is one.
    static func find(in source: Source) -> ForeignTable? {
        guard case .broken = UTF8Text.read(source.bytes) else { return closest(in: source) }
        if ForeignText.isMostlyUTF8(source.bytes) {
            let text = Array(String(decoding: source.bytes[source.start...], as: UTF8.self).utf8)
            return closest(in: Source(text, of: source, encoding: nil), isDamaged: true)
        }
        let head = head(of: source)
        var best: (table: ForeignTable, encoding: TextEncoding)?
        // The first of those in which the columns are known as well: nothing but a header may be in Chinese, or everything else.
        for encoding in ForeignText.guesses(source.bytes) + TextEncoding.eastAsian.filter({ $0.whole(head) != nil }) {
            let table = closest(in: Source(encoding.utf8(head), of: source, encoding: encoding))
            if let table, best.map({ table.isCloser(than: $0.table) }) ?? true { best = (table, encoding) }
        }
        guard let encoding = best?.encoding else { return nil }
        return closest(in: Source(encoding.utf8(source.bytes), of: source, encoding: encoding), isGuessed: true)
    }

    /// Whole lines from the beginning: enough to know the columns by.
    private static func head(of source: Source) -> [UInt8] {
        let head = source.bytes.prefix(16_384)
        guard head.count < source.bytes.count, let end = head.lastIndex(of: ASCII.lineFeed) else { return Array(head) }
        return Array(head[...end])
    }

    /// The table by the delimiter with which most of its columns are known.
    private static func closest(in source: Source, isGuessed: Bool = false, isDamaged: Bool = false) -> ForeignTable? {
        var best: ForeignTable?
        for delimiter in source.delimiters {
            let reader = CSVReader(source, delimiter: delimiter, isLenient: true)
            guard let table = find(in: source, reader, isGuessed, isDamaged) else { continue }
            if table.header.format != nil { return table }
            if best.map(table.isCloser) ?? true { best = table }
        }
        return best
    }

    private func isCloser(than other: ForeignTable) -> Bool {
        if (header.format != nil) != (other.header.format != nil) { return header.format != nil }
        return header.known > other.header.known
    }

    private static func find(
        in source: Source, _ reader: CSVReader, _ isGuessed: Bool, _ isDamaged: Bool
    ) -> ForeignTable? {
        var reader = reader
        var rows: [Found] = []
        while rows.count <= preamble, let cells = try? reader.next() {
            if cells.isBlank { continue }
            rows.append((ForeignHeader(cells), reader, cells))
            if rows.last?.header.format != nil { break }
        }
        func table(_ row: Found) -> ForeignTable {
            ForeignTable(
                source: source, header: row.header, headerOffset: row.cells.first?.offset ?? source.start,
                reader: row.reader,
                isGuessed: isGuessed, isDamaged: isDamaged)
        }
        if let row = rows.last, let format = row.header.format {
            return table(format == .outlook && isInOrder(row) ? byOrder(row) : row)
        }
        if let row = rows.first(where: isInOrder) { return table(byOrder(row)) }
        return rows.max { $0.header.known < $1.header.known }.map(table)
    }

    private typealias Found = (header: ForeignHeader, reader: CSVReader, cells: [CSVCell])

    /// LinkedIn's order of columns is the same in all languages, also where it words them in a way that is not known.
    private static func byOrder(_ row: Found) -> Found {
        (ForeignHeader(linkedInBelow: row.cells, row.header), row.reader, row.cells)
    }

    /// Whether a header and the rows below it are LinkedIn's: most columns are known and stand in its order; or profiles stand
    /// in the third of seven, or dates in the last and the third is called URL.
    private static func isInOrder(_ header: Found) -> Bool {
        if header.header.isInOrder { return true }
        guard header.cells.count == 7, !isProfile(header.cells[2]) else { return false }
        let hasAddresses = header.header.columns[2] == .link || Words.folded(header.header.names[2]) == "url"
        var reader = header.reader
        for _ in 0..<preamble {
            guard let cells = try? reader.next() else { return false }
            guard cells.count == 7 else { continue }
            if isProfile(cells[2]) { return true }
            // A number alone may be anything.
            guard hasAddresses, !cells[6].text.allSatisfy(\.isNumber) else { continue }
            if case .day = DayText().read(PlainText.line(cells[6].text)) { return true }
        }
        return false
    }

    private static func isProfile(_ cell: CSVCell) -> Bool { cell.text.lowercased().contains("linkedin.com/in/") }
}
