import CairnCore

/// Applications as a table: written as our own CSV, read from whatever spreadsheet they stood in before.
public enum JobSheet {
    // MARK: Writing

    /// The columns that are written, in their order, each with what it means when it is read again.
    private static let columns: [(title: String, meaning: JobColumn.Meaning)] = [
        ("Title", .title), ("Company", .company), ("Stage", .stage), ("Found", .found), ("Applied", .applied),
        ("Heard back", .heard), ("First round", .round), ("Offer", .offer), ("Ended", .ended), ("Closes", .closes),
        ("Place", .place), ("Pay", .pay), ("Source", .source), ("Address", .address), ("Way in", .way), ("CV", .cv),
        ("Notes", .notes),
    ]

    /// The table with its header: applications by how far they are, then postings without one.
    public static func text(_ journey: Journey, today: Day) -> String {
        var text = CSVWriter.row(columns.map(\.title))
        for (application, standing) in journey.applications(on: today) {
            text += row(journey.posting(of: application), application, standing, journey)
        }
        for posting in journey.openPostings { text += row(posting, nil, nil, journey) }
        return text
    }

    private static func row(
        _ posting: Posting?, _ application: Application?, _ standing: JobStanding?, _ journey: Journey
    ) -> String {
        let history = standing?.history
        func first(_ kinds: JobEvent.Kind...) -> String {
            history?.events.first { kinds.contains($0.kind) }?.knownDay?.iso ?? ""
        }
        return CSVWriter.row(
            columns.map { column in
                switch column.meaning {
                case .title: PlainText.line(application.map { journey.title(of: $0) } ?? posting?.title ?? "")
                case .company: PlainText.line(application.map { journey.company(of: $0) } ?? posting?.company ?? "")
                case .stage: standing?.stage.name ?? ""
                case .found: posting?.found.iso ?? ""
                case .applied: first(.applied)
                case .heard: first(.heard)
                case .round: first(.roundHeld, .roundPassed, .roundFailed)
                case .offer: first(.offer)
                case .ended: history?.end?.knownDay?.iso ?? ""
                case .closes: posting?.closes?.iso ?? ""
                case .place: PlainText.line(posting?.place ?? "")
                case .pay: PlainText.line(posting?.pay ?? "")
                case .source: PlainText.line(posting?.source ?? "")
                case .address: PlainText.line(posting?.address ?? "")
                case .way: application.map { $0.way == .unsaid ? "" : $0.way.rawValue } ?? ""
                case .cv: PlainText.line(application?.cv ?? "")
                case .notes: PlainText.lines(application?.notes ?? "")
                case .nothing: ""
                }
            })
    }

    // MARK: Reading

    /// What stands in a spreadsheet.
    public struct Read: Equatable, Sendable {
        public var jobs: [ForeignJob] = []
        /// Columns of which nobody said what they mean, and which nothing is read from.
        public var unknown: [String] = []
        /// What is odd, by its line.
        public var remarks: [Remark] = []

        /// Something odd.
        public struct Remark: Equatable, Sendable {
            public let line: Int
            public let text: String
        }
    }

    /// Maximum rows.
    public static let most = 20_000

    /// The jobs of a table, by what its columns are called. What is sound in a row is taken, what is not is told.
    ///
    /// - Parameter known: what the user said of columns, by their folded names.
    public static func read(
        _ bytes: some Collection<UInt8>, known: [String: JobColumn.Meaning] = [:],
        limits: ExchangeLimits = ExchangeLimits(), encoding: TextEncoding? = nil
    ) throws(ExchangeError) -> Read {
        let source = try Source(bytes, limits: limits, encoding: encoding, wanted: .applications)
        do {
            try source.requireUTF8()
            return try read(source, known)
        } catch { throw source.error(error) }
    }

    /// A column's name as it is kept: words in small letters.
    public static func key(_ name: String) -> String {
        Words.folded(PlainText.line(name)).split(separator: " ").joined(separator: " ")
    }

    private static func read(_ source: Source, _ known: [String: JobColumn.Meaning]) throws(Fault) -> Read {
        var (reader, header) = try begin(source, known)
        var read = Read()
        read.unknown = header.filter { $0.meaning == nil && !$0.name.isEmpty }.map(\.name)
        guard header.contains(where: { [.title, .company].contains($0.meaning) }) else {
            let names = header.prefix(20).map(\.name.quoted).joined(separator: ", ")
            throw Fault(
                offset: source.start,
                reason:
                    "no column is known to name the company or the job; found: \(names); say it with --map \"NAME=company\""
            )
        }
        var rows: [(offset: Int, cells: [CSVCell])] = []
        while let cells = try reader.next() {
            guard let first = cells.first, !cells.isBlank else { continue }
            guard rows.count < most else { throw Fault(offset: first.offset, reason: "more than \(most) rows") }
            rows.append((first.offset, cells))
        }
        let order = DayText.order(of: rows.flatMap { row in days(row.cells, header).map(\.text) })
        let lines = source.lines(of: rows.map(\.offset))
        var told: Set<DayText.Shortness> = []
        for (row, line) in zip(rows, lines) {
            take(row.cells, line, header.map(\.meaning), DayText(found: order), &told, &read)
        }
        return read
    }

    private typealias Header = [(name: String, meaning: JobColumn.Meaning?)]

