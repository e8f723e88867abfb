/// A doubt held against one's own record: what speaks against it and for it, then and now, and what to do next.
///
/// It flatters nobody: where the record does not contradict a doubt, it says so.
public struct DoubtMirror: Encodable, Equatable, Sendable {
    /// What the record says.
    public enum Answer: String, Encodable, Sendable {
        /// Three entries or more speak against it, and fewer for it.
        case contradicts
        /// One or two speak against it, and none for it.
        case little
        case both
        case notContradicted = "not-contradicted"
        /// No record could answer it; what can be said stands below.
        case beyond
        /// Nothing is written down that could answer it.
        case nothing
    }

    /// The doubt's id; nil if it is none of the list.
    public let doubt: String?
    /// The skill, project or task that it is about; nil if it is about none.
    public let item: ItemID?
    /// As it was chosen or written.
    public let text: String
    public let answer: Answer
    /// The answer, in sentences.
    public let says: String
    /// Newest first, like the next ones.
    public let against: [OwnFact]
    public let with: [OwnFact]
    /// What the record does not show yet, and which speaks neither for nor against.
    public let open: [OwnFact]
    /// What people told the user.
    public let told: [OwnFact]
    /// nil while the record is younger than four weeks.
    public let thenAndNow: ThenAndNow?
    public let next: MirrorStep
    /// What was looked at.
    public let looked: String
    /// What would speak against it: "what you prove and promises that you keep".
    public let wouldStand: String

    /// A doubt of the list.
    public init(_ doubt: Doubt, _ journey: Journey, _ context: Context) {
        self.init(doubt, said: doubt.text, journey, context)
    }

    /// A doubt in the user's own words: about a skill that it names, else the nearest of the list, else about everything.
    public init(saying text: String, _ journey: Journey, _ context: Context) {
        let exact = Doubt.all.first { $0.id == text || $0.text == text }
        if exact == nil, let item = DoubtTopic.item(in: text, context.library) {
            self.init(DoubtTopic(item, journey, context), said: text, journey, context)
        } else {
            self.init(exact ?? Doubt.nearest(to: text), said: text, journey, context)
        }
    }

    private init(_ doubt: Doubt?, said text: String, _ journey: Journey, _ context: Context) {
        let facts = OwnFacts(journey, context)
        (self.doubt, item, self.text) = (doubt?.id, nil, text)
        let kinds = doubt?.against ?? [.projects, .proven, .promises, .talks, .read, .shown]
        let against = facts.facts(kinds)
        let counted: Set<OwnFacts.Kind> = [.stalled, .emptyWeeks, .unanswered]
        let with = facts.facts(doubt?.with.filter(counted.contains) ?? [])
        open = facts.facts(doubt?.with.filter { !counted.contains($0) } ?? [])
        told = doubt?.hearsPeople ?? true ? Array(facts.told().prefix(3)) : []
        let isLimited = doubt.map { !$0.limit.isEmpty } ?? true
        answer = Self.answer(against.count, with.count, isLimited: isLimited)
        says =
            doubt == nil
            ? "None of the doubts that Cairn knows is near this one. So here is what your record holds; whether it speaks to "
                + "your doubt, you judge."
            : MirrorWords.says(
                answer, against.count, with.count, of: doubt?.text == text ? "this" : "that one",
                limit: doubt?.limit ?? "")
        (self.against, self.with) = (against, with)
        thenAndNow = ThenAndNow(journey, context.today)
        next = MirrorStep(doubt, facts)
        looked = MirrorWords.looked(journey, context.today)
        wouldStand = MirrorWords.list(kinds.compactMap(\.stands))
    }

    private init(_ topic: DoubtTopic, said text: String, _ journey: Journey, _ context: Context) {
        (doubt, item, self.text) = (nil, topic.item.id, text)
        (against, with, open, told) = (topic.against, topic.with, [], topic.told)
        answer =
            journey.isProven(topic.item.id) ? .contradicts : Self.answer(against.count, with.count, isLimited: false)
        says = topic.size + " " + MirrorWords.says(answer, against.count, with.count, limit: "")
        thenAndNow = nil
        next = topic.next
        looked = "what your record says about \(topic.item.name)"
        wouldStand = "evidence, exercises, hours and papers about it"
    }

    private static func answer(_ against: Int, _ with: Int, isLimited: Bool) -> Answer {
        switch (against, with) {
        case (0, 0): isLimited ? .beyond : .nothing
        case _ where isLimited: .beyond
        case (0, _): .notContradicted
        case (3..., _) where against > with: .contradicts
        case (_, 0): .little
        default: .both
        }
    }
}

/// The mirror's own sentences. Each is read by somebody who feels small: it is short, true, and judges no one.
enum MirrorWords {
    /// - Parameter doubt: "this", or "that one" of the one that is nearest to what was typed.
    static func says(
        _ answer: DoubtMirror.Answer, _ against: Int, _ with: Int, of doubt: String = "this", limit: String
    ) -> String {
        let entries = against == 1 ? "1 entry" : "\(against) entries"
        let speak = against == 1 ? "speaks" : "speak"
        return switch answer {
        case .contradicts:
            "Your record contradicts \(doubt): \(entries) \(speak) against it"
                + (with == 0 ? "." : ", and \(with) for it. You find both below.")
        case .little:
            "\(entries) \(speak) against \(doubt). That is a beginning, and too little to settle it."
        case .both: "Your record says both: \(entries) \(speak) against \(doubt), and \(with) for it."
        case .notContradicted:
            "Your record does not contradict \(doubt) today. It holds what was written down; it does not measure what you can "
                + "do, and never what you are worth."
        case .beyond:
            limit + (against == 0 ? " So far nothing of that is written down, which says nothing about you." : "")
        case .nothing:
            "Nothing that is written down can answer \(doubt) yet, one way or the other. That says something about the "
                + "record and nothing about you."
        }
    }

    static func looked(_ journey: Journey, _ today: Day) -> String {
        let counts = ThenAndNow.Counts(journey, on: today)
        let wins = journey[Win.self].rows.count
        let parts = (counts.isEmpty ? [] : [counts.text]) + (wins > 0 ? [count(wins, "win")] : [])
        return parts.isEmpty ? "a record with nothing in it yet" : parts.joined(separator: ", ")
    }

    /// "projects, talks and papers".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// What is left aside.
    static let unseen =
        "Rounds of interviews and cards that you know are not looked at here: Jobs and Practice have them."
    /// What stands at the end of each page.
    static let care =
        "If it costs you sleep for weeks, talk to a doctor or to someone you trust. That is about health, not talent."
}
