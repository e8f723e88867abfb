/// The contents of a YAML file, with the place of every part.
public struct Tree: Equatable, Sendable {
    /// The contents at a place.
    public enum Content: Equatable, Sendable {
        /// Nothing: `key:` with no value, `~` or `null`.
        case nothing
        /// Text; `plain` if it is not quoted and may be meant as a number.
        case scalar(String, plain: Bool)
        case list([Tree])
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    public struct Entry: Equatable, Sendable {
        /// The key as written.
        public let key: String
        /// The place of the key.
        public let location: Location
        /// The value of the key.
        public let value: Tree
    }

    /// The place where it begins.
    public let location: Location
    /// The contents.
    public let content: Content
}

extension Tree {
    /// The value of a mapping's key, or nil.
    public subscript(key: String) -> Tree? { entries.first { $0.key == key }?.value }

    /// The entries of a mapping; none for anything else.
    public var entries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    /// The items of a list; none for anything else.
    public var items: [Tree] {
        if case .list(let items) = content { items } else { [] }
    }

    /// The text of a scalar, or nil.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The kind of contents, for messages: "a list".
    var kind: String {
        switch content {
        case .nothing: "nothing"
        case .scalar: "a text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
