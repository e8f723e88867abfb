/// The filter of the list of people: words match names, roles, companies, tags, notes and what was said; `is:`,
/// `company:`, `track:` and `tag:` match fields.
struct PeopleFilter {
    /// The values that `is:` allows.
    static let standings = [
        "due", "overdue", "soon", "scheduled", "asked", "idea", "held", "met", "new", "thanked", "unthanked",
        "declined",
        "no-answer",
    ]

    private let words: [String]
    private let fields: [(name: String, value: String)]

    /// Parses the typed filter, ignoring case.
    init(_ text: String) {
        var words: [String] = []
        var fields: [(String, String)] = []
        for part in text.lowercased().split(separator: " ") {
            let pair = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2, ["is", "company", "track", "tag"].contains(String(pair[0])) {
                if !pair[1].isEmpty { fields.append((String(pair[0]), String(pair[1]))) }
            } else {
                words.append(String(part))
            }
        }
        self.words = words
        self.fields = fields
    }

    var isEmpty: Bool { words.isEmpty && fields.isEmpty }

    /// A value of `is:` that no standing begins with, or nil.
    var unknownStanding: UnknownStanding? {
        let given = fields.first { field in
            field.name == "is" && !Self.standings.contains { $0.hasPrefix(field.value) }
        }
        return given.map { UnknownStanding(given: $0.value, allowed: Self.standings) }
    }

    /// Everyone who passes the filter, by name.
    func narrow(_ people: People, _ context: Context) -> [Listed] {
        guard !isEmpty else { return people.listed }
        let wanted = words.map { word in
            (text: word, bytes: Array(word.utf8), writers: people.people(whoseMemosHave: word, context.texts))
        }
        let learnings = people.learnings
        return people.listed.filter { one in
            fields.allSatisfy { matches($0.name, $0.value, one, people, context) }
                && wanted.allSatisfy { word in
                    one.has(word.bytes) || word.writers.contains(one.id)
                        || learnings[one.id]?.contains { $0.text.lowercased().contains(word.text) } ?? false
                }
        }
    }

    private func matches(
        _ field: String, _ value: String, _ one: Listed, _ people: People, _ context: Context
    ) -> Bool {
        switch field {
        case "company": one.company.contains(value)
        case "tag": people.persons[one.id]?.tags.contains { $0.lowercased().hasPrefix(value) } ?? false
        case "track":
            one.track.contains(value)
                || context.library.track(one.track)?.name.lowercased().contains(value) ?? false
        default: stands(value, one, people, context.today)
        }
    }

    /// The first standing that begins with the value counts: `is:sch` is `is:scheduled`.
    private func stands(_ value: String, _ one: Listed, _ people: People, _ today: Day) -> Bool {
        let talks = people.conversations[one.id] ?? []
        switch PeopleFilter.standings.first(where: { $0.hasPrefix(value) }) {
        case "due": return one.isDue(by: today)
        case "overdue": return one.isDue(by: today + -1)
        case "soon": return one.isDue(by: today + 7)
        case "met": return one.isMet
        case "new": return talks.isEmpty
        case "unthanked": return talks.contains { $0.state == .held }
        case let standing?: return talks.contains { $0.state.rawValue == standing }
        case nil: return false
        }
    }
}
