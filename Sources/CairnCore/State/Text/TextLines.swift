extension String {
    /// Its lines, whatever system has ended them: `\n`, `\r\n`, `\r`. The last of `limit` is all that is left.
    func lines(limit: Int = .max) -> [Substring] {
        var lines: [Substring] = []
        var start = utf8.startIndex
        var index = start
        while index < utf8.endIndex, lines.count + 1 < limit {
            let byte = utf8[index]
            let next = utf8.index(after: index)
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                index = next
                continue
            }
            lines.append(self[start..<index])
            let isPair = byte == UInt8(ascii: "\r") && next < utf8.endIndex && utf8[next] == UInt8(ascii: "\n")
            start = isPair ? utf8.index(after: next) : next
            index = start
        }
        lines.append(self[start...])
        return lines
    }
}
