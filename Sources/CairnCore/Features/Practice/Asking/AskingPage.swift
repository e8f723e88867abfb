/// What the screen shows while somebody is asked, laid out for a size.
public struct AskingPage: Equatable, Sendable {
    /// The question and, once it is shown, the outline.
    public let text: ScreenLayout.Box
    public let lines: [DocumentLine]
    /// The first line in view.
    public let top: Int
    /// The line that the cursor is on: that of the question, then the first of the outline.
    public let cursor: Int
    /// The ratings and the days on which the card would come back, below the text; nothing before the outline is shown.
    public let ratings: [DocumentLine]
    /// The last line: what the card is and why it comes, what matters most first, and the clock with its place.
    public let remarks: [String]
    public let time: Document.Span
    public let place: String
    /// The row of the first rating, and that of the last line; the latter nil where there is no room.
    public let ratingRow: Int
    public let lastRow: Int?

    /// Rows of a window that has room for a rating a line, and for blank lines.
    private static let roomy = 16

    fileprivate init(_ asking: Asking, card: PracticeCard, _ desk: Desk) {
        let (journey, context, size) = (desk.journey, desk.context, desk.size)
        let measure = context.measure
        let margin = size.columns >= 60 ? 3 : size.columns > 4 ? 1 : 0
        let width = max(1, min(ScreenLayout.widestText, size.columns - 2 * margin))
        let isRoomy = size.rows >= Self.roomy
        let below = size.rows >= 4 ? 2 : min(1, size.rows)
        let (document, first) = Self.document(asking, card, journey, context)
        lines = document.lines(width: width, measure: measure)
        ratings =
            asking.showsOutline && size.rows >= 6
            ? Self.ratings(card, journey, context, isRoomy: isRoomy, width: width) : []
        let start = isRoomy ? 2 : 0
        let gap = isRoomy && !ratings.isEmpty ? 1 : 0
        let rows = max(0, size.rows - below - ratings.count - start - 2 * gap)
        text = ScreenLayout.Box(row: start, column: margin, rows: rows, columns: width)
        cursor = lines.firstIndex { $0.block == first } ?? 0
        top = max(0, min(asking.top, lines.count - rows))
        ratingRow = start + rows + gap
        lastRow = size.rows >= 4 ? size.rows - 2 : nil
        let memory = journey[CardMemory.self][card.id]
        let why =
            asking.isMock
            ? [] : PracticeWords.reasons(asking.reason, memory, journey.schedule, on: context.today)
        remarks = [card.topic.name.capitalizedFirst, "\(card.minutes) min"] + why
        time = asking.time(journey.practiceSettings)
        place = asking.place
    }

    /// The text, and the index of the block that the cursor belongs to.
    private static func document(
        _ asking: Asking, _ card: PracticeCard, _ journey: Journey, _ context: Context
    ) -> (Document, Int) {
        var page = Document("")
        page.text(card.question, .strong)
        guard asking.showsOutline else {
            if asking.offersSkill(journey, context), let lapses = journey[CardMemory.self][card.id]?.lapses {
                page.gap()
                page.text("Forgotten \(lapses) times: l reads about it first, Esc comes back.", .dim)
            }
            return (page, 0)
        }
        let answer = card.answer(journey, context.library)
        page.gap()
        let first = page.blocks.count
        if answer?.outline.isEmpty != false {
            page.text(
                card.origin == .own ? "You have written no outline for it yet: i writes one." : "No outline is known.",
                .dim)
        }
        page.bullets(answer?.outline ?? [])
        for (label, text) in [("Asked next", answer?.followup ?? ""), ("Often wrong", answer?.mistake ?? "")]
        where !text.isEmpty {
            page.gap()
            page.blocks.append(.field(label: label, text: text, width: 13))
        }
        if let note = journey[CardNote.self][card.id] {
            page.heading("Your notes")
            page.quotes(note.text, .record(CardNote.kind.name, card.id))
        }
        return (page, first)
    }

    private static func ratings(
        _ card: PracticeCard, _ journey: Journey, _ context: Context, isRoomy: Bool, width: Int
    ) -> [DocumentLine] {
        let dues = journey.schedule.dues(journey[CardMemory.self][card.id], card: card.id, on: context.today)
        func day(_ rating: Rating) -> String {
            guard let due = dues[rating] else { return "" }
            return due - context.today <= 1 ? "tomorrow" : due.text
        }
        guard isRoomy else {
            // One line: what it means is said by `?`.
            let wide = Rating.allCases.map { "\($0.rawValue) \($0.name) \(day($0))" }.joined(separator: " · ")
            let days = Rating.allCases.compactMap { dues[$0].map { "\($0 - context.today)" } }
            let list = "\(days.dropLast().joined(separator: ", ")) or \(days.last ?? "")"
            let text =
                [wide, "Rate 1 to 4: back in \(list) days", "1–4: in \(list) days"]
                .first { context.measure.width($0) <= width } ?? "1–4: \(days.joined(separator: ", ")) d"
            return [DocumentLine(spans: [Document.Span(text)])]
        }
        // Number, name and day stand before it.
        let room = max(0, width - 20)
        func meaning(_ rating: Rating) -> String {
            let whole = rating.meaning(minutes: card.minutes)
            if context.measure.width(whole) <= room { return whole }
            return context.measure.fit(String(whole.prefix { $0 != "," }), width: room)
        }
        return Rating.allCases.map { rating in
            let name = rating.name + spaces(6 - rating.name.count)
            let day = day(rating)
            return DocumentLine(spans: [
                Document.Span("\(rating.rawValue) ", .hintKey), Document.Span(name, .strong),
                Document.Span(day + spaces(12 - day.count)), Document.Span(meaning(rating), .dim),
            ])
        }
    }
}

extension Asking {
    /// What the screen shows; nil while something else is read.
    public func page(_ desk: Desk) -> AskingPage? {
        guard away == nil, let card else { return nil }
        return AskingPage(self, card: card, desk)
    }

    /// Whether the question is of a card that is forgotten again and again, and the page that teaches it is offered before the answer.
    func offersSkill(_ journey: Journey, _ context: Context) -> Bool {
        guard !isMock, !showsOutline, let card, context.library.item(card.item) != nil else { return false }
        return journey[CardMemory.self][card.id]?.isLeech == true
    }

    /// Why the card in hand comes, or nil.
    fileprivate var reason: PracticeQueue.Reason? {
        if case .cards(let sitting) = run { sitting.waiting.first?.reason } else { nil }
    }

    /// How long the answer takes; near its end how much is left, after it how much it is over. Empty if no clock is wished.
    func time(_ settings: PracticeSettings) -> Document.Span {
        guard let limit = limit(settings) else { return Document.Span("") }
        let (seconds, left) = (clock.seconds, limit - clock.seconds)
        let now = AnswerClock.text(seconds)
        if showsOutline { return Document.Span(left < 0 ? "\(now), \(-left) s over" : now, left < 0 ? .warning : .dim) }
        if left < 0 { return Document.Span("! \(now) · \(-left) s over", .warning) }
        if !clock.isRunning { return Document.Span("\(now), stopped", .dim) }
        if left <= AnswerClock.mark { return Document.Span("! \(now) · \(left) s left", .learning) }
        return Document.Span("\(now) of \(AnswerClock.text(limit))")
    }
}
