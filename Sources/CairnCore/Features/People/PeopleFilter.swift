/// The filter of the list of people: words match names, roles, companies, tags, notes and what was said; `is:`,
/// `company:`, `track:` and `tag:` match fields.
struct PeopleFilter {
    /// The values that `is:` allows.
    static let standings = [
        "due", "overdue", "soon", "scheduled", "asked", "idea", "held", "met", "new", "thanked", "unthanked",
        "declined", "no-answer",
    ]

    private let query: FilterQuery
    /// The values of its conditions, folded.
    private let folded: [String: String]
    /// When thanks for a round of a job are due next.
    private let owed: [PersonID: Day]

    /// Reads what was typed.
    init(_ text: String, _ context: Context, owed: [PersonID: Day] = [:]) {
        self.owed = owed
        query = FilterQuery(text, PeopleFilter.fields(context.library), context)
        let values = Set(query.branches.flatMap(\.conditions).map(\.value))
        folded = Dictionary(uniqueKeysWithValues: values.map { ($0, Folding.order($0)) })
    }

    /// The fields that it knows.
    static func fields(_ library: Library) -> [FilterField] {
        [.standing(standings), FilterField(name: "company"), .track(library), FilterField(name: "tag")]
    }

    var isEmpty: Bool { query.isEmpty }

    /// What is asked in vain, or nil.
    var problem: FilterProblem? { query.finalProblem }

    /// Everyone who passes the filter, by name. Only where nobody has words that begin so are they looked for inside of
    /// words.
    func narrow(_ people: People, _ context: Context) -> [Listed] {
        guard !isEmpty else { return people.listed }
        guard query.problem == nil else { return [] }
        let branches = query.branches.map { WantedPeople($0, people, context) }
        for inside in [false, true] {
            let found = people.listed.filter { one in
                branches.contains { branch in
                    branch.has(one, inside: inside)
                        && branch.conditions.allSatisfy { holds($0, one, people, context) == $0.isWanted }
                }
            }
            if !found.isEmpty || query.branches.allSatisfy(\.words.isEmpty) { return found }
        }
        return []
    }

    private func holds(
        _ condition: FilterQuery.Condition, _ one: Listed, _ people: People, _ context: Context
    ) -> Bool {
        let value = condition.value
        switch condition.field {
        case "company": return one.company.contains(folded[value] ?? value)
        case "tag":
            let wanted = folded[value] ?? value
            return people.persons[one.id]?.tags.contains { Folding.order($0).hasPrefix(wanted) } ?? false
        case "track":
            return one.track.contains(value)
                || context.library.track(one.track)?.name.lowercased().contains(value) ?? false
        default: return stands(value, one, people, context.today)
        }
    }

    /// The first standing that begins with the value counts: `is:sch` is `is:scheduled`.
    private func stands(_ value: String, _ one: Listed, _ people: People, _ today: Day) -> Bool {
        let talks = people.conversations[one.id] ?? []
        switch PeopleFilter.standings.first(where: { $0.hasPrefix(value) }) {
        case "due": return one.isDue(by: today, seenOn: today, owed)
        case "overdue": return one.isDue(by: today + -1) || owed[one.id].map { $0 < today } ?? false
        case "soon": return one.isDue(by: today + 7, seenOn: today, owed)
        case "met": return one.isMet
        case "new": return talks.isEmpty
        case "unthanked": return talks.contains { $0.state == .held }
        case let standing?: return talks.contains { $0.state.rawValue == standing }
        case nil: return false
        }
    }
}

/// One alternative of the filter, with the people whose memos and learnings have its words.
private struct WantedPeople {
    let conditions: [FilterQuery.Condition]
    private let words: [(spellings: [[UInt8]], isWanted: Bool, others: Set<PersonID>)]

    init(_ branch: FilterQuery.Branch, _ people: People, _ context: Context) {
        conditions = branch.conditions
        let asked = branch.words.terms.map { ($0.spellings, true) } + branch.words.without.map { ([$0], false) }
        // Folded once for all words.
        let learnings =
            asked.isEmpty
            ? [] : people.learnings.values.joined().map { (person: $0.person, words: Folding.searched([$0.text])) }
        words = asked.map { spellings, isWanted in
            let writers = spellings.map { people.people(whoseMemosHave: $0, context.texts) }
            let speakers = learnings.filter { said in spellings.contains(where: said.words.begins) }.map(\.person)
            return (spellings, isWanted, writers.reduce(Set(speakers)) { $0.union($1) })
        }
    }

    func has(_ one: Listed, inside: Bool) -> Bool {
        words.allSatisfy { spellings, isWanted, others in
            let isThere =
                spellings.contains { one.words.begins($0) || inside && isWanted && one.words.contains($0) }
                || others.contains(one.id)
            return isThere == isWanted
        }
    }
}
