/// A row of Today: what to do, and why it stands there.
public struct TodayRow: Equatable, Sendable {
    public let id: RowID
    /// What to do, or for whom one waits.
    public let text: String
    /// Why, in a word or two under the text; empty if the remark says it.
    public private(set) var note = ""
    /// At the right edge: by when, how long.
    public private(set) var remark = ""
    /// Why it stands there, in a sentence.
    public let reason: String
    /// Whether its day has come.
    public private(set) var isUrgent = false
    public private(set) var box: ListRow.Box?
    /// By when, or since when.
    public private(set) var day: Day?
    /// For a step of the route.
    public private(set) var step: NextStep?
    /// What to begin with; nil if nothing is known.
    public private(set) var sitting: String?
    let subject: TodaySubject

    /// What the row leads to.
    public var item: ItemID? { subject.item }
    public var person: PersonID? { subject.person }

    private init(_ subject: TodaySubject, _ text: String, why reason: String) {
        id = subject.id
        self.subject = subject
        self.text = text
        self.reason = reason
    }

    /// The row of that id; nil if what it was about is gone.
    init?(_ id: RowID, _ journey: Journey, _ context: Context) {
        guard let subject = TodaySubject(id, journey, context.today) else { return nil }
        self.init(subject, journey, context)
    }

    init(_ subject: TodaySubject, _ journey: Journey, _ context: Context) {
        let today = context.today
        switch subject {
        case .due(let due): self = Self.due(due, subject, journey, today)
        case .talk(let talk): self = Self.talk(talk, subject, journey, context)
        case .job(let due): self = Self.job(due, subject, journey, today)
        case .applied(let application):
            let standing = journey.standing(of: application, today: today)
            let next = standing.next?.text ?? "wait for an answer"
            self.init(
                subject, journey.label(of: application),
                why: "\(standing.stage.name.capitalizedFirst) \(standing.dayText): \(next).")
            day = standing.knownSince
            remark = day?.said(from: today, past: "ago") ?? ""
        case .review(let week):
            let which = week == today.firstOfWeek ? "this" : "last"
            let filled = WeekFacts(week, journey, context).isEmpty ? "." : "; most of it is filled in already."
            self.init(
                subject, "look back on \(which) week",
                why: "A week looked back on makes the next one easier\(filled)")
            note = "W · five minutes"
        case .clock(let clock):
            self.init(
                subject, "clock on \(journey.name(ofWork: clock.item, context.library))",
                why: "It was left running: say how much of it was work.")
            (remark, isUrgent) = (clock.day.said(from: today, past: "ago"), true)
        case .weeksOff(let week):
            let weeks = (today.firstOfWeek - week) / 7
            self.init(
                subject, "\(weeks == 2 ? "two" : "\(weeks)") empty weeks: off?",
                why: "Nothing has been written down since \(week.text). Weeks off make nobody late.")
        case .accept:
            self.init(
                subject, "accept your plan",
                why: Self.whichRoute(journey, context) + " Once you accept it, Cairn can say whether you keep up.")
            if journey.plan.track == nil { note = "no role chosen yet" }
        case .reached(let goal):
            self.init(
                subject, "you accepted \(journey.label(of: goal))",
                why: "Your goal is reached on \(goal.day.text), so nothing is late any more. P sets the next one.")
            note = "P sets a new goal"
            day = goal.day
        case .paper(let paper):
            self.init(
                subject, "still? \(paper.title)",
                why: "On \((paper.still ?? paper.day).text) you said: \(paper.verdictText). "
                    + "A verdict that you would now reverse shows what you have learned.")
            note = "Space answers · a minute"
            day = paper.asksAgain
        case .practice: self = Self.practice(subject, journey, context)
        case .mock(let mock): self = Self.mock(mock, subject, today)
        case .step(let item): self = Self.step(item, subject, journey, context)
        case .project(let project): self = Self.project(project, subject, journey, context)
        case .intention(let text):
            self.init(subject, text, why: "You meant to do it this week, when you looked back on the last one.")
            (remark, box) = ("you meant to", .todo)
        case .task(let task):
            let word = task.done == nil ? "You set yourself to do it." : "Done on \(task.done?.text ?? "")."
            self.init(subject, task.title, why: word)
            (remark, box) = ("your own", task.done == nil ? .todo : .done)
        case .asked(let talk):
            let name = journey.name(talk.person)
            self.init(subject, name, why: "You asked \(name) for a conversation on \(talk.since.text).")
            (remark, day) = ("asked \(talk.since.said(from: today, past: "ago"))", talk.since)
        case .awaited(let due):
            let (step, name) = (journey.people.step(of: due), journey.name(due.person))
            let made = step?.made ?? due.day
            self.init(
                subject, "\(name): \(step.map(\.text) ?? due.title)",
                why: "They promised it on \(made.text); on \(due.day.text) it is time to ask.")
            (remark, day) = (made.said(from: today, past: "ago"), made)
        case .done(let item): self = Self.done(item, subject, journey, context)
        case .met(let person):
            let day = journey.people.talked(in: today.firstOfWeek..<today.firstOfWeek + 7)
                .first { $0.person == person }?.day
            self.init(
                subject, "talked to \(journey.name(person))", why: "You talked on \(day?.text ?? "a day this week").")
            self.day = day
            remark = day?.said(from: today, past: "ago") ?? ""
        }
    }

