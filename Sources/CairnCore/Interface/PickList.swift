/// A choice from a long list, narrowed by typing.
public struct PickList: Equatable, Sendable {
    /// All options; no two are equal.
    public let options: [String]
    /// By what else an option is found, by its place: ids, abbreviations.
    let otherNames: [Int: [String]]
    /// Whether an answer that is not on the list is allowed.
    public let isOpen: Bool
    /// The text being typed.
    public internal(set) var line: TextField {
        didSet { if line.characters != oldValue.characters { find() } }
    }
    /// Indices of the options that match, best first. Kept so that a long list is searched only when something is
    /// typed.
    public private(set) var matches: [Int] = []
    /// The index in ``matches`` of the option under the cursor; nil if the typed text is the answer.
    public private(set) var cursor: Int?

    /// The number of matches shown at once.
    static let rows = 5

    /// A list with an answer that typing replaces.
    public init(_ options: [String], otherNames: [Int: [String]] = [:], text: String, isOpen: Bool) {
        self.options = options.map { trimmed($0) }
        self.otherNames = otherNames
        self.isOpen = isOpen
        line = TextField(text, isProposal: true)
        matches = Array(options.indices)
    }

    /// A list of these choices.
    init(_ choices: [Choice], text: String, isOpen: Bool) {
        var others: [Int: [String]] = [:]
        for (place, choice) in choices.enumerated() where !choice.otherNames.isEmpty {
            others[place] = choice.otherNames
        }
        self.init(choices.map(\.name), otherNames: others, text: text, isOpen: isOpen)
    }

    /// The option under the cursor, or what is typed.
    public var value: String { cursor.map { options[matches[$0]] } ?? trimmed(line.text) }

    /// The matches in view, each with its index in ``matches``.
    public var inView: [(place: Int, text: String)] {
        let first = max(0, min((cursor ?? 0) - PickList.rows / 2, matches.count - PickList.rows))
        return matches.indices.dropFirst(first).prefix(PickList.rows).map { ($0, options[matches[$0]]) }
    }

    /// Moves the cursor; false at either end, where the focus moves to another field.
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

    /// Nothing is chosen unasked that has the letters, but far apart.
    private mutating func find() {
        let query = Fuzzy.query(line.text)
        guard !query.isEmpty else {
            (matches, cursor) = (Array(options.indices), nil)
            return
        }
        let found = options.indices.compactMap { index in rank(of: index, query).map { (index: index, rank: $0) } }
            .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
        matches = found.map(\.index)
        cursor = isOpen || found.first.map { $0.rank >= Self.far } ?? true ? nil : 0
    }

    /// The rank from which on letters stand far apart.
    private static let far = 10_000

    /// How well an option fits, 0 being best: called so, close by its name or another, by letters far apart in its name.
    private func rank(of index: Int, _ query: [Character]) -> Int? {
        let others = otherNames[index] ?? []
        if others.contains(where: { Fuzzy.query($0) == query }) { return 0 }
        let own = Fuzzy.match(query, in: options[index])
        let close = others.compactMap { Fuzzy.match(query, in: $0) }.filter(\.isClose)
        let ranks = close.map { $0.score + 1 } + [own].compactMap { $0 }.map { $0.score + ($0.isClose ? 1 : Self.far) }
        return ranks.min()
    }
}

extension FormField {
    /// A question with a long list of answers, found by typing; if `isOpen`, other answers are allowed.
    public init(
        _ name: String, label: String, hint: String = "", among options: [String], text: String = "",
        isOpen: Bool = false
    ) {
        self.init(name, label: label, hint: hint, answer: .pick(PickList(options, text: text, isOpen: isOpen)))
    }

    /// The index of the option that equals the answer, or nil.
    public var picked: Int? {
        guard case .pick(let list) = answer else { return nil }
        return list.options.firstIndex(of: list.value)
    }
}
