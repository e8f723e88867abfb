/// What a week held, from the record alone.
public struct WeekFacts: Equatable, Sendable, Encodable {
    /// Its first day, as YYYY-MM-DD.
    public let week: String
    public let minutes: Int
    /// By item, most first.
    public let hours: [Hours]
    /// Names of what was done, what was proven, and whom one talked to.
    public let done: [String]
    public let proven: [String]
    public let talked: [String]
    /// Titles of papers that were read, and wins in the user's own words.
    public let read: [String]
    public let wins: [String]

    /// The minutes of one item.
    public struct Hours: Equatable, Sendable, Encodable {
        public let item: ItemID
        public let name: String
        public let minutes: Int
    }

    /// The facts of the seven days from `first` on.
    public init(_ first: Day, _ journey: Journey, _ context: Context) {
        let days = first..<first + 7
        func name(_ item: ItemID) -> String { journey.name(ofWork: item, context.library) }
        func inOrder(_ ids: some Collection<ItemID>) -> [String] {
            ids.map { (context.library.place(of: $0), $0) }.sorted { $0 < $1 }.map { name($0.1) }
        }
        week = first.iso
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
        let people = journey.people
        talked = people.listed.map(\.id).filter { id in
            people.conversations[id]?.contains { $0.state.tookPlace && days.contains($0.date) } ?? false
        }.compactMap { people.persons[$0]?.name }
        read = journey[Paper.self].all.filter { $0.isRead && days.contains($0.day) }.map(\.title)
        wins = journey[Win.self].all.filter { days.contains($0.day) }.map(\.text)
    }

    /// Whether nothing was written down.
    public var isEmpty: Bool { minutes == 0 && [done, proven, talked, read, wins].allSatisfy(\.isEmpty) }

    /// One sentence a fact: "You worked 5h30: PyTorch 3h, SQL 2h30."
    public var sentences: [String] {
        if isEmpty { return ["Nothing is written down for this week."] }
        var sentences: [String] = []
        if minutes > 0 {
            let parts = hours.map { "\($0.name) \(DurationWords.text($0.minutes))" }
            sentences.append("You worked \(DurationWords.text(minutes)): \(parts.joined(separator: ", ")).")
        }
        if !done.isEmpty { sentences.append("Done: \(done.joined(separator: ", ")).") }
        if !proven.isEmpty { sentences.append("Proven: \(proven.joined(separator: ", ")).") }
        if !talked.isEmpty { sentences.append("You talked to \(talked.joined(separator: ", ")).") }
        if !read.isEmpty { sentences.append("Read: \(read.map { "“\($0)”" }.joined(separator: ", ")).") }
        if !wins.isEmpty { sentences.append("Went well: \(wins.joined(separator: "; ")).") }
        return sentences
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
