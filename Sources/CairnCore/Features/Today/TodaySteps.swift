/// The steps of Today: what to do now, as much as this week's hours leave, and the rest of the week. Projects under way stand
/// there whatever the hours leave.
struct TodaySteps {
    let now: [TodaySubject]
    let week: [TodaySubject]

    /// How many steps there are at most beside projects under way, and what a step without a time counts.
    private static let most = (now: 4, week: 6)
    private static let usualMinutes = 60

    init(_ journey: Journey, _ context: Context, _ hours: WeekHours) {
        let projects = Self.projects(journey, context)
        let steps = Self.steps(journey, context, limit: Self.most.now)
        var room = hours.left.map { $0 * 60 } ?? Double(Self.usualMinutes * 3)
        var now: [TodaySubject] = []
        // Who has an evening more than planned may go on: the first stands here in any case.
        for subject in Self.inOrder(steps, projects, journey)
        where now.isEmpty || room > 0 || projects.contains(subject) {
            now.append(subject)
            let sitting = steps.first { subject == .step($0.item.id) }?.sitting
            room -= Double(sitting?.minutes ?? Self.usualMinutes)
        }
        self.now = now
        week =
            journey.openIntentions(on: context.today).map(TodaySubject.intention)
            + Self.planned(journey, context).map(TodaySubject.step).filter { !now.contains($0) }.prefix(Self.most.week)
            + journey.ownTasks.filter { $0.done == nil }.map(TodaySubject.task)
    }

    /// What to go on with, in order.
    static func upcoming(_ journey: Journey, _ context: Context, limit: Int) -> [TodaySubject] {
        guard limit > 0 else { return [] }
        let projects = projects(journey, context)
        let steps = steps(journey, context, limit: max(limit, most.now))
        return Array(inOrder(steps, projects, journey).prefix(limit))
    }

    /// What is begun, every project under way, what comes next; what the clock runs on comes before all.
    private static func inOrder(
        _ steps: [NextStep], _ projects: [TodaySubject], _ journey: Journey
    ) -> [TodaySubject] {
        var all = steps.prefix(most.now).filter(\.why.isBegun).map { TodaySubject.step($0.item.id) }
        all += projects.filter { !all.contains($0) }
        all += steps.map { .step($0.item.id) }.filter { !all.contains($0) }
        guard let running = all.first(where: { $0.work == journey.clock?.item && $0.work != nil }) else { return all }
        return [running] + all.filter { $0 != running }
    }

    /// Projects under way, on the route or not; what was worked on last comes first.
    private static func projects(_ journey: Journey, _ context: Context) -> [TodaySubject] {
        var begun: [ItemID: (day: Day, subject: TodaySubject)] = [:]
        for progress in journey.progress.values
        where progress.status == .learning && context.library.item(progress.item)?.kind == .project {
            begun[progress.item] = (progress.since, .step(progress.item))
        }
        for project in journey[Project.self].all where journey.state(of: project).isOpen {
            let isStep = project.template.flatMap { NextSteps.step($0, journey, context) } != nil
            begun[project.work] = (project.framed, isStep ? .step(project.work) : .project(project))
        }
        let days = begun.map { work, begun in
            (day: journey.sessions[work]?.map(\.day).max() ?? begun.day, work: work, subject: begun.subject)
        }
        return days.sorted { ($1.day, $0.work) < ($0.day, $1.work) }.map(\.subject)
    }

    /// What the clock runs on comes first.
    private static func steps(_ journey: Journey, _ context: Context, limit: Int) -> [NextStep] {
        let steps = NextSteps.list(journey, context, limit: limit).uniqued
        guard let clock = journey.clock,
            let running = steps.first(where: { $0.item.id == clock.item })
                ?? NextSteps.step(clock.item, journey, context)
        else { return steps }
        return [running] + steps.filter { $0.item.id != clock.item }.prefix(limit - 1)
    }

    /// What the plan has in this week.
    private static func planned(_ journey: Journey, _ context: Context) -> [ItemID] {
        let end = context.today.firstOfWeek + 6
        var seen: Set<ItemID> = []
        return (journey.standing(context)?.plan.items ?? []).filter { planned in
            planned.days.map { $0.lowerBound <= end } ?? false
        }.map(\.key.item).filter { seen.insert($0).inserted }
    }
}

extension [NextStep] {
    /// Each item once: it may come in two depths.
    fileprivate var uniqued: [NextStep] {
        var seen: Set<ItemID> = []
        return filter { seen.insert($0.item.id).inserted }
    }
}

extension Journey {
    /// What one meant to do this week, as the last look back has it, and has not ticked.
    public func openIntentions(on today: Day) -> [String] {
        var seen: Set<String> = []
        return (review(of: today.firstOfWeek + -7)?.intentions ?? []).filter { text in
            ticked(intention: text, today: today) == nil && seen.insert(text).inserted
        }
    }

    /// The task that stands for an intention that was ticked this week, or nil.
    func ticked(intention text: String, today: Day) -> OwnTask? {
        ownTask(text, from: Self.origin(ofIntentionsOn: today))
    }

    /// An intention of this week is done: it becomes a task of one's own that is done.
    public func ticking(intention text: String, _ context: Context) -> Change? {
        guard ticked(intention: text, today: context.today) == nil else { return nil }
        var task = OwnTask(
            id: context.makeID(), title: text, origin: Self.origin(ofIntentionsOn: context.today), made: context.today)
        task.done = context.today
        return Change("Tick “\(text)”", [Edit(from: nil, to: task)])
    }

    private static func origin(ofIntentionsOn day: Day) -> RowID { "week:\(day.firstOfWeek.iso)" }
}
