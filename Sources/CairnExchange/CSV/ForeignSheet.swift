import CairnCore

/// Contacts as LinkedIn, Google and Outlook write them in tables.
///
/// Columns are known by what they mean, whatever the language. What is sound is taken, and what is odd is told by its line.
public enum ForeignSheet {
    /// The people of the file, in its order. Rows without a name, as closed accounts leave them, are left out and told.
    ///
    /// - Throws: what is missing if there is no header, or that there are more people than may be read.
    public static func read(
        _ bytes: some Collection<UInt8>, as format: ContactFormat, limits: ExchangeLimits = ExchangeLimits(),
        encoding: TextEncoding? = nil
    ) throws(ExchangeError) -> Contacts {
        let source = try Source(bytes, limits: limits, encoding: encoding, allowsNUL: true)
        let table = ForeignTable.find(in: source)
        guard let table, accepts(table.header, format) else { throw missing(source, table) }
        var reading = ForeignReading(table)
        do { return try reading.contacts() } catch { throw table.source.error(error) }
    }

    /// What a file's header says it is; nil where it is none of these.
    static func format(of bytes: [UInt8]) -> ContactFormat? {
        guard let source = try? Source(bytes, limits: ExchangeLimits(), allowsNUL: true) else { return nil }
        return ForeignTable.find(in: source)?.header.format
    }

    /// Google's and Outlook's are read alike; whoever says one and has the other is not refused.
    private static func accepts(_ header: ForeignHeader, _ format: ContactFormat) -> Bool {
        header.format != nil && (format == .linkedin) == (header.format == .linkedin)
    }

    private static func missing(_ source: Source, _ table: ForeignTable?) -> ExchangeError {
        let names =
            table.map { $0.header.names.filter { !$0.isEmpty }.prefix(20).map(\.quoted).joined(separator: ", ") } ?? ""
        let found = names.isEmpty ? "" : "; found: \(names)"
        let hint = table?.header.format.map { "; this looks like --format \($0.rawValue)" } ?? ""
        let fault = Fault(
            offset: table?.headerOffset ?? source.start,
            reason:
                "there is no header of such a file\(found); it names the columns, at least first name and last name\(hint)"
        )
        return (table?.source ?? source).error(fault)
    }
}

/// A table as far as it has been read.
private struct ForeignReading {
    private var table: ForeignTable
    private var found = Contacts()
    private var nameless: [Int] = []
    private var remarks = Remarks()
    private var dates: [(person: Int, cell: CSVCell)] = []

    init(_ table: ForeignTable) { self.table = table }

    mutating func contacts() throws(Fault) -> Contacts {
        while let cells = try next() {
            // Files are put together, each with its header.
            guard let first = cells.first, !cells.isBlank, !table.header.isSame(as: cells) else { continue }
            let columns = table.header.columns
            if cells.dropFirst(columns.count).contains(where: { !$0.text.isEmpty }) {
                remarks.leaveOut(
                    first.offset, "this row has more cells than the header has columns: \(start(of: cells))")
                continue
            }
            try take(Row(cells: cells, columns: columns), first.offset)
        }
        setDates()
        found.nameless = table.source.lines(of: nameless)
        found.remarks = remarks.byLine(table.source)
        found.notRead = remarks.notRead
        found.encoding = table.source.encoding?.rawValue
        found.isEncodingGuessed = table.isGuessed
        return found
    }

    /// The next row; one that is too long is told and left out.
    private mutating func next() throws(Fault) -> [CSVCell]? {
        while true {
            do { return try table.reader.next() } catch {
                remarks.leaveOut(error.offset, error.reason)
                guard table.reader.stepOverRow() else { return nil }
            }
        }
    }

    private mutating func take(_ row: Row, _ offset: Int) throws(Fault) {
        if table.isDamaged, row.cells.contains(where: { $0.text.unicodeScalars.contains("\u{FFFD}") }) {
            remarks.keep(offset, "bytes that are not text, shown as \u{FFFD}: \(start(of: row.cells))")
        }
        guard let person = person(row) else { return nameless.append(offset) }
        guard person.name.count <= Person.longestName else {
            return remarks.leaveOut(
                offset, "a name of \(person.name.count) characters; at most \(Person.longestName) are taken")
        }
        try found.append(person, from: offset, limit: table.source.limits.contacts)
        for (index, cell) in row.cells.enumerated() where !PlainText.line(cell.text).isEmpty {
            if index < row.columns.count, row.columns[index] == nil { remarks.count(table.header.names[index]) }
        }
        if let cell = row.cell(.connectedOn), !PlainText.line(cell.text).isEmpty {
            dates.append((found.people.count - 1, cell))
        }
    }

