/// What a row of Today is about.
enum TodaySubject: Equatable, Sendable {
    /// To be done about a person by a day.
    case due(Due)
    /// Takes place within three days.
    case talk(Conversation)
    /// To be done about an application by a day.
    case job(JobDue)
    /// The company has the next word.
    case applied(Application)
    /// The week that began on that day is to be looked back on.
    case review(Day)
    /// Was left running.
    case clock(WorkClock)
    /// Nothing was written down in the weeks from that day on.
    case weeksOff(Day)
    /// There is a route, and it was never accepted.
    case accept
    /// The job that the plan was for is accepted.
    case reached(JobGoal)
    /// Asks whether its verdict still holds.
    case paper(Paper)
    /// Cards to practise.
    case practice
    /// A mock interview that is to be held.
    case mock(MockInterview)
    /// A step of the route.
    case step(ItemID)
    /// An open project of one's own that is no step of the route.
    case project(Project)
    /// What one meant to do this week.
    case intention(String)
    case task(OwnTask)
    /// The person was asked and has not answered.
    case asked(Conversation)
    /// The person promised something, and it is not due yet.
    case awaited(Due)
    /// What was done for the item this week.
    case done(ItemID)
    /// There was a conversation with the person this week.
    case met(PersonID)

    /// The id of its row.
    var id: RowID {
        switch self {
        case .due(let due): "due:\(due.key):\(due.person)"
        case .talk(let talk): "talk:\(talk.id)"
        case .job(let due): "job:\(due.job):\(due.key)"
        case .applied(let application): "applied:\(application.id)"
        case .review(let week): "review:\(week.iso)"
        case .clock: "clock"
        case .weeksOff(let week): "off:\(week.iso)"
        case .accept: "accept"
        case .reached: "reached"
        case .paper(let paper): "paper:\(paper.id)"
        case .practice: "practice"
        case .mock(let mock): "mock:\(mock.id)"
        case .step(let item): "step:\(item)"
        case .project(let project): "project:\(project.id)"
        case .intention(let text): "intention:\(text)"
        case .task(let task): OwnTasks.row(task)
        case .asked(let talk): "asked:\(talk.id)"
        case .awaited(let due): "awaited:\(due.key):\(due.person)"
        case .done(let item): "done:\(item)"
        case .met(let person): "met:\(person)"
        }
    }

    /// What the row of that id is about; nil if that is gone.
    init?(_ id: RowID, _ journey: Journey, _ today: Day) {
        let (kind, rest) = Self.parted(id)
        switch kind {
        case "due", "awaited":
            let (key, person) = Self.parted(rest)
            guard let due = journey.people.dues(of: person).first(where: { $0.key == key }) else { return nil }
            self = kind == "due" ? .due(due) : .awaited(due)
        case "talk", "asked":
            guard let talk = journey[Conversation.self][rest] else { return nil }
            self = kind == "talk" ? .talk(talk) : .asked(talk)
        case "job":
            guard let due = journey.jobDue(row: rest, today) else { return nil }
            self = .job(due)
        case "applied":
            guard let application = journey[Application.self][rest] else { return nil }
            self = .applied(application)
        case "review", "off":
            guard let week = Day(rest) else { return nil }
            self = kind == "review" ? .review(week) : .weeksOff(week)
        case "clock":
            guard let clock = journey.clock else { return nil }
            self = .clock(clock)
        case "accept": self = .accept
        case "reached":
            guard let goal = journey.reachedGoal else { return nil }
            self = .reached(goal)
        case "paper":
            guard let paper = journey[Paper.self][rest] else { return nil }
            self = .paper(paper)
        case "practice": self = .practice
        case "mock":
            guard let mock = journey[MockInterview.self][rest] else { return nil }
            self = .mock(mock)
        case "step": self = .step(rest)
        case "project":
            guard let project = journey[Project.self][rest] else { return nil }
            self = .project(project)
        case "intention": self = .intention(rest)
        case "task":
            guard let task = OwnTasks.task(id, journey) else { return nil }
            self = .task(task)
        case "done": self = .done(rest)
        case "met": self = .met(rest)
        default: return nil
        }
    }

    /// What stands before the first colon, and what behind it. By bytes: each frame asks for each row, and characters take
    /// ten times as long.
    private static func parted(_ id: String) -> (Substring, String) {
        let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) ?? id.endIndex
        return (id[..<colon], String(Substring(id.utf8[colon...].dropFirst())))
    }

    /// The item that keys for items are about, or nil.
    var item: ItemID? {
        switch self {
        case .step(let item), .done(let item): item
        case .clock(let clock): clock.item
        default: nil
        }
    }

    /// What hours on it are logged on, or nil.
    var work: ItemID? { if case .project(let project) = self { project.work } else { item } }

    /// The person that keys for people are about, or nil.
    var person: PersonID? {
        switch self {
        case .due(let due), .awaited(let due): due.person
        case .talk(let talk), .asked(let talk): talk.person
        case .met(let person): person
        default: nil
        }
    }

    /// Whether the list says in a line of its own why it stands there.
    var hasNote: Bool {
        switch self {
        case .step, .project, .reached, .review, .paper, .practice, .mock: true
        default: false
        }
    }

    /// For scripts.
    var kind: String {
        switch self {
        case .due, .awaited: "follow-up"
        case .talk, .asked, .met: "conversation"
        case .job: "job"
        case .applied: "application"
        case .review: "review"
        case .clock: "clock"
        case .weeksOff: "weeks-off"
        case .accept, .reached: "plan"
        case .paper: "paper"
        case .practice: "practice"
        case .mock: "mock-interview"
        case .step, .done: "item"
        case .project: "project"
        case .intention: "intention"
        case .task: "own-task"
        }
    }
}

extension Due {
    /// A name for it among all that is due about its person.
    var key: String {
        switch source {
        case .kept(let id): id
        case .proposed(let kind, let talk): "\(kind.rawValue)/\(talk ?? "")"
        case .outcome(let talk): "outcome/\(talk)"
        }
    }
}

extension Journey {
    /// What is due by the end of its row's id: job and key, with a colon between them.
    fileprivate func jobDue(row: String, _ today: Day) -> JobDue? {
        row.indices.lazy.filter { row[$0] == ":" }.compactMap { colon -> JobDue? in
            let key = row[row.index(after: colon)...]
            return dues(ofJob: String(row[..<colon]), seenOn: today).first { $0.key == key }
        }.first
    }
}
