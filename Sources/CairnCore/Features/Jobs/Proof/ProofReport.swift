/// What a posting asks for, for scripts and as a page.
public struct ProofReport: Encodable, Equatable, Sendable {
    public let summary: String
    /// In the posting's order, demands first.
    public let asks: [Ask]
    /// Lines that could not be placed.
    public let unplaced: [OpenLine]
    /// Names that the Library does not know.
    public let unknown: [Unknown]
    /// Why the reading may be incomplete.
    public let doubts: [String]

    /// Something that it asks for.
    public struct Ask: Encodable, Equatable, Sendable {
        /// A skill's id; nil for a word of the user's own.
        public let skill: ItemID?
        public let name: String
        /// must, nice or mentioned.
        public let demand: String
        /// From 1; 0 if the user added it.
        public let line: Int
        public let text: String
        /// proven, done, begun, not or unknown.
        public let state: String
        public let evidence: [Evidence]
        /// Of a first pass; nil unless it is missing.
        public let hours: HourRange?
        /// The same for those of which one is enough.
        public let group: Int?
        public let confirmed: Bool
    }

    /// A line that was not understood.
    public struct OpenLine: Encodable, Equatable, Sendable {
        public let line: Int
        public let text: String
    }

    /// A name that is not known.
    public struct Unknown: Encodable, Equatable, Sendable {
        public let word: String
        public let line: Int
    }

    /// The report of a posting held against the record.
    public init(_ proof: PostingProof) {
        summary = proof.summary
        asks = proof.lines.map {
            Ask(
                skill: $0.subject.skill, name: $0.name, demand: $0.demand.rawValue, line: $0.line, text: $0.text,
                state: $0.state.rawValue, evidence: $0.evidence, hours: $0.hours, group: $0.group,
                confirmed: $0.isConfirmed)
        }
        unplaced = proof.unplaced.map { OpenLine(line: $0.line, text: $0.text) }
        unknown = proof.unknown.map { Unknown(word: $0.word, line: $0.line) }
        doubts = proof.doubts.map(\.description)
    }
}

/// A posting held against the record, as a page: each demand with the line it came from.
public struct ProofPage {
    private let proof: PostingProof
    private let posting: Posting

    /// Of that posting.
    public init(_ proof: PostingProof, _ posting: Posting) { (self.proof, self.posting) = (proof, posting) }

    /// The page.
    public var document: Document {
        var page = Document(posting.label)
        page.text(proof.summary, .strong)
        if !proof.musts.isEmpty { page.bullets(proof.doubts.map(\.description), .warning) }
        section("Must", proof.lines(.must), &page)
        section("Nice", proof.lines(.nice), &page)
        section("Mentioned", proof.lines(.mentioned), &page)
        page.list("Lines that could not be placed", proof.unplaced.map { "line \($0.line): \(Self.cut($0.text))" })
        page.list("Not known here", proof.unknown.map { "\($0.word), line \($0.line)" })
        return page
    }

    private func section(_ heading: String, _ lines: [PostingProof.Line], _ page: inout Document) {
        guard !lines.isEmpty else { return }
        page.heading(heading)
        for (place, line) in lines.enumerated() {
            let isAlternative = place > 0 && line.group != nil && lines[place - 1].group == line.group
            let hours = line.hours.map { ", \($0.text)" } ?? ""
            let source = line.line > 0 ? " · line \(line.line): “\(line.excerpt(90))”" : " · added by you"
            page.blocks.append(
                .bullet(
                    "\(isAlternative ? "or " : "")\(line.name): \(line.state.name)\(hours)\(source)",
                    sign: line.state == .proven ? "★" : line.state.isMissing ? "·" : "+", .plain))
        }
    }

    private static func cut(_ text: String) -> String { text.count > 90 ? "\(text.prefix(89))…" : text }
}

/// What postings of a track ask for, for scripts and plain lists.
public struct DemandReport: Encodable, Equatable, Sendable {
    public let track: TrackID?
    /// How many jobs; one on several boards counts once.
    public let jobs: Int
    /// Whether they are too few for shares.
    public let listOnly: Bool
    public let rows: [Row]
    /// Words that the Library does not know, most frequent first.
    public let unknown: [Unknown]
    /// Names of what to learn next; empty while they are too few.
    public let next: [String]

    /// A skill, or a word of the user's own.
    public struct Row: Encodable, Equatable, Sendable {
        public let skill: ItemID?
        public let name: String
        public let musts: Int
        public let nices: Int
        public let mentions: Int
        public let state: String
        /// "7 of 12"; empty while they are too few.
        public let share: String

