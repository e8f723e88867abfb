/// Counts lines from the first one on. They end with LF, CRLF or CR.
struct LineCounter {
    private let bytes: [UInt8]
    private var index: Int
    private var line = 1
    /// Where the line begins that was asked for last.
    private(set) var beginning: Int

    /// A counter at the first line, after a byte order mark.
    init(_ source: Source) {
        bytes = source.bytes
        index = source.start
        beginning = source.start
    }

    /// The number of the line that holds that byte, which does not lie before the one asked for last.
    mutating func line(of offset: Int) -> Int {
        while index < min(offset, bytes.count) {
            if isLineEnd {
                line += 1
                beginning = index + 1
            }
            index += 1
        }
        return line
    }

    /// Whether the byte here is the last one of a line's end.
    private var isLineEnd: Bool {
        if bytes[index] == ASCII.lineFeed { return true }
        return bytes[index] == ASCII.carriageReturn
            && (index + 1 == bytes.count || bytes[index + 1] != ASCII.lineFeed)
    }
}
