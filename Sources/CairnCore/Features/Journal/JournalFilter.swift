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
        let work = WorkOfEntries(journey, context.library)
        let known = entries.map { (entry: $0, words: asked ? work.words(of: $0) : []) }
        for inside in [false, true] {
            let found = known.filter { entry, words in
                query.branches.contains { branch in
                    Self.has(words, branch.words, inside: inside)
                        && branch.conditions.allSatisfy { entry.holds($0, work, context) == $0.isWanted }
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

/// What entries are about, and what they say of it.
private struct WorkOfEntries {
    let journey: Journey
    let library: Library
    /// What hours were logged on, by the first day of the week.
    private let weeks: [Day: Set<ItemID>]

    init(_ journey: Journey, _ library: Library) {
        (self.journey, self.library) = (journey, library)
        weeks = journey.sessions.values.joined().reduce(into: [:]) { weeks, session in
            weeks[session.day.firstOfWeek, default: []].insert(session.item)
        }
    }

    func items(of entry: JournalEntry) -> Set<ItemID> {
        switch entry {
        case .week(let first): weeks[first] ?? []
        case .paper(let paper): paper.skill.map { [$0] } ?? []
        case .win, .doubt, .pitfall: []
        case .fact(let fact): fact.item.map { [$0] } ?? []
        case .session(let session): [session.item]
        }
    }

    /// The words of an entry, folded, each behind a space.
    func words(of entry: JournalEntry) -> [UInt8] {
        let own: [String] =
            switch entry {
            case .week(let first):
                journey.review(of: first).map { [$0.shown, $0.learned, $0.obstacle] + $0.intentions } ?? []
            case .paper(let paper): [paper.title, paper.by, paper.address, paper.lines, paper.because]
            case .win(let win): [win.text, win.place]
            case .fact(let fact): [fact.text, fact.place]
            case .session(let session): [session.note]
            case .doubt(let doubt): [doubt.text, doubt.words]
            case .pitfall(let pitfall): [pitfall.name, pitfall.id]
            }
        return Folding.searched(own + items(of: entry).map { journey.name(ofWork: $0, library) }.sorted())
    }
}

extension JournalEntry {
    fileprivate func holds(_ condition: FilterQuery.Condition, _ work: WorkOfEntries, _ context: Context) -> Bool {
        let journey = work.journey
        guard condition.field == "is" else {
            return work.items(of: self).contains { item in
                item.hasPrefix(condition.value)
                    || journey.name(ofWork: item, context.library).lowercased().contains(condition.value)
            }
        }
        let standing = JournalFilter.standings.first { $0.hasPrefix(condition.value) }
        switch (self, standing) {
        case (.paper(let paper), "read"): return paper.isRead
        case (.paper(let paper), "unread"): return !paper.isRead
        case (.paper(let paper), "open"): return !paper.isRead || paper.asksAgain(on: context.today)
        case (.week(let week), "open"):
            // Nobody owes a look back on a week off.
            return journey.review(of: week) == nil && !(journey.isOff(week) && work.items(of: self).isEmpty)
        case (.pitfall(let pitfall), "open"):
            return Radar.reading(pitfall.id, journey, context)?.standing == .look
        default: return false
        }
    }
}
