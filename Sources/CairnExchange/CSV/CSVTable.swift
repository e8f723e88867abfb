/// The columns that a kind of table has.
protocol CSVColumn: Hashable {
    /// In the order in which they are written.
    static var all: [Self] { get }
    /// Those without which the file is not such a table.
    static var required: [Self] { get }
    /// How many rows may stand above the header.
    static var preamble: Int { get }
    /// The name in the header.
    var title: String { get }
}

extension CSVColumn where Self: CaseIterable & RawRepresentable<String> {
    static var all: [Self] { Array(allCases) }
    var title: String { rawValue }
}

/// Rows below a header that names their columns, in any order.
struct CSVTable<Column: CSVColumn> {
    /// One row; `offset` is where it begins.
    struct Row {
        fileprivate let cells: [CSVCell]
        fileprivate let header: CSVHeader<Column>
        let offset: Int

        /// The cell of that column; an empty one where the row or the table has none.
        subscript(_ column: Column) -> CSVCell {
            guard let index = header.indices[column], index < cells.count else {
                return CSVCell(text: "", offset: offset)
            }
            return cells[index]
        }
    }

    let header: CSVHeader<Column>
    private var reader: CSVReader

    /// Finds the header, and with it the delimiter: comma, semicolon, tab or bar.
    init(_ source: Source) throws(Fault) {
        try source.requireUTF8()
        var search = CSVHeaderSearch<Column>()
        for delimiter in source.delimiters {
            var reader = CSVReader(source, delimiter: delimiter)
            guard let header = try search.header(in: &reader) else { continue }
            self.header = header
            self.reader = reader
            return
        }
        throw search.fault(at: source.start)
    }

    /// The next row that is not blank; nil at the end.
    mutating func next() throws(Fault) -> Row? {
        while let cells = try reader.next() {
            guard let first = cells.first, !cells.isBlank else { continue }
            if let extra = cells.dropFirst(header.count).first(where: { !$0.text.isEmpty }) {
                throw Fault(
                    offset: extra.offset,
                    reason: "this row has more cells than the header has columns; put a cell that holds a "
                        + "delimiter in quotes")
            }
            return Row(cells: cells, header: header, offset: first.offset)
        }
        return nil
    }
}

extension [CSVCell] {
    /// Whether nothing is said in any cell.
    var isBlank: Bool { allSatisfy { $0.text.isEmpty } }
}
