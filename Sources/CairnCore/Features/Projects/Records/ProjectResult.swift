/// A measured value of a project, with how uncertain it is.
public struct ProjectResult: JourneyRecord {
    /// On what it was measured.
    public enum Split: String, Word {
        case test, validation, training, live
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var project: String
    public var metric = ""
    public var value = 0.0
    /// The metric's unit; may be empty.
    public var unit = ""
    /// Which way is better; nil if nobody knows.
    public var better: Contract.Better?
    /// The ends of its interval; both or neither.
    public var low: Double?
    public var high: Double?
    /// The level of its intervals; nil is 0.95. Slices that were not named before have a higher one.
    public internal(set) var level: Double?
    /// How the interval came about: a word of ``IntervalMethod``, or the user's own; may be empty, like all texts
    /// below.
    public var method = ""
    /// Cases, and for a share how many of them.
    public var cases: Int?
    public var hits: Int?
    /// Groups within which cases hang together, and training runs that were averaged.
    public var groups: Int?
    public var seeds: Int?
    /// Half-widths over cases and over training runs alone, of which the interval is made; nil for a single run.
    public internal(set) var overCases: Double?
    public internal(set) var overSeeds: Double?
    /// What was changed: a row of the table of variants.
    public var variant = ""
    public var split = Split.test
    /// Part of the cases; empty for all of them.
    public var slice = ""
    /// The baseline or variant it is held against, and by how much it differs, with the ends of that 95 % interval.
    public var against = ""
    public var difference: Double?
    public var differenceLow: Double?
    public var differenceHigh: Double?
    /// How the difference's interval came about.
    public internal(set) var differenceMethod = ""
    /// Cases that the two have differently, of a share on the same cases.
    public internal(set) var changed: Int?
    /// For a relative line: the value less this many times the other's has this interval.
    public internal(set) var factor: Double?
    public internal(set) var relativeLow: Double?
    public internal(set) var relativeHigh: Double?
    /// Under which conditions: a load, a week that was live.
    public var conditions = ""
    /// What a reader of the value should know.
    public var remark = ""
    /// A small table that belongs to it, see ``ResultGrid``: who agreed on what, or what happened of what was predicted.
    public internal(set) var grid: [String] = []
    public var day: Day
    public var commit = ""
    /// The command that makes it.
    public var command = ""
    /// The file of scores it was made from, and its SHA-256.
    public internal(set) var file = ""
    public internal(set) var hash = ""
    /// The opening of the test set that it belongs to.
    public internal(set) var opening: String?
    /// Whether no contract was frozen when it was entered.
    public internal(set) var isExploratory = false

    /// A result of that day.
    public init(id: String, project: String, day: Day) {
        self.id = id
        self.project = project
        self.day = day
    }

    /// The same result, of that project and day.
    public func of(_ project: Project, id: String, _ day: Day) -> ProjectResult {
        var result = self
        (result.id, result.project, result.day) = (id, project.id, day)
        return result
    }

