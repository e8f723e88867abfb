/// The keys of Today: doing what a row says, putting it off, writing to whom it is about.
enum TodayCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            on(
                pane, " ", "today.done", "Do it: tick the exercise, the item or the task; what is due is done",
                hint: "done", saying: doing, unless: whyNotDone, do: done
            ),
            on(
                pane, "s", "today.put-off", "Put off what is due or waited for; start an item", hint: "put off",
                saying: { row, _ in if case .step = row.subject { "start" } else { nil } }, unless: whyNotPutOff,
                do: putOff
            ),
            on(pane, "w", "today.message", "Draft a message", hint: "write", unless: aboutNobody, do: message),
            Binding(in: pane, [.character("a")], "today.add", "Add a task of your own", hint: "add") { desk in
                [.form(TaskForm().form(nil, desk))]
            },
        ]
            + ItemCommands.bindings(pane, otherwise: "That goes with a skill, a project or a task: choose one first.")
            .filter { shared.contains($0.name) }
    }

    /// Keys of items that mean the same here.
    private static let shared = [
        "item.evidence", "item.note", "item.edit-note", "item.edit", "item.delete", "item.copy", "item.browse",
    ]

    private static func on(
        _ pane: PaneID, _ key: Character, _ name: String, _ title: String, hint: String,
        saying word: @escaping @Sendable (TodayRow, Desk) -> String? = { _, _ in nil },
        unless refusal: @escaping @Sendable (TodayRow, Desk) -> String? = { _, _ in nil },
        do action: @escaping @Sendable (TodayRow, Desk) -> [Request]
    ) -> Binding {
        Binding(
            in: pane, [.character(key)], name, title, hint: hint,
            saying: { desk in desk.todayRow.flatMap { word($0, desk) } },
            unless: { desk in
                desk.todayRow.map { refusal($0, desk) } ?? "This row is a heading: choose one below it."
            },
            do: { desk in desk.todayRow.map { action($0, desk) } ?? [] })
    }

    /// What Space does to a row, in a word for the footer; nil where "done" says it.
    static func doing(_ row: TodayRow, _ desk: Desk) -> String? {
        switch row.subject {
        case .step: ItemCommands.stepWord(row, desk)
        case .project: "go to it"
        case .practice, .mock: "begin"
        case .clock: "stop it"
        case .review: "look back"
        case .accept: "accept"
        case .paper: "answer"
        case .reached: "next goal"
        default: nil
        }
    }

    /// Space.
    static func done(_ row: TodayRow, _ desk: Desk) -> [Request] {
        let (journey, context) = (desk.journey, desk.context)
        switch row.subject {
        case .due(let due), .awaited(let due):
            return desk.person(of: row).map { PeopleSteps.take(due, $0, desk) } ?? gone
        case .talk(let talk), .asked(let talk):
            return desk.person(of: row).map { PeopleSteps.advance(talk, $0, desk) } ?? gone
        case .job(let due):
            return .keeping(journey.doing(due, context)) { "\($0.said) u takes it back." }
        case .review(let week): return [.form(ReviewForm().form(week, desk))]
        case .clock: return HoursCommands.clock(desk)
        case .weeksOff(let week):
            let weeks = stride(from: week.number, to: desk.today.firstOfWeek.number, by: 7).map(Day.init(number:))
            let change = journey.planning(off: weeks)
            return .keeping(change) { "\($0.said) u takes it back." }
        case .accept: return [.form(RouteForm().form(desk) ?? PlanForm().form(desk))]
        case .reached: return [.form(PlanForm().form(desk))]
        case .paper(let paper): return [.form(VerdictForm().form(paper, desk))]
        case .practice: return PracticeCommands.begin(PracticeWish(), desk)
        case .mock(let mock):
            return mock.day < desk.today ? [.form(JudgeForm().form(mock, desk))] : PracticeCommands.begin(mock, desk)
        case .step: return ItemCommands.step(row, desk)
        case .project(let project): return [.show(project.id, in: ProjectsPane.id)]
        case .intention(let text):
            return .keeping(journey.ticking(intention: text, context)) { _ in "Done: \(text)" }
        case .task(let task):
            if task.done == nil, let paper = journey.paper(putOffAs: task) {
                return [.form(VerdictForm().form(paper, desk))]
            }
            let change = journey.ticking(task, today: desk.today)
            return [.keepAndSay(change, task.done == nil ? "Done: \(task.title)" : "Open again: \(task.title)")]
        case .applied, .done, .met: return []
        }
    }

    /// Why Space does nothing to a row; nil if it does.
    private static func whyNotDone(_ row: TodayRow, _ desk: Desk) -> String? {
        switch row.subject {
        case .job(let due): due.refusal(.done, seenOn: desk.today)
        case .applied(let application):
            "You wait for \(desk.journey.label(of: application)): what they answer is told in Jobs."
        case .done, .met: "That is done already. u takes back what was done last."
        default: nil
        }
    }

    /// `s`.
    static func putOff(_ row: TodayRow, _ desk: Desk) -> [Request] {
        switch row.subject {
        case .due(let due), .awaited(let due):
            return desk.person(of: row).map { PeopleSteps.putOff(due, $0, desk) } ?? gone
        case .talk(let talk):
            return desk.person(of: row).map { [.form(ConversationForm().form($0, talk, desk))] } ?? gone
        case .job(let due):
            guard let round = due.round.flatMap({ desk.journey[Round.self][$0] }),
                let application = desk.journey[Application.self][due.job]
            else { return [.form(JobPutOffForm().form(due, desk))] }
            return [.form(RoundForm().form(round, application, at: "day", desk))]
        case .asked(let talk):
            guard let person = desk.person(of: row) else { return gone }
            let nudge = desk.journey.people.dues(of: person.id).first { $0.source == .proposed(.nudge, talk.id) }
            return nudge.map { [.form(PutOffForm().form($0, person))] }
                ?? [.warn("Nothing is going to be due here. In People, r adds a day to ask again.")]
        case .paper(let paper):
            return .keeping(desk.journey.puttingOff(paper, desk.context)) { _ in
                "It waits among this week's tasks. Answering it there ticks it."
            }
        case .mock(let mock): return [.form(MockForm().form(mock, at: "day", desk))]
        case .step: return ItemCommands.start(row, desk)
        default: return []
        }
    }

    /// Why a row cannot be put off; nil if it can, or can be started.
    private static func whyNotPutOff(_ row: TodayRow, _ desk: Desk) -> String? {
        switch row.subject {
        case .job(let due): due.refusal(.putOff, seenOn: desk.today)
        case .applied: "Once it is time to ask again, it stands under Due."
        case .practice: "What is not practised today comes first tomorrow; nothing is lost."
        case .project: "It is under way: Space goes to it, and x drops it there."
        case .review: "The week is looked back on, or not: it leaves with the next one."
        case .clock: "A clock that runs cannot wait: Space asks what of it was work."
        case .weeksOff: "Space takes them off, H logs what was done in them; it goes once a week with hours is over."
        case .accept: "It stands here until a plan is accepted; P asks the questions again."
        case .reached: "It stands here until P sets another goal, or a new plan is accepted."
        case .intention, .task: "It has no day that could be moved: Space ticks it."
        case .done, .met: "That is done already."
        case .step: row.box == .learning ? "It is begun already: Space goes on with it." : nil
        case .due, .awaited, .talk, .asked, .paper, .mock: nil
        }
    }

    /// `w`.
    static func message(_ row: TodayRow, _ desk: Desk) -> [Request] {
        desk.person(of: row).map { [.form(MessageForm().form($0, desk))] } ?? gone
    }

    private static func aboutNobody(_ row: TodayRow, _ desk: Desk) -> String? {
        row.person == nil ? "w writes to the person that a row is about: this one is about nobody." : nil
    }

    /// What Enter does on a line that names a key, or on a line of the user's.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        guard let row = desk.todayRow else { return nil }
        switch target {
        case .local("done"): return done(row, desk)
        case .local("put-off"): return putOff(row, desk)
        case .local("message"): return message(row, desk)
        default: return ItemCommands.follow(target, desk)
        }
    }

    private static let gone: [Request] = [.warn("The person of this row is gone.")]
}

