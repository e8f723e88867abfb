/// Reads tables: rows under a head, rows that say of themselves what they demand, and lines that a letter marks.
extension PostingParts {
    /// Whether the line is a mark of a single letter, or what one marks.
    mutating func readMarked(_ index: Int, _ line: PostingHeadings.Line) -> Bool {
        if marks.contains(index) { return true }
        guard marks.contains(index + 1), let mark = letter(lines[index + 1]) else { return false }
        found[index + 1] = found[index + 1] ?? mark
        (section, paragraph) = (mark, nil)
        sentences(index, line)
        // How it is assessed, and the next head.
        section = .other
        return true
    }

    /// Whether the line is a row of a table; its cells become parts.
    mutating func readRow(_ index: Int, _ line: PostingHeadings.Line) -> Bool {
        if let known = table {
            let cells = known.cells(atoms, line.range)
            if cells.count != 1 || known.isMarked && isRow(line) || isAligned(cells[0], index, line, known) {
                add(row: cells, index, known)
                rows.insert(index + 1)
                return true
            }
            table = nil
            if section == .loose, !hasBullets { isAfterBlank = true }
        }
        let separators = PostingTable.separators(atoms, line.range)
        for separator in separators where beginTable(separator, index, line) {
            rows.insert(index + 1)
            return true
        }
        return readLabelledRow(index, line, separators)
    }

    /// Whether a table begins with the line: with its head, or with a row that says of itself what it demands.
    private mutating func beginTable(
        _ separator: PostingTable.Separator, _ index: Int, _ line: PostingHeadings.Line
    ) -> Bool {
        let cells = PostingTable.cells(separator, atoms, line.range)
        if let mark = mark(of: index, separator) {
            let new = tableOfRows(separator, remarks: [], index)
            found[index + 1] = mark.section
            add(row: cells, index, new)
            return true
        }
        if let new = PostingTable(separator, headings, line.range, at: starts[index]) {
            table = new
            section = .loose
            found[index + 1] = new.columns.compactMap(\.section).first { $0.demands } ?? .other
            return true
        }
        guard cells.count > 1, !isFirst, !cells.contains(where: { headings.namesSkill($0.range) }) else { return false }
        let below = below(index, separator)
        // "Skill | Level" over "Docker | required"
        if let mark = mark(of: below, separator) {
            found[index + 1] = mark.section
            _ = tableOfRows(separator, remarks: cells.filter { $0.index > mark.cell }, index)
            return true
        }
        // "Skill | Years" over "---|---" says nothing of the rows, and asks for nothing.
        return below > index + 1 && PostingTable.separators(atoms, lines[index + 1].range).contains(separator)
    }

    /// Begins a table whose rows say of themselves what they demand. A row that does not is shown, unless a heading stands over all.
    private mutating func tableOfRows(
        _ separator: PostingTable.Separator, remarks: [PostingTable.Cell], _ index: Int
    ) -> PostingTable {
        let over = paragraph ?? section
        let new = PostingTable(
            separator, headings, remarks: remarks, at: starts[index], section: over == .loose ? .unknown : over)
        table = new
        // A paragraph below it belongs to it no longer, as below a list.
        if section != .loose { hasBullets = true }
        return new
    }

    /// A cell that says how much the rest of its row is demanded, and what it says.
    private typealias Mark = (cell: Int, section: PostingSection)

    /// What the line says of itself, if it is a row: "Docker | required". The head of a column says it of what is below.
    private func mark(of index: Int, _ separator: PostingTable.Separator) -> Mark? {
        guard lines.indices.contains(index) else { return nil }
        let cells = PostingTable.cells(separator, atoms, lines[index].range)
        guard let mark = mark(in: cells) else { return nil }
        if cells.contains(where: { headings.namesSkill($0.range) }) { return mark }
        // "Polars | required" over "Docker | required": nobody heads a column so.
        let next = below(index, separator)
        guard lines.indices.contains(next),
            self.mark(in: PostingTable.cells(separator, atoms, lines[next].range))?.cell == mark.cell,
            cells.allSatisfy({ $0.index == mark.cell || PostingTable.head($0, headings) == nil })
        else { return nil }
        return mark
    }

