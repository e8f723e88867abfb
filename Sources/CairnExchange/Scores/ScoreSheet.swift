import CairnCore

/// Reads files of scores by case that come in pieces: all of it or nothing.
///
/// The first line names the columns; commas, semicolons or tabs lie between them, and numbers have points or commas. Of each
/// row little more than its scores stays in memory.
public struct ScoreSheet {
    private let request: ScoreRequest
    private let limits: ExchangeLimits
    private var intakes: [ScoreIntake]
    private var maps: [LineMap]
    private var blocks: CSVBlocks
    private var table: (header: ScoreHeader, delimiter: UInt8)?
    private var numbers: [ScoreNumber]
    private var baselineNumber = ScoreNumber()
    /// Names as they are kept, by how the file writes them.
    private var names: [String: String] = [:]
    private var isBaseline = false
    private var isNumbered = false
    /// Rows that were read.
    public private(set) var rows = 0

    /// A reader that has seen nothing yet.
    public init(_ request: ScoreRequest, limits: ExchangeLimits = ExchangeLimits()) {
        self.request = request
        self.limits = limits
        intakes = request.metrics.map { _ in ScoreIntake() }
        maps = request.metrics.map { _ in LineMap() }
        numbers = request.metrics.map { _ in ScoreNumber() }
        blocks = CSVBlocks(limits: limits, encoding: request.encoding)
    }

    /// Reads the next bytes of the file.
    ///
    /// - Throws: what is wrong, with line and column.
    public mutating func take(_ bytes: some Collection<UInt8>) throws(ExchangeError) {
        if let block = blocks.take(bytes) { try read(block) }
    }

    /// The file is at its end.
    public mutating func end() throws(ExchangeError) {
        if let block = blocks.end() { try read(block) }
        guard table != nil else { throw .broken(line: 1, column: 1, reason: "the file is empty") }
        guard rows > 0 else {
            throw .broken(line: blocks.lines + 1, column: 1, reason: "there are no rows below the header")
        }
    }

    /// Another file follows, which holds the baseline's scores.
    public mutating func beginBaseline() {
        blocks = CSVBlocks(limits: limits, encoding: request.encoding)
        numbers = request.metrics.map { _ in ScoreNumber() }
        (table, rows, isBaseline) = (nil, 0, true)
        maps = request.metrics.map { _ in LineMap() }
    }

    /// The scores of each metric.
    ///
    /// - Throws: what is wrong with them as a whole.
    public consuming func scores() throws(ExchangeError) -> [Scores] {
        var all: [Scores] = []
        for (place, intake) in intakes.enumerated() {
            do throws(StatisticsProblem) { all.append(try intake.scores()) } catch {
                throw ScoreSheet.error(error, maps[place])
            }
        }
        return all
    }

    private mutating func read(_ bytes: [UInt8]) throws(ExchangeError) {
        var own = limits
        own.bytes = .max
        var source: Source
        do {
            source = try Source(bytes, limits: own, encoding: .utf8, wanted: .cases, isContinued: table != nil)
        } catch { throw shifted(error) }
        do throws(Fault) { try read(source) } catch { throw shifted(source.error(error)) }
        blocks.count(source)
        _ = consume source
    }

    private func shifted(_ error: ExchangeError) -> ExchangeError {
        guard case .broken(let line, let column, let reason) = error else { return error }
        return .broken(line: line + blocks.lines, column: column, reason: reason)
    }

    private mutating func read(_ source: Source) throws(Fault) {
        try source.requireUTF8()
        var reader: CSVReader
        if let table {
            reader = CSVReader(source, delimiter: table.delimiter, isContinued: true)
        } else {
            guard let begun = try begin(source) else { return }
            reader = begun
        }
        guard let table else { return }
        var counter = LineCounter(source)
        while let cells = try reader.next() {
            guard let first = cells.first, !cells.isBlank else { continue }
            if let extra = cells.dropFirst(table.header.count).first(where: { !$0.text.isEmpty }) {
                throw Fault(
                    offset: extra.offset,
                    reason:
                        "this row has more cells than the header has columns; put a cell that holds a delimiter in quotes"
                )
            }
            rows += 1
            try take(cells, table.header, line: blocks.lines + counter.line(of: first.offset))
        }
    }

