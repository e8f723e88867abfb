extension ReportSections {
    /// How ready one is for the rounds that are planned, and for kinds of round that were practised: facts, and the next thing
    /// to do. Nil where nothing of that kind is written down.
    static func practice(_ facts: ReportFacts) -> Section? {
        var journey = facts.journey
        let deck = CardDeck(journey, facts.library)
        journey.apply(journey.recalling(deck, facts.context))
        let entries = Readiness.all(deck: deck, journey, today: facts.today).filter(\.isBegun).map { ready in
            let round = ready.day.map { ", for \($0.text)" } ?? ""
            let known = "\(ready.topic.capitalizedFirst)\(round): \(ready.facts.joined(separator: "; "))"
            let next = ReportText(ours: "next: \(ready.next)")
            guard let lesson = ready.lesson else { return Entry("\(ours: known)", remark: next) }
            return Entry("\(ours: known); last lesson: \(lesson)", remark: next)
        }
        return entries.isEmpty ? nil : Section(heading: "Ready for interviews", blocks: [.list(entries)], nothing: "")
    }
}

extension Readiness {
    /// Whether a round is planned, or anything was done for one.
    fileprivate var isBegun: Bool { day != nil || new < asked || mock != nil || (covered ?? 0) > 0 }
}
