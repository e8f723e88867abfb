/// How long practice takes: the one place where times of answers are summed and rounded, so that a sitting, the week and the
/// statistics say the same.
enum PracticeTime {
    /// Seconds of an answer that count: nobody answers one card for much longer than it takes.
    static func counted(_ seconds: Int, of minutes: Int) -> Int { min(max(0, seconds), minutes * 120) }

    /// Whole minutes of a day's answers: at least one if there were any, none if there were none.
    static func minutes(_ seconds: Int) -> Int { seconds > 0 ? max(1, (seconds + 30) / 60) : 0 }

    /// The same in words.
    static func text(_ minutes: Int) -> String { minutes > 0 ? DurationWords.text(minutes) : "less than a minute" }
}

/// What a day has of practice before a sitting.
public struct PractisedToday: Equatable, Sendable {
    /// Seconds of answers that count.
    var seconds = 0
    /// The session of work of a sitting that was broken off just before; nil if none was.
    var session: WorkSession?

    /// Nothing.
    public init() {}

    /// Seconds after an answer in which the next sitting goes on with the last one.
    static let pause = 1800
}

extension Journey {
    /// What today has of practice so far.
    public func practisedToday(_ deck: CardDeck, _ context: Context) -> PractisedToday {
        var practised = PractisedToday()
        let cards = self[CardMemory.self].rows.values.filter { $0.lastDay == context.today }.map(\.card)
        guard !cards.isEmpty else { return practised }
        let reviews = reviews(of: Set(cards.flatMap { deck.ids(of: $0) }), context).filter { $0.day == context.today }
        practised.seconds = reviews.reduce(0) { $0 + deck.counted($1) }
        guard let last = reviews.map(\.moment).max(), context.now() - last <= PractisedToday.pause else {
            return practised
        }
        practised.session = self[WorkSession.self].all.last { $0.day == context.today && $0.practiceAnswers != nil }
        return practised
    }
}

extension WorkSession {
    private static let practice = "Practice: "

    /// What a sitting's session of work says it was.
    static func practiceNote(_ answers: Int) -> String { practice + count(answers, "answer") }

    /// The answers that the session counts; nil if it is not that of a sitting.
    var practiceAnswers: Int? {
        guard note.hasPrefix(Self.practice),
            let number = note.dropFirst(Self.practice.count).split(separator: " ").first,
            let answers = Int(number), (1...100_000).contains(answers), note == Self.practiceNote(answers)
        else { return nil }
        return answers
    }
}

extension CardDeck {
    /// Seconds of an answer that count.
    func counted(_ review: CardReview) -> Int {
        PracticeTime.counted(review.seconds, of: self[review.card]?.minutes ?? OwnCard.blank.minutes)
    }
}
