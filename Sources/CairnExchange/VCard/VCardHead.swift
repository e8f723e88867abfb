/// Walks over what stands before the value of a content line: group, name, parameters.
struct VCardHead {
    private let line: ContentLine
    private let limit: Int
    private var index = 0

    /// The head of a line, of at most `limit` bytes.
    init(_ line: ContentLine, limit: Int) {
        self.line = line
        self.limit = limit
    }

    /// Where the value begins, when name and parameters were read.
    var end: Int { index }

    /// The name in capitals, without its group.
    mutating func name() throws(Fault) -> String {
        let name = try word(until: [ASCII.colon, ASCII.semicolon]).uppercased()
        guard peek != nil else {
            throw line.fault("a line 'NAME:value' is expected here; long values go on in lines that begin with a space")
        }
        guard let last = name.split(separator: ".", omittingEmptySubsequences: false).last, !last.isEmpty else {
            throw line.fault("there is no name before the colon")
        }
        return PlainText.line(String(last))
    }

    /// The parameters, up to the colon and over it.
    mutating func parameters() throws(Fault) -> [(name: String, values: [String])] {
        var parameters: [(name: String, values: [String])] = []
        while peek == ASCII.semicolon {
            index += 1
            let name = try word(until: [ASCII.equals, ASCII.semicolon, ASCII.colon])
            if peek == ASCII.equals {
                parameters.append((name.uppercased(), try values()))
            } else {
                parameters.append(("TYPE", [name]))
            }
        }
        guard peek == ASCII.colon else { throw fault("a colon is expected here, and then the value") }
        index += 1
        return parameters
    }

    private mutating func values() throws(Fault) -> [String] {
        var values: [String] = []
        repeat {
            index += 1
            values.append(Self.decoded(try peek == ASCII.quote ? quotedValue() : plainValue()))
        } while peek == ASCII.comma
        return values
    }

    private mutating func plainValue() throws(Fault) -> String {
        try word(until: [ASCII.comma, ASCII.semicolon, ASCII.colon])
    }

    private mutating func quotedValue() throws(Fault) -> String {
        let opening = index
        index += 1
        let value = try word(until: [ASCII.quote])
        guard peek == ASCII.quote else {
            throw Fault(offset: line.offset(of: opening), reason: "the quote that opens here is never closed")
        }
        index += 1
        return value
    }

    /// RFC 6868: what cannot stand in a parameter is written with a caret.
    private static func decoded(_ value: String) -> String {
        var decoded = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let meaning: Unicode.Scalar? =
                switch (scalar, rest.first) {
                case ("^", "n"): "\n"
                case ("^", "^"): "^"
                case ("^", "'"): "\""
                default: nil
                }
            decoded.append(meaning ?? scalar)
            if meaning != nil { rest.removeFirst() }
        }
        return String(decoded)
    }

    private var peek: UInt8? { index < line.bytes.count ? line.bytes[index] : nil }

    private mutating func word(until ends: [UInt8]) throws(Fault) -> String {
        let start = index
        while let peek, !ends.contains(peek) { index += 1 }
        guard index <= limit else { throw line.fault("name and parameters have more than \(limit) bytes") }
        return line.text(start..<index)
    }

    private func fault(_ reason: String) -> Fault { Fault(offset: line.offset(of: index), reason: reason) }
}
