/// What is denied, called off or still waited for in somebody's own word for a stage: "Not hired", "Waiting for response". It is
/// looked for before anything else, so that a "no" is never read as a "yes".
struct ForeignDenial {
    /// What such words say, if they are plain.
    enum Said: Equatable {
        /// Nothing is sent yet: "Haven't applied".
        case unsent
        /// It is sent, and there is no answer yet: "Awaiting response".
        case waiting
        /// It is over so: "Offer retracted".
        case over(JobEvent.Kind)
        /// Something is not so, or is only hoped for: "No offer", "Interview cancelled".
        case unclear
    }

    /// Nothing if nothing is denied.
    let said: [Said]
    /// The rest, folded: "applied" of "Applied, no answer yet".
    let rest: [String]

    /// What is denied in that text.
    init(_ text: String) {
        var parts: [[String]] = []
        for piece in text.replacing(" - ", with: ";").split(whereSeparator: { ",;:()[]/|–—".contains($0) }) {
            let words = Self.words(String(piece))
            // A denial is about what follows it, up to the next one: "Rejected without an interview", "Applied no answer yet".
            var part: [String] = []
            for (place, word) in words.enumerated() {
                let isNumber = word == "no" && words.dropFirst(place + 1).first?.first?.isNumber == true
                if Self.joints.contains(word) || (Self.denies(word) && !isNumber) {
                    parts.append(part)
                    part = []
                }
                part.append(word)
            }
            parts.append(part)
        }
        let all = Set(parts.joined())
        let heard = parts.map { Self.said(by: $0, all) }
        said = heard.compactMap(\.self)
        rest = zip(parts, heard).filter { $0.1 == nil && !$0.0.isEmpty }.map { $0.0.joined(separator: " ") }
    }

    /// The folded words, with "haven't" as two.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for word in Folding.order(text).split(separator: " ").map(String.init) {
            if word == "t", let last = words.last, shortened.contains(last) {
                words[words.count - 1] = String(last.dropLast())
                words.append("not")
            } else if word.hasSuffix("nt"), shortened.contains(String(word.dropLast())) {
                words += [String(word.dropLast(2)), "not"]
            } else {
                words.append(word)
            }
        }
        return words
    }

    private static func denies(_ word: String) -> Bool { denials.contains(word) || word.hasPrefix("kein") }

    /// nil if nothing is denied in that part of a text that has all these words.
    private static func said(by part: [String], _ all: Set<String>) -> Said? {
        guard let first = part.first else { return nil }
        func says(_ starts: [String]) -> Bool { part.contains { word in starts.contains { word.hasPrefix($0) } } }
        let text = part.joined(separator: " ")
        if says(["retract", "rescind", "revok"]) { return says(offers) ? .over(.rejected) : .unclear }
        if text.contains("screened out") { return .over(.rejected) }
        let isYet = ["yet", "still", "noch", "bisher", "bislang"].contains(where: all.contains)
        if denies(first) {
            if text.hasPrefix("no longer") { return .over(.rejected) }
            if says(answers) {
                let isOpen = isYet || (["not", "nicht"].contains(first) && !all.contains("did"))
                return isOpen ? .waiting : .over(.noAnswer)
            }
            if isYet, says(["feedback", "news", "decision", "result", "entscheidung"]) { return .waiting }
            guard ["not", "nicht"].contains(first) else { return .unclear }
            // "Haven't accepted", "Offer not accepted": that is not for the company to say.
            let isOurs = ["have", "has", "i", "ich"].contains(where: all.contains)
            if says(["applied", "sent", "submitted", "beworben"]), !says(["hiring"]) { return .unsent }
            let isOver = says(["accepted", "hired", "selected", "angenommen", "genommen", "eingestellt"])
            let hasOffer = all.contains { word in offers.contains { word.hasPrefix($0) } }
            return isOver && !isYet && !isOurs && !hasOffer ? .over(.rejected) : .unclear
        }
        // "Rejected, failed onsite" is over, and nothing is waited for.
        if says(["reject", "declin", "withdr", "ghost", "closed", "absage", "abgelehnt"]) { return nil }
        if says(["cancel", "abgesagt", "fail", "missed"]) { return .unclear }
        guard says(["waiting", "await", "pending", "expecting", "hoping"]) || part.contains(where: waits.contains)
        else {
            return nil
        }
        return says(answers) || !says(hopes) ? .waiting : .unclear
    }

    private static let shortened: Set<String> = [
        "haven", "hasn", "didn", "wasn", "weren", "isn", "aren", "don", "doesn", "won", "wouldn", "couldn",
    ]
    private static let denials: Set<String> = [
        "not", "no", "never", "nothing", "none", "without", "nicht", "nichts", "nie", "ohne",
    ]
    /// Words with which something else begins.
    private static let joints: Set<String> = ["and", "but", "then", "after", "und", "aber", "nach"]
    private static let waits: Set<String> = ["warte", "wartet", "warten", "wartend"]
    private static let answers = [
        "answer", "respon", "repl", "hear", "antwort", "geantwortet", "ruckmeldung", "gehort",
    ]
    private static let offers = ["offer", "angebot"]
    private static let hopes =
        offers + ForeignStage.rounds + ForeignStage.tasks + [
            "accept", "hire", "hiring", "site", "design", "home", "case", "coding", "refer", "zusage",
        ]
}
