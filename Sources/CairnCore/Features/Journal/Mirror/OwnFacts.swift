/// A dated line of the user's record.
public struct OwnFact: Encodable, Equatable, Sendable {
    public let day: Day
    public let text: String
    /// Where it stands.
    let target: Document.Target?

    private enum CodingKeys: CodingKey { case day, text }

    init(_ day: Day, _ text: String, _ target: Document.Target?) {
        (self.day, self.text, self.target) = (day, text, target)
    }
}

/// What the record says, sorted by what it can speak to.
struct OwnFacts {
    /// What facts are about.
    enum Kind: Sendable {
        case proven, done, projects, measured, promises, talks, read, shown, recent, fullWeeks
        /// What speaks for a doubt.
        case unproven, unmeasured, unanswered, unread, stalled, emptyWeeks
    }

    let journey: Journey
    let context: Context

    init(_ journey: Journey, _ context: Context) { (self.journey, self.context) = (journey, context) }

    private var today: Day { context.today }

    /// The facts of these kinds, newest first; what two kinds say of the same thing only once.
    func facts(_ kinds: [Kind]) -> [OwnFact] {
        var said: Set<Document.Target> = []
        return kinds.flatMap(facts).filter { fact in
            fact.target.map { said.insert($0).inserted } ?? true
        }.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
    }

    private func facts(_ kind: Kind) -> [OwnFact] {
        switch kind {
        case .proven: evidence.filter { journey.isProven($0.item) }.map { fact($0, "Proven") }
        case .measured: evidence.filter { $0.shows.hasNumber }.map { fact($0, "With a number") }
        case .unmeasured: evidence.filter { !$0.shows.hasNumber }.map { fact($0, "Without a number") }
        case .done: done { _ in true }.map { fact($0, "Done") }
        case .projects: done { $0.kind == .project }.map { fact($0, "Finished") }
        case .recent: done { _ in true }.filter { $0.since > today + -84 }.map { fact($0, "Done") }
        case .unproven: done { journey.evidence[$0.id] == nil }.map { fact($0, "Done, with nothing to show it yet") }
        case .stalled: stalled
        case .promises: promises
        case .talks: talks { $0.tookPlace ? "Talked to" : nil }
        case .unanswered: talks { $0 == .noAnswer ? "No answer from" : $0 == .declined ? "A no from" : nil }
        case .read: papers(\.isRead) { "Read “\($0.title)”: \($0.verdictText)" }
        case .unread:
            papers {
                !$0.isRead && $0.day < today + -28
            } text: {
                "Noted and without a verdict: “\($0.title)”"
            }
        case .shown: shown
        case .fullWeeks: weeks { $0 >= 6 }
        case .emptyWeeks: weeks { $0 <= 3 }
        }
    }

    /// The latest piece of each item.
    private var evidence: [Evidence] {
        journey.evidence.values.compactMap { all in all.max { ($0.date, $0.id) < ($1.date, $1.id) } }
            .sorted { ($1.date, $1.id) < ($0.date, $0.id) }
    }

    private func done(_ isMeant: (Item) -> Bool) -> [Progress] {
        journey.progress.values.filter { progress in
            progress.status == .done && context.library.item(progress.item).map(isMeant) ?? false
        }.sorted { ($1.since, $0.item) < ($0.since, $1.item) }
    }

    private func fact(_ evidence: Evidence, _ word: String) -> OwnFact {
        let shows = evidence.shows.isEmpty ? "" : ", \(evidence.shows)"
        return OwnFact(evidence.date, "\(word): \(name(evidence.item))\(shows)", .item(evidence.item))
    }

    private func name(_ item: ItemID) -> String { journey.name(ofWork: item, context.library) }

    private func fact(_ progress: Progress, _ word: String) -> OwnFact {
        OwnFact(progress.since, "\(word): \(name(progress.item))", .item(progress.item))
    }

