/// The line `sep=;` that spreadsheets write and read above a table.
extension Source {
    /// Where the table begins: below that line, if there is one.
    var body: Int { separatorLine?.end ?? start }

    /// The delimiters to try, one after the other.
    var delimiters: [UInt8] {
        separatorLine.map { [$0.delimiter] } ?? [ASCII.comma, ASCII.semicolon, ASCII.tab, ASCII.bar]
    }

    private var separatorLine: (delimiter: UInt8, end: Int)? {
        let head = Array(bytes[start...].prefix(10))
        var rest = head[...]
        let isQuoted = rest.first == ASCII.quote
        if isQuoted { rest = rest.dropFirst() }
        guard String(decoding: rest.prefix(4), as: UTF8.self).lowercased() == "sep=", rest.count >= 5 else {
            return nil
        }
        rest = rest.dropFirst(4)
        let delimiter = rest.removeFirst()
        guard (ASCII.space...0x7E).contains(delimiter) || delimiter == ASCII.tab else { return nil }
        if isQuoted {
            guard rest.first == ASCII.quote else { return nil }
            rest = rest.dropFirst()
        }
        guard rest.first == ASCII.carriageReturn || rest.first == ASCII.lineFeed else { return nil }
        if rest.first == ASCII.carriageReturn { rest = rest.dropFirst() }
        if rest.first == ASCII.lineFeed { rest = rest.dropFirst() }
        return (delimiter, start + rest.startIndex)
    }
}
