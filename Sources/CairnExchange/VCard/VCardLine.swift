/// A property of a card: its name, its parameters, and its value still escaped (RFC 6350, 3.3).
struct VCardLine {
    /// In capitals, without its group.
    let name: String
    /// Names in capitals. vCard 2.1 has values without a name: theirs is `TYPE`.
    let parameters: [(name: String, values: [String])]
    let value: String
    /// Where the line begins.
    let offset: Int
    /// What is odd about the value, which is taken all the same; nil if nothing is.
    let oddity: String?

    /// Reads a line, whose name and parameters, and whose value, may have `limit` bytes each. A longer value is left
    /// empty where the reader has no use for it: photographs are.
    ///
    /// - Parameter guess: what text is read as that is neither UTF-8 nor declared; nil to see by itself.
    init(
        _ line: ContentLine, limit: Int, reads names: Set<String>, guess: TextEncoding? = nil
    ) throws(Fault) {
        var head = VCardHead(line, limit: limit)
        name = try head.name()
        parameters = try head.parameters()
        offset = line.offset(of: 0)
        guard names.contains(name) else {
            value = ""
            oddity = nil
            return
        }
        guard line.bytes.count - head.end <= limit else {
            throw line.fault("\(name) has \(line.bytes.count - head.end) bytes, and at most \(limit) are read")
        }
        (value, oddity) = try Self.decoded(line.bytes[head.end...], parameters, name, guess, of: line)
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

    /// The texts that commas separate; Outlook's, semicolons.
    var list: [String] {
        LineText.parts(value, separator: ",").flatMap { LineText.parts($0, separator: ";") }
            .map { LineText.unescaped($0) }
    }

    /// Whether a BEGIN or END names that component.
    func isAbout(_ component: String) -> Bool { PlainText.line(value).uppercased() == component }

    /// Whether the head of a line says that its value is Base64.
    static func isBase64(_ line: ContentLine) -> Bool {
        let head = String(decoding: line.bytes.prefix { $0 != ASCII.colon }.prefix(1_000), as: UTF8.self).uppercased()
        let words = head.split(whereSeparator: { $0 == ";" || $0 == "=" }).dropFirst()
        return words.contains("BASE64") || words.contains("B")
    }

    private static func parameter(_ name: String, _ parameters: [(name: String, values: [String])]) -> [String] {
        parameters.filter { $0.name == name }.flatMap { $0.values.map { $0.uppercased() } }
    }

    private static func decoded(
        _ value: ArraySlice<UInt8>, _ parameters: [(name: String, values: [String])], _ name: String,
        _ guess: TextEncoding?, of line: ContentLine
    ) throws(Fault) -> (String, String?) {
        var bytes = Array(value)
        var oddities: [String] = []
        // vCard 2.1 may leave the parameter's name out, 3.0 shortens the encoding's.
        let encodings = parameter("ENCODING", parameters) + parameter("TYPE", parameters).filter { $0 != "B" }
        if encodings.contains("QUOTED-PRINTABLE") {
            let decoded = QuotedPrintable.decoded(bytes)
            bytes = decoded.bytes
            if !decoded.isSound { oddities.append("a '=' without two hexadecimal digits after it") }
        } else if encodings.contains("B") || encodings.contains("BASE64") {
            guard let decoded = Base64.decoded(bytes) else { throw line.fault("\(name) is not Base64, as it says") }
            bytes = decoded
        }
        let charset = parameter("CHARSET", parameters).first
        let declared = charset.flatMap(TextEncoding.init(named:))
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        if let charset, declared == nil, !isASCII, case .broken = UTF8Text.read(bytes) {
            throw line.fault("\(name) is in the character set \(charset.quoted), which is not read")
        }
        let reading = ForeignText.read(bytes, declared: declared, guess: guess)
        // What is the guess for all of the file is told once.
        if let read = reading.guess, read != guess {
            oddities.append("text that is not UTF-8, read as \(read.rawValue)")
        }
        if reading.isDamaged { oddities.append("bytes that are not text, shown as \u{FFFD}") }
        let oddity = oddities.isEmpty ? nil : "\(name) has \(oddities.joined(separator: "; ")); taken as it stands"
        return (reading.text, oddity)
    }
}
