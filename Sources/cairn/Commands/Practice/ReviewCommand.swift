import ArgumentParser
import CairnCore
import CairnStore
import Foundation

extension PracticeCommand {
    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: "Be asked, line by line: for screen readers, and wherever there is no screen.",
            discussion: """
                Each question is printed; say the answer aloud, then press Enter for the outline and give 1 to 4. Every \
                rating is saved at once. Example: cairn practice review --topic genai --minutes 15
                """)
        @OptionGroup var wish: WishOptions
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let deck = CardDeck(editor.journey, editor.context.library)
            if let change = editor.journey.recalling(deck, editor.context) {
                try editor.keep(change, otherwise: "", quietly: true)
            }
            let practice = Practice(context: editor.context, journey: editor.journey, deck: deck)
            let queue = try wish.queue(practice)
            Output.prose(queue.remarks, measure: editor.context.measure)
            guard !queue.entries.isEmpty else { return }
            var review = PlainReview(editor, deck, queue, day: options.today.flatMap(Day.init))
            try review.run()
        }
    }
}

/// A sitting on a plain terminal.
private struct PlainReview {
    private var editor: JourneyEditor
    private let deck: CardDeck
    private var sitting: PracticeSitting
    /// The day that was given; nil for that of the clock, which may turn in mid-sitting.
    private let day: Day?
    /// The titles of this sitting's ratings, for undo.
    private var titles: [String] = []
    /// Whether a note was written after the last rating.
    private var hasNoted = false

    private enum Step {
        case next, end
    }

    init(_ editor: JourneyEditor, _ deck: CardDeck, _ queue: PracticeQueue, day: Day?) {
        (self.editor, self.deck, self.day) = (editor, deck, day)
        sitting = PracticeSitting(
            queue, id: editor.context.makeID(), after: editor.journey.practisedToday(deck, editor.context))
    }

    private var context: Context {
        var context = editor.context
        context.today = day ?? World.currentDay()
        return context
    }

    mutating func run() throws {
        let clock = try PausedClock(&editor)
        Output.body(Rating.guide, measure: context.measure)
        while let entry = sitting.waiting.first {
            if case .end = try ask(entry) { break }
        }
        Output.lines(["", sitting.summary(editor.journey, today: context.today)])
        try clock.goOn(&editor, context)
    }

    /// Asks one card, until it is rated or left.
    private mutating func ask(_ entry: PracticeQueue.Entry) throws -> Step {
        let card = entry.card
        let report = CardReport(card, reason: entry.reason, editor.journey, context)
        Output.line("")
        say("\(sitting.place) · \(card.topic.name) · \(count(card.minutes)) · \(report.why)")
        Output.body(report.asked, measure: context.measure)
        let start = context.now()
        var seconds: Int?
        while true {
            guard let word = TypedLines.word() else { return .end }
            switch word.first {
            case nil where seconds == nil:
                let taken = max(0, context.now() - start)
                seconds = taken
                tell(card, taken)
            case "q" where word == "q": return .end
            case "s" where word == "s":
                sitting.skip()
                return .next
            case "u" where word == "u": if try takeBack() { return .next }
            case "n" where word == "n" || word.hasPrefix("n "): try note(String(word.dropFirst(2)), on: card)
            case "l" where word == "l": skill(of: card)
            case "?" where word == "?": Output.body(Rating.guide, measure: context.measure)
            default:
                guard let rating = Rating(typed: word) else {
                    Output.line(
                        seconds == nil
                            ? "Enter shows the outline; ? says what else can be typed."
                            : "Give 1, 2, 3 or 4; ? says what else can be typed.")
                    continue
                }
                guard let seconds else {
                    Output.line("First look at the outline, with Enter; then rate what you said.")
                    continue
                }
                try rate(rating, seconds, card)
                return .next
            }
        }
    }

    /// The outline, and what each rating would do.
    private func tell(_ card: PracticeCard, _ seconds: Int) {
        let limit = editor.journey.practiceSettings.seconds
        let late = limit > 0 && seconds > max(limit, card.minutes * 60)
        if limit > 0 { Output.line("You took \(AnswerClock.text(seconds))\(late ? ": too long" : "").") }
        Output.body(CardReport(card, editor.journey, context).answered, measure: context.measure)
        let dues = editor.journey.schedule.dues(
            editor.journey[CardMemory.self][card.id], card: card.id, on: context.today)
        say(
            Rating.allCases.map { rating in
                "\(rating.rawValue) \(rating.name), \(dues[rating].map(word) ?? "")"
            }.joined(separator: " · "))
    }

    private mutating func rate(_ rating: Rating, _ seconds: Int, _ card: PracticeCard) throws {
        let (before, deck, context) = (sitting, deck, context)
        var after = before
        let change = try editor.keep(quietly: true) { journey in
            after = before
            return after.rate(rating, seconds: seconds, deck: deck, journey, context)
        }
        sitting = after
        if let change { titles.append(change.title) }
        hasNoted = false
        let due = editor.journey[CardMemory.self][card.id].map(editor.journey.schedule.due)
        let comesAgain = sitting.waiting.contains { $0.card.id == card.id }
        let back = due.map { $0 - context.today <= 1 ? "tomorrow" : "on \($0.text)" } ?? ""
        Output.line("\(rating.name): it comes \(comesAgain ? "once more at the end" : "back \(back)").")
        guard let memory = editor.journey[CardMemory.self][card.id], memory.isLeech else { return }
        Output.line("Forgotten \(memory.lapses) times: read `cairn skills show \(card.item)` before it comes again.")
    }

    /// Takes the last rating of this sitting back; false if there is none.
    private mutating func takeBack() throws -> Bool {
        guard let title = titles.last, let entry = try editor.store.nextUndo(), entry.change.title == title else {
            Output.line(
                hasNoted
                    ? "A note was written since: `cairn undo` takes that back first, then the rating."
                    : "There is no rating to take back.")
            return false
        }
        try editor.store.undo(entry, at: World.now())
        try editor.readAgain()
        titles.removeLast()
        sitting.takeBack()
        Output.line("Taken back.")
        return true
    }

    private mutating func note(_ text: String, on card: PracticeCard) throws {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return Output.line("Write the note behind the n, on the same line.") }
        let old = editor.journey[CardNote.self][card.id]?.text
        let change = editor.journey.noting(LongText.adding(text, to: old), on: card)
        try editor.keep(change, otherwise: "", quietly: true)
        // Undo would now take back the note.
        (titles, hasNoted) = ([], true)
        Output.line("Noted.")
    }

    private func skill(of card: PracticeCard) {
        let name = context.library.name(of: card.item)
        Output.line("It is about \(name): `cairn skills show \(card.item)` shows the page.")
    }

    /// Prints a sentence, wrapped.
    private func say(_ text: String) { Output.body(.prose(text), measure: context.measure) }

    private func word(_ day: Day) -> String { day - context.today <= 1 ? "tomorrow" : day.text }
    private func count(_ minutes: Int) -> String { minutes == 1 ? "1 minute" : "\(minutes) minutes" }
}
