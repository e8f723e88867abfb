/// Changes of what is practised: the only place where the screen and the command line make them. Nil if there is nothing to do.
extension Journey {
    /// Rates an answer. What is remembered is made from all of the card's reviews, so that a clock that was wrong, or another machine's
    /// reviews, do no lasting harm.
    public func rating(
        _ card: PracticeCard, _ rating: Rating, seconds: Int, deck: CardDeck, _ context: Context
    ) -> Change {
        let review = CardReview(
            id: context.makeID(), card: card.id, rating, at: max(0, context.now()), day: context.today,
            seconds: seconds)
        let ids = deck.ids(of: card.id)
        let memory = memory(of: card.id, reviews(of: ids, context) + [review], context)
        let former = ids.subtracting([card.id]).sorted().compactMap { self[CardMemory.self][$0] }
        return Change(
            "Rate “\(Self.short(card.question))” \(rating.name)",
            [Edit(from: nil, to: review), Edit(from: self[CardMemory.self][card.id], to: memory)]
                + former.map { Edit(from: $0, to: nil) })
    }

    /// Works out again what is remembered of cards whose reviews, or whose model, are not those it was made from.
    ///
    /// - Returns: nil if all is as it should be.
    public func recalling(_ deck: CardDeck, _ context: Context) -> Change? {
        var tallies: [String: ReviewTally] = [:]
        for (id, tally) in context.reviews.tallies(until: context.today) {
            let card = deck.current(id)
            let known = tallies[card]
            tallies[card] = ReviewTally(
                count: tally.count + (known?.count ?? 0), last: max(tally.last, known?.last ?? tally.last))
        }
        let memories = self[CardMemory.self].rows
        let model = schedule.model.name
        let stale = tallies.filter { card, tally in
            guard let memory = memories[card] else { return deck[card] != nil }
            let isOf = memory.reviews == tally.count && memory.lastDay == tally.last && memory.model == model
            return !isOf && deck[card] != nil
        }.keys.sorted()
        let gone = memories.values.filter { tallies[deck.current($0.card)] == nil || $0.card != deck.current($0.card) }
        guard !stale.isEmpty || !gone.isEmpty else { return nil }
        let wanted = Set(stale.flatMap { deck.ids(of: $0) })
        let found = Dictionary(grouping: reviews(of: wanted, context)) { deck.current($0.card) }
        var edits = stale.compactMap { card -> Edit? in
            let memory = memory(of: card, found[card] ?? [], context)
            return memory == memories[card] ? nil : Edit(from: memories[card], to: memory)
        }
        edits += gone.sorted { $0.card < $1.card }.filter { !stale.contains($0.card) }.map { Edit(from: $0, to: nil) }
        return edits.isEmpty ? nil : Change("Work out again when cards come", edits)
    }

    private func memory(of card: String, _ reviews: [CardReview], _ context: Context) -> CardMemory? {
        var memory = schedule.memory(reviews, on: context.today)
        memory?.card = card
        return memory
    }

    /// The reviews of these cards: those in the store, and those that are yet to be saved.
    func reviews(of cards: Set<String>, _ context: Context) -> [CardReview] {
        let pending = self[CardReview.self]
        let stored = context.reviews.reviews(of: cards).filter { !pending.removed.contains($0.id) }
        let new = cards.flatMap { pending.byParent[$0] ?? [] }
        let ids = Set(stored.map(\.id))
        return stored + new.filter { !ids.contains($0.id) }
    }

    /// Adds a card of the user's own, or replaces the stored one.
    public func putting(_ card: OwnCard) -> Change? {
        let verb = self[OwnCard.self][card.id] == nil ? "Add" : "Edit"
        return edit(putting: card).map { Change("\(verb) the card “\(Self.short(card.question))”", [$0]) }
    }

    /// Removes a card of the user's own with its notes; its reviews stay.
    public func removing(_ card: OwnCard) -> Change {
        let memory = self[CardMemory.self][card.id].map { Edit(from: $0, to: nil) }
        let note = self[CardNote.self][card.id].map { Edit(from: $0, to: nil) }
        return Change(
            "Delete the card “\(Self.short(card.question))”",
            edits(removing: card) + [memory, note].compactMap(\.self))
    }

    /// Writes notes on a card; an empty text removes them.
    public func noting(_ text: String, on card: PracticeCard) -> Change? {
        let old = self[CardNote.self][card.id]
        let new = text.isEmpty ? nil : CardNote(card: card.id, text: text)
        guard old != new else { return nil }
        return Change(
            "\(new == nil ? "Delete" : "Write") notes on “\(Self.short(card.question))”", [Edit(from: old, to: new)])
    }

    /// Sets how the user practises.
    public func putting(_ settings: PracticeSettings) -> Change? {
        let old = self[PracticeSettings.self].single
        guard (old ?? PracticeSettings()) != settings else { return nil }
        return Change("Set how you practise", [Edit(from: old, to: settings)])
    }

    /// The beginning of a question, on one line.
    public static func short(_ question: String) -> String {
        let line = question.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        guard line.count > 60 else { return line }
        let cut = line.prefix(60)
        return "\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])…"
    }
}
