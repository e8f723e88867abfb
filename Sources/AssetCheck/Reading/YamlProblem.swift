import Yams

extension Problem {
    /// An error from Yams, in one line.
    init(_ error: YamlError, file: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let isTooDeep = problem.hasPrefix("Maximum nesting level")
            let what = isTooDeep ? "lists in lists without end" : problem
            self.init("not YAML: \(what)\(Self.text(of: context))", at: Location(file: file, mark))
        case .reader(let problem, let offset, _, let yaml):
            self.init("not YAML: \(problem)", at: Location(file: file, offset: offset ?? 0, in: yaml))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            self.init("\(names): twice in the mapping where this key stands", at: Location(file: file, context.mark))
        default:
            self.init("not YAML: \(error)", at: Location(file: file))
        }
    }

    private static func text(of context: YamlError.Context?) -> String {
        context.map { " (\($0.text) that begins at \($0.mark.line):\($0.mark.column))" } ?? ""
    }
}

extension Location {
    fileprivate init(file: String, _ mark: Mark) {
        self.init(file: file, line: mark.line, column: mark.column)
    }

    /// `offset` is counted in characters.
    fileprivate init(file: String, offset: Int, in text: String) {
        let lines = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
        self.init(file: file, line: max(1, lines.count), column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}
