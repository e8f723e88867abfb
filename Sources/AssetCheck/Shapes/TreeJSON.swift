extension Tree {
    /// The tree that the build wrote as JSON, as though read from a file of this shape.
    init(_ json: JSON, as shape: Shape) {
        self.init(Content(json, as: shape))
    }

    /// A tree in the embedded Library.
    init(_ content: Content) {
        self.init(location: .library, content: content)
    }
}

extension Tree.Content {
    fileprivate init(_ json: JSON, as shape: Shape) {
        switch (json, shape) {
        case (.object(let members), .mapping(let fields)):
            self = .mapping(fields.compactMap { Tree.Entry($0, of: members) })
        case (.object, .choice(_, let first, let other)):
            self.init(json, as: first.fits(json) ? first : other)
        case (.object(let members), .table(_, let value)):
            self = .mapping(members.map { Tree.Entry($0.key, Tree($0.value, as: value)) })
        case (.list(let items), .list(let item, _)):
            self = .list(items.map { Tree($0, as: item) })
        case (.list(let items), _):
            self = .list(items.map { Tree($0, as: shape) })
        case (.text(let text), _): self = .scalar(text, plain: false)
        case (.number(let number), _): self = .scalar("\(number)", plain: true)
        case (.flag(let flag), _): self = .scalar("\(flag)", plain: true)
        case (.object, _): self = .nothing
        }
    }
}

extension Tree.Entry {
    /// A key and its value in the embedded Library.
    init(_ key: String, _ value: Tree) {
        self.init(key: key, location: .library, value: value)
    }

    fileprivate init?(_ field: Field, of members: [JSON.Member]) {
        guard let shape = field.shape, let member = members.first(where: { $0.key == field.jsonKey }) else {
            return nil
        }
        self.init(field.key, Tree(member.value, as: shape))
    }
}

extension Shape {
    /// Whether the JSON has all required keys of this shape.
    fileprivate func fits(_ json: JSON) -> Bool {
        guard case .mapping(let fields) = self else { return false }
        return fields.filter { $0.shape == nil }.allSatisfy { json[$0.jsonKey] == $0.missing }
    }
}

extension JSON {
    /// The value of an object's key, or nil.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The items of a list; none for anything else.
    var items: [JSON] {
        if case .list(let items) = self { items } else { [] }
    }
}
