/// What somebody decided about a role, and why. There is one for each role; the history keeps what it was before.
public struct Decision: JourneyRecord {
    /// The role that was decided for.
    public internal(set) var track: TrackID
    /// The role that it was held against; nil if none was.
    public var over: TrackID?
    /// What speaks for it and what against it, a line each; may be empty.
    public var pros = ""
    public var cons = ""
    /// Never empty.
    public var because = ""
    public var day: Day

    /// A decision of that day; its reason is still to be said.
    public init(track: TrackID, day: Day) {
        self.track = track
        self.day = day
    }

    public static let kind: RecordKind = "decision"
    public static let blank = Decision(track: "", day: Day(number: 0))
    public static let fields: [Field<Decision>] = [
        .id("track", \.track),
        .track("over", \.over, label: "Rather than", help: "The track that it was held against; `none` for none."),
        .lines("pros", \.pros, label: "What speaks for it?", help: "What speaks for it, a line each."),
        .lines("cons", \.cons, label: "What speaks against it?", help: "What speaks against it, a line each."),
        .text(
            "because", \.because, label: "Decided, because", hint: "a line to read in a year",
            help: "Why, in a line.", required: true,
            missing: "Say why, in a line: in a year it is all that is left of today."),
        .day(
            "day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03",
            help: "Its day, as in yesterday, 3 dec, 2026-12-03 (default: today)."
        ).meant(.past),
    ]
    public var key: String { track }

    /// What is wrong with what was typed on that day, or nil.
    public func fault(on today: Day) -> FieldFault? {
        if day > today { return FieldFault("day", "That day is still to come: give the day on which you decided.") }
        return over == track ? FieldFault("over", "A role cannot be held against itself.") : nil
    }

    /// The lines of a text that have words in them.
    static func points(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
    }
}

extension Journey {
    /// Newest first.
    public var decisions: [Decision] {
        self[Decision.self].all.sorted { ($1.day, $0.track) < ($0.day, $1.track) }
    }

    /// Keeps a decision, and chooses its role if it is the newest. Nil if nothing changes.
    public func putting(_ decision: Decision, _ context: Context) -> Change? {
        let name = context.library.track(decision.track)?.name ?? decision.track
        let verb = self[Decision.self][decision.track] == nil ? "Decide for" : "Edit the decision for"
        let put = edit(putting: decision).map { Change("\(verb) \(name)", [$0]) }
        guard let put, decisions.allSatisfy({ $0.track == decision.track || $0.day <= decision.day }) else {
            return put
        }
        var after = self
        after.apply(put)
        var plan = after.plan(on: context.today)
        plan.track = decision.track
        return Change(put.title, put.edits + (after.planning(plan, context)?.edits ?? []))
    }

    /// Removes a decision; the role stays chosen.
    public func removing(_ decision: Decision, _ context: Context) -> Change {
        let name = context.library.track(decision.track)?.name ?? decision.track
        return Change("Delete the decision for \(name)", edits(removing: decision))
    }
}

/// A decision for scripts and plain lists.
public struct DecisionReport: Encodable, Equatable, Sendable {
    public let track: TrackID
    public let name: String
    public let over: TrackID?
    public let pros: [String]
    public let cons: [String]
    public let because: String
    public let day: Day

    /// The decision with the names of the Library.
    public init(_ decision: Decision, _ library: Library) {
        (track, over, because, day) = (decision.track, decision.over, decision.because, decision.day)
        name = library.track(decision.track)?.name ?? decision.track
        overName = decision.over.map { library.track($0)?.name ?? $0 }
        (pros, cons) = (Decision.points(decision.pros), Decision.points(decision.cons))
    }

    private let overName: String?

    private enum CodingKeys: String, CodingKey { case track, name, over, pros, cons, because, day }

    /// "Decided for ML engineer rather than Research on 3 Dec 2026, because …"
    public var sentence: String {
        "Decided for \(name)\(overName.map { " rather than \($0)" } ?? "") on \(day.text), because \(because)"
    }

    /// The sentence, and what speaks for it and against it.
    public var lines: [String] { [sentence] + pros.map { "  + \($0)" } + cons.map { "  − \($0)" } }
}
