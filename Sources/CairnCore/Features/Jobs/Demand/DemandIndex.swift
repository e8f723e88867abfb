/// What a saved posting asks for, as far as demand counts it.
public struct DemandPosting: Equatable, Sendable {
    public let id: String
    /// nil if it is for no track.
    public let track: TrackID?
    /// The same for one job on several boards: company and title.
    public let job: String
    /// Skills and words of the user's own.
    public let asks: [DemandSubject: PostingDemand]
    /// Names that the Library does not know, among what is demanded or welcome, each with its first line.
    public let unknown: [String: Int]

    /// - Parameters:
    ///   - asks: without what was refused.
    ///   - company: with the title it says which job it is; two empty ones are no job but this posting.
    public init(
        id: String, track: TrackID?, company: String, title: String, asks: [DemandSubject: PostingDemand],
        unknown: [String: Int] = [:]
    ) {
        self.id = id
        self.track = track
        let words = (company + " " + title).lowercased().split { !$0.isLetter && !$0.isNumber }
        job = company.isEmpty || title.isEmpty ? "posting \(id)" : words.joined(separator: " ")
        self.asks = asks
        self.unknown = unknown
    }
}

/// What postings ask for: a skill, or a word of the user's own.
public enum DemandSubject: Hashable, Comparable, Sendable {
    case skill(ItemID)
    case word(String)

    /// The id or the word.
    public var name: String {
        switch self {
        case .skill(let id): id
        case .word(let word): word
        }
    }
}

/// What the saved postings of each track ask for, kept up as postings come and go. A job that stands on several boards counts once.
public struct DemandIndex: Equatable, Sendable {
    /// The postings of one job in one track.
    private struct Job: Hashable {
        let track: TrackID?
        let name: String
    }

    /// The counts of one track.
    private struct Counts: Equatable {
        var jobs = 0
        var asks: [DemandSubject: [PostingDemand: Int]] = [:]
        var unknown: [String: Int] = [:]
    }

    private var postings: [String: DemandPosting] = [:]
    /// Ids of postings.
    private var jobs: [Job: Set<String>] = [:]
    private var counts: [TrackID?: Counts] = [:]

    /// Nothing saved yet.
    public init() {}

    /// How many postings it holds, those that count once more among them.
    public var count: Int { postings.count }

    /// Adds the posting, in place of the one with its id.
    public mutating func put(_ posting: DemandPosting) {
        remove(posting.id)
        let job = Job(track: posting.track, name: posting.job)
        change(job) {
            $0.postings[posting.id] = posting
            $0.jobs[job, default: []].insert(posting.id)
        }
    }

    /// Takes the posting out; an id that is not there changes nothing.
    public mutating func remove(_ id: String) {
        guard let posting = postings[id] else { return }
        let job = Job(track: posting.track, name: posting.job)
        change(job) {
            $0.postings[id] = nil
            $0.jobs[job]?.remove(id)
            if $0.jobs[job]?.isEmpty == true { $0.jobs[job] = nil }
        }
    }

    private mutating func change(_ job: Job, _ body: (inout Self) -> Void) {
        count(job, -1)
        body(&self)
        count(job, 1)
    }

    /// Counts what the job's postings ask for together, or takes that back.
    private mutating func count(_ job: Job, _ step: Int) {
        guard let ids = jobs[job] else { return }
        var (asks, unknown): ([DemandSubject: PostingDemand], [String: Int]) = ([:], [:])
        for id in ids {
            guard let posting = postings[id] else { continue }
            if ids.count == 1 {
                (asks, unknown) = (posting.asks, posting.unknown)
            } else {
                asks.merge(posting.asks, uniquingKeysWith: min)
                unknown.merge(posting.unknown, uniquingKeysWith: min)
            }
        }
        // Taken out, or all of it would be copied for each posting.
        var counts = counts.removeValue(forKey: job.track) ?? Counts()
        counts.jobs += step
        for (subject, demand) in asks {
            let count = (counts.asks[subject]?[demand] ?? 0) + step
            counts.asks[subject, default: [:]][demand] = count == 0 ? nil : count
            if counts.asks[subject]?.isEmpty == true { counts.asks[subject] = nil }
        }
        for word in unknown.keys {
            counts.unknown[word, default: 0] += step
            if counts.unknown[word] == 0 { counts.unknown[word] = nil }
        }
        if counts.jobs > 0 { self.counts[job.track] = counts }
    }

    /// Ids of the track's postings that ask for it, and with how much.
    func asking(_ subject: DemandSubject, _ track: TrackID?) -> [String: PostingDemand] {
        postings.filter { $0.value.track == track }.compactMapValues { $0.asks[subject] }
    }

    /// Ids of the track's postings that have the name, and in which line.
    func naming(_ word: String, _ track: TrackID?) -> [String: Int] {
        postings.filter { $0.value.track == track }.compactMapValues { $0.unknown[word] }
    }

    /// What the postings of the track ask for.
    public func table(_ track: TrackID?, _ journey: Journey) -> DemandTable {
        let counts = counts[track] ?? Counts()
        let rows = counts.asks.map { subject, demands in
            DemandTable.Row(
                subject: subject, musts: demands[.must] ?? 0, nices: demands[.nice] ?? 0,
                mentions: demands[.mentioned] ?? 0, state: ProofState(subject, journey))
        }
        return DemandTable(
            jobs: counts.jobs, rows: rows.sorted(by: DemandTable.comesFirst),
            unknown: counts.unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { DemandTable.Unknown(word: $0.key, jobs: $0.value) })
    }
}

/// What the postings of one track ask for, the most asked first.
public struct DemandTable: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        public let subject: DemandSubject
        /// How many jobs demand it, would welcome it, or only name it.
        public let musts: Int
        public let nices: Int
        public let mentions: Int
        public let state: ProofState

        /// How many ask for it.
        public var asked: Int { musts + nices }
    }

    public struct Unknown: Equatable, Sendable {
        public let word: String
        public let jobs: Int
    }

    /// Different jobs.
    public let jobs: Int
    public let rows: [Row]
    /// Names that the Library does not know, the most frequent first.
    public let unknown: [Unknown]

    /// Jobs from which on shares mean something.
    public static let enough = 10

    /// Whether the table is a list alone, since the jobs are too few to be counted.
    public var isListOnly: Bool { jobs < Self.enough }

    /// "7 of 12"; empty if the table is a list alone.
    public func text(_ row: Row) -> String { isListOnly ? "" : "\(row.asked) of \(jobs)" }

    /// What is asked for and not done, the most asked first: what to learn next. Empty if the table is a list alone.
    public var next: [Row] { isListOnly ? [] : rows.filter { $0.asked > 0 && $0.state.isMissing } }

    fileprivate static func comesFirst(_ first: Row, _ second: Row) -> Bool {
        let (one, other) = ([first.asked, first.musts, first.mentions], [second.asked, second.musts, second.mentions])
        return one == other ? first.subject.name < second.subject.name : other.lexicographicallyPrecedes(one)
    }
}
