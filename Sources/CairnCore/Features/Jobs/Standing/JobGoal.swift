/// A job that was accepted: what applications are for.
struct JobGoal: Equatable, Sendable {
    /// The id of the application.
    let application: String
    /// The day on which it was accepted.
    let day: Day
}

/// The applications that ended with a job on a day that is known. Whether there are any is asked for every row of a list.
struct GoalIndex: JourneyIndex {
    /// By application.
    private(set) var goals: [String: JobGoal] = [:]

    init(_ journey: Journey) {
        for application in journey[JobEvent.self].byParent.keys { look(at: application, in: journey) }
    }

    static func follows(_ kind: RecordKind) -> Bool { kind == JobEvent.kind }

    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey) {
        for record in [old, new] {
            if let event = record?.as(JobEvent.self) { look(at: event.application, in: journey) }
        }
    }

    private mutating func look(at application: String, in journey: Journey) {
        goals[application] = nil
        let events = journey.events(of: application)
        guard events.contains(where: { $0.kind == .accepted }) else { return }
        let history = JobHistory(events)
        guard history.stage == .accepted, let day = history.end?.knownDay else { return }
        goals[application] = JobGoal(application: application, day: day)
    }
}

extension Journey {
    /// The job that was accepted on that day or later, the last if there are several; nil if none was. What was begun after it
    /// belongs to the next search.
    func goal(reachedSince day: Day) -> JobGoal? {
        index(GoalIndex.self).goals.values.filter { $0.day >= day }
            .max { ($0.day, $0.application) < ($1.day, $1.application) }
    }

    /// The job that was accepted since the plan for one was; nil if none was. Another goal, or a plan accepted on that day or later,
    /// is the next way.
    var reachedGoal: JobGoal? {
        guard [.firstJob, .moveInside].contains(plan.goal), let accepted = self[Acceptance.self].single?.day else {
            return nil
        }
        return goal(reachedSince: accepted + 1)
    }

    /// The other job that was accepted after this application was begun; nil if none was, or if this one was accepted itself.
    func goal(beside application: Application) -> JobGoal? {
        let goal = goal(reachedSince: application.begun)
        return goal?.application == application.id ? nil : goal
    }

    /// Whether a company still waits for the user, who has accepted another job meanwhile. None does after a round that was not
    /// passed.
    func isToBeTold(_ application: Application, _ history: JobHistory) -> Bool {
        history.stage.isOpen && history.failedRound == nil && goal(beside: application) != nil
    }

    /// "ML engineer, Pier Nine".
    func label(of goal: JobGoal) -> String { self[Application.self][goal.application].map(label) ?? "another job" }

    /// What an application's page says once it was accepted; nil before.
    func goalReached(_ application: Application, _ stage: JobStage) -> String? {
        guard stage == .accepted else { return nil }
        let others = self[Application.self].rows.values.count { other in
            isToBeTold(other, JobHistory(events(of: other.id)))
        }
        let done = "You accepted it: the goal is reached."
        guard others > 0 else { return done }
        let open = "\(count(others, "other application")) \(others == 1 ? "is" : "are") open"
        return "\(done) \(open): withdraw, or tell them."
    }
}
