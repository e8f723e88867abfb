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
        /// nil if it is only a posting that is saved.
        public let stage: JobStage?
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
        let stages = Dictionary(
            journey[Application.self].all.map {
                (Self.key($0, journey), [JobHistory(journey.events(of: $0.id)).stage])
            },
            uniquingKeysWith: +)
        for job in jobs {
            let (title, company) = (String((job.texts[.title] ?? "").prefix(200)), job.texts[.company] ?? "")
            guard !title.isEmpty || !company.isEmpty else {
                remarks.append((job.line, "neither title nor company; left out"))
                continue
            }
            let told = ForeignHistory(job, today: context.today)
            let key = Self.key(company, title, told.sent)
            guard seen.insert(key).inserted else {
                known.append(job)
                if let stages = stages[key] { compare(job, told, stages, context) }
                continue
            }
            remarks += told.remarks.map { (job.line, $0) }
            add(job, told.events, title: title.isEmpty ? "a job" : title, company: company, context)
        }
    }

    /// Says that a row tells something else by now than what is there.
    private mutating func compare(_ job: ForeignJob, _ told: ForeignHistory, _ here: [JobStage], _ context: Context) {
        let events = told.events.enumerated().map { place, told in
            JobEvent(
                id: "\(place)", application: "", kind: told.kind, day: told.day ?? told.latest ?? context.today,
                noted: context.today)
        }
        let stage = JobHistory(events).stage
        guard let first = here.first, !events.isEmpty, !here.contains(stage) else { return }
        remarks.append((job.line, "says \(stage.name), here it is \(first.name); left as it is"))
    }

    /// Company, title and the day on which it was sent, if that is known.
    private static func key(_ company: String, _ title: String, _ sent: Day?) -> String {
        "\(Folding.order(company))|\(Folding.order(title.isEmpty ? "a job" : title))|\(sent?.iso ?? "")"
    }

    private static func key(_ application: Application, _ journey: Journey) -> String {
        let sent = JobHistory(journey.events(of: application.id)).events.first { $0.kind == .applied }
        return key(journey.company(of: application), journey.title(of: application), sent?.knownDay)
    }

    private mutating func add(
        _ job: ForeignJob, _ told: [ForeignHistory.Told], title: String, company: String, _ context: Context
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
            return new.append(New(label: posting.label, stage: nil, line: job.line))
        }
        var application = Application(id: context.makeID(), posting: posting.id, begun: posting.found)
        (application.cv, application.notes) = (job.texts[.cv] ?? "", notes)
        if let way = job.texts[.way].flatMap(Self.way) { application.way = way }
        edits.append(Edit(from: nil, to: application))
        let made = told.map { event($0, application, context) }
        new.append(New(label: posting.label, stage: JobHistory(made).stage, line: job.line))
    }

    /// The notes of a row, with the words for which there is no other place.
    private static func notes(_ job: ForeignJob) -> String {
        var lines = [job.texts[.notes] ?? ""]
        if let word = job.texts[.stage], !word.isEmpty, ForeignStage(word) == nil { lines.append("Stage: \(word)") }
        if let way = job.texts[.way], Self.way(way) == nil { lines.append("Way in: \(way)") }
        return trimmed(lines.joined(separator: "\n"))
    }

    private mutating func event(
        _ told: ForeignHistory.Told, _ application: Application, _ context: Context
    ) -> JobEvent {
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: told.kind,
            day: told.day ?? told.latest ?? context.today, noted: context.today)
        if told.day == nil {
            event.note = JobEvent.dayUnknown + (told.roundDay == nil ? "" : ": when it was settled")
        }
        if let kind = told.round {
            var round = Round(id: context.makeID(), application: application.id, kind: kind)
            round.day = told.roundDay
            event.round = round.id
            edits.append(Edit(from: nil, to: round))
        }
        edits.append(Edit(from: nil, to: event))
        return event
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
