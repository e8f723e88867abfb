extension Source {
    /// The first row that says something, by the delimiter of which it makes most.
    struct FirstRow {
        /// Goes on below the row.
        var reader: CSVReader
        let cells: [CSVCell]
        let delimiter: UInt8
    }

    /// Reads the first row with each delimiter, and keeps the first reading that no other is better than.
    ///
    /// - Throws: what is wrong with the row if no delimiter reads it.
    /// - Returns: nil where there are blank lines alone.
    func firstRow(isBetter: ([CSVCell], [CSVCell]) -> Bool) throws(Fault) -> FirstRow? {
        var best: FirstRow?
        var broken: Fault?
        for delimiter in delimiters {
            var reader = CSVReader(self, delimiter: delimiter)
            do throws(Fault) {
                while let cells = try reader.next() {
                    if cells.isBlank { continue }
                    if best.map({ isBetter(cells, $0.cells) }) ?? true {
                        best = FirstRow(reader: reader, cells: cells, delimiter: delimiter)
                    }
                    break
                }
            } catch { broken = broken ?? error }
        }
        if best == nil, let broken { throw broken }
        return best
    }
}
