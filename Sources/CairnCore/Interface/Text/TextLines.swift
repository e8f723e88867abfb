extension String {
    /// Its lines, ended by `\n`, `\r\n` or `\r`: at most `limit`, the last of which holds the rest.
    func lines(limit: Int = .max) -> [Substring] {
        var text = self
        let ends = text.withUTF8 { Self.lineEnds(in: $0, atMost: limit - 1) }
        var lines: [Substring] = []
        var start = utf8.startIndex
        for end in ends {
            lines.append(self[start..<utf8.index(utf8.startIndex, offsetBy: end.lowerBound)])
            start = utf8.index(utf8.startIndex, offsetBy: end.upperBound)
        }
        lines.append(self[start...])
        return lines
    }

    /// The byte ranges of the first line ends.
    private static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> [Range<Int>] {
        var ends: [Range<Int>] = []
        var index = 0
        while index < bytes.count, ends.count < limit {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            let isPair = byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n")
            ends.append(index - 1..<(isPair ? index + 1 : index))
            if isPair { index += 1 }
        }
        return ends
    }
}
