/// The sections of a report. A new one is a function here and its name in ``MentorReport``.
enum ReportSections {
    typealias Section = MentorReport.Section
    typealias Entry = MentorReport.Entry

    /// Goal and track, plan and forecast.
    static func plan(_ facts: ReportFacts) -> Section {
        let plan = facts.journey.plan(on: facts.today)
        var blocks: [MentorReport.Block] = []
        let answers: [(String, String?)] = [
            ("Goal", plan.goal?.name), ("Role", plan.track.flatMap(facts.library.track)?.name),
            ("Coming from", plan.background?.name),
            ("Hours a week", hoursPerWeek(facts)),
        ]
        let lines = answers.compactMap { label, answer in answer.map { Entry("\(ours: label): \(ours: $0)") } }
        if !lines.isEmpty { blocks.append(.list(lines)) }
        if let standing = facts.standing {
            blocks.append(.text(ReportText(ours: forecast(standing, plan, facts.today))))
            if let goal = facts.journey.reachedGoal {
                blocks.append(.text("The goal is reached: \(facts.journey.label(of: goal)), \(ours: goal.day.text)."))
            }
            if let chart = BurnUp(standing) { blocks.append(.burnUp(chart)) }
        }
        return Section(
            heading: "Goal and plan", blocks: blocks,
            nothing: "No plan is made yet. Goal, role, hours a week and a forecast would stand here.")
    }

    /// "6, 3 from 1 Feb 2027".
    private static func hoursPerWeek(_ facts: ReportFacts) -> String? {
        facts.journey.hoursPerWeek(facts.today).map { now in
            DecimalWords.text(now) + facts.journey[HoursFrom.self].all.laterWords(than: facts.today, now: now)
        }
    }

    private static func forecast(_ standing: PlanStanding, _ plan: Plan, _ today: Day) -> String {
        let words = [(standing.plan.hours.closed, "done"), (standing.plan.hours.left, "left")]
        let hours = words.map { "\(PlanWords.hours($0)) \($1)" }.joined(separator: ", ")
        let pace = DecimalWords.text(standing.request.pace)
        let atPace = pace == "1" ? "" : ", at \(pace) h for each hour estimated"
        var texts = ["\(standing.plan.hours.percent) % of the way, by the hours of its steps: \(hours)\(atPace)."]
        if standing.hoursPerWeek != nil, !standing.plan.items.isEmpty {
            let odds = ForecastWords.text(standing.odds, today: today, width: 200)
            texts.append(standing.odds == nil ? "With these hours it never ends." : "Ready \(odds).")
        }
        if let target = plan.target { texts.append("Wished for by \(target.text).") }
        if let lateness = standing.lateness {
            texts.append(
                lateness.behind > 0.5
                    ? "Behind the accepted plan by \(PlanWords.hours(lateness.behind))."
                    : "On course with the accepted plan.")
        }
        return texts.joined(separator: " ")
    }

    /// Hours, what was done, what went well, what was read.
    static func done(_ facts: ReportFacts) -> Section {
        let papers = papers(facts)
        let lines =
            wins(facts) + finished(facts) + papers.prefix(mostPapers)
            + (papers.count > mostPapers
                ? [Entry("And \(ours: CairnCore.count(papers.count - mostPapers, "more paper"))")] : [])
        var blocks: [MentorReport.Block] = hours(facts) + listing(lines)
        let talks = facts.journey.people.conversations.values.joined().filter {
            $0.state.tookPlace && facts.days.contains($0.date)
        }
        if !talks.isEmpty, !facts.request.withPeople {
            let people = Set(talks.map(\.person)).count
            blocks.append(
                .text(ReportText(ours: "\(count(talks.count, "conversation")) with \(PersonWords.count(people)).")))
        }
        return Section(
            heading: "Done since \(facts.days.lowerBound.text)", blocks: blocks,
            nothing: "Nothing is written down since then. Hours, finished steps, wins and papers would stand here.")
    }

    /// Maximum papers: what was done counts for more.
    private static let mostPapers = 3

    private static func hours(_ facts: ReportFacts) -> [MentorReport.Block] {
        let sessions = facts.sessions
        guard !sessions.isEmpty else { return [] }
        let minutes = Dictionary(sessions.map { ($0.item, $0.minutes) }, uniquingKeysWith: +)
        let most = minutes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
            .map { item, minutes -> ReportText in "\(facts.name(item)) \(ours: DurationWords.text(minutes))" }
        let sum = sessions.reduce(0) { $0 + $1.minutes }
        let more = minutes.count > most.count ? ", and \(count(minutes.count - most.count, "more item"))" : ""
        let list = most.dropFirst().reduce(most[0]) { "\($0), \($1)" }
        let text: ReportText = "\(ours: DurationWords.text(sum)) of work logged: \(list)\(ours: more)."
        return [.text(text), .hours(LoggedWeeks(facts))]
    }

    private static func finished(_ facts: ReportFacts) -> [Entry] {
        let done = facts.journey.progress.values.filter { $0.status == .done && facts.days.contains($0.since) }
        let tasks = facts.journey.ownTasks.filter { $0.done.map(facts.days.contains) ?? false }
        return done.sorted { ($1.since, $0.item) < ($0.since, $1.item) }.map { progress in
            let kind = facts.library.item(progress.item)?.kind.rawValue ?? "step"
            return Entry("\(facts.name(progress.item)) (\(ours: kind))")
        } + tasks.map { Entry("\($0.title)") }
    }

    private static func wins(_ facts: ReportFacts) -> [Entry] {
        facts.journey[Win.self].all.filter { facts.days.contains($0.day) }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
            .map { Entry("Went well: \($0.text)", place: $0.place) }
    }

