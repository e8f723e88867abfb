/// Postings and applications, found and named.
extension Journey {
    /// The application's events, in no order that means anything: see ``JobHistory``.
    public func events(of application: String) -> [JobEvent] { self[JobEvent.self].byParent[application] ?? [] }

    /// The application's rounds, as they were entered.
    public func rounds(of application: String) -> [Round] { self[Round.self].byParent[application] ?? [] }

    /// How the application stands on that day.
    public func standing(of application: Application, today: Day) -> JobStanding {
        JobStanding(
            application, events(of: application.id), rounds(of: application.id),
            closes: posting(of: application)?.closes, today: today)
    }

    /// What is applied for; nil without a posting.
    public func posting(of application: Application) -> Posting? {
        application.posting.flatMap { self[Posting.self][$0] }
    }

    /// The title of the job that is applied for; may be empty.
    public func title(of application: Application) -> String { posting(of: application)?.title ?? application.title }

    /// The company that is applied to; may be empty.
    public func company(of application: Application) -> String {
        posting(of: application)?.company ?? application.company
    }

    /// "ML engineer, Pier Nine".
    public func label(of application: Application) -> String {
        let parts = [title(of: application), company(of: application)].filter { !$0.isEmpty }
        return parts.isEmpty ? "a job" : parts.joined(separator: ", ")
    }

    /// Those for a posting, in the order in which they were begun.
    public func applications(for posting: String) -> [Application] {
        self[Application.self].rows.values.filter { $0.posting == posting }.sorted { $0.id < $1.id }
    }

    /// By stage, each stage by the day since when they are in it.
    public func applications(on today: Day) -> [(application: Application, standing: JobStanding)] {
        let groups = Dictionary(
            grouping: self[Application.self].rows.values.map { ($0, standing(of: $0, today: today)) }
        ) { $0.1.stage }
        return JobStage.allCases.flatMap { stage in
            (groups[stage] ?? []).sorted { ($0.1.since, $0.0.id) < ($1.1.since, $1.0.id) }
        }
    }

    /// Postings without an application, the last found first.
    public var openPostings: [Posting] {
        let taken = Set(self[Application.self].rows.values.compactMap(\.posting))
        return self[Posting.self].rows.values.filter { !taken.contains($0.id) }
            .sorted { ($1.found, $1.id) < ($0.found, $0.id) }
    }

    /// With whom a round is: names of people, and of those who are not on the list.
    public func names(with round: Round) -> [String] {
        round.whom.map { people.persons[$0]?.name ?? $0 }
    }
}

/// A company by its name, whatever form it has in law.
public struct CompanyKey: Hashable, Sendable {
    private let words: [UInt8]

    /// nil for an empty name.
    public init?(_ name: String) {
        var parts = Folding.split(name).map(Array.init)
        while let form = Self.formAtEnd(of: parts), form < parts.count { parts.removeLast(form) }
        guard !parts.isEmpty else { return nil }
        words = Array(parts.joined(separator: [0x20]))
    }

    /// Its words, folded, without the form in law.
    var parts: [[UInt8]] { words.split(separator: 0x20).map(Array.init) }

    /// How many of these folded words are a form in law at their end: one, or its letters as in A/S and S.p.A.; nil if none is.
    static func formAtEnd(of parts: some BidirectionalCollection<[UInt8]>) -> Int? {
        guard let last = parts.last else { return nil }
        if forms.contains(last) { return 1 }
        return (2...3).first { count in
            let letters = parts.suffix(count)
            return letters.count == count && letters.allSatisfy { $0.count == 1 }
                && forms.contains(Array(letters.joined()))
        }
    }

    private static let forms: Set<[UInt8]> = Set(
        [
            "gmbh", "ag", "se", "kg", "kgaa", "ug", "inc", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation",
            "co",
            "sa", "sas", "sarl", "srl", "sro", "spa", "bv", "nv", "ab", "as", "asa", "oy", "oyj", "aps", "pty", "pte",
        ].map { Array($0.utf8) })
}

/// A job by company and title, however they are written, and whatever the title says of place and time zone in brackets.
struct JobKey: Hashable {
    private let company: CompanyKey?
    private let title: [UInt8]

    /// What the posting is for.
    init(_ posting: Posting) {
        company = CompanyKey(posting.company)
        title = Folding.words(FactTitle.bare(posting.title))
    }
}

extension Journey {
    /// The people on the list who work at that company, by name.
    public func people(at company: String) -> [Person] { peopleByCompany(only: company).values.first ?? [] }

    /// Everybody on the list by the company they work at, each by name; of that company alone if one is named. For many
    /// companies at once: to look through ten thousand people takes a moment.
    func peopleByCompany(only company: String? = nil) -> [CompanyKey: [Person]] {
        let wanted = company.map { CompanyKey($0) }
        if case .some(nil) = wanted { return [:] }
        let persons = people.persons
        var found: [CompanyKey: [Person]] = [:]
        for id in people.order {
            guard let person = persons[id], !person.company.isEmpty, let key = CompanyKey(person.company),
                wanted.map({ $0 == key }) ?? true
            else { continue }
            found[key, default: []].append(person)
        }
        return found
    }
}

extension Journey {
    /// The edits by which rounds and their follow-ups call somebody by name who is about to be deleted.
    func naming(_ person: Person) -> [Edit] {
        let rounds = self[Round.self].all.filter { $0.whom.contains(person.id) }.map { old -> Edit in
            var new = old
            new.whom = old.whom.map { $0 == person.id ? person.name : $0 }
            return Edit(from: old, to: new)
        }
        let steps = self[JobFollowUp.self].all.filter { $0.whom == person.id }.map { old -> Edit in
            var new = old
            new.whom = person.name
            return Edit(from: old, to: new)
        }
        return rounds + steps
    }
}
