import CairnCore

/// A sample half-year: a software engineer who is becoming an ML engineer, ten hours a week.
///
/// Its hours add up: what is done took the hours that are logged on it. Dates count back from today, so that the sample is
/// always in week 26 of its way.
struct SampleJourney {
    /// Each change with its day, in the order in which they were made.
    private(set) var changes: [(day: Day, change: Change)] = []
    private(set) var journey = Journey()
    private var context: Context
    private let start: Day
    private let today: Day
    /// The steps of the accepted plan that are left, and the minutes that each takes in the end.
    private var steps: [(item: Item, minutes: Int)] = []

    /// The changes that make up the sample, oldest first, each with its day.
    static func changes(_ context: Context) -> [(day: Day, change: Change)] {
        let sample = SampleJourney(context)
        let people = SamplePeople(sample.journey, from: sample.start, context).changes
        var journey = sample.journey
        for (_, change) in people { journey.apply(change) }
        let jobs = SampleJobs(journey, context).changes
        return (sample.changes + people + jobs).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The journey after all changes.
    static func journey(_ context: Context) -> Journey {
        var journey = Journey()
        for (_, change) in changes(context) { journey.apply(change) }
        return journey
    }

    private init(_ context: Context) {
        self.context = context
        today = context.today
        start = (context.today + -7 * 25).firstOfWeek
        accept()
        for week in 0..<26 { live(week) }
        read()
    }

    private mutating func keep(_ day: Day, _ change: Change?) {
        guard let change else { return }
        journey.apply(change)
        changes.append((day, change))
    }

    /// The first evening: the questions, what one can do already, the plan.
    private mutating func accept() {
        context.today = start
        let plan = Plan(
            goal: .firstJob, background: .software, track: "ml-engineer", hoursPerWeek: 10, start: start, asked: true)
        keep(start, journey.planning(plan, context))
        let known = SampleEntries.known.compactMap(context.library.item)
        keep(start, journey.accepting(cuts: [], known: known, context))
        for item in known { prove(item, start) }
        steps = (journey.standing(context)?.plan.items ?? []).enumerated().compactMap { place, planned in
            // Now it takes more than estimated, now less.
            let hours = planned.item.estimate.mean * [1.1, 0.9, 1.2, 0.8, 1][place % 5]
            return context.library.item(planned.key.item).map { ($0, max(5, Int((hours * 12).rounded()) * 5)) }
        }
    }

    /// Hours of an ordinary week by its sessions, one list after the other; two weeks are taken off.
    private static let weeks: [[Int]] = [
        [90, 120, 90, 180], [75, 120, 120, 210], [120, 90, 60, 210], [75, 120, 120, 240], [150, 150, 90],
        [90, 120, 120, 240],
        [120, 120, 90, 150], [180, 150, 60, 150],
    ]
    private static let daysOff = 13...14

    private mutating func live(_ week: Int) {
        let monday = start + 7 * week
        if week == Self.daysOff.lowerBound - 2 {
            context.today = monday
            keep(monday, journey.planning(off: Self.daysOff.map { start + 7 * $0 }))
        }
        if Self.daysOff.contains(week) { return }
        let sessions = Self.weeks[week % Self.weeks.count]
        for (place, minutes) in sessions.enumerated() {
            let day = monday + [1, 3, 5, 6][place]
            guard day <= today else { return }
            context.today = day
            work(minutes, day, week + place)
        }
        if week % 2 == 1, monday + 6 <= today { review(week) }
    }

    /// Works on the plan's next step; what is finished is ticked that evening.
    private mutating func work(_ minutes: Int, _ day: Day, _ turn: Int) {
        var left = minutes
        while left > 0, let (item, needed) = steps.first {
            let spent = (journey.sessions[item.id] ?? []).reduce(0) { $0 + $1.minutes }
            let minutes = min(left, needed - spent)
            left -= minutes
            if spent == 0 { begin(item, day) }
            let doing = SampleEntries.doings[turn % SampleEntries.doings.count]
            let session = WorkSession(id: context.makeID(), item: item.id, day: day, minutes: minutes, note: doing)
            keep(day, try? journey.putting(session, instead: nil, context))
            if let note = SampleEntries.notes[item.id] { keep(day, journey.noting(note, on: item.id, name: item.name)) }
            guard spent + minutes >= needed else { return }
            finish(item, day)
            prove(item, day)
            steps.removeFirst()
        }
    }

    /// A project is framed, and its contract frozen, on its first evening.
    private mutating func begin(_ item: Item, _ day: Day) {
        guard let sample = SampleProject.of(item.id) else { return }
        var project = journey.newProject(after: item, context)
        (project.name, project.pitch, project.repository) = (sample.name, sample.pitch, sample.repository)
        (project.decides, project.cost, project.before) = (sample.decides, sample.cost, sample.before)
        keep(day, journey.framing(project, context))
        keep(day, journey.putting(sample.contract.of(project), project, context))
        keep(day, journey.freezing(project, commit: "3f9c2e1", today: day))
    }

    private mutating func finish(_ item: Item, _ day: Day) {
        guard let project = journey.project(after: item.id), let sample = SampleProject.of(item.id) else {
            return keep(day, journey.setting(.done, on: item, today: day))
        }
        for result in sample.results {
            keep(day, journey.putting(result.of(project, id: context.makeID(), day), project, context))
        }
        keep(day, journey.shipping(project, context))
    }

    private mutating func prove(_ item: Item, _ day: Day) {
        guard let (place, shows) = SampleEntries.proofs[item.id] else { return }
        let evidence = Evidence(id: context.makeID(), item: item.id, place: place, shows: shows, date: day)
        keep(day, journey.putting(evidence, instead: nil, name: item.name))
    }

    /// Papers and wins, on the days on which they were read and won; the last paper waits for a verdict.
    private mutating func read() {
        for entry in SampleReading.papers {
            let noted = start + entry.day
            context.today = noted
            var paper = Paper(id: context.makeID(), day: noted)
            (paper.title, paper.by, paper.address, paper.skill) = (entry.title, entry.by, entry.address, entry.skill)
            paper.lines = entry.lines
            if let (verdict, because) = entry.verdict { (paper.verdict, paper.because) = (verdict, because) }
            keep(noted, journey.putting(paper))
        }
        for (days, text, place) in SampleReading.wins {
            context.today = start + days
            var win = Win(id: context.makeID(), day: start + days)
            (win.text, win.place) = (text, place)
            keep(win.day, journey.putting(win))
        }
    }

    private mutating func review(_ week: Int) {
        let monday = start + 7 * week
        var review = WeekReview(week: monday)
        (review.shown, review.learned, review.obstacle) = SampleReviews.all[week / 2 % SampleReviews.all.count]
        review.marks = week % 4 == 1 ? ["built", "tested"] : ["built", "measured"]
        review.intentions = SampleReviews.intentions[week / 2 % SampleReviews.intentions.count]
        keep(monday + 6, journey.putting(review))
    }
}

/// What the sample's weeks were looked back on with.
private enum SampleReviews {
    static let all = [
        ("the first script to a colleague", "that I read more than I type", "evenings after late meetings"),
        ("a plot at lunch", "to write down the question before the plot", ""),
        ("the baseline to Maria", "a baseline takes an hour and saves a week", "a cold, two evenings lost"),
        ("", "shuffled splits flatter", "the data needed cleaning first"),
        ("the API with its latency", "to load the model once", ""),
        ("the interval beside the score", "three seeds are not many", "too many tabs, one session at a time"),
    ]
    static let intentions = [
        ["one exercise before any reading"], ["finish the baseline", "ask Tomasz about drift"],
        ["write the model card"], ["one evening without the laptop", "deploy on Sunday"],
    ]
}
