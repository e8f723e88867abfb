/// An application for scripts and plain lists: what its page says.
public struct ApplicationReport: Encodable, Equatable, Sendable {
    public let id: String
    public let title: String
    public let company: String
    /// nil without a posting.
    public let posting: Posting?
    public let stage: JobStage
    /// Since when it is in that stage, and how many days that is; nil if the day is not known.
    public let since: Day?
    public let days: Int?
    /// "since 4 Mar 2026", "by 4 Mar 2026".
    let sinceText: String
    /// What is due, else what follows; nil if it is over and nothing is due.
    public let next: JobNext?
    public let way: Application.Way
    /// Who refers the user, by name.
    public let referrer: String?
    public let cv: String
    /// Projects shown in it, by name.
    public let cases: [String]
    public let bridge: Bridge.Kind?
    public let notes: String
    public let begun: Day
    /// People on the list who work there.
    public let people: [Contact]
    public let rounds: [Interview]
    /// As they happened.
    public let events: [Event]

    /// Somebody who works there.
    public struct Contact: Encodable, Equatable, Sendable {
        public let id: PersonID
        public let name: String
    }

    /// A round.
    public struct Interview: Encodable, Equatable, Sendable {
        public let id: String
        public let kind: Round.Kind
        public let state: RoundState
        public let day: Day?
        /// "14:30".
        public let time: String?
        public let zone: String
        public let with: [String]
        public let minutes: Int?
        public let asked: [String]
        public let went: String
        public let differently: String
    }

    /// Something that happened.
    public struct Event: Encodable, Equatable, Sendable {
        public let id: String
        public let kind: JobEvent.Kind
        public let day: Day
        /// "coding round held"
        public let text: String
        public let note: String
        public let round: String?
        /// Who was asked, by name.
        public let person: String?
        public let due: Day?
        public let cap: Int?
        public let repository: String
        public let parts: String
        public let noted: Day
    }

    /// The report of an application on that day.
    public init(_ application: Application, _ journey: Journey, today: Day) {
        let company = journey.company(of: application)
        self.init(application, journey, today: today, known: journey.peopleByCompany(only: company))
    }

    /// - Parameter known: people by company.
    init(_ application: Application, _ journey: Journey, today: Day, known: [CompanyKey: [Person]]) {
        let standing = journey.standing(of: application, today: today)
        (id, title, company) = (
            application.id, journey.title(of: application), journey.company(of: application)
        )
        posting = journey.posting(of: application)
        (stage, since, days) = (standing.stage, standing.knownSince, standing.days)
        sinceText = standing.sinceText
        next = journey.next(of: application, standing, seenOn: today)
        (way, cv, bridge) = (standing.history.way(of: application), application.cv, application.bridge)
        (notes, begun) = (application.notes, application.begun)
        referrer = standing.history.referrer(of: application).map(journey.name)
        cases = application.cases.map { journey[Project.self][$0]?.name ?? $0 }
        people = (CompanyKey(company).flatMap { known[$0] } ?? []).map { Contact(id: $0.id, name: $0.name) }
        rounds = standing.rounds.map {
            Interview(
                id: $0.id, kind: $0.kind, state: standing.history.state(of: $0.id), day: $0.day,
                time: $0.minute.map(ClockTime.text), zone: $0.zone, with: journey.names(with: $0), minutes: $0.minutes,
                asked: $0.questions, went: $0.went, differently: $0.differently)
        }
        events = standing.history.events.map {
            Event(
                id: $0.id, kind: $0.kind, day: $0.day, text: journey.name(of: $0), note: $0.note, round: $0.round,
                person: $0.person.map(journey.name), due: $0.due, cap: $0.cap, repository: $0.repository,
                parts: $0.parts, noted: $0.noted)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, company, posting, stage, since, days, next, way, referrer, cv, cases, bridge, notes, begun
        case people, rounds, events
    }

    /// The columns of its line in a list: title, company, stage, days in it or by when it came there, next.
    public func columns(today: Day) -> [String] {
        let when = next?.day.map { ", \($0.said(from: today))" } ?? ""
        return [
            title.isEmpty ? "a job" : title, company, stage.name,
            days.map { $0 == 0 ? "today" : count($0, "day") } ?? sinceText,
            next.map { $0.text + when } ?? "",
        ]
    }
}

/// A posting for scripts and plain lists.
public struct PostingReport: Encodable, Equatable, Sendable {
    public let posting: Posting
    /// Ids of the applications for it.
    public let applications: [String]
    /// What the user says of skills and words in it.
    public let asks: [PostingAsk]
    /// People on the list who work there.
    public let people: [ApplicationReport.Contact]
    /// What is odd about it, or nil.
    public let doubt: String?

    /// The report of a posting on that day.
    public init(_ posting: Posting, _ journey: Journey, today: Day) {
        self.init(
            posting, journey, applications: journey.applications(for: posting.id),
            doubt: journey.doubt(about: posting, today: today),
            known: journey.peopleByCompany(only: posting.company))
    }

    /// - Parameter known: people by company.
    init(
        _ posting: Posting, _ journey: Journey, applications: [Application], doubt: String?,
        known: [CompanyKey: [Person]]
    ) {
        self.posting = posting
        self.applications = applications.map(\.id)
        asks = journey[PostingAsk.self].byParent[posting.id] ?? []
        people = (CompanyKey(posting.company).flatMap { known[$0] } ?? []).map { .init(id: $0.id, name: $0.name) }
        self.doubt = doubt
    }

    /// The columns of its line in a list: title, company, place, when it closes.
    public func columns(today: Day) -> [String] {
        let closes = posting.closes.map { day in
            day < today ? "closed \(day.said(from: today, past: "ago"))" : "closes \(day.said(from: today))"
        }
        return [
            posting.title, posting.company, posting.place,
            closes ?? "found \(posting.found.said(from: today, past: "ago"))",
        ]
    }
}

/// Applications and postings for scripts.
public struct JobsReport: Encodable, Equatable, Sendable {
    public let applications: [ApplicationReport]
    /// Those that nobody applied for.
    public let postings: [PostingReport]

    /// Those whose title, company or stage have words that begin with each of these.
    public init(_ journey: Journey, filter: String = "", today: Day) {
        let filter = WordFilter(filter)
        let known = journey.peopleByCompany()
        applications = journey.applications(on: today).map {
            ApplicationReport($0.application, journey, today: today, known: known)
        }.filter { filter.matches([$0.title, $0.company, $0.stage.name]) }
        // Nobody has applied for these.
        let alike = Dictionary(grouping: journey[Posting.self].rows.values) { JobKey($0) }
        postings = journey.openPostings.map { posting in
            let doubt = journey.doubt(about: posting, today: today, among: alike[JobKey(posting)] ?? [])
            return PostingReport(posting, journey, applications: [], doubt: doubt, known: known)
        }
        .filter { filter.matches([$0.posting.title, $0.posting.company, $0.posting.place]) }
    }
}
