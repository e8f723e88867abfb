import ArgumentParser
import CairnCore

extension PracticeCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a card of your own.",
            discussion: "Example: cairn practice add \"Why did you choose that baseline?\" --topic ml --outline \"…\"")
        @Argument(help: "The question, as somebody would ask it.") var question: String
        @OptionGroup var card: FieldOptions<OwnCard>
        @Option(help: "A file with the points of the answer, one a line; - reads standard input.", completion: .file())
        var from: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = OwnCard(id: editor.context.makeID(), day: editor.context.today)
            try editor.arguments.fill(&new, texts: ["question": question, "outline": try from.map(LongText.read)])
            try card.fill(&new, editor.journey, editor.context)
            try editor.keep(editor.journey.putting(new), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Change a card of your own: what is not given stays as it is, and so does your progress.")
        @Argument(help: "The card.") var card: String
        @Option(help: "Another question.") var question: String?
        @OptionGroup var details: FieldOptions<OwnCard>
        @Option(help: "A file with the points of the answer, one a line; - reads standard input.", completion: .file())
        var from: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.journey.ownCard(card, editor.context)
            try editor.arguments.fill(&new, texts: ["question": question, "outline": try from.map(LongText.read)])
            try details.fill(&new, editor.journey, editor.context)
            try editor.keep(editor.journey.putting(new), otherwise: "The card is as before.")
        }
    }

    struct Rate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rate",
            abstract: "Rate an answer that was given elsewhere.",
            discussion:
                "1 could not · 2 with the outline only · 3 said it in two minutes, with a reason and a trade-off · "
                + "4 could have taken the follow-up. Example: cairn practice rate prompt-or-tune 3")
        @Argument(help: "The card.") var card: String
        @Argument(help: "1 to 4.") var rating: String
        @Option(help: "How many seconds the answer took.") var seconds = 0
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard let rating = Rating(typed: rating) else {
                throw Failure.usage("'\(rating)' is not a rating; give 1, 2, 3 or 4")
            }
            guard (0...86_400).contains(seconds) else {
                throw Failure.usage("--seconds is from 0 to 86400")
            }
            var editor = try JourneyEditor(options)
            let deck = CardDeck(editor.journey, editor.context.library)
            let card = try deck.card(card)
            let context = editor.context
            _ = try editor.keep { $0.rating(card, rating, seconds: seconds, deck: deck, context) }
            guard let memory = editor.journey[CardMemory.self][card.id] else { return }
            Output.line("It comes again on \(editor.journey.schedule.due(memory).text).")
        }
    }

    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "note", abstract: "Show or write notes on a card, whosever it is.")
        @Argument(help: "The card.") var card: String
        @OptionGroup var text: LongText
        @OptionGroup var options: JourneyOptions

        func run() throws {
            if text.onlyShows {
                let practice = try options.practice()
                let note = practice.journey[CardNote.self][try practice.deck.card(card).id]
                return Output.lines(
                    note?.text.split(whereSeparator: \.isNewline).map(String.init) ?? [], nothing: "No notes yet.")
            }
            let given = try text.given()
            var editor = try JourneyEditor(options)
            let card = try CardDeck(editor.journey, editor.context.library).card(card)
            let old = editor.journey[CardNote.self][card.id]?.text
            try editor.keep(
                editor.journey.noting(text.text(given, after: old), on: card), otherwise: "The notes are as before.")
            text.tell(given, after: old)
        }
    }

    struct SettingsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "settings", abstract: "Show or set how you practise.",
            discussion: "Example: cairn practice settings --minutes 20 --retention 0.92 --seconds 0")
        @OptionGroup var settings: FieldOptions<PracticeSettings>
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard settings.given.isEmpty else {
                var editor = try JourneyEditor(options)
                var new = editor.journey.practiceSettings
                try settings.fill(&new, editor.journey, editor.context)
                return try editor.keep(editor.journey.putting(new), otherwise: "That is set already.")
            }
            let now = try options.practice().journey.practiceSettings
            if json { return try Output.json(now) }
            Output.lines(now.lines)
        }
    }
}

extension OwnCard: Removable {
    static let removal = Removal(
        one: "card", help: "The card.",
        abstract: "Remove a card of your own; undo brings it back. Its reviews stay.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> OwnCard {
        try journey.ownCard(text, context)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    /// The card of one's own with that id, or the only one whose question begins with that.
    fileprivate func ownCard(_ text: String, _ context: Context) throws -> OwnCard {
        let card = try CardDeck(self, context.library).card(text)
        guard let own = self[OwnCard.self][card.id] else {
            throw Failure.usage("'\(card.id)' is the Library's; `cairn practice note \(card.id)` adds words of yours")
        }
        return own
    }
}

extension Rating {
    /// 1…4, or the word.
    init?(typed text: String) {
        let word = text.lowercased()
        guard let rating = Rating.allCases.first(where: { "\($0.rawValue)" == word || $0.name.lowercased() == word })
        else {
            return nil
        }
        self = rating
    }
}
