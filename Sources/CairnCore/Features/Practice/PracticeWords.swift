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
