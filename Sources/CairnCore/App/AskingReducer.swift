/// What happens while somebody is asked.
extension AppState {
    /// Whether a question has the screen, perhaps with a form or the help over it.
    public var isAsking: Bool { asking.map { $0.away == nil } ?? false }

    /// Whether a clock is on the screen that has to be seen to run.
    public var isTicking: Bool {
        guard let asking, isAsking, overlay == nil, size.rows >= 4, size.columns >= 8 else { return false }
        return asking.clock.isRunning && !asking.showsOutline && asking.limit(journey.practiceSettings) != nil
    }

    /// Begins, or goes on with what was begun before.
    mutating func ask(_ new: Asking) {
        side = .list
        if asking?.card != nil {
            let paused = asking?.paused ?? new.paused
            asking?.paused = paused
            asking?.resume()
            notice = Notice("You were in the middle of this: it goes on here.")
        } else {
            asking = new
        }
    }

    /// Before every action: what time it is, and what undo may take back.
    mutating func tellTime(_ context: Context) {
        guard asking != nil else { return }
        asking?.clock.tell(context.now())
        if asking?.floor == nil { asking?.floor = Asking.Floor(entry: undo?.id) }
    }

    /// After every action: cards that were edited or deleted meanwhile, a form over the question, the lines in view.
    mutating func settleAsking(_ context: Context) -> [Effect] {
        guard var asking else { return [] }
        if case .cards(var sitting) = asking.run {
            let card = sitting.card?.id
            sitting.meet(journey.practice(context).deck)
            asking.run = .cards(sitting)
            if sitting.card?.id != card { asking.turn() }
        }
        if asking.away == nil {
            if overlay == nil { asking.resume() } else { asking.interrupt() }
        }
        self.asking = asking
        if asking.card == nil { return endAsking(context) }
        if let page = askingPage(context) { self.asking?.top = page.top }
        return []
    }
}

/// The keys.
extension AppState {
    /// Enter: shows the outline; in a mock interview goes on to the next question.
    mutating func showOutline(_ context: Context) -> [Effect] {
        guard var asking else { return [] }
        if asking.isMock { return moveInMock(by: 1, context) }
        if asking.showsOutline {
            notice = Notice("1 to 4 rate what you said; ? says what they mean.")
            return []
        }
        asking.clock.stop()
        asking.showsOutline = true
        self.asking = asking
        // The first line of the outline comes into view.
        if let page = askingPage(context), page.cursor >= page.text.rows {
            self.asking?.top = page.cursor - min(2, max(0, page.text.rows - 1))
        }
        return []
    }

    /// Space: stops the clock, or lets it run again.
    mutating func toggleAnswerClock(_ context: Context) {
        guard var asking, !asking.showsOutline else {
            notice = Notice("The clock has stopped: 1 to 4 rate what you said.")
            return
        }
        if asking.limit(journey.practiceSettings) == nil {
            notice = Notice("No clock is shown: M in Practice sets one.")
            return
        }
        asking.clock.isRunning ? asking.clock.stop() : asking.clock.run()
        self.asking = asking
    }

    /// 1 to 4.
    mutating func rate(_ rating: Rating, _ context: Context) -> [Effect] {
        guard var asking, case .cards(var sitting) = asking.run, let card = sitting.card else {
            notice = Notice("A mock interview is judged at its end, in four words.")
            return []
        }
        guard asking.showsOutline else {
            notice = Notice("First say it, then look at the outline, with Enter; then rate what you said.")
            return []
        }
        if refusesToKeep() { return [] }
        let deck = journey.practice(context).deck
        guard let change = sitting.rate(rating, seconds: asking.clock.seconds, deck: deck, journey, context) else {
            return []
        }
        let review = change.edits.compactMap { $0.after?.as(CardReview.self)?.id }.first
        if let review { asking.reviews.append(review) }
        asking.run = .cards(sitting)
        asking.turn()
        self.asking = asking
        var effects = keep(change)
        let isAtEnd = sitting.card == nil
        if isAtEnd { effects += endAsking(context) }
        // What is forgotten again and again is not asked again before its skill was read about.
        guard let memory = journey[CardMemory.self][card.id], memory.isLeech, context.library.item(card.item) != nil
        else { return effects }
        if isAtEnd { show(item: card.item, context) } else { leave(for: card.item, context) }
        notice = Notice(
            "Forgotten \(memory.lapses) times: read this, and it sticks. "
                + (isAtEnd ? notice?.text ?? "" : "Esc goes on with the sitting."))
        return effects
    }

