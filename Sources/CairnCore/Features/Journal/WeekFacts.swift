/// What a week held, from the record alone.
public struct WeekFacts: Equatable, Sendable, Encodable {
    /// Its first day, as YYYY-MM-DD.
    public let week: String
    /// Whether it was declared off.
    public let isOff: Bool
    public let minutes: Int
    /// By item, most first.
    public let hours: [Hours]
    /// Names of what was done, what was proven, and whom one talked to.
    public let done: [String]
    public let proven: [String]
    /// Names of projects of one's own that were shipped; what they stand for on the roadmap is among what was done.
    public let shipped: [String]
    public let talked: [String]
    /// Titles of papers that were read, and wins in the user's own words.
    public let read: [String]
    public let wins: [String]
    /// Postings that were saved, as "ML engineer, Pier Nine".
    public let saved: [String]
    /// What happened to applications, in the order in which it began.
    public let applications: [Candidacy]

    /// The minutes of one item.
    public struct Hours: Equatable, Sendable, Encodable {
        public let item: ItemID
        public let name: String
        public let minutes: Int
    }

    /// What happened to one application.
    public struct Candidacy: Equatable, Sendable, Encodable {
        /// "ML engineer, Pier Nine"
        public let name: String
        /// "applied", "coding round held"
        public let events: [String]
    }

    /// The facts of the seven days from `first` on.
    public init(_ first: Day, _ journey: Journey, _ context: Context) {
        let days = first..<first + 7
        func name(_ item: ItemID) -> String { journey.name(ofWork: item, context.library) }
        func inOrder(_ ids: some Collection<ItemID>) -> [String] {
            ids.map { (context.library.place(of: $0), $0) }.sorted { $0 < $1 }.map { name($0.1) }
        }
        week = first.iso
        isOff = journey.isOff(first)
        hours = journey.sessions.mapValues { sessions in
            sessions.filter { days.contains($0.day) }.reduce(0) { $0 + $1.minutes }
        }
        .filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { Hours(item: $0.key, name: name($0.key), minutes: $0.value) }
        minutes = hours.reduce(0) { $0 + $1.minutes }
        done = inOrder(journey.progress.values.filter { $0.status == .done && days.contains($0.since) }.map(\.item))
        proven = inOrder(
            journey.evidence.filter { id, all in
                journey.isProven(id) && all.contains { days.contains($0.date) }
            }.keys)
        shipped = journey.projects.filter { project in
            project.shipped.map(days.contains) ?? false && project.dropped == nil && project.template == nil
        }.map(\.name)
        let people = journey.people
        talked = people.listed.map(\.id).filter { id in
            people.conversations[id]?.contains { $0.state.tookPlace && days.contains($0.date) } ?? false
        }.compactMap { people.persons[$0]?.name }
        read = journey[Paper.self].all.filter { $0.isRead && days.contains($0.day) }.map(\.title)
        wins = journey[Win.self].all.filter { days.contains($0.day) }.map(\.text)
        saved = journey[Posting.self].rows.values.filter { days.contains($0.found) }
            .sorted { ($0.found, $0.id) < ($1.found, $1.id) }.map(\.label)
        applications = journey.candidacies(days)
    }

    /// Whether nothing was written down.
    public var isEmpty: Bool {
        minutes == 0 && applications.isEmpty
            && [done, proven, shipped, talked, read, wins, saved].allSatisfy(\.isEmpty)
    }

    /// Saved postings that a sentence names at most.
    private static let mostSaved = 3

    /// One sentence a fact: "You worked 5h30: PyTorch 3h, SQL 2h30."
    public var sentences: [String] {
        if isEmpty { return [isOff ? "A week off." : "Nothing is written down for this week."] }
        var sentences = isOff ? ["A week off, with something done in it all the same."] : []
        if minutes > 0 {
            let parts = hours.map { "\($0.name) \(DurationWords.text($0.minutes))" }
            sentences.append("You worked \(DurationWords.text(minutes)): \(parts.joined(separator: ", ")).")
        }
        if !done.isEmpty { sentences.append("Done: \(done.joined(separator: ", ")).") }
        if !proven.isEmpty { sentences.append("Proven: \(proven.joined(separator: ", ")).") }
        if !shipped.isEmpty { sentences.append("Shipped: \(shipped.joined(separator: ", ")).") }
        if !talked.isEmpty { sentences.append("You talked to \(talked.joined(separator: ", ")).") }
        if !read.isEmpty { sentences.append("Read: \(read.map { "“\($0)”" }.joined(separator: ", ")).") }
        if !wins.isEmpty { sentences.append("Went well: \(wins.joined(separator: "; ")).") }
        if !saved.isEmpty {
            let more = saved.count > Self.mostSaved ? ["\(saved.count - Self.mostSaved) more"] : []
            let names = saved.prefix(Self.mostSaved) + more
            sentences.append("Saved \(count(saved.count, "posting")): \(names.joined(separator: "; ")).")
        }
        if !applications.isEmpty {
            let parts = applications.map { "\($0.name) (\($0.events.joined(separator: ", ")))" }
            sentences.append("Applications: \(parts.joined(separator: "; ")).")
        }
        return sentences
    }
}

extension Journey {
    /// What happened to applications on these days.
    fileprivate func candidacies(_ days: Range<Day>) -> [WeekFacts.Candidacy] {
        let told = self[JobEvent.self].byParent.compactMap { id, all -> (JobEvent, Application, [JobEvent])? in
            let events = JobHistory(all.filter { $0.knownDay.map(days.contains) ?? false }).events
            guard let first = events.first, let application = self[Application.self][id] else { return nil }
            return (first, application, events)
        }
        return told.sorted { ($0.0.day, $0.0.id) < ($1.0.day, $1.0.id) }.map { _, application, events in
            WeekFacts.Candidacy(name: label(of: application), events: events.map { name(of: $0) })
        }
    }
}

extension Library {
    /// The place of an item in the Library's order; unknown ones come last.
    fileprivate func place(of id: ItemID) -> Int { itemIDs.firstIndex(of: id) ?? Int.max }
}

extension Day {
    /// The week that one looks back on: this one from Friday on, else the last.
    var weekToReview: Day { (weekday >= 4 ? self : self + -7).firstOfWeek }
}
