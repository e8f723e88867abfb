/// A page for the eve of a round: what is asked, what proves it, whom the user meets, what to ask.
public struct JobBrief: Encodable, Equatable, Sendable {
    public let job: String
    /// nil if no round is planned or known.
    public let round: ApplicationReport.Interview?
    /// "Proven for 5 of 8 musts"; nil if no text of a posting is kept.
    public let summary: String?
    public let musts: [Must]
    /// Stories that show what the posting asks for, or all if that is unknown.
    public let stories: [StoryLine]
    public let people: [ApplicationReport.Contact]
    /// To ask them.
    public let questions: [String]
    /// Titles of the Library's pages on the round.
    public let pages: [String]
    /// Cards of its kind; nil if it asks for no kind of card.
    public let cards: Cards?
    /// What the user wrote down after earlier rounds of the kind.
    public let lessons: [String]

    /// Something that the posting demands.
    public struct Must: Encodable, Equatable, Sendable {
        public let name: String
        public let state: String
        /// Where it can be seen, and what it shows.
        public let evidence: [String]
    }

    /// A story to tell.
    public struct StoryLine: Encodable, Equatable, Sendable {
        public let title: String
        /// What of it fits: names of skills.
        public let fits: [String]
        /// Whether it was told at that company already.
        public let isTold: Bool
    }

    /// Cards, as they are known on the day of the round.
    public struct Cards: Encodable, Equatable, Sendable {
        public let known: Int
        public let all: Int
        public let new: Int
        /// Questions that failed the last time or are not known, at most five.
        public let shaky: [String]
        public let next: String
    }

    /// The brief of an application's round on that day: the one with that id, else the next one, else the last.
    public init(_ application: Application, round id: String? = nil, _ journey: Journey, _ context: Context) {
        let report = ApplicationReport(application, journey, today: context.today)
        let coming = report.rounds.first { $0.state == .planned && ($0.day.map { $0 >= context.today } ?? true) }
        let round = id.flatMap { id in report.rounds.first { $0.id == id } } ?? coming ?? report.rounds.last
        let proof = report.posting.flatMap {
            journey.proof(of: $0, context.library)
        }
        (job, self.round) = (journey.label(of: application), round)
        summary = proof?.summary
        musts = (proof?.musts ?? []).compactMap { PostingProof.best($0) }.map { line in
            Must(
                name: line.name, state: line.state.name,
                evidence: line.evidence.map { $0.shows.isEmpty ? $0.place : "\($0.shows): \($0.place)" })
        }
        stories = JobBrief.stories(proof, report.company, journey, context.library)
        people = report.people
        questions = JobBrief.questions(round?.kind, context.library)
        pages = round.map { JobBrief.pages($0.kind, context.library) } ?? []
        cards = round.flatMap { JobBrief.cards($0, journey, context) }
        lessons =
            round.map { round in
                journey[Round.self].all.filter { $0.kind == round.kind && $0.id != round.id && !$0.differently.isEmpty }
                    .suffix(3).map(\.differently)
            } ?? []
    }

    private static func stories(
        _ proof: PostingProof?, _ company: String, _ journey: Journey, _ library: Library
    ) -> [StoryLine] {
        let asked = Set((proof?.lines ?? []).compactMap(\.subject.skill))
        let key = CompanyKey(company)
        let all = journey.stories.map { story in
            StoryLine(
                title: story.title, fits: story.skills.filter(asked.contains).map { library.skill($0)?.name ?? $0 },
                isTold: key != nil && journey.tellings(of: story.id).contains { CompanyKey($0.company) == key })
        }
        let fitting = all.filter { !$0.fits.isEmpty }
        return (fitting.isEmpty ? all : fitting).sorted { $0.fits.count > $1.fits.count }.prefix(5).map(\.self)
    }

    /// What the Library proposes to ask in a round of that kind; as long as none is known, about daily work, the team and hiring.
    private static func questions(_ kind: Round.Kind?, _ library: Library) -> [String] {
        if let kind, let fitting = library.texts.roundQuestions.first(where: { $0.kind == kind.rawValue }) {
            return fitting.questions
        }
        let all = library.texts.shelf.questions
        return ["team", "reality", "hiring"].flatMap { purpose in
            all.filter { $0.purpose == purpose && $0.for.isEmpty }.prefix(2).map(\.text)
        }
    }

    private static func pages(_ kind: Round.Kind, _ library: Library) -> [String] {
        let guide = kind.guide.guide.flatMap { id in library.texts.shelf.guides.first { $0.id == id } }?.title
        return [guide, kind.guide.skill.flatMap { library.skill($0)?.name }].compactMap(\.self)
    }

    private static func cards(
        _ round: ApplicationReport.Interview, _ journey: Journey, _ context: Context
    ) -> Cards? {
        guard let topic = round.kind.topic else { return nil }
        let deck = CardDeck(journey, context.library)
        let day = max(round.day ?? context.today, context.today)
        let planned = PlannedRound(topic: topic, day: day, name: "")
        let ready = Readiness(topic, planned, deck: deck, journey, today: context.today)
        let schedule = journey.schedule
        let shaky = deck.cards.filter { card in
            card.topic == topic && (journey[CardMemory.self][card.id].map { !schedule.knows($0, on: day) } ?? false)
        }
        return Cards(
            known: ready.known, all: ready.asked, new: ready.new, shaky: shaky.prefix(5).map(\.question),
            next: ready.next)
    }

    /// As a page to read.
    public var document: Document {
        var page = Document(round.map { "\($0.kind.round.capitalizedFirst): \(job)" } ?? job)
        if let round { page.text(JobPage.line(round)) } else { page.text("No round is planned yet.", .dim) }
        page.list("What they ask for\(summary.map { " · \($0)" } ?? "")", musts.map(\.line))
        if summary == nil { page.text("No text of the posting is kept: what it asks for is not known.", .dim) }
        page.list("Stories that fit", stories.map(\.line))
        page.list("You know there", people.map(\.name))
        page.list("To ask them", questions, sign: "?")
        page.list("To read", pages)
        if let cards {
            page.heading("Cards")
            page.text("\(cards.known) of \(cards.all) known on that day, \(cards.new) never asked.")
            page.list("Asked before, not sure by then", cards.shaky)
            page.text("Next: \(cards.next).", .dim)
        }
        page.list("You meant to do differently", lessons)
        return page
    }
}

extension JobBrief.Must {
    fileprivate var line: String {
        evidence.isEmpty ? "\(name): \(state)" : "★ \(name): \(evidence.joined(separator: "; "))"
    }
}

extension JobBrief.StoryLine {
    fileprivate var line: String {
        title + (fits.isEmpty ? "" : ": \(fits.joined(separator: ", "))") + (isTold ? " (told there already)" : "")
    }
}
