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

extension Journey {
    /// Seconds of today's answers that count.
    public func practisedSeconds(_ deck: CardDeck, _ context: Context) -> Int {
        let cards = self[CardMemory.self].rows.values.filter { $0.lastDay == context.today }.map(\.card)
        guard !cards.isEmpty else { return 0 }
        return reviews(of: Set(cards.flatMap { deck.ids(of: $0) }), context).filter { $0.day == context.today }
            .reduce(0) { $0 + deck.counted($1) }
    }
}

extension CardDeck {
    /// Seconds of an answer that count.
    func counted(_ review: CardReview) -> Int {
        PracticeTime.counted(review.seconds, of: self[review.card]?.minutes ?? OwnCard.blank.minutes)
    }
}
