extension Shape {
    /// What is expected, for messages: "a list".
    var name: String {
        switch self {
        case .scalar(let scalar): scalar.name
        case .id: "an id"
        case .name: "a name"
        case .reference(let space): "an id (\(space.name))"
        case .range: "a list of two numbers, [low, high]"
        case .list: "a list"
        case .mapping, .table, .choice: "a mapping"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .scalar, .id, .name, .reference: true
        default: false
        }
    }

    /// The mistake that most often leads to this kind of value.
    fileprivate func cause(of tree: Tree) -> String {
        switch tree.content {
        case .mapping where isScalar: "; put a text that holds ': ' into quotes"
        case .list where isScalar: "; put a text that begins with '[' into quotes"
        default: ""
        }
    }
}

/// The message that a value is of the wrong kind.
func mismatch(of tree: Tree, with shape: Shape, name: String) -> String {
    if tree.content == .nothing { return "\(name) is empty; it must be \(shape.name)" }
    return "\(name) must be \(shape.name), not \(tree.kind)\(shape.cause(of: tree))"
}
