/// What happens while somebody is asked.
extension Asking {
    /// Goes on with what was begun before, though another was to begin.
    mutating func goOn(insteadOf new: Asking) {
        paused = paused ?? new.paused
        resume()
    }

    /// Before every action: what time it is, and what undo may take back.
    mutating func tell(_ moment: Int, undo: String?) {
        clock.tell(moment)
        if floor == nil { floor = Floor(entry: undo) }
    }

    /// After every action: cards that were edited or deleted meanwhile, a form over the question, the lines in view.
    mutating func settle(_ desk: Desk, isCovered: Bool) -> [Request] {
        if case .cards(var sitting) = run {
            let card = sitting.card?.id
            sitting.meet(desk.journey.practice(desk.context).deck)
            run = .cards(sitting)
            if sitting.card?.id != card { turn() }
        }
        if away == nil { isCovered ? interrupt() : resume() }
        if card == nil { return end(desk) }
        if let page = page(desk) { top = page.top }
        return []
    }
}

/// The keys.
extension Asking {
    /// Enter: shows the outline; in a mock interview goes on to the next question.
    mutating func showOutline(_ desk: Desk) -> [Request] {
        if isMock { return moveInMock(by: 1, desk) }
        if showsOutline { return [.say("1 to 4 rate what you said; ? says what they mean.")] }
        clock.stop()
        showsOutline = true
        // The first line of the outline comes into view.
        if let page = page(desk), page.cursor >= page.text.rows {
            top = page.cursor - min(2, max(0, page.text.rows - 1))
        }
        return []
    }

    /// Space: stops the clock, or lets it run again.
    mutating func toggleClock(_ desk: Desk) -> [Request] {
        if showsOutline { return [.say("The clock has stopped: 1 to 4 rate what you said.")] }
        if limit(desk.journey.practiceSettings) == nil { return [.say("No clock is shown: M in Practice sets one.")] }
        clock.isRunning ? clock.stop() : clock.run()
        return []
    }

    /// 1 to 4.
    mutating func rate(_ rating: Rating, _ desk: Desk) -> [Request] {
        guard case .cards(var sitting) = run, let card = sitting.card else {
            return [.say("A mock interview is judged when it is over, as a whole.")]
        }
        guard showsOutline else {
            return [.say("First say it, then look at the outline, with Enter; then rate what you said.")]
        }
        let deck = desk.journey.practice(desk.context).deck
        let change = sitting.rate(rating, seconds: clock.seconds, deck: deck, desk.journey, desk.context)
        // If nothing can be saved, the request says so, and the card stays.
        guard let change, desk.readOnlyReason == nil else { return [.keep(change)] }
        let after = change.edits.compactMap(\.after)
        if let review = after.lazy.compactMap({ $0.as(CardReview.self)?.id }).first { reviews.append(review) }
        run = .cards(sitting)
        turn()
        let said = sitting.card == nil ? ending(desk.after(change)) : nil
        let requests = [.keep(change)] + (said?.requests ?? [])
        // What is forgotten again and again is not asked again before its skill was read about.
        guard let memory = after.lazy.compactMap({ $0.as(CardMemory.self) }).first, memory.isLeech,
            desk.library.item(card.item) != nil
        else { return requests }
        let next = said.map(\.text) ?? "Esc goes on with the sitting."
        return requests + [
            .read(card.item), .say("Forgotten \(memory.lapses) times: read this, and it sticks. \(next)"),
        ]
    }

    /// `s`: the card comes in another sitting.
    mutating func skip(_ desk: Desk) -> [Request] {
        guard case .cards(var sitting) = run else { return moveInMock(by: 1, desk) }
        sitting.skip()
        run = .cards(sitting)
        turn()
        return [.say("Left for another sitting.")] + (sitting.card == nil ? end(desk) : [])
    }

    /// `u`: takes the last rating back, or the note that was written after it; in a mock interview goes a question back.
    mutating func takeBack(_ desk: Desk) -> [Request] {
        if isMock { return moveInMock(by: -1, desk) }
        guard let entry = desk.undo, floor != Floor(entry: entry.id) else {
            return [.say("Nothing of this sitting is left to take back.")]
        }
        let review = entry.change.edits.lazy.compactMap { $0.after?.as(CardReview.self)?.id }.first
        if let review, review == reviews.last, case .cards(var sitting) = run {
            sitting.takeBack()
            run = .cards(sitting)
            reviews.removeLast()
            turn()
        }
        return [.undo]
    }

    private mutating func moveInMock(by step: Int, _ desk: Desk) -> [Request] {
        guard case .mock(var mock) = run else { return [] }
        clock.stop()
        let hasMoved = mock.move(by: step, after: clock.seconds)
        run = .mock(mock)
        turn()
        if hasMoved { return [] }
        return step > 0 ? end(desk) : [.say("This is the first question.")]
    }

    /// `n`: notes on the card in hand.
    func note(_ desk: Desk) -> [Request] { card.map { [.form(CardNoteForm().form($0, desk))] } ?? [] }

    /// `i`: edits the card in hand, if it is the user's own.
    func edit(_ desk: Desk) -> [Request] {
        guard let card else { return [] }
        guard let own = desk.journey[OwnCard.self][card.id] else {
            return [.warn("This card is the Library's: n writes notes of your own on it.")]
        }
        return [.form(OwnCardForm().form(own, desk))]
    }

    /// `l`: reads about the skill; Esc comes back.
    func readAboutSkill(_ desk: Desk) -> [Request] {
        guard let card else { return [] }
        guard desk.library.item(card.item) != nil else { return [.warn("The Library has no page about this card.")] }
        return [.read(card.item), .say("Esc comes back to the question.")]
    }

    /// Scrolls the question or its outline.
    mutating func scroll(_ way: Move, _ desk: Desk) {
        guard let page = page(desk) else { return }
        let rows = max(1, page.text.rows - 1)
        top =
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
    func end(_ desk: Desk) -> [Request] { ending(desk).requests }

    /// What ends it, and what is said.
    private func ending(_ desk: Desk) -> (requests: [Request], text: String) {
        let (journey, context) = (desk.journey, desk.context)
        var requests: [Request] = [.ask(nil)]
        var said: String?
        switch run {
        case .cards(let sitting): said = sitting.summary(journey, today: desk.today)
        case .mock(var mock):
            _ = mock.move(by: 0, after: clock.seconds)
            if !mock.isHeld {
                said = mock.brokenOff + " In Practice, c begins it again; e if it was held all the same."
            } else if let interview = journey[MockInterview.self][mock.mock] {
                let form = JudgeForm().form(interview, took: mock.summary, minutes: mock.minutes, desk)
                requests.append(.form(form))
            }
        }
        let resumed = desk.readOnlyReason == nil ? paused.flatMap { journey.startingClock(on: $0, context) } : nil
        let clock = resumed == nil ? nil : paused.map { journey.name(ofWork: $0, context.library) }
        let parts = [said, clock.map { "The clock on \($0) runs again." }].compactMap(\.self)
        requests.append(.keep(resumed))
        if !parts.isEmpty { requests.append(.say(parts.joined(separator: " "))) }
        return (requests, parts.joined(separator: " "))
    }
}
