/// Which column is where.
struct CSVHeader<Column: CSVColumn> {
    /// The place of each known column.
    let indices: [Column: Int]
    /// The names of the others.
    let ignored: [String]
    /// How many columns there are.
    let count: Int

    /// Reads the row as a header, as far as it is one. No column may appear twice.
    init(_ cells: [CSVCell]) throws(Fault) {
        var indices: [Column: Int] = [:]
        var ignored: [String] = []
        for (index, cell) in cells.enumerated() {
            let name = PlainText.line(FormulaGuard.off(cell.text))
            guard let column = Column.all.first(where: { $0.title.lowercased() == name.lowercased() }) else {
                if !name.isEmpty { ignored.append(name) }
                continue
            }
            guard indices.updateValue(index, forKey: column) == nil else {
                throw Fault(offset: cell.offset, reason: "the column '\(column.title)' is there twice")
            }
        }
        self.indices = indices
        self.ignored = ignored
        count = cells.count
    }

    /// The required columns that are missing.
    var missing: [Column] { Column.required.filter { indices[$0] == nil } }
}

/// Looks for a header, delimiter by delimiter, and remembers what came closest to one.
struct CSVHeaderSearch<Column: CSVColumn> {
    private var closest: (header: CSVHeader<Column>, cells: [CSVCell])?
    private var broken: Fault?

    /// The header among the first rows; the reader then continues below it.
    mutating func header(in reader: inout CSVReader) throws(Fault) -> CSVHeader<Column>? {
        var rows = 0
        while rows <= Column.preamble, let cells = next(&reader) {
            if cells.isBlank { continue }
            rows += 1
            let header: CSVHeader<Column>
            do { header = try CSVHeader(cells) } catch {
                broken = broken ?? error
                return nil
            }
            if header.missing.isEmpty { return header }
            if isCloser(header) { closest = (header, cells) }
        }
        return nil
    }

    /// Why no header was found, after all delimiters were tried.
    func fault(at start: Int) -> Fault {
        if let broken, (closest?.header.indices.count ?? 0) < 2 { return broken }
        guard let (header, cells) = closest, let first = cells.first else {
            return Fault(offset: start, reason: "there is no header; \(Self.expectation)")
        }
        let names = cells.prefix(20).map(\.text.quoted).joined(separator: ", ")
        let missing = header.missing.map(\.title.quoted).joined(separator: ", ")
        return Fault(
            offset: first.offset,
            reason: "the header lacks \(missing); found: \(names)\(cells.count > 20 ? ", …" : ""); \(Self.expectation)")
    }

    private static var expectation: String {
        "a line must name the columns, at least \(Column.required.map(\.title.quoted).joined(separator: ", "))"
    }

    private func isCloser(_ header: CSVHeader<Column>) -> Bool {
        guard let best = closest?.header else { return true }
        return (header.indices.count, header.count) > (best.indices.count, best.count)
    }

    private mutating func next(_ reader: inout CSVReader) -> [CSVCell]? {
        do { return try reader.next() } catch {
            broken = broken ?? error
            return nil
        }
    }
}