    /// `s`: the card comes in another sitting.
    mutating func skipCard(_ context: Context) -> [Effect] {
        guard var asking, case .cards(var sitting) = asking.run else { return moveInMock(by: 1, context) }
        sitting.skip()
        asking.run = .cards(sitting)
        asking.turn()
        self.asking = asking
        notice = Notice("Left for another sitting.")
        return sitting.card == nil ? endAsking(context) : []
    }

    /// `u`: takes the last rating back, or the note that was written after it; in a mock interview goes a question back.
    mutating func takeBackRating(_ context: Context) -> [Effect] {
        guard var asking else { return [] }
        if asking.isMock { return moveInMock(by: -1, context) }
        guard let entry = undo, asking.floor != Asking.Floor(entry: entry.id) else {
            notice = Notice("Nothing of this sitting is left to take back.")
            return []
        }
        let review = entry.change.edits.compactMap { $0.after?.as(CardReview.self)?.id }.first
        if let review, review == asking.reviews.last, case .cards(var sitting) = asking.run {
            sitting.takeBack()
            asking.run = .cards(sitting)
            asking.reviews.removeLast()
            asking.turn()
            self.asking = asking
        }
        return undoLast(context)
    }

    /// `[`, `]` and Enter in a mock interview.
    mutating func moveInMock(by step: Int, _ context: Context) -> [Effect] {
        guard var asking, case .mock(var mock) = asking.run else { return [] }
        asking.clock.stop()
        let hasMoved = mock.move(by: step, after: asking.clock.seconds)
        asking.run = .mock(mock)
        asking.turn()
        self.asking = asking
        if hasMoved { return [] }
        if step > 0 { return endAsking(context) }
        notice = Notice("This is the first question.")
        return []
    }

    /// `n`, `i`: a form about the card in hand.
    mutating func openCardForm(_ context: Context, isNote: Bool) -> [Effect] {
        guard let asking, let card = asking.card else { return [] }
        if isNote {
            open(CardNoteForm().form(card, desk(context)))
        } else if let own = journey[OwnCard.self][card.id] {
            open(OwnCardForm().form(own, desk(context)))
        } else {
            notice = Notice("This card is the Library's: n writes notes of your own on it.", .warning)
        }
        return []
    }

    /// `l`: reads about the skill; Esc comes back.
    mutating func readAboutCard(_ context: Context) {
        guard let card = asking?.card else { return }
        guard context.library.item(card.item) != nil else {
            notice = Notice("The Library has no page about this card.", .warning)
            return
        }
        leave(for: card.item, context)
        notice = Notice("Esc comes back to the question.")
    }

    private mutating func leave(for item: ItemID, _ context: Context) {
        asking?.interrupt()
        _ = follow(.item(item), context)
        asking?.away = trail.count
    }

    /// Esc has gone back along the trail: the question is on the screen again where it was left from.
    mutating func comeBackToQuestion() {
        if let away = asking?.away, trail.count < away { asking?.resume() }
    }

    /// Scrolls the question or its outline.
    mutating func scrollAsking(_ way: Move, _ context: Context) {
        guard let page = askingPage(context) else { return }
        let rows = max(1, page.text.rows - 1)
        asking?.top =
            switch way {
            case .lineDown: page.top + 1
            case .lineUp: page.top - 1
            case .pageDown: page.top + rows
            case .pageUp: page.top - rows
            case .first: 0
            case .last: page.lines.count
            }
    }

    /// `q`, or the last card is rated: says what was done; a mock interview is judged now.
    mutating func endAsking(_ context: Context) -> [Effect] {
        guard let asking else { return [] }
        self.asking = nil
        var said: String?
        switch asking.run {
        case .cards(let sitting): said = sitting.summary(journey, today: context.today)
        case .mock(var mock):
            _ = mock.move(by: 0, after: asking.clock.seconds)
            if !mock.isHeld {
                said = mock.brokenOff + " In Practice, c begins it again; e if it was held all the same."
            } else if let interview = journey[MockInterview.self][mock.mock] {
                open(JudgeForm().form(interview, took: mock.summary, minutes: mock.minutes, desk(context)))
            }
        }
        let effects = keep(asking.paused.flatMap { journey.startingClock(on: $0, context) })
        let clock = effects.isEmpty ? nil : asking.paused.map { journey.name(ofWork: $0, context.library) }
        let parts = [said, clock.map { "The clock on \($0) runs again." }].compactMap(\.self)
        if !parts.isEmpty { notice = Notice(parts.joined(separator: " ")) }
        return effects
    }
}
