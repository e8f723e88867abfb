/// What a word in somebody's own table says of how far an application is.
enum ForeignStage: Equatable {
    /// Nothing is sent yet: "Wishlist".
    case saved
    /// It happened: "Rejected".
    case event(JobEvent.Kind)
    /// It is in rounds: "Onsite", "Interview scheduled". The kind is nil if the word does not say it, `isHeld` if it says neither.
    case rounds(Round.Kind?, isHeld: Bool?)

    /// nil for a word that is not known.
    init?(_ text: String) {
        let word = Folding.order(text)
        if Self.unsent.contains(word) || word.hasSuffix(" to apply") {
            self = .saved
        } else if let stage = JobStage(rawValue: text.lowercased())
            ?? JobStage.allCases.first(where: { $0.name == word })
        {
            self.init(stage)
        } else {
            let denial = ForeignDenial(text)
            // What is over stays so, whatever else is denied: "Rejected, no feedback".
            let sure = Self.ends.first { end in
                let isTold = denial.rest.contains { Self.says($0, end.starts) }
                return denial.said.contains(.over(end.kind)) || (isTold && ![.accepted, .offer].contains(end.kind))
            }
            if let sure, !denial.said.isEmpty {
                self = .event(sure.kind)
            } else if denial.said.contains(.unclear) {
                return nil
            } else if let stage = Self(words: denial.said.isEmpty ? word : denial.rest.joined(separator: " ")) {
                self = stage
            } else if denial.said.contains(.unsent) {
                self = .saved
            } else if denial.said.contains(.waiting) {
                self = .event(.applied)
            } else {
                return nil
            }
        }
    }

    /// What folded words say of which none is denied.
    private init?(words word: String) {
        func says(_ starts: [String]) -> Bool { Self.says(word, starts) }
        if let end = Self.ends.first(where: { says($0.starts) }) {
            self = .event(end.kind)
        } else if !Self.begun.contains(where: word.hasPrefix), says(Self.rounds) {
            let isHeld = says(Self.held) ? true : says(Self.planned) ? false : nil
            self = .rounds(Self.kinds.first { says($0.starts) }?.kind, isHeld: isHeld)
        } else if says(Self.tasks) {
            self = .event(says(Self.held) ? .handedIn : .takeHome)
        } else if says(Self.heard) {
            self = .event(.heard)
        } else if says(Self.sent) {
            self = .event(.applied)
        } else {
            return nil
        }
    }

    /// The round after which it came to that: "Rejected after onsite". nil if the word names none.
    static func round(in text: String) -> Round.Kind? {
        let words = Folding.order(text).split(separator: " ")
        guard let place = words.firstIndex(where: { ["after", "following", "post", "nach"].contains($0) }) else {
            return nil
        }
        let word = words[(place + 1)...].joined(separator: " ")
        return says(word, rounds) || says(word, tasks) ? kinds.first { says(word, $0.starts) }?.kind : nil
    }

    private static func says(_ word: String, _ starts: [String]) -> Bool {
        starts.contains { word.hasPrefix($0) || word.contains(" \($0)") }
    }

    private init(_ stage: JobStage) {
        switch stage {
        case .preparing: self = .saved
        case .rounds: self = .rounds(nil, isHeld: nil)
        case .offer: self = .event(.offer)
        case .heard: self = .event(.heard)
        case .applied: self = .event(.applied)
        case .referred: self = .event(.referralSent)
        case .referral: self = .event(.referralAsked)
        case .accepted: self = .event(.accepted)
        case .declined: self = .event(.declined)
        case .withdrawn: self = .event(.withdrawn)
        case .rejected: self = .event(.rejected)
        case .noAnswer: self = .event(.noAnswer)
        }
    }

    private static let unsent: Set<String> = [
        "saved", "wishlist", "wish list", "to apply", "bookmarked", "bookmark", "interested", "preparing", "open",
        "to do",
        "not applied", "not yet applied", "not applied yet", "will apply", "draft", "gemerkt",
    ]
    /// What ends it, and the offer, the clearest first.
    private static let ends: [(kind: JobEvent.Kind, starts: [String])] = [
        (.rejected, ["reject", "declined by", "absage", "abgelehnt", "closed", "unsuccess"]),
        (.noAnswer, ["ghost"]),
        (.withdrawn, ["withdr", "withdrew", "zuruckgezogen"]),
        (.accepted, ["accept", "hired", "angenommen"]), (.declined, ["declin", "turned down"]),
        (.offer, ["offer", "angebot"]),
    ]
    /// What tells of a round.
    static let rounds = [
        "interview", "screen", "phone", "onsite", "on site", "technical", "final", "panel", "superday", "system design",
        "behavio", "round", "gesprach", "vorstellungs", "telefon", "vor ort", "runde", "presentation", "case study",
        "hiring manager", "pair programming",
    ]
    /// From what says most to what says least: a technical phone screen is a coding round.
    private static let kinds: [(kind: Round.Kind, starts: [String])] = [
        (.final, ["final", "last round", "letzte"]), (.onsite, ["onsite", "on site", "superday", "panel", "vor ort"]),
        (.design, ["system design", "design"]), (.genai, ["genai", "gen ai", "llm"]),
        (.ml, ["ml round", "ml interview", "machine learning"]),
        (.presentation, ["case", "presentation", "prasentation"]),
        (.takeHome, ["take home", "takehome"]), (.behavioural, ["behavio", "culture", "values"]),
        (.manager, ["hiring manager", "manager"]), (.reference, ["reference", "referenz"]),
        (.coding, ["technical", "tech", "coding", "code", "live coding", "pair", "technisch"]),
        (.recruiter, ["phone", "recruit", "screen", "hr", "telefon"]),
    ]
    private static let held = [
        "interviewed", "held", "done", "complete", "finish", "passed", "after", "post", "submitted", "handed", "had",
    ]
    private static let planned = ["schedul", "planned", "upcoming", "invit", "booked", "geplant", "eingeladen"]
    /// What tells of a task.
    static let tasks = [
        "take home", "takehome", "assignment", "homework", "assessment", "hackerrank", "codility", "probeaufgabe",
    ]
    private static let heard = ["heard", "replied", "responded", "response", "contact"]
    private static let sent = ["appl", "sent", "submitted", "beworben", "waiting", "pending"]
    /// "Sent to the hiring manager" is no round.
    private static let begun = ["appl", "sent", "submitted", "beworben"]
}