    private func start(of cells: [CSVCell]) -> String {
        cells.map { PlainText.line($0.text) }.filter { !$0.isEmpty }.joined(separator: ", ").quoted
    }

    private func person(_ row: Row) -> Contact? {
        let (given, middle, family) = (row.text(.given), row.text(.middle), row.text(.family))
        var person = Contact(name: row.text(.whole))
        person.company = row.text(.company)
        person.role = row.text(.role)
        person.mails = row.texts(.mail).map(PlainText.mail)
        person.links = row.texts(.link)
        person.notes = PlainText.lines(row.cell(.notes)?.text ?? "")
        person.tags = tags(row)
        person.place = [.city, .region, .country].map(row.text).filter { !$0.isEmpty }.joined(separator: ", ")
        if person.name.isEmpty { person.name = NameOrder.whole(given, middle, family, table.header.language) }
        // Where there is one part only it is the whole name.
        if !given.isEmpty, !family.isEmpty { (person.givenName, person.familyName) = (given, family) }
        if person.name.isEmpty, table.header.format != .linkedin {
            person.name = [person.company, person.mails.first ?? ""].first { !$0.isEmpty } ?? ""
        }
        if table.header.format == .linkedin { person.uid = person.links.first }
        return person.name.isEmpty ? nil : person
    }

    /// Google's own groups have an asterisk.
    private func tags(_ row: Row) -> [String] {
        row.cells(.tags).flatMap { Row.parts($0.text, separators: [":::", ";"]) }
            .map { PlainText.line($0.hasPrefix("* ") ? String($0.dropFirst(2)) : $0) }
            .filter { !$0.isEmpty && !GoogleTags.isOfAll($0) }
    }

    /// Reads all dates together: they tell the order in which the file writes numbers.
    private mutating func setDates() {
        let texts = dates.map { PlainText.line($0.cell.text) }
        let reader = DayText(language: table.header.language, found: DayText.order(of: texts))
        var told: Set<DayText.Shortness> = []
        for ((person, cell), text) in zip(dates, texts) {
            switch reader.read(text) {
            case .day(let day): found.people[person].connectedOn = day
            case .short(let day, let shortness):
                found.people[person].connectedOn = day
                // A file of a thousand people has a thousand of them.
                guard told.insert(shortness).inserted else { continue }
                remarks.keep(
                    cell.offset, "\(text.quoted) is taken as \(day.iso), and all dates that are written like it")
            case .noSuchDay: remarks.keep(cell.offset, "there is no day \(text.quoted); taken without the date")
            case .unsure:
                remarks.keep(cell.offset, "\(text.quoted) could be either of two days; taken without the date")
            case .notADate: remarks.keep(cell.offset, "\(text.quoted) is not a date; taken without it")
            }
        }
    }
}

/// A row of a table of contacts.
private struct Row {
    let cells: [CSVCell]
    let columns: [ForeignColumn?]

    /// The cells of a kind that say something.
    func cells(_ column: ForeignColumn) -> [CSVCell] {
        zip(cells, columns).filter { $1 == column && !PlainText.line($0.text).isEmpty }.map { $0.0 }
    }

    func cell(_ column: ForeignColumn) -> CSVCell? { cells(column).first }

    func text(_ column: ForeignColumn) -> String { cell(column).map { PlainText.line($0.text) } ?? "" }

    /// All that is said; Google writes several texts in one cell.
    func texts(_ column: ForeignColumn) -> [String] {
        var texts: [String] = []
        for cell in cells(column) {
            for text in Row.parts(cell.text, separators: [":::"]).map(PlainText.line) where !text.isEmpty {
                if !texts.contains(text) { texts.append(text) }
            }
        }
        return texts
    }

    static func parts(_ text: String, separators: [String]) -> [String] {
        separators.reduce([text]) { parts, separator in
            parts.flatMap { part in
                part.split(separator: separator, omittingEmptySubsequences: true).map { PlainText.line(String($0)) }
            }
        }
    }
}
