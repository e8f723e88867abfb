/// An answer out of many: what is typed narrows the list.
public struct PickList: Equatable, Sendable {
    /// Everything there is to choose from; different from one another.
    public let options: [String]
    /// Whether an answer that is not on the list is one, too.
    public let isOpen: Bool
    /// What is typed.
    public internal(set) var line: TextField {
        didSet { if line.characters != oldValue.characters { find() } }
    }
    /// Indices of the options that match what is typed, the best first. Kept, so that a long list is searched only when
    /// something is typed.
    public private(set) var matches: [Int] = []
    /// The index in ``matches`` of the one under the cursor; nil where what is typed stands for itself.
    public private(set) var cursor: Int?

    /// So many matches are shown at once.
    static let rows = 5

    /// A list with an answer that typing takes the place of.
    public init(_ options: [String], text: String, isOpen: Bool) {
        self.options = options.map { trimmed($0) }
        self.isOpen = isOpen
        line = TextField(text, isProposal: true)
        matches = Array(options.indices)
    }

    /// The option under the cursor, or what is typed.
    public var value: String { cursor.map { options[matches[$0]] } ?? trimmed(line.text) }

    /// The matches in view, with the place of each in ``matches``.
    public var inView: [(place: Int, text: String)] {
        let first = max(0, min((cursor ?? 0) - PickList.rows / 2, matches.count - PickList.rows))
        return matches.indices.dropFirst(first).prefix(PickList.rows).map { ($0, options[matches[$0]]) }
    }

    /// Goes down or up in the list; false at its ends, where the next field follows.
    mutating func move(by step: Int) -> Bool {
        let next = (cursor ?? -1) + step
        if next == -1, cursor != nil, isOpen || line.characters.isEmpty {
            cursor = nil
            return true
        }
        guard matches.indices.contains(next) else { return false }
        cursor = next
        return true
    }

    /// Chooses the match at that place.
    mutating func choose(_ place: Int) {
        if matches.indices.contains(place) { cursor = place }
    }

    private mutating func find() {
        matches = Fuzzy.ranked(Fuzzy.query(line.text), among: options).map(\.index)
        cursor = isOpen || line.characters.isEmpty || matches.isEmpty ? nil : 0
    }
}

extension FormField {
    /// A question with so many answers that one types to find them; where it is open, others may be typed.
    public init(
        _ name: String, label: String, hint: String = "", among options: [String], text: String = "",
        isOpen: Bool = false
    ) {
        self.init(name, label: label, hint: hint, answer: .pick(PickList(options, text: text, isOpen: isOpen)))
    }

    /// The index of the option that is the answer; nil where none is.
    public var picked: Int? {
        guard case .pick(let list) = answer else { return nil }
        return list.options.firstIndex(of: list.value)
    }
}