    public static let kind: RecordKind = "result"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank = ProjectResult(id: "", project: "", day: Day(number: 0))
    public static let fields: [Field<ProjectResult>] = [
        .id("id", \.id), .parent("project", \.project),
        .text(
            "metric", \.metric, label: "What was measured?", hint: "MAE", help: "The metric.", required: true,
            missing: "Say what was measured."),
        .measure("value", \.value, label: "The value", hint: "12.1", missing: "Give the value."),
        .choice("better", \.better, label: "Which way is better?", help: "higher or lower: which is better."),
        .text("unit", \.unit, label: "Its unit", hint: "min, €, ms; may be empty", help: "The metric's unit."),
        .measure(
            "low", \.low, label: "Its 95 % interval, from", hint: "11.4; may be empty",
            help: "The lower end of the 95 % interval."),
        .measure(
            "high", \.high, label: "to", hint: "12.8; may be empty", help: "The upper end of the 95 % interval."),
        .text(
            "method", \.method, label: "How did that interval come about?",
            hint: "t over cases, bootstrap over users; may be empty", help: "How the interval came about."),
        .number(
            "cases", \.cases, in: 1...1_000_000_000, label: "How many cases?", hint: "may be empty", help: "Cases."),
        .number(
            "hits", \.hits, in: 0...1_000_000_000, label: "Of a share: how many of them?", hint: "170; may be empty",
            help: "How many of the cases, for a share: the interval then follows."),
        .measure("level", \.level), .measure("overCases", \.overCases), .measure("overSeeds", \.overSeeds),
        .number("groups", \.groups, in: 1...1_000_000_000, help: "Groups within which cases hang together."),
        .number(
            "seeds", \.seeds, in: 1...1_000, label: "Averaged over how many training runs?", hint: "may be empty",
            help: "Training runs that were averaged."),
        .text(
            "variant", \.variant, label: "What was changed?", hint: "with weather; empty for the main one",
            help: "What was changed: a row of the table of variants."),
        .choice("split", \.split, label: "On which data?", help: "test, validation, training or live."),
        .text(
            "slice", \.slice, label: "On a part of it?", hint: "at night; empty for all", help: "A part of the cases."),
        .text(
            "against", \.against, label: "Compared with what?", hint: "the baseline; may be empty",
            help: "The baseline or variant that it is held against."),
        .measure(
            "difference", \.difference, label: "It differs by", hint: "-3.3; may be empty",
            help: "By how much it differs from that."),
        .measure(
            "differenceLow", \.differenceLow, label: "with an interval from", hint: "may be empty",
            help: "The lower end of the difference's 95 % interval."),
        .measure(
            "differenceHigh", \.differenceHigh, label: "to", hint: "may be empty",
            help: "The upper end of the difference's 95 % interval."),
        .text("differenceMethod", \.differenceMethod), .number("changed", \.changed, in: 0...1_000_000_000),
        .measure("factor", \.factor), .measure("relativeLow", \.relativeLow),
        .measure("relativeHigh", \.relativeHigh),
        .text(
            "conditions", \.conditions, label: "Under which conditions?",
            hint: "at 20 requests a second; week 40; may be empty",
            help: "Under which conditions: a load, a week that was live."),
        .text("remark", \.remark, help: "What a reader of the value should know."),
        .list("grid", \.grid, of: "row"),
        .day("day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03", help: "The day it was measured.")
            .meant(.past),
        .text("revision", \.commit, label: "At which commit?", hint: "3f9c2e1; may be empty", help: "The commit."),
        .text("command", \.command, help: "The command that makes it."),
        .text("file", \.file), .text("hash", \.hash),
        .reference("opening", \.opening, to: TestOpening.kind),
        .flag("exploratory", \.isExploratory),
    ]
    public var key: String { id }
    public var parent: String? { project }
    public var fault: FieldFault? {
        if let hits, let cases, hits > cases { return FieldFault("hits", "That is more than the \(cases) cases.") }
        if hits != nil, cases == nil { return FieldFault("cases", "Say of how many cases.") }
        return Self.fault(low, high, value, ("low", "high"))
            ?? Self.fault(differenceLow, differenceHigh, difference, ("differenceLow", "differenceHigh"))
    }

    private static func fault(
        _ low: Double?, _ high: Double?, _ value: Double?, _ names: (low: String, high: String)
    ) -> FieldFault? {
        switch (low, high) {
        case (nil, nil): nil
        case (nil, _): FieldFault(names.low, "Give both ends, or neither.")
        case (_, nil): FieldFault(names.high, "Give both ends, or neither.")
        case (let low?, let high?) where low > high: FieldFault(names.high, "That is below the lower end.")
        case (let low?, let high?):
            value.map { (low...high).contains($0) } ?? false
                ? nil : FieldFault(names.low, "The value does not lie in that interval.")
        }
    }
}

/// The test set was opened.
public struct TestOpening: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var project: String
    public internal(set) var day: Day
    /// Why; needed from the second time on.
    public internal(set) var why = ""

    public static let kind: RecordKind = "opening"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank = TestOpening(id: "", project: "", day: Day(number: 0))
    public static let fields: [Field<TestOpening>] = [
        .id("id", \.id), .parent("project", \.project), .day("day", \.day), .text("why", \.why),
    ]
    public var key: String { id }
    public var parent: String? { project }
}

extension [ProjectResult] {
    /// What `filter` finds. That copies each result that it asks about, and a result has three dozen parts.
    @inline(__always)
    func picked(_ isWanted: (ProjectResult) -> Bool) -> [ProjectResult] {
        indices.filter { isWanted(self[$0]) }.map { self[$0] }
    }
}
