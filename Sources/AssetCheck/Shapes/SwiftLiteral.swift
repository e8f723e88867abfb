extension Shape {
    /// What of a checked mapping goes into the index, as the statements of a function of Swift that returns it. Each entry of a
    /// list is a statement of its own: the compiler does not get through all of them as one expression. A few are in a function of
    /// their own: its optimizer takes three times as long for all of them in one.
    func swiftStatements(_ tree: Tree, of type: String) -> String {
        guard case .mapping(let fields) = self else { return "return \(swift(tree))" }
        var lists: [String] = []
        let arguments = fields.compactMap { field -> String? in
            guard let value = field.swift(tree) else { return nil }
            guard case .list(let item, _) = field.shape, let entries = tree[field.key]?.items else { return value }
            // The entries of `skills` are of the type `Skill`.
            lists.append("var \(field.jsonKey): [\(field.jsonKey.dropLast().capitalized)] = []")
            let statements = entries.map { "\(field.jsonKey).append(\(item.swift($0)))" }
            for first in stride(from: 0, to: statements.count, by: Self.mostInOne) {
                let some = statements[first..<min(first + Self.mostInOne, statements.count)].joined(separator: "\n")
                lists.append("@inline(never) func \(field.jsonKey)\(first)() {\n\(some)\n}\n\(field.jsonKey)\(first)()")
            }
            return "\(field.jsonKey): \(field.jsonKey)"
        }
        return (lists + ["return \(type)(\(arguments.joined(separator: ", ")))"]).joined(separator: "\n")
    }

    /// Maximum statements in a function.
    private static var mostInOne: Int { 8 }

    /// What of a checked tree goes into the index, as an expression of Swift whose type follows from where it stands: keys are
    /// the labels of an `init`, in its order, and what is not there has its default.
    func swift(_ tree: Tree) -> String {
        switch self {
        case .mapping(let fields):
            ".init(\(fields.compactMap { $0.swift(tree) }.joined(separator: ", ")))"
        case .choice(let key, let first, let other):
            (tree[key] == nil ? other : first).swift(tree)
        case .list(let item, _):
            "[\(tree.items.map(item.swift).joined(separator: ",\n"))]"
        case .table(_, let value) where !tree.entries.isEmpty:
            "[\(tree.entries.map { "\(swiftQuoted($0.key)): \(value.swift($0.value))" }.joined(separator: ", "))]"
        case .table: "[:]"
        case .range:
            ".init(low: \(tree.items.first?.text ?? "0"), high: \(tree.items.last?.text ?? "0"))"
        case .scalar(let scalar):
            scalar.swift(tree.text?.trimmed ?? "")
        case .id, .name, .reference:
            swiftQuoted(tree.text ?? "")
        }
    }
}

extension Field {
    /// Label and value; nil for what has no place in the index, or is not there.
    fileprivate func swift(_ tree: Tree) -> String? {
        guard part ?? .index == .index else { return nil }
        // What only the JSON has is a word.
        if shape == nil, case .text(let word) = missing { return "\(jsonKey): .\(word)" }
        guard let shape, let value = tree[key] else { return nil }
        return "\(jsonKey): \(shape.swift(value))"
    }
}

extension Scalar {
    fileprivate func swift(_ text: String) -> String {
        // "an hour" is no case of an enum.
        if isWord, !text.contains(" ") { return ".\(text)" }
        if case .text = json(text) { return swiftQuoted(text) }
        return text
    }
}

/// The text as a literal on one line.
func swiftQuoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
}
