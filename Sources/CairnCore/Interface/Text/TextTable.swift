/// A table in a text, as people paste it: rows of cells between bars or tabs.
struct TextTable: Equatable {
    /// Names of the columns; empty unless a line of dashes below the first row says that it has them.
    private(set) var head: [Substring] = []
    private(set) var rows: [[Substring]] = []

    /// What a line is to a table.
    private enum Line {
        /// Of rows between bars those that begin with one are a table by themselves: in prose, a formula or a command bars stand, too.
        case row([Substring], isTabbed: Bool, isBarred: Bool)
        /// Dashes below a head, or a border.
        case rule
        case other

        init(_ line: Substring) {
            guard line.utf8.contains(where: { $0 == TextTable.bar || $0 == TextTable.tab || $0 == UInt8(ascii: "+") })
            else {
                self = .other
                return
            }
            let text = TextTable.trimmed(line)
            if text.utf8.allSatisfy({ " \t|+-=:".utf8.contains($0) }) {
                self = text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") } ? .rule : .other
                return
            }
            let isBarred = text.utf8.first == TextTable.bar
            let isTabbed = !isBarred && text.utf8.contains(TextTable.tab)
            let cells = isTabbed ? TextTable.cells(betweenTabs: line) : TextTable.cells(betweenBars: text)
            self = cells.count > 1 ? .row(cells, isTabbed: isTabbed, isBarred: isBarred) : .other
        }
    }

    /// The text in parts, in order: tables, and what stands around them.
    static func parts(_ text: String) -> [(text: String, table: TextTable?)] {
        guard text.utf8.contains(where: { $0 == bar || $0 == tab }) else { return [(text, nil)] }
        let lines = text.lines()
        var parts: [(text: String, table: TextTable?)] = []
        var (place, prose) = (0, 0)
        func add(_ range: Range<Int>, _ table: TextTable?) {
            if !range.isEmpty { parts.append((lines[range].joined(separator: "\n"), table)) }
        }
        while place < lines.count {
            let (table, end) = table(lines, place)
            if let table {
                add(prose..<place, nil)
                add(place..<end, table)
                prose = end
            }
            place = max(end, place + 1)
        }
        add(prose..<lines.count, nil)
        return parts
    }

    /// The cells of a line that is a row of a table, as a line beside it shows; nil for any other.
    static func row(_ line: Substring, between before: Substring, and after: Substring) -> [Substring]? {
        guard case .row(let cells, let isTabbed, let isBarred) = Line(line) else { return nil }
        let isInTable = [before, after].contains { other in
            switch Line(other) {
            case .row(let others, let areTabbed, let areBarred):
                isTabbed ? areTabbed : isBarred && areBarred && others.count == cells.count
            case .rule: true
            case .other: false
            }
        }
        return isInTable ? cells : nil
    }

    /// The table that begins with that line, if two rows do, and where the lines that were looked at end.
    private static func table(_ lines: [Substring], _ start: Int) -> (TextTable?, end: Int) {
        var (table, areTabbed, areBarred, isRuled, end) = (TextTable(), false, false, false, start)
        var count: Int { table.head.isEmpty ? table.rows.count : table.rows.count + 1 }
        search: while end < lines.count {
            switch Line(lines[end]) {
            case .other: break search
            case .rule:
                isRuled = true
                if count == 1, table.head.isEmpty { table.head = table.rows.removeLast() }
            case .row(let cells, let isTabbed, let isBarred):
                let first = table.head.isEmpty ? table.rows.first : table.head
                // Of rows between bars, and without a rule, a row of another length or look is a line of its own.
                if let first {
                    let isAlike = areTabbed || isRuled || isBarred == areBarred && cells.count == first.count
                    guard isTabbed == areTabbed, isAlike else { break search }
                }
                (areTabbed, areBarred) = (isTabbed, isBarred)
                table.rows.append(cells)
            }
            end += 1
        }
        return (count > 1 && (areTabbed || isRuled || areBarred) ? table : nil, end)
    }

    // MARK: Cells

    private static let bar = UInt8(ascii: "|")
    private static let tab = UInt8(ascii: "\t")

    private static func cells(betweenTabs line: Substring) -> [Substring] {
        let end = trimmed(line).endIndex
        return line[..<end].split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
    }

    /// A bar behind a backslash is part of a cell; one at either end of the line closes none.
    private static func cells(betweenBars text: Substring) -> [Substring] {
        var (cells, start, isEscaped): ([Substring], String.Index, Bool) = ([], text.startIndex, false)
        for place in text.utf8.indices {
            let byte = text.utf8[place]
            if byte == bar, !isEscaped {
                if place > text.startIndex { cells.append(trimmed(text[start..<place])) }
                start = text.utf8.index(after: place)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        if start < text.endIndex { cells.append(trimmed(text[start...])) }
        return cells
    }

    /// Without blanks around it.
    private static func trimmed(_ text: Substring) -> Substring {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == tab }
        guard let start = text.utf8.firstIndex(where: { !isBlank($0) }),
            let last = text.utf8.lastIndex(where: { !isBlank($0) })
        else { return text[text.endIndex...] }
        return text[start..<text.utf8.index(after: last)]
    }
}
