/// What a document's template may name: one entry of `documents.yaml`.
struct DocumentVariable: Sendable {
    /// What it holds, and so how it may be used.
    enum Kind: String, CaseIterable, Sendable {
        /// A text on one line.
        case line
        /// One or more paragraphs.
        case text
        /// An address: http, https or mailto, with nothing that would have to be escaped.
        case address
        /// A command or a hash, on one line and without a backtick.
        case code
        /// One value of YAML, ready to stand after a colon.
        case yaml
        /// A picture, made by the program.
        case svg
        /// Something that is so or not.
        case flag
        /// Texts on one line each.
        case lines
        /// Several of the same fields.
        case list
        /// Fields that are there together or not at all.
        case group
    }

    let name: String
    let kind: Kind
    /// Whether it is there in every document, or in every item of its list.
    let isAlways: Bool
    /// What can be named inside it.
    let fields: [DocumentVariable]
    /// Where it is defined.
    let location: Location
    /// Its name below those that it lies in, with dots between: what tells it from every other.
    let path: String

    /// nil for what does not have the shape.
    init?(_ tree: Tree, below outer: String = "") {
        guard let name = tree["name"]?.text, let kind = tree["kind"]?.text.flatMap(Kind.init) else { return nil }
        self.name = name
        self.kind = kind
        isAlways = tree["always"]?.text == "true"
        location = tree["name"]?.location ?? tree.location
        let path = outer.isEmpty ? name : "\(outer).\(name)"
        self.path = path
        fields = tree["fields"]?.items.compactMap { DocumentVariable($0, below: path) } ?? []
    }

    /// Itself and all that lies below it.
    var all: [DocumentVariable] { [self] + fields.flatMap(\.all) }
}

extension DocumentVariable.Kind {
    /// Whether its value can be written where it is named.
    var isPrinted: Bool {
        switch self {
        case .line, .text, .address, .code, .yaml, .svg: true
        case .flag, .lines, .list, .group: false
        }
    }

    /// Whether it has fields.
    var isContainer: Bool { self == .list || self == .group }

    /// Whether it goes into a document as it is: the program has made it fit. Everything else is escaped.
    func isReady(in format: String) -> Bool {
        switch self {
        case .address, .code, .yaml: format == "markdown"
        case .svg: true
        case .line, .text, .flag, .lines, .list, .group: false
        }
    }
}

extension [DocumentVariable] {
    /// What is wrong with the definitions themselves.
    ///
    /// A template looks for a name in the innermost item first and then further out, so that a name that an item lacks
    /// would be found outside: no name stands inside another of the same name.
    func problems(inside outer: [String: Location] = [:]) -> [Problem] {
        var known = outer
        var problems: [Problem] = []
        for variable in self {
            if let other = known[variable.name] {
                let message = "the name '\(variable.name)' is taken, by \(other.mention), where this one can be seen"
                problems.append(Problem(message, at: variable.location))
            }
            known[variable.name] = variable.location
            if variable.kind.isContainer == variable.fields.isEmpty {
                let message = "'\(variable.name)' is a \(variable.kind.rawValue)"
                let remedy = variable.kind.isContainer ? "; name its 'fields'" : "; only lists and groups have fields"
                problems.append(Problem(message + remedy, at: variable.location))
            }
        }
        return problems + flatMap { $0.fields.problems(inside: known) }
    }
}
