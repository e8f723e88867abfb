/// Boxes to tick, in groups.
public struct CheckList: Equatable, Sendable {
    /// One box.
    public struct Option: Equatable, Sendable {
        public let id: String
        public let text: String
        /// Options of one group are listed together under its name.
        public let group: String
    }

    public let options: [Option]
    /// Ids of the ticked options.
    public private(set) var checked: Set<String>
    /// The index of the option that the cursor is on.
    public private(set) var cursor = 0

    /// A list of boxes; those whose ids are in `checked` are ticked.
    public init(_ options: [Option], checked: Set<String>) {
        self.options = options
        self.checked = checked.intersection(options.map(\.id))
        cursor = options.firstIndex { checked.contains($0.id) } ?? 0
    }

    /// Ids of the ticked options, in list order.
    public var chosen: [String] { options.map(\.id).filter(checked.contains) }

    /// Moves the cursor; false at either end, where the focus moves to another field.
    mutating func move(by step: Int) -> Bool {
        guard options.indices.contains(cursor + step) else { return false }
        cursor += step
        return true
    }

    /// Moves the cursor to that option.
    mutating func move(to index: Int) { cursor = max(0, min(index, options.count - 1)) }

    /// Ticks or unticks the option under the cursor.
    mutating func toggle() {
        guard options.indices.contains(cursor) else { return }
        let id = options[cursor].id
        if checked.remove(id) == nil { checked.insert(id) }
    }
}

extension FormField {
    /// A question with boxes to tick.
    public init(_ name: String, label: String, checks: [CheckList.Option], checked: Set<String>) {
        self.init(name, label: label, hint: "", answer: .checks(CheckList(checks, checked: checked)))
    }

    /// Ids of the ticked boxes; empty in any other field.
    public var checked: [String] {
        if case .checks(let list) = answer { return list.chosen }
        return []
    }
}
