/// What is due: a goal that is reached; then what takes place or runs out by tomorrow, and offers; then what one owes to people, by day.
enum TodayDue {
    /// Promises, thanks and conversations stand here so many days before.
    static let ahead = 3

    static func list(_ journey: Journey, _ context: Context) -> [TodaySubject] {
        let owed = people(journey, context.today) + jobs(journey, context.today) + mocks(journey, context)
        let today = context.today
        let keys = owed.enumerated().map { place, owed in
            (key: (owed.subject.cannotWait(on: today) ? 0 : 1, owed.day, place), subject: owed.subject)
        }
        let reached = journey.reachedGoal.map { [TodaySubject.reached($0)] } ?? []
        return reached + keys.sorted { $0.key < $1.key }.map(\.subject) + own(journey, context)
    }

    private typealias Owed = (day: Day, subject: TodaySubject)

    /// About jobs: what has a day of its own is shown some days before.
    private static func jobs(_ journey: Journey, _ today: Day) -> [Owed] {
        journey.jobDues(inSightOn: today).map { ($0.day, .job($0)) }
    }

    /// Mock interviews: those to come as early as promises, those whose day is over until it is said how they went.
    private static func mocks(_ journey: Journey, _ context: Context) -> [Owed] {
        guard context.features.keymap.hasPractice else { return [] }
        let until = context.today + ahead
        return journey.openMocks(on: context.today).filter { $0.day <= until }.map { ($0.day, .mock($0)) }
    }

    private static func people(_ journey: Journey, _ today: Day) -> [Owed] {
        let people = journey.people
        return people.pending { $0.isDue(by: today + ahead) || $0.hasOpenTalk }.flatMap { one -> [Owed] in
            var found: [Owed] = []
            if one.isDue(by: today + ahead) {
                found = people.dues(of: one.id).filter { isShown($0, people, today) }.map { ($0.day, .due($0)) }
            }
            guard one.hasOpenTalk else { return found }
            for talk in people.conversations[one.id] ?? [] where talk.state == .scheduled {
                if let day = talk.day, day >= today, day <= today + ahead { found.append((day, .talk(talk))) }
            }
            return found
        }
    }

    /// The cards that are due, or that a round asks: new ones wait until somebody wants them.
    static func practice(_ journey: Journey, _ context: Context) -> [TodaySubject] {
        context.features.keymap.hasPractice && !journey.practice(context).due.isEmpty ? [.practice] : []
    }

    /// Promises are shown some days before, and thanks unless somebody set their day.
    private static func isShown(_ due: Due, _ people: People, _ today: Day) -> Bool {
        if due.day <= today { return true }
        switch due.source {
        case .proposed(.thank, _): return due.day <= today + ahead
        default: return due.day <= today + ahead && people.kind(of: due) == .promise
        }
    }

    /// What is due that hangs on no person.
    private static func own(_ journey: Journey, _ context: Context) -> [TodaySubject] {
        let today = context.today
        var found: [TodaySubject] = []
        if let clock = journey.clock, clock.day < today || clock.isDoubtful(at: context.now()) {
            found.append(.clock(clock))
        }
        if let week = journey.emptyWeeks(context) { found.append(.weeksOff(week)) }
        if journey.isToAccept(context) { found.append(.accept) }
        if let week = journey.weekWithoutReview(context) { found.append(.review(week)) }
        return found + journey.papersAskingAgain(on: today).map(TodaySubject.paper)
    }
}

extension TodaySubject {
    /// Whether it takes place or runs out by tomorrow, or is an offer to answer. Reminders wait behind it, however late.
    fileprivate func cannotWait(on today: Day) -> Bool {
        switch self {
        case .job(let due): due.cannotWait(on: today)
        case .talk(let talk): talk.date <= today + 1
        case .mock(let mock): mock.day >= today && mock.day <= today + 1
        default: false
        }
    }
}

extension People {
    /// What a due step is about; nil for the question how a conversation went.
    func kind(of due: Due) -> FollowUp.Kind? {
        switch due.source {
        case .kept(let id): followUps[due.person]?.first { $0.id == id }?.kind
        case .proposed(let kind, _): kind
        case .outcome: nil
        }
    }
}

extension Journey {
    /// Whether there is a route for what was answered, and it was never accepted.
    fileprivate func isToAccept(_ context: Context) -> Bool {
        guard hasPlan, let standing = standing(context) else { return false }
        return standing.baseline == nil
    }

    /// The week that is to be looked back on, if nobody did; nil if one had hardly begun by its end, and for a week off.
    fileprivate func weekWithoutReview(_ context: Context) -> Day? {
        let week = context.today.weekToReview
        guard review(of: week) == nil else { return nil }
        let begun = plan.start ?? self[Acceptance.self].single?.day
        let worked = sessions.values.joined().lazy.map(\.day)
        let there = worked.filter { $0 >= week && $0 < week + 7 }.min()
        // Who worked before the plan began may look back on that, too.
        guard let first = [begun ?? worked.min(), there].compactMap(\.self).min(), first < week + 4 else { return nil }
        return isOff(week) && there == nil ? nil : week
    }

    /// The first of the weeks until now in which nothing was written down, if these are two or more and none of them is off. They
    /// are asked for until they are off, or until a week with hours is over.
    fileprivate func emptyWeeks(_ context: Context) -> Day? {
        guard let request = standing(context)?.request else { return nil }
        let empty = Set(WeekShares(request).emptyAtEnd.map(\.first))
        let week = context.today.firstOfWeek
        var first = week
        while empty.contains(first + -7), WeekFacts(first + -7, self, context).isEmpty { first = first + -7 }
        return week - first >= 14 ? first : nil
    }
}
