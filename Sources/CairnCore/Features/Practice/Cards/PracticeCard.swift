/// A question to practise, wherever it comes from.
public struct PracticeCard: Equatable, Sendable {
    /// Where it comes from.
    public enum Origin: String, Codable, Sendable {
        case library, own, term
    }

    /// Permanent: what is known of the card hangs on it.
    public let id: String
    public let origin: Origin
    public let topic: CardTopic
    /// 1 for everybody, 2 for working level, 3 for seniors and specialists.
    public let level: Int
    public let minutes: Int
    public let isMust: Bool
    public let skills: [ItemID]
    public let question: String

    init(_ card: LibraryCard) {
        (id, origin, topic, level) = (card.id, .library, card.kind, card.level)
        (minutes, isMust, skills, question) = (card.minutes, card.must, card.skills, card.question)
    }

    init(_ card: OwnCard) {
        (id, origin, topic, level) = (card.id, .own, card.topic, 1)
        (minutes, isMust) = (card.minutes, false)
        (skills, question) = (card.skill.map { [$0] } ?? [], card.question)
    }

    /// A word of the field, which can be said in a sentence or two.
    init?(_ term: Term) {
        guard let skill = term.skill else { return nil }
        (id, origin, topic, level) = (Self.id(ofTerm: term.term), .term, .terms, 1)
        (minutes, isMust, skills) = (1, false, [skill])
        question = "What is meant by “\(term.term)”?"
    }

    static func id(ofTerm term: String) -> String { "term:\(term)" }

    /// The skill that work on it counts for: that which it is about most, or that of its kind of round.
    public var item: ItemID {
        if let skill = skills.first { return skill }
        switch topic {
        case .coding: return "coding-interview"
        case .ml, .terms: return "ml-interview"
        case .design: return "sysdesign-interview"
        case .genai: return "genai-interview"
        case .behavioural: return "behavioural"
        }
    }

    /// What a good answer says; nil if the card is gone.
    public func answer(_ journey: Journey, _ library: Library) -> CardAnswer? {
        switch origin {
        case .library: library.texts.card(id)
        case .own:
            journey[OwnCard.self][id].map {
                CardAnswer(
                    outline: $0.outline.split(whereSeparator: \.isNewline).map(String.init), followup: $0.followup,
                    mistake: $0.mistake)
            }
        case .term:
            library.texts.shelf.glossary.first { Self.id(ofTerm: $0.term) == id }.map {
                CardAnswer(outline: [$0.text], followup: "", mistake: "")
            }
        }
    }
}

/// Every card there is for somebody: the Library's, words of skills that were begun, and their own.
public struct CardDeck: Sendable {
    /// The Library's in its order, must-haves first, then words, then the user's own, the oldest first.
    public let cards: [PracticeCard]
    private let places: [String: Int]
    /// Ids that went away, each with the one that took its place.
    private let replaced: [String: String]

    /// The cards of that journey.
    public init(_ journey: Journey, _ library: Library) {
        let own = journey[OwnCard.self].all.map { PracticeCard($0) }
        let memories = journey[CardMemory.self]
        let isFresh = journey[Progress.self].all.isEmpty && memories.all.isEmpty
        let terms = (isFresh ? [] : library.texts.shelf.glossary).compactMap { PracticeCard($0) }.filter { term in
            term.skills.contains { journey.hasBegun($0) } || memories[term.id] != nil
        }
        let shipped = library.texts.cards.map { PracticeCard($0) }
        cards = shipped.filter(\.isMust) + shipped.filter { !$0.isMust } + terms + own
        places = Dictionary(
            cards.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let words = library.replaced.map { (PracticeCard.id(ofTerm: $0.key), PracticeCard.id(ofTerm: $0.value)) }
        replaced = library.replaced.merging(words) { card, _ in card }
    }

    /// The card with that id, or with the id that took its place; nil if it is gone.
    public subscript(id: String) -> PracticeCard? {
        places[id].map { cards[$0] } ?? places[current(id)].map { cards[$0] }
    }

    /// The id that the card has now.
    func current(_ id: String) -> String {
        var (id, seen) = (id, Set([id]))
        while places[id] == nil, let next = replaced[id], seen.insert(next).inserted { id = next }
        return id
    }

    /// The ids that the card has and had.
    func ids(of card: String) -> Set<String> {
        Set(replaced.keys.filter { current($0) == card }).union([card])
    }
}

extension Journey {
    /// Whether the skill is being learned or done.
    func hasBegun(_ skill: ItemID) -> Bool { [.learning, .done].contains(status(skill)) }
}
