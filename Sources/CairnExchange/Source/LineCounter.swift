/// Counts lines from the first one on. They end with LF, CRLF or CR.
struct LineCounter {
    private let bytes: [UInt8]
    private var index: Int
    private var line = 1
    /// Where the line begins that was last asked for.
    private(set) var beginning: Int

    /// A counter at the first line, after a byte order mark.
    init(_ source: Source) {
        bytes = source.bytes
        index = source.start
        beginning = source.start
    }

    /// The number of the line that contains that byte, which must not come before the last one asked for.
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

    /// Whether this byte completes a line end.
    private var isLineEnd: Bool {
        if bytes[index] == ASCII.lineFeed { return true }
        return bytes[index] == ASCII.carriageReturn
            && (index + 1 == bytes.count || bytes[index + 1] != ASCII.lineFeed)
    }
}
