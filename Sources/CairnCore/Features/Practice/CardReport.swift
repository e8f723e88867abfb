/// A card for scripts and plain lists: what its page says.
public struct CardReport: Encodable, Equatable, Sendable {
    public let id: String
    public let origin: PracticeCard.Origin
    public let topic: CardTopic
    public let level: Int
    public let minutes: Int
    public let must: Bool
    public let skills: [ItemID]
    public let question: String
    public let outline: [String]
    public let followup: String
    public let mistake: String
    public let note: String
    /// nil if it was never asked, like all that follows.
    public let due: Day?
    public let last: String?
    public let lastDay: Day?
    public let stability: Double?
    public let difficulty: Double?
    /// The chance to recall it now.
    public let chance: Double?
    public let reviews: Int
    public let lapses: Int
    public let leech: Bool
    /// Why it comes, or when.
    public let why: String

    /// The report of a card.
    public init(_ card: PracticeCard, reason: PracticeQueue.Reason? = nil, _ journey: Journey, _ context: Context) {
        let memory = journey[CardMemory.self][card.id]
        let schedule = journey.schedule
        let answer = card.answer(journey, context.library)
        (id, origin, topic, level) = (card.id, card.origin, card.topic, card.level)
        (minutes, must, skills, question) = (card.minutes, card.isMust, card.skills, card.question)
        (outline, followup) = (answer?.outline ?? [], answer?.followup ?? "")
        mistake = answer?.mistake ?? ""
        note = journey[CardNote.self][card.id]?.text ?? ""
        due = memory.map(schedule.due)
        (last, lastDay) = (memory?.last.name, memory?.lastDay)
        (stability, difficulty) = (memory?.stability, memory?.difficulty)
        chance = memory.map { schedule.chance($0, on: context.today) }
        (reviews, lapses, leech) = (memory?.reviews ?? 0, memory?.lapses ?? 0, memory?.isLeech ?? false)
        why = PracticeWords.why(reason, memory, schedule, on: context.today)
    }

    /// The columns of its line in a list: topic, minutes, question, why.
    public var columns: [String] {
        [topic.rawValue, "\(minutes) min", Journey.short(question), why]
    }
}

extension CardReport {
    /// Its page.
    public var document: Document {
        var page = Document(Journey.short(question))
        if page.title != question { page.text(question, .strong) }
        page.text("\(topic.name.capitalizedFirst) · \(count(minutes, "minute")) · \(why)", .dim)
        page.list("A good answer", outline)
        for (heading, text) in [("Asked next", followup), ("Often wrong", mistake), ("Your notes", note)]
        where !text.isEmpty {
            page.heading(heading)
            page.text(text)
        }
        return page
    }
}

extension CardReport {
    /// The question alone, as it is asked.
    public var asked: Document {
        var page = Document("")
        page.text(question, .strong)
        return page
    }

    /// What is shown once somebody has answered.
    public var answered: Document {
        var page = Document("")
        page.bullets(outline)
        if outline.isEmpty { page.text("No outline is written for this card.", .dim) }
        if !followup.isEmpty { page.text("Asked next: \(followup)") }
        if !mistake.isEmpty { page.text("Often wrong: \(mistake)") }
        if !note.isEmpty { page.text("Your notes: \(note)") }
        return page
    }
}
