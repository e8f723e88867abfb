/// A letter around an application: a draft that the user edits and sends. Cairn sends nothing.
public enum JobMessage: String, CaseIterable, Sendable {
    case apply
    case followUp = "follow-up"
    case thank, decline, withdraw, negotiate
    case askReferral = "ask-referral"

    /// What it is for.
    public var name: String {
        switch self {
        case .apply: "Apply"
        case .followUp: "Ask again"
        case .thank: "Say thank you after a round"
        case .decline: "Decline an offer"
        case .withdraw: "Withdraw"
        case .negotiate: "Answer an offer with a wish"
        case .askReferral: "Ask for a referral"
        }
    }

    /// What fits the application as it stands.
    public init(for standing: JobStanding) {
        let held = standing.rounds.contains { standing.history.state(of: $0.id) == .held }
        self =
            switch standing.stage {
            case .offer: .negotiate
            case .rounds where held: .thank
            case .preparing, .referral: .apply
            case .accepted, .rejected, .declined, .withdrawn: .thank
            default: .followUp
            }
    }
}

/// What a letter is made from. A line with a blank of which nothing is known is left out; square brackets are for the user.
public struct JobLetter {
    private let application: Application
    private let journey: Journey
    private let context: Context
    /// To whom, by name; empty if nobody is known.
    private let whom: String

    /// Letters about that application, to the person of that name or id.
    public init(_ application: Application, to whom: String = "", _ journey: Journey, _ context: Context) {
        (self.application, self.journey, self.context) = (application, journey, context)
        self.whom = journey.nameOrWord(whom)
    }

    /// The draft.
    public func text(_ message: JobMessage) -> String {
        let body: [String?] =
            switch message {
            case .apply: applying
            case .followUp: asking
            case .thank: thanking
            case .decline: declining
            case .withdraw: withdrawing
            case .negotiate: negotiating
            case .askReferral: referring
            }
        return ([greeting, ""] + body.compactMap(\.self) + ["", "[your name]"]).joined(separator: "\n") + "\n"
    }

    private var greeting: String {
        let first = whom.split(separator: " ").first.map(String.init) ?? ""
        return first.isEmpty ? "Hello," : "Hi \(first),"
    }

    private var title: String { journey.title(of: application) }
    private var company: String { journey.company(of: application) }
    private var history: JobHistory { JobHistory(journey.events(of: application.id)) }

    /// "as ML engineer at Pier Nine"
    private var job: String {
        (title.isEmpty ? "" : " as \(title)") + (company.isEmpty ? "" : " at \(company)")
    }

    private var referrer: String? { application.referrer.flatMap { journey.people.persons[$0]?.name } }

    private var applying: [String?] {
        let proofs = journey.posting(of: application).flatMap {
            journey.proof(of: $0, context.library)
        }?.musts.compactMap { PostingProof.best($0) }.filter { $0.state == .proven }.prefix(2)
        return [
            referrer.map { "\($0) suggested that I write to you." },
            "I would like to work\(job). [One thing they do that you have used, measured or been puzzled by.]",
            "",
            cases.map { "What I would bring, as one case: \($0)" }
                ?? "What I would bring, as one case: [problem, what you did, the number and its baseline, the link]",
        ]
            + (proofs ?? []).map { line in
                "You ask for \(line.name): \(line.evidence.first.map { $0.shows.isEmpty ? $0.place : "\($0.shows), \($0.place)" } ?? "")"
            } + [
                "", "[The question that your CV raises, answered in two sentences.]",
                "I could start [from when], and would like to talk about [what].",
            ]
    }

    /// "Late trains: MAE 12.1 min, https://…".
    private var cases: String? {
        application.cases.lazy.compactMap { journey[Project.self][$0] }.first.map { project in
            let parts = [project.pitch, PublicText.shown(project.shownRepository)].filter { !$0.isEmpty }
            return ([project.name] + parts).joined(separator: ": ")
        }
    }

    private var asking: [String?] {
        [
            history.last(.applied).map { "On \($0.day.text) I applied\(job)." } ?? "We were in touch about work\(job).",
            "I am still very interested: [one new thing, a result or a link, since then].",
            "Is there anything that I could add? A line on where things stand would help me, too.",
        ]
    }

    private var thanking: [String?] {
        let held = journey.rounds(of: application.id).last { history.state(of: $0.id) != .planned }
        return [
            "Thank you for the conversation\(held?.day.map { " on \($0.text)" } ?? "").",
            held?.questions.first.map {
                "I have gone on thinking about one question, “\($0)”: [your better answer, in two lines]."
            },
            "What stays with me: [one thing they said].", "I look forward to what comes next.",
        ]
    }

    private var declining: [String?] {
        [
            "Thank you for the offer to work\(job), and for the time that you all took.",
            "I have decided for another way, and so have to decline. [One true sentence why, or none.]",
            "I would be glad to stay in touch.",
        ]
    }

    private var withdrawing: [String?] {
        [
            "I would like to withdraw my application\(job).",
            "[One true sentence why: another offer, another place.] Thank you for your time, and for [one thing].",
        ]
    }

    private var negotiating: [String?] {
        let offer = history.openOffer
        let parts = offer?.parts.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty } ?? []
        return [
            "Thank you for the offer: I would like to work with you.",
            parts.isEmpty ? nil : "As I understand it, it is: \(parts.joined(separator: "; ")).",
            "One thing would make it easy to say yes: [one wish with a number], because [what you bring, or what is usual].",
            offer?.due.map { "I will answer by \($0.text) either way." },
        ]
    }

    private var referring: [String?] {
        [
            company.isEmpty
                ? nil : "You work at \(company), and they look for somebody\(title.isEmpty ? "" : " as \(title)").",
            journey.posting(of: application).flatMap {
                $0.address.isEmpty ? nil : "This is the posting: \($0.address)"
            },
            "It fits what I do: [two lines with a number and a link].",
            "Would you be comfortable with referring me, or is there somebody I should ask? No is a fine answer.",
        ]
    }
}
