/// Cuts a vCard into logical lines (RFC 6350, 3.2): a line that begins with a space or a tab goes on with the one before.
///
/// Lines end with CRLF, LF or CR. The soft line breaks of quoted-printable, as in vCard 2.1, are joined as well.
struct ContentLines {
    private let source: Source
    private var index: Int

    /// The lines from the first one on.
    init(_ source: Source) {
        self.source = source
        index = source.start
    }

    /// The next line that is not empty; nil at the end.
    mutating func next() -> ContentLine? {
        while index < source.bytes.count {
            let line = logicalLine()
            if !line.bytes.isEmpty { return line }
        }
        return nil
    }

    private mutating func logicalLine() -> ContentLine {
        var line = ContentLine()
        line.append(physicalLine())
        let mayBreakSoftly = QuotedPrintable.isDeclared(in: line.bytes)
        while index < source.bytes.count {
            if source.bytes[index] == ASCII.space || source.bytes[index] == ASCII.tab {
                index += 1
            } else if mayBreakSoftly, line.bytes.last == ASCII.equals {
                line.removeLast()
            } else {
                break
            }
            line.append(physicalLine())
        }
        return line
    }

    private mutating func physicalLine() -> ArraySlice<UInt8> {
        let start = index
        while index < source.bytes.count, !isLineEnd(source.bytes[index]) { index += 1 }
        let line = source.bytes[start..<index]
        let isReturn = index < source.bytes.count && source.bytes[index] == ASCII.carriageReturn
        if index < source.bytes.count { index += 1 }
        if isReturn, index < source.bytes.count, source.bytes[index] == ASCII.lineFeed { index += 1 }
        return line
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }
}
