extension Journey {
    /// Why it is due, from what happened.
    func reason(for due: Due, _ kind: FollowUp.Kind?) -> String {
        let talk: Conversation? =
            switch due.source {
            case .proposed(_, let id?), .outcome(let id): people.conversation(id, of: due.person)
            default: nil
            }
        let made = people.step(of: due)?.made.text ?? ""
        switch (kind, talk) {
        case (nil, _): return "The day of your conversation is over: say whether it took place."
        case (.thank, let talk?): return "You talked on \(talk.date.text); thanks are best within a day."
        case (.nudge, let talk?): return "You asked on \(talk.since.text) and heard nothing: asking once more is fine."
        case (.report, let talk?):
            return "You talked on \(talk.date.text); they like to hear what came of their advice."
        case (.promise, _):
            return "You promised it on \(made). A promise to a person comes before what you owe yourself."
        case (.awaiting, _): return "They promised it on \(made): a friendly line is in order."
        case (.touch, _):
            let last = people.lastContact(with: due.person).map { "You were last in touch on \($0.text)" }
            return "\(last ?? "It is long ago"); a short line keeps it alive."
        default: return made.isEmpty ? "It is due." : "Noted on \(made)."
        }
    }
}

extension Library {
    /// The item's name; its id if it is unknown.
    func name(ofItem id: ItemID) -> String { item(id)?.name ?? id }
}

extension Sitting {
    /// "exercise 2 of 3"; nil if it is none.
    var place: String? { exercise.map { "exercise \($0) of \(exercises)" } }
}
