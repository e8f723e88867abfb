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

/// What is said of cards.
enum PracticeWords {
    /// "87 % sure, holds 11 days": the chance to recall it now, and the days in which that falls from 100 to 90 %.
    static func memory(_ memory: CardMemory, _ schedule: ReviewSchedule, on today: Day) -> String {
        let days = Int(min(memory.state.stability, 1e9).rounded())
        return "\(sure(memory, schedule, on: today)), holds \(days < 1 ? "under a day" : count(days, "day"))"
    }

    /// "87 % sure"; on the day of the answer itself how that went: the model is sure of what has just failed, too.
    static func sure(_ memory: CardMemory, _ schedule: ReviewSchedule, on today: Day) -> String {
        guard memory.lastDay < today else { return memory.last.isRecalled ? "answered today" : "failed today" }
        return "\(percent(schedule.chance(memory, on: today))) sure"
    }

    /// What the words of ``memory(_:_:on:)`` mean.
    static let sure =
        "Sure: the chance that you still know it. It holds until that has fallen to 90 %; each good answer makes it hold longer."

    /// What it means that a card is known.
    static func known(_ ready: Readiness) -> String {
        "Known: you rated the last answer Good or Easy, and \(ready.day == nil ? "today" : "on that day") you are still 90 % "
            + "sure to know it."
    }

    /// For whom a question is.
    static func level(_ level: Int) -> String {
        switch level {
        case 1: "for everybody"
        case 2: "for working level"
        default: "for seniors"
        }
    }

    /// Why a card comes in a few short parts, what matters most first.
    static func reasons(
        _ reason: PracticeQueue.Reason?, _ memory: CardMemory?, _ schedule: ReviewSchedule, on today: Day
    ) -> [String] {
        var parts: [String] = []
        if let memory, memory.isLeech { parts.append("forgotten \(memory.lapses) times") }
        parts.append(memory.map { sure($0, schedule, on: today) } ?? "new")
        if case .round(let round) = reason { parts.append("for \(round.name.isEmpty ? "a round" : round.name)") }
        return parts
    }

    /// Why a card comes, or when it will.
    static func why(
        _ reason: PracticeQueue.Reason?, _ memory: CardMemory?, _ schedule: ReviewSchedule, on today: Day
    ) -> String {
        var parts = ["new"]
        if let memory {
            let due = schedule.due(memory)
            parts = [due <= today ? "due" : "due \(due.text)", Self.memory(memory, schedule, on: today)]
            if memory.isLeech { parts.append("forgotten \(memory.lapses) times: read its skill's page first") }
        }
        if case .round(let round) = reason {
            parts.append("for \(round.name.isEmpty ? "a round" : round.name) on \(round.day.text)")
        }
        return parts.joined(separator: ", ")
    }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
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

extension Rating {
    /// How a sitting without a screen goes.
    public static let guide: Document = {
        var page = Document("")
        page.text("Say each answer aloud, then press Enter to see its outline, and rate what you said:")
        page.bullets(allCases.map { "\($0.rawValue) \($0.name): \($0.meaning)" })
        page.text(
            "Other letters, each with Enter: s leaves a card for now, u takes the last rating back, n and some words "
                + "write a note on the card, l says which page teaches it, q ends, ? says this again.")
        return page
    }()
}

extension PracticeSettings {
    /// In lines of prose.
    public var lines: [String] {
        [
            "\(DurationWords.text(minutes)) a day",
            "cards come back when the chance to know them has fallen to \(PracticeWords.percent(retention))",
            seconds == 0 ? "no clock" : "\(seconds) seconds for an answer",
        ]
    }
}
