/// Work laid into weeks: two skills and one project or task side by side, and rhythms beside these.
///
/// A week's hours are shared by what is under way, a project or task taking two shares and a skill one; whatever is finished
/// within a week makes room for the next in the same week. So no hour of a week is left while there is something that can
/// be worked on, and but for rhythms the end depends on the sum of the hours alone.
struct Schedule: Sendable {
    /// A step to be laid.
    struct Work: Sendable {
        let kind: Milestone.Kind
        let leg: Int
        let hours: Double
        /// The least number of days from its first to its last; nil if only its hours count.
        let days: Int?
        /// Comes before others that could start as well.
        let isBegun: Bool
        /// Places of what comes before it.
        let needs: [Int]
    }

    /// Where a step lies.
    struct Span: Equatable, Sendable {
        let first: Day
        let last: Day
        /// How much of each step is done when it begins and when it is finished, for ``Forecast``.
        let begins: Progress
        let finishes: Progress
    }

    /// How far the whole is at some moment.
    struct Progress: Equatable, Sendable {
        /// How many were finished before, in the order of ``finished``.
        let finished: Int
        /// What is under way, and how much of it is done, 0…1.
        let underWay: [Share]
    }

    struct Share: Equatable, Sendable {
        let place: Int
        let done: Double
    }

    /// By place; nil for what never ends with these hours.
    private(set) var spans: [Span?]
    /// Places in the order in which they are finished.
    private(set) var finished: [Int] = []
    /// Hours that are used in each week, from the first on.
    private(set) var used: [Double] = []

    let work: [Work]
    private var left: [Double]
    private var begins: [(day: Day, progress: Progress)?]
    private var isDone: [Bool]
    /// Places of what has not begun, in order.
    private var waiting: [Int]
    /// Places of what is under way, in order.
    private var active: [Int] = []

    /// Lays the work, in the order of a route, into weeks, by their places from 0 on.
    init(_ work: [Work], in week: (Int) -> PlanWeeks.Week) {
        self.work = work
        left = work.map(\.hours)
        spans = Array(repeating: nil, count: work.count)
        begins = Array(repeating: nil, count: work.count)
        isDone = Array(repeating: false, count: work.count)
        waiting = Array(work.indices)
        var place = 0
        while finished.count < work.count, place < PlanWeeks.most {
            lay(week(place))
            place += 1
        }
    }

    /// The least number of days that a step lasts; nil if only its hours count.
    func days(_ place: Int) -> Int? { work[place].days }

    private mutating func lay(_ week: PlanWeeks.Week) {
        closeRhythms(before: week)
        var room = week.hours
        if room > Self.nothing {
            for place in active { beat(place, week, &room) }
            while room > Self.nothing {
                start(week, &room)
                guard share(week, &room) else { break }
            }
        }
        used.append(week.hours - room)
    }

    /// Starts whatever can be started, in order.
    private mutating func start(_ week: PlanWeeks.Week, _ room: inout Double) {
        // What was begun goes on before anything new.
        for place in waiting where work[place].isBegun && isReady(place) { begin(place, week, &room) }
        var gate = Int.max
        var skillsWait = false
        for place in waiting {
            if work[place].leg > gate, !isIdle { return }
            if isReady(place) {
                let isSkill = work[place].kind == .skill
                if work[place].days != nil || (hasRoom(place) && (isSkill || !skillsWait || isIdle)) {
                    begin(place, week, &room)
                    continue
                }
                skillsWait = skillsWait || isSkill
            }
            gate = min(gate, work[place].leg)
        }
    }

    private var isIdle: Bool { active.allSatisfy { work[$0].days != nil } }

    private func isReady(_ place: Int) -> Bool { work[place].needs.allSatisfy { isDone[$0] } }

    private func hasRoom(_ place: Int) -> Bool {
        let isSkill = work[place].kind == .skill
        let beside = active.count { work[$0].days == nil && (work[$0].kind == .skill) == isSkill }
        return beside < (isSkill ? 2 : 1)
    }

    private mutating func begin(_ place: Int, _ week: PlanWeeks.Week, _ room: inout Double) {
        begins[place] = (week.day(begunAfter: week.hours - room), progress)
        waiting.removeAll { $0 == place }
        active.insert(place, at: active.firstIndex { $0 > place } ?? active.count)
        beat(place, week, &room)
    }

    /// What a rhythm takes of a week: an even share of its hours.
    private mutating func beat(_ place: Int, _ week: PlanWeeks.Week, _ room: inout Double) {
        guard let due = dueDay(place) else { return }
        let weeks = max(1, (due - week.first) / 7 + 1)
        let hours = min(room, left[place] / Double(weeks))
        left[place] -= hours
        room -= hours
    }

    private func dueDay(_ place: Int) -> Day? {
        guard let days = work[place].days, let begin = begins[place] else { return nil }
        return begin.day + max(0, days - 1)
    }

    /// Rhythms end with a week: when their hours are spent and their time is over.
    private mutating func closeRhythms(before week: PlanWeeks.Week) {
        for place in active where left[place] <= Self.nothing {
            guard let due = dueDay(place), due < week.first else { continue }
            finish(place, on: max(due, week.first + -1))
        }
    }

    /// Works until the next step is finished or the week is over; false if nothing is under way.
    private mutating func share(_ week: PlanWeeks.Week, _ room: inout Double) -> Bool {
        let active = active.filter { work[$0].days == nil }
        let all = active.reduce(0) { $0 + weight($1) }
        guard all > 0 else { return false }
        let next = active.map { left[$0] / weight($0) }.min() ?? 0
        let hours = min(room, next * all)
        room = hours < room ? room - hours : 0
        for place in active { left[place] -= hours * weight(place) / all }
        for place in active where left[place] <= Self.nothing {
            finish(place, on: week.day(doneAfter: week.hours - room))
        }
        return true
    }

    private func weight(_ place: Int) -> Double { work[place].kind == .skill ? 1 : 2 }

    private mutating func finish(_ place: Int, on day: Day) {
        isDone[place] = true
        active.removeAll { $0 == place }
        guard let begin = begins[place] else { return }
        let last = max(day, begin.day)
        spans[place] = Span(
            first: begin.day, last: last, begins: begin.progress, finishes: progress)
        finished.append(place)
    }

    private var progress: Progress {
        let shares = active.map {
            Share(place: $0, done: work[$0].hours > 0 ? 1 - max(0, left[$0]) / work[$0].hours : 1)
        }
        return Progress(finished: finished.count, underWay: shares)
    }

    /// Hours that are a matter of rounding.
    private static let nothing = 1e-9
}
