import Yams

extension AssetFile {
    /// Parses the file.
    ///
    /// - Throws: ``Problems`` with one problem if it is not UTF-8, not YAML or empty. YAML stops at its first error,
    ///   and Yams at the first mapping that has a key twice.
    public func tree() throws(Problems) -> Tree {
        let text = try decoded()
        guard AliasCount(text).count <= AliasCount.bearable else { throw problems(Self.noAnchors) }
        do {
            // The parser must outlive the tree's conversion: nodes hold their anchors weakly.
            let parser = try Parser(yaml: text, encoding: .utf8)
            defer { withExtendedLifetime(parser) {} }
            guard let root = try parser.singleRoot() else { throw problems("the file is empty") }
            return try Tree(root, file: location.file)
        } catch let problems as Problems {
            throw problems
        } catch let error as YamlError {
            throw Problems([Problem(error, file: location.file)])
        } catch {
            throw problems("\(error)")
        }
    }

    /// The file as one text, whatever it says.
    ///
    /// - Throws: ``Problems`` with one problem if it is not UTF-8.
    func text() throws(Problems) -> Tree {
        Tree(location: location, content: .scalar(try decoded(), plain: false))
    }

    /// What is said about anchors, which nobody needs here.
    fileprivate static let noAnchors = "anchors and aliases are not read here; write the text out"

    /// Maximum depth; no shape is as deep.
    fileprivate static let deepest = 32

    private func problems(_ message: String) -> Problems {
        Problems([Problem(message, at: location)])
    }

    private func decoded() throws(Problems) -> String {
        if let text = String(validating: bytes, as: UTF8.self) {
            // Editors of Windows write a byte order mark.
            return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw Problems([Problem("this line is not UTF-8", at: Location(file: location.file, line: broken + 1))])
    }
}

extension Tree {
    /// - Throws: ``Problems`` for YAML that Cairn does not support: anchors, aliases, keys that are not texts,
    ///   endlessly nested lists.
    fileprivate init(_ node: Node, file: String, depth: Int = 0) throws(Problems) {
        location = Location(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        // With aliases, a file of a few lines can expand to gigabytes, and they are not needed here.
        guard node.anchor == nil else {
            throw Problems([Problem(AssetFile.noAnchors, at: location)])
        }
        guard depth < AssetFile.deepest else {
            throw Problems([Problem("this lies \(depth) levels deep; nothing here does", at: location)])
        }
        content = try Content(node, file: file, depth: depth + 1)
    }
}

extension Tree.Content {
    fileprivate init(_ node: Node, file: String, depth: Int) throws(Problems) {
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain
            let isNothing = isPlain && ["", "~", "null"].contains(scalar.string)
            self = isNothing ? .nothing : .scalar(scalar.string, plain: isPlain)
        case .sequence(let nodes):
            var items: [Tree] = []
            for node in nodes { items.append(try Tree(node, file: file, depth: depth)) }
            self = .list(items)
        case .mapping(let pairs):
            var entries: [Tree.Entry] = []
            for (key, value) in pairs { entries.append(try Tree.Entry(key, value, file: file, depth: depth)) }
            self = .mapping(entries)
        case .alias:
            self = .nothing
        }
    }
}

extension Tree.Entry {
    fileprivate init(_ key: Node, _ value: Node, file: String, depth: Int) throws(Problems) {
        let tree = try Tree(key, file: file, depth: depth)
        guard let text = tree.text else {
            throw Problems([Problem("a key must be a text, not \(tree.kind)", at: tree.location)])
        }
        self.key = text
        location = tree.location
        self.value = try Tree(value, file: file, depth: depth)
    }
}
