/// The plan with its sums, for scripts.
public struct PlanReport: Encodable, Equatable, Sendable {
    public let asked: Bool
    public let goal: String?
    public let background: String?
    public let track: TrackID?
    /// As of today.
    public let hoursPerWeek: Double?
    /// What holds from a later week on, in order.
    public let laterHours: [LaterHours]
    public let start: Day?
    public let target: Day?
    /// The day the plan was accepted.
    public let accepted: Day?
    /// 0…100, in hours of the route; nil without a route, like what follows.
    public let percent: Int?
    public let hoursDone: Double?
    public let hoursLeft: Double?
    /// The last day as planned; nil if it never ends.
    public let end: Day?
    /// When it ends at even odds, and in four of five cases.
    public let even: Day?
    public let likely: Day?
    /// Hours that were due by today, were earned, and are behind beyond the grace; nil before a plan is accepted.
    public let hoursDue: Double?
    public let hoursEarned: Double?
    public let hoursBehind: Double?
    /// The first open steps that cover what is behind.
    public let late: [RouteStepReport]
    public let legs: [Leg]
    public let leftOut: [Out]
    /// What accepting the plan would leave out for the target, beside that.
    public let wouldLeaveOut: [Out]
    /// The first days of the weeks off, in order, with those that are over.
    public let weeksOff: [Day]
    /// What to begin with.
    public let next: [NextReport]
    /// What comes after the route.
    public let after: [RouteStepReport]

    /// Hours a week from the week of a day on.
    public struct LaterHours: Encodable, Equatable, Sendable {
        public let from: Day
        public let hoursPerWeek: Double
    }

    /// A leg of the route.
    public struct Leg: Encodable, Equatable, Sendable {
        /// 1…4.
        public let number: Int
        public let name: String
        public let first: Day?
        public let last: Day?
        public let hoursLeft: Double
        public let steps: [RouteStepReport]
    }

    /// A step that is left out.
    public struct Out: Encodable, Equatable, Sendable {
        public let step: RouteStepReport
        /// In words.
        public let why: String
    }

    /// The report of the journey's plan.
    public init(_ journey: Journey, _ context: Context) {
        let plan = journey.plan(on: context.today)
        let standing = journey.standing(context)
        let library = context.library
        asked = plan.asked
        (goal, background) = (plan.goal?.rawValue, plan.background?.rawValue)
        (track, hoursPerWeek, start, target) = (plan.track, plan.hoursPerWeek, plan.start, plan.target)
        laterHours = (plan.hoursPerWeek.map { journey[HoursFrom.self].all.later(than: context.today, now: $0) } ?? [])
            .map { LaterHours(from: $0.from, hoursPerWeek: $0.hours) }
        accepted = standing?.baseline?.accepted
        percent = standing?.plan.hours.percent
        (hoursDone, hoursLeft) = (standing?.plan.hours.closed.tenths, standing?.plan.hours.left.tenths)
        end = plan.hoursPerWeek == nil ? nil : standing?.plan.end
        (even, likely) = (standing?.odds?.even, standing?.odds?.likely)
        let lateness = standing?.lateness
        (hoursDue, hoursEarned) = (lateness?.due.tenths, lateness?.earned.tenths)
        hoursBehind = lateness?.behind.tenths
        late = (lateness?.late ?? []).map { RouteStepReport($0, journey, library) }
        legs = (standing.map { RouteLeg.all($0, library) } ?? []).map { leg in
            Leg(
                number: leg.number, name: leg.name, first: leg.days?.lowerBound, last: leg.days?.upperBound,
                hoursLeft: leg.hoursLeft.tenths, steps: leg.steps.map { RouteStepReport($0, journey, library) })
        }
        func outs(_ out: [LeftOut]?) -> [Out] {
            (out ?? []).map {
                Out(step: RouteStepReport($0.item.key, journey, library), why: $0.text(journey, library))
            }
        }
        (leftOut, wouldLeaveOut) = (outs(standing?.plan.leftOut), outs(standing?.proposedCuts))
        weeksOff = journey.weeksOff
        next = NextReport.list(journey, context, limit: 5)
        after = (standing?.plan.after ?? []).map { RouteStepReport($0.item.key, journey, library) }
    }
}

/// A step of the route, for scripts.
public struct RouteStepReport: Encodable, Equatable, Sendable {
    public let id: ItemID
    public let name: String
    /// first or working.
    public let depth: Depth
    /// nil for a step that is not planned, like the days; those are nil too if it never ends.
    public let hoursLeft: Double?
    public let first: Day?
    public let last: Day?
    /// Why it stands there; empty if nothing is said.
    public let why: String

    init(_ key: RouteKey, _ journey: Journey, _ library: Library) {
        (id, name, depth) = (key.item, journey.name(ofWork: key.item, library), key.depth)
        (hoursLeft, first, last, why) = (nil, nil, nil, "")
    }

    init(_ planned: PlannedItem, _ journey: Journey, _ library: Library) {
        (id, depth) = (planned.key.item, planned.key.depth)
        name = journey.name(ofWork: planned.key.item, library)
        hoursLeft = planned.hoursLeft.tenths
        (first, last) = (planned.days?.lowerBound, planned.days?.upperBound)
        why = planned.item.why
    }
}

/// What to do next, for scripts.
public struct NextReport: Encodable, Equatable, Sendable {
    /// The item's id; of what is due that of its row in Today.
    public let id: String
    public let name: String
    /// skill, project or task; of what is due ``TodaySubject/kind``.
    public let kind: String
    /// What the plan still has for the step; nil for what is not planned.
    public let hoursLeft: Double?
    /// What the item takes in all, whatever of it is planned; nil for what is no item.
    public let hours: HourRange?
    /// Whom it is about, and by when; nil for an item.
    public let person: PersonID?
    public let day: Day?
    public let reason: String
    /// What to begin with, and how many minutes it takes; nil if nothing is known.
    public let sitting: String?
    public let minutes: Int?
    /// "2h30 of 10h", as Today says it; empty if it takes as long as it takes.
    private let time: String

    private enum CodingKeys: CodingKey {
        case id, name, kind, hoursLeft, hours, person, day, reason, sitting, minutes
    }

    /// What is due, then the next steps: as in Today.
    public static func list(_ journey: Journey, _ context: Context, limit: Int) -> [NextReport] {
        TodayList.next(journey, context, limit: limit).map { NextReport($0) }
    }

    init(_ row: TodayRow) {
        let item = row.step?.item
        (id, name, kind) = (item?.id ?? row.id, row.text, item?.kind.rawValue ?? row.subject.kind)
        (hoursLeft, hours, person, day) = (row.step?.hoursLeft?.tenths, item?.hours, row.person, row.day)
        (reason, sitting, minutes) = (row.reason, row.sitting, row.step?.sitting?.minutes)
        time = row.step == nil ? "" : row.remark
    }

    /// "Python (python, 12 h left): You have begun it. Exercise 2 of 3: …".
    public var line: String {
        let time = hoursLeft.map { "\(PlanWords.hours($0)) left" } ?? hours?.text
        let remark = time.map { " (\(id), \($0))" } ?? ""
        let begin = sitting.map { " \($0)" + (self.time.isEmpty ? "" : " (\(self.time))") } ?? ""
        return "\(name)\(remark): \(reason)\(begin)"
    }
}

extension Double {
    /// Rounded to tenths, for scripts.
    var tenths: Double { (self * 10).rounded() / 10 }
}
