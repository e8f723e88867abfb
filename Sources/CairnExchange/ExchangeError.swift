/// Why a file could not be read: nothing of it was taken.
///
/// Texts of the file may be quoted in it: clean it before it reaches a terminal.
public enum ExchangeError: Error, Equatable, Sendable {
    /// It has more bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
    /// It is broken at that line and column, both from 1. Columns count characters; where the text is not UTF-8, bytes.
    case broken(line: Int, column: Int, reason: String)

    /// What is wrong, where, and what to do: "line 3, column 7: …".
    public var text: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "the file has \(bytes) bytes, and at most \(limit) are read; split it into smaller files"
        case .broken(let line, let column, let reason): "line \(line), column \(column): \(reason)"
        }
    }
}

/// What is wrong, and at which byte of the file.
struct Fault: Error, Equatable {
    let offset: Int
    let reason: String
    /// Whether the column counts bytes, because the line is no text.
    var countsBytes = false
}