        /// The columns of its line: name, share, what is yours.
        public var columns: [String] { [name, share, stateName] }
        fileprivate let stateName: String

        private enum CodingKeys: String, CodingKey { case skill, name, musts, nices, mentions, state, share }
    }

    /// A word and in how many jobs it stands.
    public struct Unknown: Encodable, Equatable, Sendable {
        public let word: String
        public let jobs: Int
    }

    /// The report of a table.
    public init(_ table: DemandTable, track: TrackID?, _ library: Library) {
        (self.track, jobs, listOnly) = (track, table.jobs, table.isListOnly)
        func name(_ subject: DemandSubject) -> String {
            subject.skill.flatMap { library.skill($0)?.name } ?? subject.name
        }
        rows = table.rows.map {
            Row(
                skill: $0.subject.skill, name: name($0.subject), musts: $0.musts, nices: $0.nices,
                mentions: $0.mentions, state: $0.state.rawValue, share: table.text($0), stateName: $0.state.name)
        }
        unknown = table.unknown.map { Unknown(word: $0.word, jobs: $0.jobs) }
        next = table.next.map { name($0.subject) }
    }

    /// What to say below the table.
    public var remarks: [String] {
        var lines: [String] = []
        if listOnly, !rows.isEmpty {
            lines.append(
                "\(count(jobs, "job")) so far. With \(DemandTable.enough) come shares, and what to learn next.")
        }
        if !next.isEmpty { lines.append("To learn next: \(next.prefix(3).joined(separator: ", ")).") }
        if !unknown.isEmpty {
            let words = unknown.prefix(10).map { $0.jobs > 1 ? "\($0.word) (\($0.jobs))" : $0.word }
            lines.append("Not known here: \(words.joined(separator: ", ")).")
        }
        return lines.isEmpty ? [] : [""] + lines
    }
}

/// A funnel for scripts.
public struct FunnelReport: Encodable, Equatable, Sendable {
    /// How many came to each step.
    public let reached: [String: Int]
    public let hops: [Hop]
    /// The first two hops in groups; empty if none were asked for.
    public let groups: [Group]

    /// From one step to the next.
    public struct Hop: Encodable, Equatable, Sendable {
        public let from: String
        public let to: String
        /// Of those that were long enough in it, how many went on.
        public let wentOn: Int
        public let counted: Int
        /// Counted and still open.
        public let open: Int
        /// Not counted: too young, or not known to be old enough.
        public let young: Int
        /// Between 0 and 1, with its 95 % interval; nil below 20.
        public let share: Double?
        public let low: Double?
        public let high: Double?
        /// nil below five.
        public let medianDays: Int?

        fileprivate init(_ from: String, _ to: String, _ rate: PassageRate) {
            (self.from, self.to) = (from, to)
            (wentOn, counted, open, young) = (rate.wentOn, rate.counted, rate.open, rate.young)
            let shown = rate.counted >= PassageRate.enough ? rate.share : nil
            (share, low, high) = (shown?.value, shown?.interval?.low, shown?.interval?.high)
            medianDays = rate.days.median
        }
    }

    /// A group in a hop.
    public struct Group: Encodable, Equatable, Sendable {
        public let name: String
        public let hop: Hop
    }

    /// The report of a funnel, with its first hops by that trait.
    public init(_ funnel: Funnel, _ trait: FunnelTrait?) {
        reached = Dictionary(
            zip(FunnelStep.allCases.map(\.name), funnel.counts), uniquingKeysWith: { first, _ in first })
        hops = funnel.hops.map { Hop($0.from.name, $0.to.name, $0.rate) }
        groups =
            trait.map { trait in
                funnel.hops.prefix(2).flatMap { hop in
                    funnel.split(trait, from: hop.from).groups.map {
                        Group(name: $0.name, hop: Hop(hop.from.name, hop.to.name, $0.rate))
                    }
                }
            } ?? []
    }
}

/// Something that is due about an application, for scripts and plain lists.
public struct JobDueReport: Encodable, Equatable, Sendable {
    /// nil for a posting that nobody applied for.
    public let application: String?
    /// nil for an application.
    public let posting: String?
    public let name: String
    public let what: String
    public let day: Day
    /// "2 days late".
    public let when: String
    public let reason: String

    /// The report of something due.
    public init(_ due: JobDue, _ journey: Journey, _ today: Day) {
        application = due.source == .closing ? nil : due.job
        posting = due.source == .closing ? due.job : nil
        name = journey.label(of: due) ?? ""
        (what, day, when) = (due.title, due.day, due.day.said(from: today))
        reason = journey.reason(for: due, seenOn: today)
    }
}
