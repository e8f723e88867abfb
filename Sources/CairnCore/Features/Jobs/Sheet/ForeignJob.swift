/// A row of a spreadsheet of applications, as far as it was understood.
public struct ForeignJob: Equatable, Sendable {
    /// From 1.
    public var line: Int
    public var texts: [JobColumn.Meaning: String]
    public var days: [JobColumn.Meaning: Day]

    /// Nothing is known of it yet.
    public init(line: Int) { (self.line, texts, days) = (line, [:], [:]) }
}

/// What a spreadsheet of applications would add: shown first, then kept as one change.
public struct JobIntake: Sendable {
    /// A row that becomes a posting with an application, if it was sent.
    public struct New: Sendable {
        public let label: String
        public let stage: JobStage
        public let line: Int
    }

    public private(set) var new: [New] = []
    /// Rows that are there already: the same company and title, sent on the same day or never.
    public private(set) var known: [ForeignJob] = []
    /// What is odd about a row, and what was left out, by its line.
    public private(set) var remarks: [(line: Int, text: String)] = []
    private var edits: [Edit] = []

    /// What these rows would add to the journey.
    public init(_ jobs: [ForeignJob], _ journey: Journey, _ context: Context) {
        var seen = Set(journey[Application.self].all.map { Self.key($0, journey) })
        seen.formUnion(journey.openPostings.map { Self.key($0.company, $0.title, nil) })
        for job in jobs {
            let (title, company) = (String((job.texts[.title] ?? "").prefix(200)), job.texts[.company] ?? "")
            guard !title.isEmpty || !company.isEmpty else {
                remarks.append((job.line, "neither title nor company; left out"))
                continue
            }
            let told = Self.events(job)
            let sent = told.events.first { $0.kind == .applied && $0.day <= context.today }?.day
            guard seen.insert(Self.key(company, title, sent)).inserted else {
                known.append(job)
                continue
            }
            if let remark = told.remark { remarks.append((job.line, remark)) }
            add(job, told.events, title: title.isEmpty ? "a job" : title, company: company, context)
        }
    }

    /// Company, title and the day on which it was sent.
    private static func key(_ company: String, _ title: String, _ sent: Day?) -> String {
        "\(Folding.order(company))|\(Folding.order(title.isEmpty ? "a job" : title))|\(sent?.iso ?? "")"
    }

    private static func key(_ application: Application, _ journey: Journey) -> String {
        let sent = JobHistory(journey.events(of: application.id)).events.first { $0.kind == .applied }?.day
        return key(journey.company(of: application), journey.title(of: application), sent)
    }

    private mutating func add(
        _ job: ForeignJob, _ told: [Told], title: String, company: String, _ context: Context
    ) {
        let first = job.days.filter { $0.key != .closes }.values.min() ?? context.today
        var posting = Posting(id: context.makeID(), found: min(first, context.today))
        (posting.title, posting.company) = (title, company)
        (posting.source, posting.address) = (job.texts[.source] ?? "", job.texts[.address] ?? "")
        (posting.place, posting.pay) = (job.texts[.place] ?? "", job.texts[.pay] ?? "")
        posting.closes = job.days[.closes]
        edits.append(Edit(from: nil, to: posting))
        let notes = Self.notes(job)
        // Notes of a row that is only a posting need an application to stand with.
        guard !told.isEmpty || job.texts[.cv] != nil || job.texts[.way] != nil || !notes.isEmpty else {
            return new.append(New(label: posting.label, stage: .preparing, line: job.line))
        }
        var application = Application(id: context.makeID(), posting: posting.id, begun: posting.found)
        (application.cv, application.notes) = (job.texts[.cv] ?? "", notes)
        if let way = job.texts[.way].flatMap(Self.way) { application.way = way }
        edits.append(Edit(from: nil, to: application))
        let made = told.flatMap { kind, day in events(kind, on: day, application, job, context) }
        new.append(New(label: posting.label, stage: JobHistory(made).stage, line: job.line))
    }

    /// The notes of a row, with the words for which there is no other place.
    private static func notes(_ job: ForeignJob) -> String {
        var lines = [job.texts[.notes] ?? ""]
        if let word = job.texts[.stage], !word.isEmpty, stage(word) == nil { lines.append("Stage: \(word)") }
        if let way = job.texts[.way], Self.way(way) == nil { lines.append("Way in: \(way)") }
        return trimmed(lines.joined(separator: "\n"))
    }

