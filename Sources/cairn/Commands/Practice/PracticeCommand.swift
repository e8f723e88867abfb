import ArgumentParser
import CairnCore
import Foundation

/// `cairn practice …`
struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Be asked, aloud and against a clock: cards, stories, mock interviews.",
        discussion: """
            A card is named by its id, or by the beginning of its question. `cairn practice review` works line by line, \
            without the screen. Example: cairn practice review --topic genai --minutes 15
            """,
        subcommands: [
            Due.self, Review.self, List.self, Show.self, Add.self, Edit.self, RemoveCommand<OwnCard>.self,
            Rate.self, Note.self, Stats.self, Stories.self, Mock.self, ReadinessCommand.self, SettingsCommand.self,
        ], defaultSubcommand: Due.self)

    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "due", abstract: "List what comes now, and why.")
        @OptionGroup var wish: WishOptions
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let practice = try options.practice()
            let queue = try wish.queue(practice)
            let reports = queue.entries.map {
                CardReport($0.card, reason: $0.reason, practice.journey, practice.context)
            }
            if json { return try Output.json(QueueReport(queue, reports)) }
            Output.table(reports.map(\.columns), measure: practice.context.measure)
            let efforts = Readiness.efforts(deck: practice.deck, practice.journey, today: practice.context.today)
            Output.prose(queue.remarks + efforts, measure: practice.context.measure)
        }
    }

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List all cards, and when each comes.")
        @Argument(help: "Words of the question, the id or a skill.") var filter: [String] = []
        @Option(
            help: "Only cards of a topic: coding, ml, design, genai, behavioural, terms.",
            completion: TopicOption.completion)
        var topic: String?
        @Flag(help: "Only cards of your own.") var own = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let practice = try options.practice()
            let topic = try topic.map(TopicOption.topic)
            let words = filter.flatMap { $0.lowercased().split(separator: " ") }
            let cards = practice.deck.cards.filter { card in
                let text = ([card.id, card.question] + card.skills).joined(separator: " ").lowercased()
                return (topic.map { card.topic == $0 } ?? true) && (!own || card.origin == .own)
                    && words.allSatisfy { text.contains($0) }
            }
            try refuse(filter, in: "practice", foundNothing: cards.isEmpty, practice.context)
            let reports = cards.map { CardReport($0, practice.journey, practice.context) }
            if json { return try Output.json(reports) }
            Output.table(
                reports.map(\.columns),
                nothing: own ? "No card of your own: `cairn practice add QUESTION` adds one." : "No card matches.",
                measure: practice.context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a card with its answer, and why it comes when.")
        @Argument(help: "The card.") var card: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let practice = try options.practice()
            let report = CardReport(try practice.deck.card(card), practice.journey, practice.context)
            if json { return try Output.json(report) }
            Output.document(report.document, measure: practice.context.measure)
        }
    }

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "How practice goes, from your own answers.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let practice = try options.practice()
            let stats = PracticeStats(practice.journey, deck: practice.deck, practice.context)
            if json { return try Output.json(stats) }
            Output.prose(stats.lines, measure: practice.context.measure)
        }
    }

    struct ReadinessCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "readiness", abstract: "How ready you are for each kind of round: facts, no score.",
            discussion: """
                A card is known if its last answer was rated Good or Easy and the chance that you still know it on the day \
                of the round is 90 % at least.
                """)
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let practice = try options.practice()
            let all = Readiness.all(deck: practice.deck, practice.journey, today: practice.context.today)
            if json { return try Output.json(all) }
            Output.prose(all.flatMap(\.lines), measure: practice.context.measure)
        }
    }
}

/// What is practised: the journey with what is remembered worked out, and every card.
struct Practice {
    let context: Context
    let journey: Journey
    let deck: CardDeck
}

extension JourneyOptions {
    /// The stored journey as practice sees it. Writes nothing.
    func practice() throws -> Practice {
        let (context, app) = try read()
        var journey = app.journey
        let deck = CardDeck(journey, context.library)
        journey.apply(journey.recalling(deck, context))
        return Practice(context: context, journey: journey, deck: deck)
    }
}

