import CairnCore

/// A file that says two things of each case: what two raters chose, or what was predicted and what happened.
public struct PairSheet: Equatable, Sendable {
    /// The names of the two columns.
    public let first: String
    public let second: String
    /// What they say, case by case.
    public let pairs: [Pair]

    /// What the two columns say of a case.
    public struct Pair: Equatable, Sendable {
        public let first: String
        public let second: String
        /// Of the file.
        public let line: Int
    }

    /// Reads the file: a header, perhaps a column that names the cases, and two others.
    ///
    /// - Parameters:
    ///   - first: the names of the two columns; nil to take the only ones there are.
    /// - Throws: what is wrong, with line and column.
    public init(
        _ bytes: [UInt8], first: String? = nil, second: String? = nil, encoding: TextEncoding? = nil,
        limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) {
        let source = try Source(bytes, limits: limits, encoding: encoding, wanted: .cases)
        do throws(Fault) { self = try PairSheet(source, first, second) } catch { throw source.error(error) }
    }

    private init(_ source: Source, _ first: String?, _ second: String?) throws(Fault) {
        try source.requireUTF8()
        guard let header = try source.firstRow(isBetter: { $0.count > $1.count }) else {
            throw Fault(offset: source.start, reason: "the file is empty")
        }
        let (own, id) = try PairSheet.places(header.cells, [first, second])
        self.first = PairSheet.text(header.cells[own[0]])
        self.second = PairSheet.text(header.cells[own[1]])
        var (reader, pairs, seen) = (header.reader, [Pair](), Set<String>())
        var counter = LineCounter(source)
        while let cells = try reader.next() {
            guard let start = cells.first?.offset, !cells.isBlank else { continue }
            let end = cells.last.map { $0.offset + $0.text.utf8.count } ?? start
            var texts: [String] = []
            for place in own {
                let text = place < cells.count ? PairSheet.text(cells[place]) : ""
                if text.isEmpty {
                    throw Fault(
                        offset: place < cells.count ? cells[place].offset : end,
                        reason: "\(PairSheet.text(header.cells[place]).quoted) says nothing of this case")
                }
                texts.append(text)
            }
            if let id, id < cells.count, !seen.insert(cells[id].text).inserted {
                throw Fault(offset: cells[id].offset, reason: "the case \(cells[id].text.quoted) is there twice")
            }
            pairs.append(Pair(first: texts[0], second: texts[1], line: counter.line(of: start)))
        }
        guard !pairs.isEmpty else {
            throw Fault(offset: source.bytes.count, reason: "there are no rows below the header")
        }
        self.pairs = pairs
    }

    private static func text(_ cell: CSVCell) -> String { PlainText.line(FormulaGuard.off(cell.text)) }

    /// The places of the two columns, and of the one that names the cases.
    private static func places(_ cells: [CSVCell], _ wanted: [String?]) throws(Fault) -> ([Int], Int?) {
        let names = cells.map { ScoreHeader.key(FormulaGuard.off($0.text)) }
        let titles = cells.prefix(20).map { text($0).quoted }.joined(separator: ", ")
        let offset = cells[0].offset
        let given = wanted.compactMap { $0.map(ScoreHeader.key) }
        let id = names.indices.first { ScoreColumn.id.names.contains(names[$0]) && !given.contains(names[$0]) }
        var own: [Int] = []
        for name in wanted.compactMap(\.self) {
            guard let place = names.firstIndex(of: ScoreHeader.key(name)) else {
                throw Fault(offset: offset, reason: "there is no column \(name.quoted); the header names \(titles)")
            }
            own.append(place)
        }
        if own.isEmpty { own = names.indices.filter { $0 != id && !names[$0].isEmpty } }
        guard own.count == 2, own[0] != own[1] else {
            throw Fault(
                offset: offset,
                reason:
                    "which two columns? besides one that names the cases there have to be two, or their names are given; "
                    + "the header names \(titles)")
        }
        return (own, id)
    }
}

extension PairSheet {
    /// The probabilities and what happened.
    ///
    /// - Throws: if one is neither, with its line.
    public func predictions() throws(ExchangeError) -> [(probability: Double, happened: Bool)] {
        var (reader, predictions) = (ScoreNumber(), [(probability: Double, happened: Bool)]())
        for pair in pairs {
            guard case .success(let probability) = reader.read(pair.first), (0...1).contains(probability) else {
                throw .broken(
                    line: pair.line, column: 1,
                    reason: "\(first.quoted) is a probability from 0 to 1, not \(pair.first.quoted)")
            }
            guard let happened = ScoreNumber.label(pair.second) else {
                throw .broken(
                    line: pair.line, column: 1,
                    reason: "\(second.quoted) is 1 or 0, yes or no, not \(pair.second.quoted)")
            }
            predictions.append((probability, happened))
        }
        return predictions
    }
}