    private mutating func events(
        _ kind: JobEvent.Kind, on day: Day, _ application: Application, _ job: ForeignJob, _ context: Context
    ) -> [JobEvent] {
        guard day <= context.today else {
            remarks.append((job.line, "\(kind.name) on \(day.iso), which is still to come; left out"))
            return []
        }
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: kind, day: day, noted: context.today)
        if kind.isOfRound {
            var round = Round(id: context.makeID(), application: application.id, kind: .recruiter)
            round.day = day
            event.round = round.id
            edits.append(Edit(from: nil, to: round))
        }
        edits.append(Edit(from: nil, to: event))
        return [event]
    }

    private typealias Told = (kind: JobEvent.Kind, day: Day)

    /// What happened, by the columns of days and the word for its stage; and what is odd about that word.
    private static func events(_ job: ForeignJob) -> (events: [Told], remark: String?) {
        let columns: [(JobColumn.Meaning, JobEvent.Kind)] = [
            (.applied, .applied), (.heard, .heard), (.round, .roundHeld), (.offer, .offer),
        ]
        var found: [Told] = columns.compactMap { column, kind in job.days[column].map { (kind, $0) } }
        guard let word = job.texts[.stage], !word.isEmpty else {
            return (found + (job.days[.ended].map { [(.rejected, $0)] } ?? []), nil)
        }
        guard let kind = stage(word) else {
            return (found, "'\(word)' is not a stage that Cairn knows; kept as a note")
        }
        guard let kind else { return (found, nil) }
        if found.contains(where: { $0.kind == kind }) { return (found, nil) }
        let last = job.days[.ended] ?? found.map(\.day).max() ?? job.days[.found]
        guard let last else { return (found, "'\(word)', but no day on which it happened: left out") }
        found.append((kind, last))
        return (found, nil)
    }

    /// What a word for a stage tells: `.some(nil)` if it tells nothing more, nil if it is not known.
    private static func stage(_ text: String) -> JobEvent.Kind?? {
        let word = Folding.order(text)
        if ["saved", "wishlist", "to apply", "bookmarked", "interested", "preparing", "open"].contains(word) {
            return .some(nil)
        }
        if let stage = JobStage(rawValue: text.lowercased()) ?? JobStage.allCases.first(where: { $0.name == word }) {
            return .some(stage.event)
        }
        let known: [(JobEvent.Kind, [String])] = [
            (.rejected, ["reject", "declined by", "not selected", "no longer", "absage", "abgelehnt", "closed"]),
            (.noAnswer, ["ghost", "no answer", "no response", "no reply", "keine antwort"]),
            (.withdrawn, ["withdr", "withdrew", "zuruckgezogen"]),
            (.accepted, ["accept", "hired", "angenommen"]), (.declined, ["declin", "turned down"]),
            (.offer, ["offer", "angebot"]),
            (.roundHeld, ["interview", "screen", "onsite", "on site", "technical", "final", "gesprach"]),
            (.heard, ["heard", "replied", "responded", "response", "contact"]),
            (.applied, ["appl", "sent", "submitted", "beworben", "waiting", "pending"]),
        ]
        return known.first { _, starts in starts.contains { word.hasPrefix($0) || word.contains(" \($0)") } }
            .map { .some($0.0) }
    }

    private static func way(_ text: String) -> Application.Way? {
        let word = Folding.order(text)
        if let exact = Application.Way(rawValue: text.lowercased())
            ?? Application.Way.allCases.first(where: { $0.name == text })
        {
            return exact
        }
        let known: [(Application.Way, [String])] = [
            (.referral, ["refer", "empfehlung"]), (.recruiter, ["recruit", "headhunt", "agency"]),
            (.event, ["event", "meetup", "fair", "conference"]), (.inside, ["intern"]),
            (.cold, ["cold", "online", "website", "portal", "linkedin", "board", "direct"]),
        ]
        return known.first { _, starts in starts.contains { word.hasPrefix($0) } }?.0
    }

    /// All of it as one change; nil if there is nothing new.
    public func change(_ title: String) -> Change? { edits.isEmpty ? nil : Change(title, edits) }
}

extension JobStage {
    /// The event that tells of it; nil for one that nothing told of.
    fileprivate var event: JobEvent.Kind? {
        switch self {
        case .offer: .offer
        case .rounds: .roundHeld
        case .heard: .heard
        case .applied: .applied
        case .referred: .referralSent
        case .referral: .referralAsked
        case .preparing: nil
        case .accepted: .accepted
        case .declined: .declined
        case .withdrawn: .withdrawn
        case .rejected: .rejected
        case .noAnswer: .noAnswer
        }
    }
}