/// What to practise.
struct WishOptions: ParsableArguments {
    @Option(
        help: "Only cards of a topic: coding, ml, design, genai, behavioural, terms.",
        completion: TopicOption.completion)
    var topic: String?
    @Option(help: "Only cards about a skill.", completion: IDCompletion.items) var skill: String?
    @Option(help: "Only what a planned round asks: its company, its topic or a word of its name.") var round: String?
    @Option(help: "How long, in minutes (default: what is left of the day's).") var minutes: Int?
    @Flag(help: "Nothing new: only what is due, or asked by a planned round.") var onlyDue = false
    @Flag(help: "Only cards that failed the last time, due or not.") var failed = false
    @Flag(help: "Only what takes longer than a day's minutes: one of them, unless --minutes is given.") var long = false

    func validate() throws {
        if let minutes, !(1...480).contains(minutes) { throw ValidationError("--minutes is from 1 to 480") }
    }

    /// What comes of it.
    func queue(_ practice: Practice) throws -> PracticeQueue {
        let planned = practice.journey.plannedRounds(on: practice.context.today)
        let round = try round.map { try Self.round($0, among: planned) }
        let library = practice.context.library
        let wish = PracticeWish(
            topic: try topic.map(TopicOption.topic) ?? round?.topic,
            skill: try skill.map { try library.skill(named: $0).id }, minutes: minutes, onlyDue: onlyDue,
            onlyLong: long,
            onlyFailed: failed)
        return PracticeQueue(
            wish, rounds: round.map { [$0] } ?? planned, deck: practice.deck, practice.journey,
            today: practice.context.today)
    }

    /// The next planned round that is meant by that word.
    private static func round(_ word: String, among planned: [PlannedRound]) throws -> PlannedRound {
        let meant = planned.first { round in
            round.topic.rawValue == word
                || round.name.range(of: word, options: [.caseInsensitive, .diacriticInsensitive]) != nil
        }
        if let meant { return meant }
        let names = planned.map { "\($0.name.isEmpty ? "a round" : $0.name) (\($0.topic.rawValue), \($0.day.text))" }
        throw Failure.usage(
            "no planned round is called '\(word)'"
                + (names.isEmpty ? "; none is planned" : "; planned: \(names.joined(separator: ", "))"))
    }
}

/// A topic on the command line.
enum TopicOption {
    static let completion = CompletionKind.list(CardTopic.allCases.map(\.rawValue))

    static func topic(_ word: String) throws -> CardTopic {
        let words = CardTopic.allCases.map(\.rawValue)
        guard let topic = CardTopic(rawValue: word) else {
            throw Failure.usage("there is no topic '\(word)'\(NearMiss.offer(word, allowed: words))")
        }
        return topic
    }
}

/// What comes, as JSON.
private struct QueueReport: Encodable {
    let cards: [CardReport]
    let minutes: Int
    let ceiling: Int
    let left: Int
    /// Asked before, asked by a round for the first time, otherwise new.
    let due: Int
    let forRound: Int
    let new: Int
    let long: [String]
    let word: String?

    init(_ queue: PracticeQueue, _ cards: [CardReport]) {
        (self.cards, minutes, ceiling) = (cards, queue.minutes, queue.ceiling)
        (left, due, forRound, new) = (queue.left, queue.due, queue.forRound, queue.new)
        (long, word) = (queue.long.map(\.id), queue.word)
    }
}

extension CardDeck {
    /// The card with that id, or the only one whose question is, or begins with, that.
    func card(_ text: String) throws -> PracticeCard {
        if let card = self[text] { return card }
        let wanted = text.lowercased()
        let named = cards.filter { $0.question.lowercased() == wanted }
        let begun = cards.filter { card in
            !text.isEmpty && (card.question.lowercased().hasPrefix(wanted) || card.id.hasPrefix(text))
        }
        let found = named.isEmpty ? begun : named
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            let ids = found.prefix(5).map { "“\(Journey.short($0.question))” (\($0.id))" }
            throw Failure.usage("'\(text)' may be \(ids.joined(separator: " or ")); give the id")
        }
        let near = NearMiss.offer(text, among: cards.map(\.id))
        throw Failure.usage("no card is called '\(text)'\(near.isEmpty ? "; `cairn practice list` shows them" : near)")
    }
}
