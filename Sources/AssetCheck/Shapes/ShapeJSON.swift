extension JSON {
    /// The wanted part of a tree of that shape; nil if it has none.
    ///
    /// For checked trees: whatever does not have the shape is left out.
    init?(_ tree: Tree, as shape: Shape, wanted: Field.Part, whole: Field.Part = .index) {
        switch shape {
        case .mapping(let fields):
            self = .object(fields.compactMap { Member($0, of: tree, wanted: wanted, whole: whole) })
        case .choice(let key, let first, let other):
            self.init(tree, as: tree[key] == nil ? other : first, wanted: wanted, whole: whole)
        case .list(let item, _):
            self = .list(tree.items.compactMap { JSON($0, as: item, wanted: wanted, whole: whole) })
        case .table(_, let value):
            self = .object(
                tree.entries.compactMap { entry in
                    JSON(entry.value, as: value, wanted: wanted, whole: whole).map { Member(key: entry.key, value: $0) }
                })
        case .range:
            self = .list(tree.items.compactMap { $0.text.flatMap(Int.init).map(JSON.number) })
        case .scalar(let scalar):
            guard let text = tree.text else { return nil }
            self = scalar.json(text.trimmed)
        case .id, .name, .reference:
            guard let text = tree.text else { return nil }
            self = .text(text)
        }
    }
}

extension JSON.Member {
    fileprivate init?(_ field: Field, of tree: Tree, wanted: Field.Part, whole: Field.Part) {
        let part = field.part ?? whole
        let value = field.shape.flatMap { shape in tree[field.key].map { (shape, $0) } }
        guard part == wanted || value?.0.isSplit == true else { return nil }
        guard let (shape, value) = value else {
            guard let missing = field.missing ?? field.derived?(tree) else { return nil }
            self.init(key: field.jsonKey, value: missing)
            return
        }
        guard let json = JSON(value, as: shape, wanted: wanted, whole: part) else { return nil }
        if shape.isSplit, json == .object([]) { return nil }
        self.init(key: field.jsonKey, value: json)
    }
}

extension Shape {
    /// Whether it is a mapping each of whose fields says itself where it goes.
    fileprivate var isSplit: Bool {
        if case .mapping(let fields) = self { fields.allSatisfy { $0.part != nil } } else { false }
    }
}
