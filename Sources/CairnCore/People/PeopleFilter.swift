/// What narrows the list of people: words match names, roles, companies, tags and what was written and said; `is:`, `company:`,
/// `track:` and `tag:` match fields.
struct PeopleFilter {
    /// What `is:` may say.
    static let standings = [
        "due", "overdue", "soon", "scheduled", "asked", "idea", "held", "met", "new", "thanked", "unthanked",
        "declined",
        "no-answer",
    ]

    private let words: [String]
    private let fields: [(name: String, value: String)]

    /// Reads what was typed, without regard to case.
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

    /// Those of these people that are let through, in the same order.
    func narrow(_ ids: [PersonID], _ people: People, _ context: Context) -> [PersonID] {
        guard !isEmpty else { return ids }
        let writers = words.map { people.people(whoseMemosHave: $0, context.texts) }
        return ids.filter { id in
            guard let folded = people.words(of: id) else { return false }
            return fields.allSatisfy { matches($0.name, $0.value, id, folded, people, context) }
                && zip(words, writers).allSatisfy { word, writers in
                    folded.has(word) || writers.contains(id) || said(word, by: id, people)
                }
        }
    }

    private func said(_ word: String, by id: PersonID, _ people: People) -> Bool {
        people.learnings[id]?.contains { $0.text.lowercased().contains(word) } ?? false
    }

    private func matches(
        _ field: String, _ value: String, _ id: PersonID, _ folded: People.Folded, _ people: People, _ context: Context
    ) -> Bool {
        switch field {
        case "company": folded.company.contains(value)
        case "tag": people.persons[id]?.tags.contains { $0.lowercased().hasPrefix(value) } ?? false
        case "track":
            folded.track.contains(value)
                || context.library.track(folded.track)?.name.lowercased().contains(value) ?? false
        default: stands(value, id, people, context.today)
        }
    }

    /// The first standing that begins with what was typed decides: `is:sch` is `is:scheduled`.
    private func stands(_ value: String, _ id: PersonID, _ people: People, _ today: Day) -> Bool {
        let talks = people.conversations[id] ?? []
        switch PeopleFilter.standings.first(where: { $0.hasPrefix(value) }) {
        case "due": return people.isDue(id, by: today)
        case "overdue": return people.isDue(id, by: today + -1)
        case "soon": return people.isDue(id, by: today + 7)
        case "met": return people.met.contains(id)
        case "new": return talks.isEmpty
        case "unthanked": return talks.contains { $0.state == .held }
        case let standing?: return talks.contains { $0.state.rawValue == standing }
        case nil: return false
        }
    }
}

extension People.Folded {
    /// Whether the word stands somewhere in it. Bytes are compared: 10,000 people are looked through at each key.
    func has(_ word: String) -> Bool {
        let needle = Array(word.utf8)
        guard let first = needle.first else { return true }
        let found = all.utf8.withContiguousStorageIfAvailable { hay -> Bool in
            guard needle.count <= hay.count else { return false }
            return (0...hay.count - needle.count).contains { start in
                hay[start] == first && (1..<needle.count).allSatisfy { hay[start + $0] == needle[$0] }
            }
        }
        return found ?? all.contains(word)
    }
}
