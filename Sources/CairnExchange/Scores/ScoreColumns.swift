/// What a column of a file of scores is.
public enum ScoreColumn: String, CaseIterable, Sendable {
    case id, group, slice, seed, variant, baseline, label

    /// Names of columns that are taken for it, in lower case and with letters and digits alone.
    var names: [String] {
        switch self {
        case .id:
            [
                "id", "case", "caseid", "query", "queryid", "qid", "example", "exampleid", "item", "itemid", "sample",
                "sampleid", "request", "requestid", "question", "questionid", "rowid", "index",
            ]
        case .group:
            [
                "group", "groupid", "user", "userid", "document", "documentid", "doc", "docid", "session", "sessionid",
                "week", "cluster", "patient", "site", "cell",
            ]
        case .slice: ["slice", "segment", "category", "subgroup", "stratum"]
        case .seed: ["seed", "run", "fold", "repeat"]
        case .variant: ["variant", "model", "system", "config", "configuration", "guardrail"]
        case .baseline: ["baseline", "baselinescore", "baselinevalue"]
        case .label: ["label", "truth", "target", "positive", "actual", "happened", "groundtruth", "ytrue"]
        }
    }
}

/// Which column of a file is what.
struct ScoreHeader {
    /// The places of the columns that are there.
    private(set) var places: [ScoreColumn: Int] = [:]
    /// The place of each metric's scores.
    private(set) var scores: [Int] = []
    /// How many columns there are.
    let count: Int

    /// Columns that hold scores, whatever the metric is.
    private static let scoreNames = [
        "score", "value", "correct", "right", "through", "error", "abserror", "absoluteerror", "loss", "prediction",
        "probability", "prob", "p", "latency", "ms", "seconds", "cost", "price",
    ]

    /// Reads a row as a header.
    init(_ cells: [CSVCell], for request: ScoreRequest) throws(Fault) {
        let names = cells.map { ScoreHeader.key(FormulaGuard.off($0.text)) }
        let offset = cells.first?.offset ?? 0
        count = cells.count
        let titles = cells.prefix(20).map { PlainText.line($0.text).quoted }.joined(separator: ", ")
        func place(_ name: String) throws(Fault) -> Int {
            let key = ScoreHeader.key(name)
            let places = names.indices.filter { names[$0] == key }
            guard let place = places.first else {
                throw Fault(offset: offset, reason: "there is no column \(name.quoted); the header names \(titles)")
            }
            guard places.count == 1 else {
                throw Fault(offset: cells[places[1]].offset, reason: "the column \(name.quoted) is there twice")
            }
            return place
        }
        var claimed: Set<Int> = []
        for (column, name) in request.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let place = try place(name)
            places[column] = place
            claimed.insert(place)
        }
        for each in request.metrics { if let column = each.column { claimed.insert(try place(column)) } }
        for column in ScoreColumn.allCases where places[column] == nil {
            let found = names.indices.filter { column.names.contains(names[$0]) && !claimed.contains($0) }
            guard let first = found.first else { continue }
            guard found.count == 1 || names[first] == column.rawValue else {
                throw Fault(
                    offset: cells[found[1]].offset,
                    reason: "two columns could be the \(column.rawValue): "
                        + "\(found.map { PlainText.line(cells[$0].text).quoted }.joined(separator: " and ")); "
                        + "--column \(column.rawValue)=NAME says which")
            }
            places[column] = first
            claimed.insert(first)
        }
        for each in request.metrics {
            if let column = each.column {
                scores.append(try place(column))
                continue
            }
            let own = names.indices.first { names[$0] == ScoreHeader.key(each.name) && !claimed.contains($0) }
            let usual = names.indices.first { ScoreHeader.scoreNames.contains(names[$0]) && !claimed.contains($0) }
            let others = names.indices.filter { !claimed.contains($0) && !names[$0].isEmpty }
            guard let found = own ?? usual ?? (others.count == 1 ? others[0] : nil) else {
                throw Fault(offset: offset, reason: ScoreHeader.noScore(each.name, titles, names, cells))
            }
            scores.append(found)
        }
    }

    /// Letters and digits alone, in lower case.
    static func key(_ text: String) -> String {
        String(PlainText.line(text).lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func noScore(_ metric: String, _ titles: String, _ names: [String], _ cells: [CSVCell]) -> String {
        if cells.contains(where: { ScoreNumber.isNumber($0.text) }) {
            return "there is no header; the first line has to name the columns, as in id,score"
        }
        return "which column holds the scores of \(metric.quoted)? --metric \"\(metric)=COLUMN\" says it; "
            + "the header names \(titles)"
    }
}
