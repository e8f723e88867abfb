/// A property of a card: its name, its parameters, and its value still escaped (RFC 6350, 3.3).
struct VCardLine {
    /// In capitals, without its group.
    let name: String
    /// Names in capitals. vCard 2.1 has values without a name: theirs is `TYPE`.
    let parameters: [(name: String, values: [String])]
    let value: String
    /// Where the line begins.
    let offset: Int

    /// Reads a line, whose name and parameters, and whose value, may have so many bytes each. A longer value is left
    /// empty where the reader has no use for it: photographs are.
    init(_ line: ContentLine, limit: Int, reads names: Set<String>) throws(Fault) {
        var head = VCardHead(line, limit: limit)
        name = try head.name()
        parameters = try head.parameters()
        offset = line.offset(of: 0)
        guard names.contains(name) else {
            value = ""
            return
        }
        guard line.bytes.count - head.end <= limit else {
            throw line.fault("\(name) has \(line.bytes.count - head.end) bytes, and at most \(limit) are read")
        }
        let text = try line.text(head.end..<line.bytes.count)
        value = try Self.decoded(text, parameters, of: line)
    }

    /// The values of a parameter, in capitals.
    func parameter(_ name: String) -> [String] { Self.parameter(name, parameters) }

    /// Whether it is the one to use among several of its name.
    var isPreferred: Bool { parameter("TYPE").contains("PREF") || parameter("PREF") == ["1"] }

    /// The value as one text.
    var text: String { LineText.unescaped(value) }

    /// The parts of a value that semicolons separate; each may be a list.
    var components: [String] {
        LineText.parts(value, separator: ";").map { part in
            LineText.parts(part, separator: ",").map { PlainText.line(LineText.unescaped($0)) }
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The texts that commas separate.
    var list: [String] { LineText.parts(value, separator: ",").map { LineText.unescaped($0) } }

    private static func parameter(_ name: String, _ parameters: [(name: String, values: [String])]) -> [String] {
        parameters.filter { $0.name == name }.flatMap { $0.values.map { $0.uppercased() } }
    }

    private static func decoded(
        _ text: String, _ parameters: [(name: String, values: [String])], of line: ContentLine
    ) throws(Fault) -> String {
        if let charset = parameter("CHARSET", parameters).first(where: { $0 != "UTF-8" && $0 != "US-ASCII" }) {
            throw line.fault("the character set \(charset.quoted) is not read; export the card in UTF-8")
        }
        // vCard 2.1 may leave the parameter's name out, 3.0 shortens the encoding's.
        let encodings = parameter("ENCODING", parameters) + parameter("TYPE", parameters).filter { $0 != "B" }
        if encodings.contains("B") || encodings.contains("BASE64") {
            throw line.fault("text in Base64 is not read; export the card as vCard 3.0 or 4.0")
        }
        guard encodings.contains("QUOTED-PRINTABLE") else { return text }
        guard let bytes = QuotedPrintable.decoded(text) else {
            throw line.fault("this is not quoted-printable: '=' needs two hexadecimal digits after it")
        }
        guard case .text(let decoded) = UTF8Text.read(bytes), !decoded.unicodeScalars.contains("\0") else {
            throw line.fault("the quoted-printable text is not UTF-8; export the card as vCard 3.0 or 4.0")
        }
        return decoded
    }
}
