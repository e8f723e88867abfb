/// The detail of a row of Today: what to do in this sitting, why it stands there, and what is needed for it.
struct TodayDetail {
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    private var journey: Journey { desk.journey }
    private var library: Library { desk.library }

    /// The detail of a heading.
    func document(_ group: TodayList.Group) -> Document {
        var page = Document(group.name)
        page.text(Self.meaning(group))
        if group == .now {
            page.gap()
            page.text(hours, .dim)
        }
        return page
    }

    private var hours: String {
        let text = WeekHours(journey, desk.context).text
        if !text.isEmpty { return "This week: \(text)." }
        guard let start = journey.plan.start, start > desk.today else {
            return "P asks how many hours a week you have."
        }
        return "Your plan starts on \(start.text)."
    }

    private static func meaning(_ group: TodayList.Group) -> String {
        switch group {
        case .due:
            "What has its day: thanks, promises and conversations, and what Cairn has to ask. s gives it another day."
        case .now:
            "What you have begun, then the next steps of your route: as much as this week's hours leave, each cut to a sitting."
        case .week: "What you meant to do this week, what else your plan has in it, and tasks of your own."
        case .waiting: "For whom you wait. Once it is time to ask again, it stands under Due."
        case .done: "What you ticked, worked on and talked about since the week began."
        }
    }

    func document(_ row: TodayRow) -> Document {
        var page = Document(row.text)
        switch row.subject {
        case .due(let due), .awaited(let due): person(due.person, row, "done", &page)
        case .talk(let talk), .asked(let talk):
            let word = talk.state == .asked ? "they answered: give the day" : "it took place"
            person(talk.person, row, word, &page)
        case .job(let due): job(due, row, &page)
        case .applied(let application):
            about(application.id, journey.label(of: application), &page)
        case .met(let id): person(id, row, nil, &page)
        case .step, .done: item(row, &page)
        case .review(let week):
            page.bullets(WeekFacts(week, journey, desk.context).sentences)
            act("the look back on the week", row, &page)
        case .clock: act("stop it, and say what counts", row, &page)
        case .weeksOff: act("they were weeks off", row, &page)
        case .accept:
            page.bullets(desk.standing.map { PlanWords($0, journey, desk.context).end } ?? [])
            act("the route, to be accepted", row, &page)
        case .reached(let goal):
            act("set the next goal", row, &page)
            about(goal.application, journey.label(of: goal), &page)
        case .paper(let paper):
            act("still, or not any more", row, &page)
            link("put it off", .local("put-off"), remark: "s", &page)
            link("the paper", .row(JournalPane.id, paper.id), &page)
        case .practice: practice(row, &page)
        case .mock(let mock):
            page.text("\(row.note.capitalizedFirst) · \(count(mock.minutes, "minute"))", .dim)
            act(mock.day < desk.today ? "say how it went" : "begin", row, &page)
            link("another day", .local("put-off"), remark: "s", &page)
            link("the mock interview", .row(PracticePane.id, mock.id), &page)
        case .project(let project): self.project(project, row, &page)
        case .intention: act("done", row, &page)
        case .task(let task):
            let paper = journey.paper(putOffAs: task)
            act(paper != nil && task.done == nil ? "still?" : task.done == nil ? "done" : "open again", row, &page)
            if let paper { link("the paper", .row(JournalPane.id, paper.id), &page) }
            if let entry = ShelfEntry(task.origin, desk.context) {
                link(entry.title, .row(GuidesPane.id, entry.id), &page)
            }
        }
        if !row.subject.saysWhyItself { why(row, &page) }
        return page
    }

    private func practice(_ row: TodayRow, _ page: inout Document) {
        let standing = journey.practice(desk.context)
        page.bullets(standing.queue.remarks(longAskedBy: nil))
        act("begin", row, &page)
        if let first = standing.due.first { link("the cards", .row(PracticePane.id, first.card.id), &page) }
        guard let round = standing.rounds.first else { return }
        let ready = Readiness(round.topic, round, deck: standing.deck, journey, today: desk.today)
        page.heading(PracticeWords.round(round.topic, round))
        // What does not fit in before it is why the row stands here: see below.
        page.bullets(ready.remarks.filter { $0 != ready.effort?.words })
    }

    private func why(_ row: TodayRow, _ page: inout Document) {
        page.heading(isFirst(row) ? "Why first" : "Why it stands here")
        page.text(row.reason)
    }

    /// Whether it is the first row of the list.
    private func isFirst(_ row: TodayRow) -> Bool {
        desk.list.ids.first { TodayPane.group($0) == nil } == row.id
    }

    private func act(_ what: String, _ row: TodayRow, _ page: inout Document) {
        page.gap()
        page.blocks.append(.link(.init(what, .link), sign: .init("›", .dim), remark: "Space", .local("done")))
    }

    private func link(_ text: String, _ target: Document.Target, remark: String = "", _ page: inout Document) {
        page.blocks.append(.link(.init(text, .link), sign: .init("›", .dim), remark: remark, target))
    }
}

