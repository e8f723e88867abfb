/// Checks trees against shapes, and collects the problems, the ids defined and the ids referred to.
public struct ShapeCheck: Sendable {
    /// The problems so far.
    public private(set) var problems: [Problem] = []
    fileprivate var definitions: [Space: [String: Location]] = [:]
    private var references: [(space: Space, id: String, location: Location)] = []

    /// Maximum problems reported: nobody reads more at once.
    static let enough = 100

    /// A check of nothing yet.
    public init() {}

    /// Checks a tree. `name` is its name in messages: a key, quoted, or "the file".
    public mutating func check(_ tree: Tree, _ shape: Shape, name: String) {
        guard problems.count < Self.enough else { return }
        switch (shape, tree.content) {
        case (.mapping(let fields), .mapping(let entries)):
            check(entries, fields, of: tree)
        case (.choice(let key, let first, let other), .mapping):
            check(tree, tree[key] == nil ? other : first, name: name)
        case (.table(let key, let value), .mapping(let entries)):
            for entry in entries {
                check(entry.keyTree, key, name: "'\(entry.key)'")
                check(entry.value, value, name: "'\(entry.key)'")
            }
        case (.list(let item, let count), .list(let items)):
            check(items, item, atLeast: count, of: tree, name: name)
        case (.range(let bounds), .list(let items)):
            check(items, bounds, of: tree, name: name)
        case (.scalar(let scalar), .scalar(let value, let plain)):
            if let objection = scalar.objection(value, plain) { report("\(name) \(objection)", at: tree.location) }
        case (.id(let spaces), .scalar(let id, _)):
            if let objection = objection(toID: id) { report(objection, at: tree.location) }
            define(id, as: "id", in: spaces, at: tree.location)
        case (.name(let space), .scalar(let given, let plain)):
            if let objection = Scalar.line(upTo: 80).objection(given, plain) {
                report("\(name) \(objection)", at: tree.location)
            }
            define(given, as: "name", in: [space], at: tree.location)
        case (.reference(let space), .scalar(let id, _)):
            references.append((space, id, tree.location))
        default:
            report(mismatch(of: tree, with: shape, name: name), at: tree.location)
        }
    }

    /// Reports references that lead nowhere. Call it once all files are checked.
    public mutating func checkReferences() {
        defer { references = [] }
        for (space, id, location) in references where problems.count < Self.enough {
            let known = definitions[space, default: [:]]
            if known[id] != nil { continue }
            report("there is no \(space.name) '\(id)'\(hint(for: id, in: space, known.keys.sorted()))", at: location)
        }
    }

    /// The ids that come near; where there are but a few, all of them.
    private func hint(for id: String, in space: Space, _ known: [String]) -> String {
        guard Space.small.contains(space), !known.isEmpty else { return NearMiss.offer(id, among: known) }
        // Of 'q5' every quarter is near.
        let isClear = NearMiss.nearest(to: id, among: known).count == 1
        return isClear ? NearMiss.offer(id, allowed: known) : " (allowed: \(known.joined(separator: ", ")))"
    }

    private mutating func check(_ entries: [Tree.Entry], _ fields: [Field], of tree: Tree) {
        let fields = fields.filter { $0.shape != nil }
        for entry in entries where problems.count < Self.enough {
            if let shape = fields.first(where: { $0.key == entry.key })?.shape {
                check(entry.value, shape, name: "'\(entry.key)'")
            } else {
                let hint = NearMiss.offer(entry.key, allowed: fields.map(\.key))
                report("'\(entry.key)' is not known here\(hint)", at: entry.location)
            }
        }
        for field in fields where field.isRequired && tree[field.key] == nil {
            report("'\(field.key)' is missing", at: tree.location)
        }
    }

    private mutating func check(_ items: [Tree], _ shape: Shape, atLeast count: Int, of tree: Tree, name: String) {
        if items.count < count {
            report("\(name) has \(items.count) of at least \(count) items", at: tree.location)
        }
        var seen: Set<String> = []
        for item in items {
            check(item, shape, name: "an item of \(name)")
            guard let text = item.text, !seen.insert(text).inserted else { continue }
            report("\(name) has '\(text)' twice", at: item.location)
        }
    }

    private mutating func check(_ items: [Tree], _ bounds: ClosedRange<Int>, of tree: Tree, name: String) {
        for item in items { check(item, .scalar(.number(bounds)), name: name) }
        let numbers = items.compactMap { $0.text.flatMap(Int.init) }
        if items.count != 2 {
            report("\(name) must be two numbers, [low, high]", at: tree.location)
        } else if numbers.count == 2, numbers[0] > numbers[1] {
            report("\(name) must have the low number first, not [\(numbers[0]), \(numbers[1])]", at: tree.location)
        }
    }

    private mutating func define(_ id: String, as word: String, in spaces: [Space], at location: Location) {
        for space in spaces {
            if let first = definitions[space]?[id] {
                report("the \(word) '\(id)' is taken, by \(first.mention)", at: location)
                return
            }
        }
        for space in spaces { definitions[space, default: [:]][id] = location }
    }

    private mutating func report(_ message: String, at location: Location) {
        problems.append(Problem(message, at: location))
    }
}

extension ShapeCheck {
    /// Adds the ids that an already checked tree defines.
    mutating func know(_ tree: Tree, _ shape: Shape) {
        eachID(in: tree, shape) { id, spaces in
            for space in spaces { definitions[space, default: [:]][id.text ?? ""] = id.location }
        }
    }

    /// Removes the ids that a tree defines.
    mutating func forget(_ tree: Tree, _ shape: Shape) {
        eachID(in: tree, shape) { id, spaces in
            for space in spaces { definitions[space]?[id.text ?? ""] = nil }
        }
    }

    private func eachID(in tree: Tree, _ shape: Shape, _ take: (Tree, [Space]) -> Void) {
        switch shape {
        case .id(let spaces): take(tree, spaces)
        case .name(let space): take(tree, [space])
        case .mapping(let fields):
            for entry in tree.entries {
                if let shape = fields.first(where: { $0.key == entry.key })?.shape {
                    eachID(in: entry.value, shape, take)
                }
            }
        case .choice(let key, let first, let other): eachID(in: tree, tree[key] == nil ? other : first, take)
        case .table(let key, _):
            for entry in tree.entries { eachID(in: entry.keyTree, key, take) }
        case .list(let item, _):
            for tree in tree.items { eachID(in: tree, item, take) }
        case .scalar, .reference, .range: break
        }
    }
}

extension Tree.Entry {
    /// The key as a tree, to check its shape.
    var keyTree: Tree { Tree(location: location, content: .scalar(key, plain: true)) }
}