    /// The reader below the header, with the delimiter by which most columns are known.
    private static func begin(
        _ source: Source, _ known: [String: JobColumn.Meaning]
    ) throws(Fault) -> (CSVReader, Header) {
        func header(_ cells: [CSVCell]) -> Header {
            meanings(cells.map { PlainText.line(FormulaGuard.off($0.text)) }, known)
        }
        func score(_ cells: [CSVCell]) -> (Int, Int) { (header(cells).count { $0.meaning != nil }, cells.count) }
        guard let row = try source.firstRow(isBetter: { score($0) > score($1) }) else {
            throw Fault(offset: source.start, reason: "the file is empty")
        }
        return (row.reader, header(row.cells))
    }

    /// Each meaning is that of one column: the first of several that may have it, unless the user said so.
    private static func meanings(_ names: [String], _ known: [String: JobColumn.Meaning]) -> Header {
        var taken = Set(names.compactMap { known[key($0)] })
        return names.map { name in
            if let said = known[key(name)] { return (name, said) }
            guard let meaning = guess(key(name)), taken.insert(meaning).inserted else { return (name, nil) }
            return (name, meaning)
        }
    }

    /// What a column of that name usually means. Of days, "Date rejected", "Rejection day" and "Rejected on" are one.
    private static func guess(_ key: String) -> JobColumn.Meaning? {
        if let meaning = usual[key] { return meaning }
        let words = key.split(separator: " ").filter { !aboutDays.contains(String($0)) }
        let rest = words.joined(separator: " ")
        guard rest != key else { return nil }
        return usualDays[rest] ?? usual[rest].flatMap { dayColumns.contains($0) ? $0 : nil }
    }

    private static let aboutDays: Set<String> = ["date", "day", "of", "on", "the", "at", "datum", "tag", "der", "am"]

    /// Names that mean a day only beside a word that says so: "Response" may be a yes.
    private static let usualDays: [String: JobColumn.Meaning] = [
        "application": .applied, "submission": .applied, "submitted": .applied, "response": .heard, "responded": .heard,
        "replied": .heard, "heard": .heard, "round": .round, "interviewed": .round, "offered": .offer,
        "offer received": .offer, "rejection": .ended, "bookmarked": .found,
    ]

    private static let usual: [String: JobColumn.Meaning] = {
        var usual: [String: JobColumn.Meaning] = [:]
        let names: [(JobColumn.Meaning, String)] = [
            (.title, "title|job title|position|role|job|stelle|jobtitel|position title"),
            (.company, "company|employer|organisation|organization|company name|firma|unternehmen|arbeitgeber"),
            (.stage, "stage|status|state|application status|stand"),
            (.applied, "applied|sent|date|beworben"),
            (.heard, "heard back|reply|antwort"),
            (.round, "first round|interview|first interview|next interview|gesprach"),
            (.offer, "offer|angebot"),
            (.ended, "ended|rejected|date closed|closed on|absage"),
            (.found, "found|saved|added"),
            (.closes, "closes|deadline|closing date|apply by|bewerbungsfrist|frist"),
            (.place, "place|location|city|ort|standort"), (.pay, "pay|salary|salary range|compensation|gehalt"),
            (.source, "source|where found|board|job board|platform|quelle"),
            (.address, "address|url|link|job link|posting|job url|posting url|web"),
            (.way, "way in|way|channel|referral|how"), (.cv, "cv|resume|cv version|resume version|lebenslauf"),
            (.notes, "notes|note|comments|comment|notizen|remarks"),
        ]
        for (meaning, all) in names {
            for name in all.split(separator: "|") { usual[String(name)] = meaning }
        }
        return usual
    }()

    private static let dayColumns: Set<JobColumn.Meaning> = [
        .applied, .heard, .round, .offer, .ended, .found, .closes,
    ]

    private static func days(_ cells: [CSVCell], _ header: Header) -> [CSVCell] {
        zip(cells, header).filter { $0.1.meaning.map(dayColumns.contains) ?? false }.map(\.0)
    }

    private static func take(
        _ cells: [CSVCell], _ line: Int, _ meanings: [JobColumn.Meaning?], _ reading: DayText,
        _ told: inout Set<DayText.Shortness>, _ read: inout Read
    ) {
        var job = ForeignJob(line: line)
        for (cell, meaning) in zip(cells, meanings) {
            guard let meaning, meaning != .nothing else { continue }
            let text = FormulaGuard.off(cell.text)
            let plain = meaning == .notes ? PlainText.lines(text) : PlainText.line(text)
            if plain.isEmpty { continue }
            guard dayColumns.contains(meaning) else {
                job.texts[meaning] = plain
                continue
            }
            switch reading.read(plain) {
            case .day(let day): job.days[meaning] = day
            case .short(let day, let shortness):
                job.days[meaning] = day
                // Said once: all rows of a sheet are written by the same hand.
                guard told.insert(shortness).inserted else { continue }
                read.remarks.append(
                    .init(line: line, text: "'\(plain)' is taken as \(day.iso), and all dates that are written like it")
                )
            case .noSuchDay:
                read.remarks.append(.init(line: line, text: "'\(plain)' is not a day of the calendar; left out"))
            case .unsure:
                read.remarks.append(
                    .init(line: line, text: "'\(plain)' could be either of two days; left out. Write 2026-12-03"))
            case .notADate: read.remarks.append(.init(line: line, text: "'\(plain)' is not a date; left out"))
            }
        }
        if cells.dropFirst(meanings.count).contains(where: { !$0.text.isEmpty }) {
            read.remarks.append(.init(line: line, text: "more cells than there are columns; the rest is left out"))
        }
        read.jobs.append(job)
    }
}