    /// Whose route is to be accepted.
    private static func whichRoute(_ journey: Journey, _ context: Context) -> String {
        guard let track = journey.plan.track.flatMap(context.library.track) else {
            return "No role is chosen yet, so the route is one for every role: Tracks has them side by side."
        }
        return "There is a route for your answers, to \(track.name)."
    }

    private static func mock(_ mock: MockInterview, _ subject: TodaySubject, _ today: Day) -> TodayRow {
        let name = mock.partner.isEmpty ? "mock interview" : "mock interview with \(mock.partner)"
        let isOver = mock.day < today
        var row = TodayRow(
            subject, isOver ? "how was the \(name)?" : name,
            why: isOver
                ? "Its day is over: say how it went, or give it another day."
                : "You planned it for \(mock.day.text): \(count(mock.minutes, "minute")), as in a real round.")
        let drawn = mock.cards.isEmpty ? "no questions drawn" : count(mock.cards.count, "question")
        row.note = "\(mock.topic.name) · \(drawn)"
        row.remark = mock.day == today ? DurationWords.text(mock.minutes) : mock.day.said(from: today)
        (row.day, row.isUrgent) = (mock.day, mock.day <= today)
        return row
    }

    private static func practice(_ subject: TodaySubject, _ journey: Journey, _ context: Context) -> TodayRow {
        let standing = journey.practice(context)
        let due = standing.due
        let round: PlannedRound? = due.lazy.compactMap { if case .round(let round) = $0.reason { round } else { nil } }
            .first
        var row = TodayRow(
            subject, "practise \(count(standing.queue.entries.count, "card"))",
            why: round.map {
                let ready = Readiness($0.topic, $0, deck: standing.deck, journey, today: context.today)
                return "\(PracticeWords.round($0.topic, $0)): what it asks comes before what is only due."
                    + (ready.effort?.words.map { " \($0)." } ?? "")
            } ?? "What you knew is about to be forgotten: a few minutes now save an evening later.")
        row.remark = DurationWords.text(standing.queue.minutes)
        row.note =
            round.map {
                let asked = standing.queue.entries.count { if case .round = $0.reason { true } else { false } }
                let what = asked < standing.queue.entries.count ? "\(asked) of them for" : "for"
                return "\(what) \($0.name.isEmpty ? $0.topic.name : $0.name), \($0.day.said(from: context.today))"
            }
            ?? "Space begins"
        return row
    }

    private static func project(
        _ project: Project, _ subject: TodaySubject, _ journey: Journey, _ context: Context
    ) -> TodayRow {
        let isRunning = journey.clock?.item == project.work
        var row = TodayRow(
            subject, project.name, why: isRunning ? "Its clock runs." : "A project of your own that is under way.")
        row.box = .learning
        let next = journey.nextLine(of: project, context.library)
        row.note = [isRunning ? "clock runs" : "project", next ?? "c ships it"].joined(separator: " · ")
        row.sitting = next
        row.remark = ProjectWords.hours(project, journey) ?? ""
        return row
    }

    private static func step(
        _ item: ItemID, _ subject: TodaySubject, _ journey: Journey, _ context: Context
    ) -> TodayRow {
        let step = NextSteps.step(item, journey, context)
        let isRunning = journey.clock?.item == item
        let reason = isRunning ? "Its clock runs." : step?.reason ?? "It is done."
        var row = TodayRow(subject, journey.name(ofWork: item, context.library), why: reason)
        (row.step, row.sitting) = (step, step?.sitting?.text)
        row.box = ListRow.Box(item, journey)
        let kind = step?.item.kind == .skill ? nil : step?.item.kind.rawValue
        let own = kind == nil ? nil : journey.project(after: item).flatMap { journey.nextLine(of: $0, context.library) }
        row.note = [isRunning ? "clock runs" : step?.why.word, step?.sitting?.place ?? kind, own].compactMap(\.self)
            .joined(separator: " · ")
        row.remark = step.map { Self.time($0, WeekHours(journey, context)) } ?? ""
        return row
    }

