/// What is said of a queue as a whole.
extension PracticeQueue {
    /// What to say instead of a pile; nil if there is nothing to say.
    public var word: String? {
        if let away {
            var first = "what you still know best"
            if case .round? = entries.first?.reason { first = "what the next round asks" }
            return "\(away) days without practice. First comes \(first), \(ceiling) minutes a day; the rest waits, and "
                + "nothing is lost."
        }
        guard entries.isEmpty, !later.isEmpty else { return nil }
        return ceiling == 0
            ? "That is enough for today: the rest comes tomorrow."
            : "No card that comes fits into \(count(ceiling, "minute"))."
    }

    /// What waits for a mock interview, in a sentence; nil if nothing does.
    var drawnWords: String? {
        guard drawn > 0 else { return nil }
        let wait = drawn == 1 ? "waits for the mock interview it is" : "wait for the mock interview they are"
        return "\(count(drawn, "card")) \(wait) drawn for."
    }

    /// What comes as well: on later days, and what a round of today would ask and does not fit in; nil if nothing does.
    var laterWords: String? {
        let late = later.count { $0.firstRound.map { $0.day <= today } ?? false }
        let verb = late == 1 ? "does" : "do"
        let lateWords = late > 0 ? "\(count(late, "more card")) \(roundWord) today \(verb) not fit in." : nil
        let words = [lateWords, laterDays(without: late)].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func laterDays(without late: Int) -> String? {
        let due = later.count { $0.memory != nil }
        let new = later.count { $0.reason == .new }
        let kinds = [(due, "due"), (later.count - due - new - late, roundWord), (new, "new")].filter { $0.0 > 0 }
        guard let first = kinds.first else { return nil }
        let noun = first.1 == "new" ? count(new, "new card") : "\(count(first.0, "card")) \(first.1)"
        let parts = [noun] + kinds.dropFirst().map { "\($0.0) \($0.1)" }
        return "On later days: \(parts.joined(separator: ", "))."
    }

    /// What is said of cards that a round asks for the first time: "for a mock" if mock interviews alone do.
    var roundWord: String {
        [entries, later].allSatisfy { $0.allSatisfy { $0.firstRound?.isMock ?? true } } ? "for a mock" : "for a round"
    }

    /// What takes longer than a sitting, in a sentence; nil if nothing does.
    ///
    /// - Parameter key: what asks for it; nil if that is not said.
    func longWords(askedBy key: String?) -> String? {
        guard let longest = long.map(\.minutes).max() else { return nil }
        let isOne = long.count == 1
        let time = isOne ? "would take \(longest) minutes" : "would take up to \(longest) minutes each"
        let way = key.map { ": \($0) asks \(isOne ? "it" : "one")" } ?? ""
        return "\(count(long.count, "long case")) \(time)\(way)."
    }

    /// What comes, in a few lines: how much, what waits, what needs more time.
    ///
    /// - Parameter key: what asks for that; nil if it is not said.
    func remarks(longAskedBy key: String?) -> [String] {
        let cards = "\(count(entries.count, "card")), about \(DurationWords.text(minutes))."
        return [word, entries.isEmpty ? nil : cards, laterWords, drawnWords, longWords(askedBy: key)].compactMap(\.self)
    }

    /// The same in the words of the command line.
    public var remarks: [String] {
        let lines = remarks(longAskedBy: "`cairn practice review --long`")
        guard entries.isEmpty, later.isEmpty, long.isEmpty else { return lines }
        return lines + ["Nothing comes now. New cards come with skills that you begin; --topic ml asks any of a kind."]
    }

    /// What is said where nothing comes.
    var nothingDue: String {
        if let word { return "\(word) s asks more, if you like." }
        if let long = longWords(askedBy: "s") { return long }
        if let drawnWords { return "Nothing else is due. \(drawnWords) v goes on to it." }
        return
            "Nothing is due. Cards come with the skills that you begin; s and a topic ask at once, a adds a card of your "
            + "own, v goes on to all cards, stories and mock interviews."
    }
}