    /// Finds the header, and with it the delimiter; nil where there are blank lines alone.
    private mutating func begin(_ source: Source) throws(Fault) -> CSVReader? {
        guard let row = try source.firstRow(isBetter: { $0.count > $1.count }) else { return nil }
        let header = try ScoreHeader(row.cells, for: request)
        try check(header, row.cells)
        table = (header, row.delimiter)
        return row.reader
    }

    private mutating func check(_ header: ScoreHeader, _ cells: [CSVCell]) throws(Fault) {
        let offset = cells.first?.offset ?? 0
        isNumbered = header.places[.id] == nil
        let hasSeveral = [ScoreColumn.variant, .seed, .baseline].contains { header.places[$0] != nil }
        if isNumbered, hasSeveral || isBaseline {
            throw Fault(
                offset: offset,
                reason:
                    "no column names the cases, so nobody knows which are the same; --column id=NAME says which does")
        }
        if header.places[.baseline] != nil, request.metrics.count > 1 {
            throw Fault(
                offset: offset,
                reason:
                    "a column of the baseline belongs to one metric; give its scores as rows of a variant of their own")
        }
    }

    private mutating func take(_ cells: [CSVCell], _ header: ScoreHeader, line: Int) throws(Fault) {
        func cell(_ place: Int?) -> CSVCell? { place.flatMap { $0 < cells.count ? cells[$0] : nil } }
        let end = cells.last.map { $0.offset + $0.text.utf8.count } ?? 0
        var row = ScoreRow(isNumbered ? "\(rows)" : cell(header.places[.id])?.text ?? "", 0)
        if row.id.isEmpty {
            throw Fault(offset: cell(header.places[.id])?.offset ?? end, reason: "the case has no name")
        }
        if let place = header.places[.group] {
            row.group = cell(place)?.text
            if row.group?.isEmpty != false {
                throw Fault(
                    offset: cell(place)?.offset ?? end,
                    reason: "the group is missing; a case that belongs with no other has a group of its own")
            }
        }
        if let slice = cell(header.places[.slice]), !slice.text.isEmpty { row.slice = try name(slice) }
        if let seed = cell(header.places[.seed]) { row.seed = seed.text }
        if let label = cell(header.places[.label]), !label.text.isEmpty {
            guard let truth = ScoreNumber.label(label.text) else {
                throw Fault(offset: label.offset, reason: "a label is 1 or 0, yes or no, not \(label.text.quoted)")
            }
            row.label = truth
        }
        row.variant = isBaseline ? request.baseline : request.variant
        if !isBaseline, let variant = cell(header.places[.variant]), !variant.text.isEmpty {
            row.variant = try name(variant)
        }
        for place in request.metrics.indices {
            let scored = cell(header.scores[place])
            row.score = try number(scored, end, "the score", &numbers[place])
            try add(row, place, scored?.offset ?? end, line)
        }
        if let place = header.places[.baseline], !isBaseline {
            let scored = cell(place)
            row.score = try number(scored, end, "the baseline's score", &baselineNumber)
            row.variant = request.baseline
            try add(row, 0, scored?.offset ?? end, line)
        }
    }

    private mutating func add(_ row: ScoreRow, _ place: Int, _ offset: Int, _ line: Int) throws(Fault) {
        var row = row
        do throws(StatisticsProblem) {
            guard let score = try request.metrics[place].scoring.prepared(row.score, row.label) else { return }
            row.score = score
            try intakes[place].add(row)
        } catch {
            throw Fault(offset: offset, reason: ScoreSheet.reason(error))
        }
        maps[place].note(row: intakes[place].rows, line: line)
    }

    private func number(
        _ cell: CSVCell?, _ end: Int, _ what: String, _ reader: inout ScoreNumber
    ) throws(Fault) -> Double {
        switch reader.read(cell?.text ?? "") {
        case .success(let number): return number
        case .failure(let reason):
            throw Fault(
                offset: cell?.offset ?? end,
                reason: reason.text == "is missing" ? "\(what) is missing" : "\(reason.text); \(what) is a number")
        }
    }

    private mutating func name(_ cell: CSVCell) throws(Fault) -> String {
        if let known = names[cell.text] { return known }
        let name = PlainText.line(cell.text)
        guard !name.isEmpty, name.count <= 80 else {
            throw Fault(
                offset: cell.offset,
                reason: "a variant's or slice's name has 1 to 80 characters; is this the right column?")
        }
        if names.count < 10_000 { names[cell.text] = name }
        return name
    }
}