extension ItemCommands {
    /// Ticks the exercise of a step; where none is left, the item.
    fileprivate static func step(_ row: TodayRow, _ desk: Desk) -> [Request] {
        guard let item = desk.item else { return [] }
        if let line = exercise(desk.target, item) { return tick(exercise: line, of: item, desk) }
        if let next = row.step?.sitting?.exercise { return tick(exercise: next, of: item, desk) }
        if let reading = desk.journey.reading(item.id, desk.library), !reading.isReached {
            return [.form(PaperForm().form(nil, desk))]
        }
        if desk.journey.status(item.id) == .done {
            return [.form(EvidenceForm().form(item: item.id, editing: nil, desk))]
        }
        return item.kind == .project ? ProjectCommands.begin(item, desk) : toggle(.done, item, desk)
    }

    /// What that is, in a word; nil where "done" says it.
    fileprivate static func stepWord(_ row: TodayRow, _ desk: Desk) -> String? {
        guard let id = row.item, row.step?.sitting?.exercise == nil, let item = desk.library.item(id) else {
            return nil
        }
        if desk.journey.status(id) == .done { return "prove it" }
        guard item.kind == .project else { return nil }
        return desk.journey.project(after: id) == nil ? "begin it" : "go to it"
    }

    fileprivate static func start(_ row: TodayRow, _ desk: Desk) -> [Request] {
        guard let item = desk.item else { return [] }
        if desk.journey.status(item.id) == .done {
            return [.warn("\(item.name) is done; what is left is to prove it.")]
        }
        return toggle(.learning, item, desk)
    }
}

extension Desk {
    /// The selected row of Today; nil on a heading.
    var todayRow: TodayRow? { list.selected.flatMap { TodayRow($0, journey, context) } }

    fileprivate func person(of row: TodayRow) -> Person? { row.person.flatMap { journey.people.persons[$0] } }
}
