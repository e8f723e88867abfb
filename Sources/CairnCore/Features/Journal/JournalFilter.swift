/// The filter of the journal: words match what was written, `is:` how it stands, `skill:` what it is about.
public struct JournalFilter {
    /// The values that `is:` allows. Open is a paper that is unread or asks "still?", a week
    /// without a look back, and a pitfall that is worth a look.
    static let standings = ["read", "unread", "open"]
    /// What can be typed, in a few words.
    static let hint = "words  is:open  skill:pytorch"

    private let query: FilterQuery

    /// Reads what was typed.
    public init(_ text: String, _ context: Context) { query = FilterQuery(text, Self.fields, context) }

    /// The fields that it knows.
    static let fields = [FilterField.standing(standings), FilterField(name: "skill")]

    /// What is asked in vain, or nil.
    public var problem: FilterProblem? { query.finalProblem }

    /// The entries that pass, in their order. Only where none has words that begin so are they looked for inside of words.
    func narrow(_ entries: [JournalEntry], _ journey: Journey, _ context: Context) -> [JournalEntry] {
        guard query.problem == nil else { return [] }
        guard !query.branches.isEmpty else { return entries }
        let asked = query.branches.contains { !$0.words.isEmpty }
        let known = entries.map { (entry: $0, words: asked ? $0.words(journey, context.library) : []) }
        for inside in [false, true] {
            let found = known.filter { entry, words in
                query.branches.contains { branch in
                    Self.has(words, branch.words, inside: inside)
                        && branch.conditions.allSatisfy { entry.holds($0, journey, context) == $0.isWanted }
                }
            }
            if !found.isEmpty || !asked { return found.map(\.entry) }
        }
        return []
    }

    private static func has(_ text: [UInt8], _ words: SearchWords, inside: Bool) -> Bool {
        words.terms.allSatisfy { term in
            ([term.own] + term.others).contains { text.begins($0) || inside && text.contains($0) }
        } && !words.without.contains { text.begins($0) }
    }
}

extension JournalEntry {
    /// What it is about.
    fileprivate func items(_ journey: Journey) -> [ItemID] {
        switch self {
        case .week(let first): journey[WorkSession.self].all.filter { $0.day.firstOfWeek == first }.map(\.item)
        case .paper(let paper): paper.skill.map { [$0] } ?? []
        case .win, .doubt, .pitfall: []
        case .fact(let fact): fact.item.map { [$0] } ?? []
        case .session(let session): [session.item]
        }
    }

    /// Its words, folded, each behind a space.
    fileprivate func words(_ journey: Journey, _ library: Library) -> [UInt8] {
        let own: [String] =
            switch self {
            case .week(let first):
                journey.review(of: first).map { [$0.shown, $0.learned, $0.obstacle] + $0.intentions } ?? []
            case .paper(let paper): [paper.title, paper.by, paper.address, paper.lines, paper.because]
            case .win(let win): [win.text, win.place]
            case .fact(let fact): [fact.text, fact.place]
            case .session(let session): [session.note]
            case .doubt(let doubt): [doubt.text, doubt.words]
            case .pitfall(let pitfall): [pitfall.name, pitfall.id]
            }
        let names = Set(items(journey)).map { journey.name(ofWork: $0, library) }
        return Folding.searched(own + names.sorted())
    }

    fileprivate func holds(_ condition: FilterQuery.Condition, _ journey: Journey, _ context: Context) -> Bool {
        guard condition.field == "is" else {
            return items(journey).contains { item in
                item.hasPrefix(condition.value)
                    || journey.name(ofWork: item, context.library).lowercased().contains(condition.value)
            }
        }
        let standing = JournalFilter.standings.first { $0.hasPrefix(condition.value) }
        switch (self, standing) {
        case (.paper(let paper), "read"): return paper.isRead
        case (.paper(let paper), "unread"): return !paper.isRead
        case (.paper(let paper), "open"): return !paper.isRead || paper.asksAgain(on: context.today)
        case (.week(let week), "open"): return journey.review(of: week) == nil
        case (.pitfall(let pitfall), "open"):
            return Radar.reading(pitfall.id, journey, context)?.standing == .look
        default: return false
        }
    }
}