    /// "45m", or "2h30 of 10h" where less is left of the step or of the week; empty if it takes as long as it takes.
    private static func time(_ step: NextStep, _ week: WeekHours) -> String {
        guard let whole = step.sitting?.minutes else { return "" }
        let rooms = [step.hoursLeft, week.left.flatMap { $0 < 0.25 ? nil : $0 }].compactMap(\.self)
        // In half hours, as all that is planned.
        let room = rooms.min().map { max(30, Int(($0 * 2).rounded()) * 30) } ?? whole
        return (room < whole ? "\(DurationWords.text(room)) of " : "") + DurationWords.text(whole)
    }

    private static func done(
        _ item: ItemID, _ subject: TodaySubject, _ journey: Journey, _ context: Context
    ) -> TodayRow {
        let week = context.today.firstOfWeek..<context.today.firstOfWeek + 7
        let progress = journey.progress[item]
        let isDone = progress.map { $0.status == .done && week.contains($0.since) } ?? false
        let own = journey[Project.self][item]
        let isShipped = own?.shipped.map(week.contains) ?? false
        let ticks = (journey[ExerciseTick.self].byParent[item] ?? []).count { week.contains($0.day) }
        let minutes = (journey.sessions[item] ?? []).filter { week.contains($0.day) }.reduce(0) { $0 + $1.minutes }
        let parts = [
            isDone ? "done" : nil, isShipped ? "shipped" : nil, ticks > 0 ? count(ticks, "exercise") : nil,
            minutes > 0 ? DurationWords.text(minutes) : nil,
        ].compactMap(\.self)
        let text = parts.joined(separator: " · ")
        var row = TodayRow(subject, journey.name(ofWork: item, context.library), why: "This week: \(text).")
        row.remark = text
        row.box = own.map { ListRow.Box(journey.state(of: $0)) } ?? ListRow.Box(item, journey)
        return row
    }
}

extension TodayRow {
    private static func due(_ due: Due, _ subject: TodaySubject, _ journey: Journey, _ today: Day) -> TodayRow {
        let name = journey.name(due.person)
        let (kind, words) = (journey.people.kind(of: due), journey.people.step(of: due)?.text ?? "")
        let what = words.isEmpty ? "" : ": \(words)"
        let text =
            switch kind {
            case .thank: "thank \(name)\(what)"
            case .nudge: "ask \(name) again\(what)"
            case .report: "report back to \(name)\(what)"
            case .touch: "get in touch with \(name)\(what)"
            case .promise: "promised \(name)\(what)"
            case .awaiting: "remind \(name)\(what)"
            case .ask: "ask \(name)\(what)"
            case .help: "help \(name)\(what)"
            case .other: "\(words) (\(name))"
            case nil: "how was it with \(name)?"
            }
        var row = TodayRow(subject, text, why: journey.reason(for: due, kind))
        (row.remark, row.day, row.isUrgent) = (due.day.said(from: today), due.day, due.day <= today)
        return row
    }

    private static func job(_ due: JobDue, _ subject: TodaySubject, _ journey: Journey, _ today: Day) -> TodayRow {
        guard let label = journey.companyFirst(of: due) else {
            return TodayRow(subject, due.title, why: "It is due.")
        }
        var row = TodayRow(subject, "\(due.short) · \(label)", why: journey.reason(for: due, seenOn: today))
        (row.remark, row.day, row.isUrgent) = (due.day.said(from: today), due.day, due.day <= today)
        return row
    }

    private static func talk(
        _ talk: Conversation, _ subject: TodaySubject, _ journey: Journey, _ context: Context
    ) -> TodayRow {
        let name = journey.name(talk.person)
        let lines = journey.people.persons[talk.person].map { PersonLines($0, journey.people, context).when(talk) }
        var row = TodayRow(subject, "talk to \(name)", why: "Your conversation: \(lines ?? talk.date.text).")
        let day = talk.date
        (row.remark, row.day, row.isUrgent) = (day.said(from: context.today), day, day <= context.today)
        return row
    }
}