    private static func papers(_ facts: ReportFacts) -> [Entry] {
        facts.journey[Paper.self].all.filter { $0.isRead && facts.days.contains($0.day) }
            .sorted { ($0.day, $0.id) > ($1.day, $1.id) }
            .map { paper in
                let verdict = paper.verdict?.name ?? ""
                return Entry("Read: “\(paper.title)”: \(ours: verdict), because \(paper.because)", place: paper.address)
            }
    }

    /// Evidence: what it shows, and where.
    static func proven(_ facts: ReportFacts) -> Section {
        func entry(_ evidence: Evidence) -> Entry {
            let name = facts.name(evidence.item)
            // What a project shows begins with its name.
            let shown =
                evidence.shows.hasPrefix(name.text + ": ")
                ? evidence.shows.dropFirst(name.text.count + 2) : evidence.shows[...]
            let shows: ReportText = shown.isEmpty ? "no result written down" : "\(String(shown))"
            return Entry("\(name)", place: evidence.place, remark: shows)
        }
        let isProof: (Evidence) -> Bool = { facts.journey.isProven($0.item) }
        let proofs = facts.evidence.filter(isProof).map(entry)
        let others = facts.evidence.filter { !isProof($0) }.map(entry)
        var blocks = listing(proofs)
        let tally = facts.journey.tally(facts.library.skills.map(\.id))
        if !proofs.isEmpty {
            blocks.append(
                .text(ReportText(ours: "In all, \(tally.proven) of \(count(tally.done, "skill")) done are proven.")))
        }
        if !others.isEmpty {
            blocks += [.text("Not done yet, with something to show already:")] + listing(others)
        }
        return Section(
            heading: "Proven", blocks: blocks,
            nothing: "No evidence since then. Links to work, each with what it shows, would stand here.")
    }

    /// One's own projects that are under way or ended in those days: results with intervals, and the verdict. Nil without any.
    static func projects(_ facts: ReportFacts) -> Section? {
        let projects = facts.journey.projects.filter { project in
            (project.dropped ?? project.shipped).map(facts.days.contains) ?? true
        }
        let lines = projects.map { project in
            let standing = ProjectStanding(project.id, facts.journey)
            let about = [standing.sentence, project.because].filter { !$0.isEmpty }.joined(separator: ": ")
            return Entry(
                "\(project.name), \(ours: facts.journey.state(of: project).name)\(ours: about.isEmpty ? "" : ": ")\(about)",
                place: project.shownRepository, remark: standing.finding.map { ReportText(ours: $0) })
        }
        let cases = facts.journey.caseStudies
        let said =
            cases == 0
            ? []
            : [
                MentorReport.Block.text(
                    ReportText(ours: "In all, \(count(cases, "shipped project")) can be told as a case study."))
            ]
        return lines.isEmpty ? nil : Section(heading: "Projects", blocks: listing(lines) + said, nothing: "")
    }

    /// The next steps, and what is meant for the week.
    static func next(_ facts: ReportFacts) -> Section {
        let steps = NextSteps.list(facts.journey, facts.context, limit: 4).map { step in
            let name = facts.name(RouteKey(step.item.id, step.depth))
            return Entry("\(name) (\(ours: step.hours))", remark: ReportText(ours: why(step)))
        }
        // What was meant for a week that is long past is no plan.
        let meant = facts.reviews.first.flatMap { $0.week + 14 > facts.today ? $0.intentions : nil } ?? []
        return Section(
            heading: "Next", blocks: listing(steps + meant.map { Entry("Meant for this week: \($0)") }),
            nothing: "The next steps of the plan would stand here.")
    }

    /// In the words of the route or, where these speak to the user, in a word or two.
    private static func why(_ step: NextStep) -> String {
        switch step.why {
        case .route(let text): text
        case .familiar: "often known already to people with this background"
        default: step.why.word
        }
    }

    /// What gets in the way, and what has slipped.
    static func stuck(_ facts: ReportFacts) -> Section {
        let obstacles = facts.reviews.filter { !$0.obstacle.isEmpty }.map { review in
            Entry("\(review.obstacle)", remark: ReportText(ours: "in the week of \(review.week.text)"))
        }
        let slipped = (facts.standing?.slipped ?? []).map { key in
            Entry("\(facts.name(key))", remark: "planned for three weeks ago or earlier, and still open")
        }
        return Section(
            heading: "Stuck on", blocks: listing(obstacles + slipped),
            nothing: "Nothing gets in the way, as far as is written down. What a week was held up by would stand here.")
    }

    /// Those that were asked or, if there are none, those that the record raises.
    static func questions(_ facts: ReportFacts) -> Section {
        let texts = ReportQuestions.all(facts)
        return Section(
            heading: texts.count == 3 || texts.isEmpty ? "Three questions" : "Questions",
            blocks: texts.isEmpty ? [] : [.questions(texts)],
            nothing: "Three questions would stand here: the ones to talk about next time.")
    }

    /// Whom one talked to, and what they said; nil where nobody asked for people.
    static func people(_ facts: ReportFacts) -> Section? {
        guard facts.request.withPeople else { return nil }
        return Section(
            heading: "Conversations", blocks: listing(ReportConversations.all(facts)),
            nothing: "No conversation since then. Whom one talked to, and what they said, would stand here.")
    }

    /// Maximum lines of a list.
    private static let most = 25

    /// A list that does not run on for ever, and says what is left out.
    static func listing(_ entries: [Entry]) -> [MentorReport.Block] {
        guard !entries.isEmpty else { return [] }
        guard entries.count > most else { return [.list(entries)] }
        return [.list(Array(entries.prefix(most))), .text(ReportText(ours: "And \(entries.count - most) more."))]
    }
}
