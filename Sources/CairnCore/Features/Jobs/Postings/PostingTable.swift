/// A table in a posting: its columns say what is demanded and what is welcome.
struct PostingTable {
    /// What stands between cells.
    enum Separator: CaseIterable {
        case tab
        case bar
        /// Two spaces or more.
        case spaces
    }

    struct Column {
        /// Where its head begins, in bytes from the line's beginning.
        let offset: Int
        /// nil if the head is not known.
        let section: PostingSection?
    }

    struct Cell {
        let range: Range<Int>
        /// Which cell of the row it is, empty ones counted.
        let index: Int
        let offset: Int
    }

    let separator: Separator
    let columns: [Column]
    /// Whether a sign stands between the cells, so that one cell may be a row.
    var isMarked: Bool { separator != .spaces }

    /// A table with that head, whose line begins at `start` in the bytes; nil if the line is none.
    init?(_ separator: Separator, _ headings: PostingHeadings, _ line: Range<Int>, at start: Int) {
        let cells = Self.cells(separator, headings.atoms, line)
        guard cells.count > 1 else { return nil }
        // Beside a skill only words that are known are a head: "Docker | basic", "Fluent English | SQL | Docker" are rows.
        let namesSkill = cells.contains { headings.namesSkill($0.range) }
        let heads = cells.map { namesSkill ? Self.sureHead($0, headings) : Self.head($0, headings) }
        guard heads.contains(where: { $0?.demands == true }), cells.allSatisfy({ $0.range.count <= 5 }) else {
            return nil
        }
        // "Experience | 4 to 7 years", "You need | Python | SQL" are rows with a label.
        if heads.dropFirst().allSatisfy({ $0 == nil }), heads.count == 2 || namesSkill { return nil }
        self.separator = separator
        // A head that is not known may stand over what the table is about.
        let last = (cells.last?.index ?? 0) + 1
        var columns = [Column](repeating: Column(offset: 0, section: nil), count: last)
        for (cell, head) in zip(cells, heads) {
            columns[cell.index] = Column(offset: cell.offset - start, section: head)
        }
        // Two demanding heads are a table; with one, the others have to be short heads too.
        guard heads.count(where: { $0 != nil }) > 1 || cells.count > 1 && separator != .spaces else { return nil }
        self.columns = columns
    }

    /// A table whose rows say of themselves what they demand. What says nothing stands in `section`, but what is under one of the
    /// `remarks` is no demand.
    init(_ separator: Separator, _ headings: PostingHeadings, remarks: [Cell], at start: Int, section: PostingSection) {
        self.separator = separator
        let last = (remarks.last?.index ?? 0) + 1
        var columns = [Column](repeating: Column(offset: 0, section: section), count: last)
        for cell in remarks where headings.lexicon.columns.whole(headings.atoms, cell.range) == .other {
            columns[cell.index] = Column(offset: cell.offset - start, section: .other)
        }
        self.columns = columns
    }

    /// What the cell says of its column; nil if that is not known.
    static func head(_ cell: Cell, _ headings: PostingHeadings) -> PostingSection? {
        // "4 to 7 years" heads nothing.
        if headings.hasDigit(cell.range) { return nil }
        return sureHead(cell, headings) ?? headings.likely(cell.range)
    }

    /// The same, by words that are known alone.
    private static func sureHead(_ cell: Cell, _ headings: PostingHeadings) -> PostingSection? {
        headings.lexicon.columns.whole(headings.atoms, cell.range) ?? headings.known(cell.range)
    }

    /// The cells of a row that have something in them.
    func cells(_ atoms: [PostingAtom], _ line: Range<Int>) -> [Cell] { Self.cells(separator, atoms, line) }

    /// What the cell's column says; nil under a head that is not known.
    func section(of cell: Cell, inLineAt start: Int) -> PostingSection? {
        if isMarked {
            return columns.indices.contains(cell.index) ? columns[cell.index].section : columns.last?.section
        }
        return columns.min { abs($0.offset - (cell.offset - start)) < abs($1.offset - (cell.offset - start)) }?.section
    }

    /// What may stand between cells in the line.
    static func separators(_ atoms: [PostingAtom], _ line: Range<Int>) -> [Separator] {
        var (hasTab, hasBar, hasGap, end) = (false, false, false, Int.max)
        for place in line {
            hasTab = hasTab || atoms[place].isSign("\t")
            hasBar = hasBar || atoms[place].isSign("|")
            hasGap = hasGap || atoms[place].range.lowerBound > end
            // More than a single space behind it is a gap.
            end = atoms[place].range.upperBound + 1
        }
        return (hasTab ? [.tab] : []) + (hasBar ? [.bar] : []) + (hasGap ? [.spaces] : [])
    }

    static func cells(_ separator: Separator, _ atoms: [PostingAtom], _ line: Range<Int>) -> [Cell] {
        guard !line.isEmpty else { return [] }
        var cells: [Cell] = []
        var (start, index) = (line.lowerBound, 0)
        func close(_ end: Int) {
            if start < end {
                cells.append(Cell(range: start..<end, index: index, offset: atoms[start].range.lowerBound))
            }
            index += 1
        }
        for place in line {
            switch separator {
            case .tab, .bar:
                guard atoms[place].isSign(separator == .tab ? "\t" : "|") else { continue }
                // A bar at the line's beginning closes no cell.
                if !(separator == .bar && place == line.lowerBound) { close(place) }
                start = place + 1
            case .spaces:
                guard place > start, atoms[place].range.lowerBound - atoms[place - 1].range.upperBound > 1 else {
                    continue
                }
                close(place)
                start = place
            }
        }
        close(line.upperBound)
        // The line of dashes below a head; a single plus is a cross.
        return cells.filter { cell in
            let isDrawn = cell.range.allSatisfy { place in ["-", ":", "=", "+"].contains { atoms[place].isSign($0) } }
            return !isDrawn || cell.range.count == 1 && atoms[cell.range.lowerBound].isSign("+")
        }
    }
}
