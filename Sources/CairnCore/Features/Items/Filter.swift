/// The filter of a list of items: words match names or, if no name contains them, the texts of an item; `is:`, `area:`
/// and `track:` match fields.
struct ItemFilter {
    /// The values that `is:` allows.
    static let standings = [
        "todo", "learning", "done", "skipped", "proven", "unproven", "ready", "late", "core", "noted", "familiar",
    ]

    private let words: SearchWords
    /// Whether words are also searched for in the texts of an item.
    private var isDeep = false
    private let fields: [(name: String, value: String)]

    /// Parses the typed filter. Words are matched ignoring case.
    init(_ text: String) {
        var words = ""
        var fields: [(String, String)] = []
        for part in text.lowercased().split(separator: " ") {
            let pair = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2, ["is", "area", "track"].contains(String(pair[0])) {
                if !pair[1].isEmpty { fields.append((String(pair[0]), String(pair[1]))) }
            } else {
                words += " \(part)"
            }
        }
        self.words = SearchWords(words)
        self.fields = fields
    }

    /// The filter for a list of these items: if none of their names contains the words, their texts are searched.
    func fitted(to ids: @autoclosure () -> [ItemID], _ journey: Journey, _ context: Context) -> ItemFilter {
        guard !words.isEmpty, !ids().contains(where: { matches($0, journey, context) }) else { return self }
        var deep = self
        deep.isDeep = true
        return deep
    }

    var isEmpty: Bool { words.isEmpty && fields.isEmpty }

    /// A value of `is:` that no standing begins with, or nil.
    var unknownStanding: UnknownStanding? {
        let given = fields.first { field in
            field.name == "is" && !Self.standings.contains { $0.hasPrefix(field.value) }
        }
        return given.map { UnknownStanding(given: $0.value, allowed: Self.standings) }
    }

    /// Whether the item with that id passes the filter.
    func matches(_ id: ItemID, _ journey: Journey, _ context: Context) -> Bool {
        guard let item = context.library.item(id) else { return false }
        let skill = context.library.skill(id)
        return (words.isEmpty || has(words, id, context))
            && fields.allSatisfy { matches($0.name, $0.value, item, skill, journey, context) }
    }

    private func has(_ words: SearchWords, _ id: ItemID, _ context: Context) -> Bool {
        let rank = context.library.searchIndex.page(.item(id))?.rank(words)
        return rank.map { isDeep || $0.isByName } ?? false
    }

    private func matches(
        _ field: String, _ value: String, _ item: Item, _ skill: Skill?, _ journey: Journey, _ context: Context
    ) -> Bool {
        switch field {
        case "area":
            guard let skill, let area = context.library.area(skill.area) else { return false }
            return area.id.hasPrefix(value) || area.name.lowercased().hasPrefix(value)
        case "track":
            let tracks = context.library.tracks.filter {
                $0.id.hasPrefix(value) || $0.name.lowercased().contains(value)
            }
            return tracks.contains { context.library.serves(item.id, track: $0.id) }
        default: return stands(value, item, skill, journey, context)
        }
    }

    /// The first standing that begins with the value counts: `is:pro` is `is:proven`.
    private func stands(_ value: String, _ item: Item, _ skill: Skill?, _ journey: Journey, _ context: Context) -> Bool
    {
        switch ItemFilter.standings.first(where: { $0.hasPrefix(value) }) {
        case "proven": journey.isProven(item.id)
        case "unproven": journey.status(item.id) == .done && !journey.isProven(item.id)
        case "ready": journey.isReady(item)
        case "late": journey.isLate(item.id, context)
        case "core": skill?.core ?? false
        case "familiar": journey.status(item.id) == .todo && journey.isFamiliar(item.id, context.library)
        case "noted": journey.notes[item.id] != nil
        case let standing?: journey.status(item.id).rawValue == standing
        case nil: false
        }
    }
}

/// `is:redy` in a filter.
public struct UnknownStanding: Equatable, Sendable {
    public let given: String
    /// The values that are allowed.
    public let allowed: [String]
}
