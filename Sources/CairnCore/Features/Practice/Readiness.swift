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
    /// Competencies that a story shows, of how many; nil if the round asks for none.
    public let covered: Int?
    public let competencies: Int?
    /// The rubric of the last mock interview of the kind.
    public let mock: Mock?
    /// What the last mock interview taught.
    public let lesson: String?
    /// The next thing to do, and the command for it; empty if there is none.
    public private(set) var next = ""
    public private(set) var command = ""
    /// A competency for which a story is wanted; nil if every one has its story, or if there are enough.
    let missing: String?

    private enum CodingKeys: CodingKey {
        case topic, round, day, asked, known, new, failed, covered, competencies, mock, lesson, next, command
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
        let memories = deck.cards.filter { $0.topic == topic }.map { journey[CardMemory.self][$0.id] }
        self.topic = topic.name
        self.round = round?.name
        day = round?.day
        asked = memories.count
        known = memories.compactMap(\.self).count { schedule.knows($0, on: on) }
        new = memories.count { $0 == nil }
        failed = memories.compactMap(\.self).count { !$0.last.isRecalled }
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
        (next, command) = step.words(topic)
    }

    /// The rounds that are planned, then the kinds without one.
    public static func all(deck: CardDeck, _ journey: Journey, today: Day) -> [Readiness] {
        let rounds = journey.plannedRounds(on: today)
        let planned = Set(rounds.map(\.topic))
        return rounds.map { Readiness($0.topic, $0, deck: deck, journey, today: today) }
            + CardTopic.rounds.filter { !planned.contains($0) }.map {
                Readiness($0, nil, deck: deck, journey, today: today)
            }
    }

    /// What is known, in words: cards, stories, the last mock interview.
    var facts: [String] {
        var facts = [
            "\(known) of \(asked) cards known\(day == nil ? "" : " on that day"); \(new) never asked"
                + (failed > 0 ? ", \(failed) failed the last time" : "")
        ]
        if let covered, let competencies { facts.append("stories show \(covered) of \(competencies) competencies") }
        if let mock {
            facts.append("last mock interview, \(mock.day.text): \(mock.words.joined(separator: " · "))")
        }
        return facts
    }

    /// In lines of prose.
    public var lines: [String] {
        let planned =
            day.map { "\(topic.capitalizedFirst), \(round ?? "a round") on \($0.text)" } ?? topic.capitalizedFirst
        return [planned]
            + (facts + [lesson.map { "last lesson: \($0)" }].compactMap(\.self)).map { "  \($0)" }
            + ["  next: \(next)\(command.isEmpty ? "" : ": `\(command)`")"]
    }
}

extension ReviewSchedule {
    /// Whether a card is known on that day: answered well the last time, and not forgotten by then. One that has just failed has a
    /// chance of 1 and is not known.
    public func knows(_ memory: CardMemory, on day: Day) -> Bool {
        memory.last >= .good && chance(memory, on: day) >= 0.9
    }
}