    /// The cell that says how much is demanded, if all that do say the same. "You need | Python" is a row with a label.
    private func mark(in cells: [PostingTable.Cell]) -> Mark? {
        let marks = cells.compactMap { cell -> Mark? in
            let section = headings.lexicon.columns.whole(atoms, cell.range)
            return section.flatMap { $0.demands || $0 == .notNeeded ? (cell.index, $0) : nil }
        }
        guard let first = marks.first, marks.count < cells.count,
            marks.allSatisfy({ $0.section == first.section }),
            cells.count > 2 || first.cell != cells[0].index
        else { return nil }
        return first
    }

    /// The line below, or behind the dashes under a head.
    private func below(_ index: Int, _ separator: PostingTable.Separator) -> Int {
        let next = index + 1
        guard lines.indices.contains(next), !lines[next].isBlank,
            PostingTable.cells(separator, atoms, lines[next].range).isEmpty
        else { return next }
        return next + 1
    }

    /// "| You need | Python, SQL |": a row whose first cell heads the others.
    private mutating func readLabelledRow(
        _ index: Int, _ line: PostingHeadings.Line, _ separators: [PostingTable.Separator]
    ) -> Bool {
        for separator in separators where separator != .spaces {
            let cells = PostingTable.cells(separator, atoms, line.range)
            guard cells.count == 2, let label = cells.first else { continue }
            let content = headings.line(label.range).content
            let known = headings.known(content)
            // "Solid Haskell | Docker" among what is welcome demands nothing.
            let isDemanded = (paragraph ?? section).demands
            guard !content.isEmpty, content.count <= 6, let head = known ?? headings.likely(content),
                known != nil || head == .nice || head == .notNeeded || head == .must && !isDemanded
            else { continue }
            found[index + 1] = head
            if head.demands || head == .notNeeded { rows.insert(index + 1) }
            add(index, cells[1].range, head)
            return true
        }
        return false
    }

    private func isRow(_ line: PostingHeadings.Line) -> Bool {
        line.range.contains { atoms[$0].isSign("|") || atoms[$0].isSign("\t") }
    }

    /// Whether the only cell of a line stands where a column begins that demands, and heads nothing itself: "Git" below "Python   Docker".
    private func isAligned(
        _ cell: PostingTable.Cell, _ index: Int, _ line: PostingHeadings.Line, _ table: PostingTable
    ) -> Bool {
        table.columns.contains { $0.section?.demands == true && $0.offset == cell.offset - starts[index] }
            && headings.isShort(line) && !line.endsInColon && !isOverBullets(index, line)
            && headings.known(line.content) == nil
    }

    private mutating func add(row cells: [PostingTable.Cell], _ index: Int, _ table: PostingTable) {
        // "Docker | nice to have" says so of the whole row.
        let marks = cells.compactMap { headings.lexicon.columns.whole(atoms, $0.range) }
        let denied = cells.contains { cell in
            isNo(cell.range) && table.section(of: cell, inLineAt: starts[index]) == .must
        }
        let mark = denied ? .nice : marks.first { $0.demands || $0 == .notNeeded }
        // "Docker | | x" says so by the column of the cross.
        let cross = cells.first { isCross($0.range) }.flatMap { table.section(of: $0, inLineAt: starts[index]) }
        for cell in cells where !isCross(cell.range) && !(denied && isNo(cell.range)) {
            guard headings.lexicon.columns.whole(atoms, cell.range) == nil else { continue }
            // What a column of remarks says is not asked for.
            let own = table.section(of: cell, inLineAt: starts[index])
            let section = own == .other ? own : mark ?? cross ?? own
            // A row's own label says what it is about, not what is asked.
            if let section { add(index, cell.range, section) }
        }
    }

    /// "no" in a column "Must?"
    private func isNo(_ range: Range<Int>) -> Bool {
        range.count == 1 && range.contains { PostingParts.denials.contains(atoms[$0].key) }
    }

    private func isCross(_ range: Range<Int>) -> Bool {
        guard range.count == 1, let atom = range.first.map({ atoms[$0] }) else { return false }
        if atom.kind == .other { return true }
        return ["x", "yes", "ja", "✓", "+", "*"].contains(
            String(decoding: headings.bytes[atom.range], as: UTF8.self).lowercased())
    }
}