/// Steps of the route.
extension TodayDetail {
    private func item(_ row: TodayRow, _ page: inout Document) {
        guard let id = row.item, let item = library.item(id) else {
            page.text(row.reason)
            if let id = row.item, let project = journey[Project.self][id] {
                link(project.name, .row(ProjectsPane.id, id), &page)
            }
            return
        }
        page.text(standing(item, row), .dim)
        if case .step = row.subject { sitting(item, row, &page) }
        why(row, &page)
        waiting(for: id, &page)
        page.note(on: id, desk)
        if let text = library.texts.skill(id) {
            if let first = text.resources.first {
                page.heading("One page to read")
                link(first.title, .address(first.url), remark: "\(first.by) · \(first.kind), \(first.cost)", &page)
            }
        }
        page.exercises(of: id, desk)
        page.gap()
        link("everything about it", .item(id), &page)
        page.gap()
        let word = TodayCommands.doing(row, desk) ?? "done"
        page.text("Space \(word) · e evidence · n note · T clock · H hours", .hint)
    }

    private func project(_ project: Project, _ row: TodayRow, _ page: inout Document) {
        page.text(["project", row.remark].filter { !$0.isEmpty }.joined(separator: " · "), .dim)
        page.heading("Next")
        page.text(journey.nextLine(of: project, library) ?? "Every line is settled: c ships it.")
        act("go on with it", row, &page)
        page.gap()
        page.text("T clock · H hours", .hint)
    }

    /// The steps of the route that need it.
    private func waiting(for id: ItemID, _ page: inout Document) {
        guard let standing = desk.standing, let key = standing.steps[id]?.key else { return }
        let waiting = standing.plan.items.filter { $0.waitsFor.contains(key) }
        guard !waiting.isEmpty else { return }
        page.heading("What waits for it")
        for planned in waiting.prefix(5) {
            link(
                journey.name(ofWork: planned.key.item, library), .item(planned.key.item),
                remark: planned.days.map { "from \($0.lowerBound.text)" } ?? "", &page)
        }
    }

    /// "skill · first pass · begun · 2h30 of 6 h".
    private func standing(_ item: Item, _ row: TodayRow) -> String {
        let planned = desk.standing?.steps[item.id]
        let minutes = (journey.sessions[item.id] ?? []).reduce(0) { $0 + $1.minutes }
        let depth = item.kind == .skill ? planned.map { $0.key.depth == .first ? "first pass" : "working level" } : nil
        return [
            item.kind.rawValue, depth, row.step?.why.word,
            minutes > 0 ? "\(DurationWords.text(minutes)) logged" : nil,
            planned.map { "about \(PlanWords.hours(max(0.5, $0.hoursLeft))) left" },
        ].compactMap(\.self).joined(separator: " · ")
    }

    private func sitting(_ item: Item, _ row: TodayRow, _ page: inout Document) {
        let sitting = row.step?.sitting
        let parts = [sitting?.place ?? "this sitting", row.remark].filter { !$0.isEmpty }
        page.heading(parts.joined(separator: " · ").capitalizedFirst)
        let what = sitting?.text ?? library.texts.milestone(item.id)?.what
        page.text(what ?? "Go on where you stopped; H logs the hours.")
    }
}

/// Rows about an application.
extension TodayDetail {
    private func job(_ due: JobDue, _ row: TodayRow, _ page: inout Document) {
        page.text("\(due.title.capitalizedFirst), \(due.day.said(from: desk.today))", .dim)
        if due.refusal(.done, seenOn: desk.today) == nil { act(Self.done(due), row, &page) }
        if due.refusal(.putOff, seenOn: desk.today) == nil {
            link("another day", .local("put-off"), remark: "s", &page)
        }
        if let label = journey.label(of: due) { about(due.job, label, &page) }
    }

    private func about(_ job: String, _ label: String, _ page: inout Document) {
        link("all about \(label)", .row(JobsPane.id, job), &page)
    }

    private static func done(_ due: JobDue) -> String {
        switch due.source {
        case .round, .outcome: "it was held"
        case .proposed(.noAnswer, _, _): "it counts as no answer"
        case .proposed(.ending, _, _): "it ended there"
        case .proposed(.withdraw, _, _): "you withdrew"
        case .send, .closing: "it is sent"
        case .handIn: "it is handed in"
        default: "done"
        }
    }
}

/// Rows about a person.
extension TodayDetail {
    private func person(_ id: PersonID, _ row: TodayRow, _ done: String?, _ page: inout Document) {
        guard let person = journey.people.persons[id] else { return }
        page.blocks.append(PersonLines(person, journey.people, desk.context).standing())
        page.gap()
        page.text(row.reason)
        if let done {
            page.gap()
            link("the message, drafted", .local("message"), remark: "w", &page)
            link(done, .local("done"), remark: "Space", &page)
            link("another day", .local("put-off"), remark: "s", &page)
        }
        let said = journey.people.learnings[id, default: []].suffix(3).reversed()
        if !said.isEmpty { page.heading("They said") }
        for learning in said { page.blocks.append(.bullet(learning.text, sign: "”", .plain)) }
        page.gap()
        for mail in person.mails.prefix(1) { link(mail, .address("mailto:" + mail), &page) }
        link("all about \(person.name)", .row(PeoplePane.id, id), &page)
        guard isFirst(row) else { return }
        page.heading("Why first")
        page.text("What concerns a person comes before anything you owe yourself.")
    }
}

extension TodaySubject {
    /// Whether its detail says why above other things.
    fileprivate var saysWhyItself: Bool { item != nil && !isClock || person != nil }

    private var isClock: Bool {
        if case .clock = self { true } else { false }
    }
}

extension String {
    /// The text with a capital letter at its beginning, unless its first word has one of its own, as nDCG has.
    var capitalizedFirst: String {
        prefix { !$0.isWhitespace }.contains(where: \.isUppercase) ? self : prefix(1).uppercased() + dropFirst()
    }
}
