import CairnCore

/// What is to be made of a file of scores.
public struct ScoreRequest: Equatable, Sendable {
    /// A metric, and the column that holds its scores; nil to see by itself.
    public struct Part: Equatable, Sendable {
        public let scoring: Scoring
        public let column: String?
        /// What it was called by whoever asks, which may name a column.
        public let name: String

        /// The metric with that column, and by that name; nil for its own.
        public init(_ scoring: Scoring, column: String? = nil, name: String? = nil) {
            self.scoring = scoring
            self.column = column
            self.name = name ?? scoring.name
        }
    }

    /// At least one.
    public var metrics: [Part]
    /// Names of columns that do not go by a usual name.
    public var columns: [ScoreColumn: String] = [:]
    /// The variant of rows that name none; empty for the main one.
    public var variant = ""
    /// How the baseline's variant is called, where the file gives its scores beside the others or it has a file of its own.
    public var baseline = "baseline"
    /// What the file's bytes are; nil to see by themselves.
    public var encoding: TextEncoding?

    /// These metrics, with all else as the file looks.
    public init(_ metrics: [Part]) { self.metrics = metrics }
}

/// Which line of a file a row of scores came from. Few numbers as long as no line is left out.
struct LineMap {
    private var changes: [(row: Int32, shift: Int32)] = []

    /// Notes that the row, counted from 1, is on that line.
    mutating func note(row: Int, line: Int) {
        let shift = Int32(clamping: line - row)
        if changes.last?.shift != shift { changes.append((Int32(clamping: row), shift)) }
    }

    /// The line of a row.
    func line(of row: Int) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(changes[middle].row) <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? row : row + Int(changes[low - 1].shift)
    }
}
