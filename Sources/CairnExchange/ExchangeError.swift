/// Why a file could not be read. Nothing was taken from it.
///
/// May quote text from the file: clean it before it reaches a terminal.
public enum ExchangeError: Error, Equatable, Sendable {
    /// The file has more bytes than Cairn reads.
    case tooLarge(bytes: Int, limit: Int)
    /// The fault is at that line and column, both counted from 1. Columns count characters, or bytes if the text is not
    /// UTF-8.
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
    /// Whether the column counts bytes, because the line is not text.
    var countsBytes = false
}
