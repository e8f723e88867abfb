/// Lines and columns of a terminal.
public struct TerminalSize: Equatable, Sendable {
    public let rows: Int
    public let columns: Int

    /// The classic 24 lines of 80 columns.
    public static let standard = TerminalSize(rows: 24, columns: 80)

    /// A size; both sides are at least 1 and at most 1000.
    public init(rows: Int, columns: Int) {
        self.rows = min(max(rows, 1), 1000)
        self.columns = min(max(columns, 1), 1000)
    }
}
