/// How ready somebody is for a kind of round: facts, no score.
public struct Readiness: Encodable, Equatable, Sendable {
    public let topic: String
    /// What the round is called and when it is; nil if none is planned.
    public let round: String?
    public let day: Day?
    /// Cards of its kind, and those of them that are known on that day: answered well the last time, and not forgotten by then.
    public let asked: Int
    public let known: Int
    /// Cards that were never asked, and those that failed the last time.
    public let new: Int
    public let failed: Int
    /// Cards that were never asked and are kept for a mock interview.
    let kept: Int
    /// What the others that were never asked take, against the time until the round; nil if none is planned.
    public let effort: RoundEffort?
    /// Competencies that a story shows, of how many; nil if the round asks for none.
    public let covered: Int?
    public let competencies: Int?
    /// The rubric of the last mock interview of the kind.
    public let mock: Mock?
    /// What the last mock interview taught, and what the last real round did, after its name.
    public let lesson: String?
    public let roundLesson: String?
    /// Questions of real rounds that are no cards yet; only of ``all(deck:_:today:)``, since each own card is read for it.
    public private(set) var heard: [String] = []
    /// The next thing to do, and the command for it; empty if there is none.
    public private(set) var next = ""
    public private(set) var command = ""
    /// A competency for which a story is wanted; nil if every one has its story, or if there are enough.
    let missing: String?

    private enum CodingKeys: CodingKey {
        case topic, round, day, asked, known, new, failed, effort, covered, competencies, mock, lesson, roundLesson,
            heard, next, command
    }

    /// A mock interview's rubric.
    public struct Mock: Encodable, Equatable, Sendable {
        public let day: Day
        public let words: [String]
    }

    /// For a kind of round, on the day of the one that is planned or today.
    public init(_ topic: CardTopic, _ round: PlannedRound?, deck: CardDeck, _ journey: Journey, today: Day) {
        let schedule = journey.schedule
        let on = round?.day ?? today
        let cards = deck.cards.filter { $0.topic == topic }
        let memories = cards.map { journey[CardMemory.self][$0.id] }
        self.topic = topic.name
        self.round = round?.name
        day = round?.day
        asked = memories.count
        known = memories.compactMap(\.self).count { schedule.knows($0, on: on) }
        new = memories.count { $0 == nil }
        failed = memories.compactMap(\.self).count { !$0.last.isRecalled }
        let drawn = Set(journey.openMocks(on: today).flatMap(\.cards).map(deck.current))
        kept = zip(cards, memories).count { $1 == nil && drawn.contains($0.id) }
        effort = round.map { round in
            let free = cards.filter { !drawn.contains($0.id) }
            return RoundEffort(free, for: round.day, deck: deck, journey, today: today)
        }
        let coverage = topic == .behavioural ? StoryCoverage(journey) : nil
        covered = coverage.map { $0.lines.count - $0.missing.count }
        competencies = coverage.map(\.lines.count)
        missing = coverage.flatMap { $0.count < StoryCoverage.enough.upperBound ? $0.missing.first : nil }
        let held = journey.mocks.last { $0.topic == topic && $0.held }
        mock = held.map { mock in
            Mock(
                day: mock.day,
                words: mock.rubric.compactMap { part in part.word.map { "\(part.name): \($0.name)" } })
        }
        lesson = held?.lessons.last
        roundLesson = journey.rounds(asking: topic).last { !$0.differently.isEmpty && $0.day ?? today <= today }.map {
            let lines = $0.differently.split(whereSeparator: \.isNewline).joined(separator: "; ")
            return "\(journey.label(of: $0)): \(lines)"
        }
        (next, command) = step.words(topic)
    }

    /// The rounds that are planned, then the kinds without one.
    public static func all(deck: CardDeck, _ journey: Journey, today: Day) -> [Readiness] {
        let rounds = journey.plannedRounds(on: today)
        let planned = Set(rounds.map(\.topic))
        let others = CardTopic.rounds.filter { !planned.contains($0) }
        return (rounds.map { ($0.topic, $0) } + others.map { ($0, nil) }).map { topic, round in
            var ready = Readiness(topic, round, deck: deck, journey, today: today)
            ready.heard = journey.askedInRounds(topic).map(\.question)
            return ready
        }
    }

    /// What does not fit in before the rounds that are practised for now, a line each.
    public static func efforts(deck: CardDeck, _ journey: Journey, today: Day) -> [String] {
        journey.plannedRounds(on: today).filter { $0.day - today <= PracticeQueue.ahead }.compactMap { round in
            Readiness(round.topic, round, deck: deck, journey, today: today).effort?.words.map {
                "\(PracticeWords.round(round.topic, round)): \($0)."
            }
        }
    }

    /// What is known, in words: cards, stories, the last mock interview.
    var facts: [String] {
        var facts = [
            "\(known) of \(asked) cards known\(day == nil ? "" : " on that day"); \(new) never asked"
                + (kept > 0 ? ", \(kept) of them kept for a mock interview" : "")
                + (failed > 0 ? "; \(failed) failed the last time" : "")
        ]
        if let covered, let competencies { facts.append("stories show \(covered) of \(competencies) competencies") }
        if let mock {
            let words = mock.words.isEmpty ? "" : ": \(mock.words.joined(separator: " · "))"
            facts.append("last mock interview, \(mock.day.text)\(words)")
        }
        return facts
    }

    /// The same, with what does not fit in before the round and what the last mock interview taught.
    var remarks: [String] {
        facts
            + [
                effort?.words, lesson.map { "last lesson: \($0)" },
                roundLesson.map { "to do differently, after the last round, \($0)" },
            ].compactMap(\.self)
    }

    /// In lines of prose.
    public var lines: [String] {
        let planned =
            day.map { "\(topic.capitalizedFirst), \(round ?? "a round") on \($0.text)" } ?? topic.capitalizedFirst
        return [planned]
            + remarks.map { "  \($0)" }
            + ["  next: \(next)\(command.isEmpty ? "" : ": `\(command)`")"]
            + (heard.isEmpty ? [] : ["  asked in real rounds and no card yet (`cairn practice add QUESTION`):"])
            + heard.map { "    \($0)" }
    }
}

extension ReviewSchedule {
    /// Whether a card is known on that day: answered well the last time, and not forgotten by then. One that has just failed has a
    /// chance of 1 and is not known.
    public func knows(_ memory: CardMemory, on day: Day) -> Bool {
        memory.last >= .good && chance(memory, on: day) >= 0.9
    }
}
