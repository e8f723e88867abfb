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

    /// What fits the application as it stands; nil while a round is still to come and nothing is owed to anybody.
    public init?(for standing: JobStanding) {
        let states = standing.rounds.map { standing.history.state(of: $0.id) }
        if standing.stage == .rounds, !states.contains(.held), states.contains(.planned) { return nil }
        self =
            switch standing.stage {
            case .offer: .negotiate
            case .rounds where states.contains(.held): .thank
            case .preparing, .referral, .referred: .apply
            case .accepted, .rejected, .declined, .withdrawn: .thank
            default: .followUp
            }
    }
}

extension Journey {
    /// What fits the application on that day: once another job is accepted, to withdraw. Nil while nothing does.
    public func message(about application: Application, today: Day) -> JobMessage? {
        let standing = standing(of: application, today: today)
        return isToBeTold(application, standing.history) ? .withdraw : JobMessage(for: standing)
    }
}

/// What a letter is made from: the Library's template of it, filled. Square brackets are for the user.
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
        context.library.texts.written("letter-\(message.rawValue)", data) ?? ""
    }

    private var history: JobHistory { JobHistory(journey.events(of: application.id)) }

    /// What the templates name. It is the user's own letter: nothing of it is hidden.
    private var data: DocumentData {
        var data = DocumentData()
        let first = MessageDraft.salutation(whom)
        data.ready("first_name", first)
        data.flag("nobody_known", first == nil)
        data.ready("suggested_by", application.referrer.flatMap { journey.people.persons[$0]?.name })
        let (title, company) = (journey.title(of: application), journey.company(of: application))
        let job = [title.isEmpty ? "" : "for the role of \(title)", company.isEmpty ? "" : "at \(company)"]
        data.ready("the_job", job.filter { !$0.isEmpty }.joined(separator: " "))
        data.ready("employer", company)
        data.ready("job_title", title)
        data.ready("posting_address", journey.posting(of: application)?.address)
        data.ready("one_case", oneCase)
        data.flag("no_case", oneCase == nil)
        data.list("proofs", proofs)
        tell(history, in: &data)
        return data
    }

    /// What happened so far.
    private func tell(_ history: JobHistory, in data: inout DocumentData) {
        let sendings = history.events.filter { $0.kind == .applied }
        let appliedOn = sendings.compactMap(\.knownDay).last
        data.ready("applied_on", appliedOn?.text)
        data.flag("applied_once", appliedOn == nil && !sendings.isEmpty)
        data.flag("not_applied", sendings.isEmpty)
        let held = journey.rounds(of: application.id).last { history.state(of: $0.id) != .planned }
        data.ready("talked_on", held?.day?.text)
        data.ready("their_question", held?.questions.first)
        let parts = history.openOffer?.parts.split(whereSeparator: \.isNewline).map { trimmed($0) } ?? []
        data.ready("offered", parts.filter { !$0.isEmpty }.joined(separator: "; "))
        data.ready("answer_by", history.openOffer?.due?.text)
    }

    /// At most two.
    private var proofs: [DocumentData] {
        let musts = journey.posting(of: application).flatMap { journey.proof(of: $0, context.library) }?.musts ?? []
        return musts.compactMap { PostingProof.best($0) }.filter { $0.state == .proven }.prefix(2).map { line in
            var data = DocumentData()
            data.ready("asked_for", line.name)
            data.ready(
                "proved_by", line.evidence.first.map { $0.shows.isEmpty ? $0.place : "\($0.shows), \($0.place)" })
            return data
        }
    }

    /// "Late trains: MAE 12.1 min, https://…".
    private var oneCase: String? {
        application.cases.lazy.compactMap { journey[Project.self][$0] }.first.map { project in
            let parts = [project.ownPitch(context.library), PublicText.shown(project.shownRepository)].filter {
                !$0.isEmpty
            }
            return ([project.name] + parts).joined(separator: ": ")
        }
    }
}
