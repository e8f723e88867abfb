/// What a document says, by the names of `Assets/documents.yaml`. What is not known is not in it: no empty texts, lists and
/// groups. Text of the user's is made fit to be read by others when it is put in.
public struct DocumentData: Equatable, Sendable {
    public enum Value: Equatable, Sendable {
        /// A text that is escaped, or one that was made fit and goes in as it is: the template says which.
        case text(String)
        /// Something that is so.
        case flag
        case lines([String])
        case list([DocumentData])
        case group(DocumentData)
    }

    public private(set) var values: [String: Value] = [:]

    /// Nothing is known yet.
    public init() {}

    var isEmpty: Bool { values.isEmpty }

    /// Whether something is known under that name; a dot leads into a group.
    func has(_ path: String) -> Bool {
        let name = path.prefix { $0 != "." }
        guard let value = values[String(name)] else { return false }
        guard name.endIndex < path.endIndex else { return true }
        guard case .group(let group) = value else { return false }
        return group.has(String(path[path.index(after: name.endIndex)...]))
    }

    /// A text on one line.
    mutating func line(_ name: String, _ text: String?) { put(name, text.map(Self.line)) }

    /// A text of one or more paragraphs.
    mutating func text(_ name: String, _ text: String?) { put(name, text.map(Self.paragraphs)) }

    mutating func lines(_ name: String, _ texts: [String]) {
        let known = texts.map(Self.line).filter { !$0.isEmpty }
        if !known.isEmpty { values[name] = .lines(known) }
    }

    mutating func flag(_ name: String, _ isSo: Bool) { if isSo { values[name] = .flag } }

    mutating func list(_ name: String, _ items: [DocumentData]) { if !items.isEmpty { values[name] = .list(items) } }

    mutating func group(_ name: String, _ group: DocumentData) { if !group.isEmpty { values[name] = .group(group) } }

    mutating func group(_ name: String, _ fill: (inout DocumentData) -> Void) {
        var group = DocumentData()
        fill(&group)
        self.group(name, group)
    }

    /// Something that was made fit for its place: an address, code, YAML, a picture.
    mutating func ready(_ name: String, _ text: String?) { put(name, text) }

    private mutating func put(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { values[name] = .text(text) }
    }

    /// The text as others may read it, on one line.
    static func line(_ text: String) -> String {
        Visible.line(PublicText.shown(text).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private static func paragraphs(_ text: String) -> String {
        var lines = Visible.lines(text).split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }.map { lines[$0] }
            .joined(separator: "\n")
    }

    private static func line(_ text: Substring) -> String { line(String(text)) }

    /// A command or a hash as code: on one line, without a backtick; nil for what has one, or says where things lie on the
    /// user's machine. In a table of Markdown `|` would part cells.
    static func code(_ text: String, inTable: Bool = false) -> String? {
        let text = trimmed(text)
        let isPlain = !text.contains("`") && !Visible.hasHostile(text) && !PublicText.hasPath(text)
        guard !text.isEmpty, isPlain, PublicText.shown(text) == text else { return nil }
        return inTable ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : text
    }
}

extension DocumentData: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for (name, value) in values {
            let key = Name(stringValue: name)
            switch value {
            case .text(let text): try container.encode(text, forKey: key)
            case .flag: try container.encode(true, forKey: key)
            case .lines(let lines): try container.encode(lines, forKey: key)
            case .list(let items): try container.encode(items, forKey: key)
            case .group(let group): try container.encode(group, forKey: key)
            }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