    /// Begun eight weeks ago or more, and nothing was logged for four.
    private var stalled: [OwnFact] {
        journey.progress.values.filter { progress in
            let last = (journey.sessions[progress.item] ?? []).map(\.day).max() ?? progress.since
            return progress.status == .learning && progress.since <= today + -56 && last <= today + -28
        }.sorted { ($0.since, $0.item) < ($1.since, $1.item) }.map { fact($0, "Begun, and four weeks without work") }
    }

    private var promises: [OwnFact] {
        journey.winFacts(context.library).compactMap { fact in
            guard case .promise = fact.source else { return nil }
            return OwnFact(fact.day, fact.text, .row(JournalPane.id, fact.id))
        }
    }

    private func talks(_ word: (Conversation.State) -> String?) -> [OwnFact] {
        journey.people.conversations.values.joined().compactMap { talk in
            guard let word = word(talk.state), let person = journey.people.persons[talk.person] else { return nil }
            return OwnFact(min(talk.date, today), "\(word) \(person.name)", .row(PeoplePane.id, person.id))
        }.sorted { ($1.day, $0.text) < ($0.day, $1.text) }
    }

    private func papers(_ isMeant: (Paper) -> Bool, text: (Paper) -> String) -> [OwnFact] {
        journey[Paper.self].rows.values.filter(isMeant).sorted { ($1.day, $0.id) < ($0.day, $1.id) }.map {
            OwnFact($0.day, text($0), .row(JournalPane.id, $0.id))
        }
    }

    /// What one showed to others, and the wins in one's own words.
    private var shown: [OwnFact] {
        journey[WeekReview.self].rows.values.filter { !$0.shown.isEmpty }.map {
            OwnFact(
                min($0.week + 6, today), "Showed to someone: \($0.shown)",
                .row(JournalPane.id, $0.week.firstOfWeek.iso))
        } + journey[Win.self].rows.values.map { OwnFact($0.day, "Went well: \($0.text)", .row(JournalPane.id, $0.id)) }
    }

    /// How many of the last eight whole weeks have something in them, if it is worth saying; weeks off are left out.
    private func weeks(_ isWorthSaying: (Int) -> Bool) -> [OwnFact] {
        let first = today.firstOfWeek + -56
        guard let began = ThenAndNow.began(journey), began <= first else { return [] }
        let off = Set(journey[WeekOff.self].all.map(\.day.firstOfWeek))
        let weeks = (0..<8).map { first + 7 * $0 }.filter { !off.contains($0) }
        let full = weeks.count { !WeekFacts($0, journey, context).isEmpty }
        guard weeks.count > 3, isWorthSaying(full * 8 / weeks.count) else { return [] }
        return [OwnFact(today.firstOfWeek + -1, "\(full) of the last \(weeks.count) weeks have something in them", nil)]
    }
}

extension OwnFacts.Kind {
    /// What stands there once there is some; nil for what speaks for a doubt.
    var stands: String? {
        switch self {
        case .proven: "what you prove"
        case .done: "what you do"
        case .projects: "projects that you finish"
        case .measured: "results with a number"
        case .promises: "promises that you keep"
        case .talks: "conversations"
        case .read: "papers with your verdict"
        case .shown: "what you show to others"
        case .recent: "what you do in twelve weeks"
        case .fullWeeks: "weeks with something in them"
        case .unproven, .unmeasured, .unanswered, .unread, .stalled, .emptyWeeks: nil
        }
    }
}

extension OwnFacts {
    /// What people told the user, newest first.
    func told(about item: ItemID? = nil) -> [OwnFact] {
        journey.people.learnings.values.joined().filter { item == nil || $0.about.contains(item ?? "") }
            .sorted { ($1.day, $1.id) < ($0.day, $0.id) }.compactMap { learning in
                journey.people.persons[learning.person].map {
                    OwnFact(learning.day, "\($0.name): “\(learning.text)”", .row(PeoplePane.id, $0.id))
                }
            }
    }
}

extension String {
    /// Whether there is a digit in it.
    var hasNumber: Bool { contains(where: \.isNumber) }
}
