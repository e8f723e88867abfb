import CairnCore

/// The people of the sample: five conversations in half a year, two of which led to the next.
struct SamplePeople {
    private let context: Context
    private let start: Day
    private var journey: Journey
    private(set) var changes: [(day: Day, change: Change)] = []

    /// The changes that follow on `journey`, which began on `start`.
    init(_ journey: Journey, from start: Day, _ context: Context) {
        self.journey = journey
        self.start = start
        self.context = context
        maria()
        tomasz()
        ines()
        waiting()
    }

    private mutating func keep(_ week: Int, _ change: Change?) {
        guard let change else { return }
        journey.apply(change)
        changes.append((start + 7 * week, change))
    }

    private mutating func person(
        _ week: Int, _ name: String, _ role: String, _ company: String, _ track: TrackID, _ seniority: Seniority,
        met: String, through introducer: PersonID? = nil
    ) -> PersonID {
        var person = Person(id: context.makeID(), name: name)
        person.role = role
        person.company = company
        person.track = track
        person.seniority = seniority
        person.met = met
        person.introducedBy = introducer
        person.mails = ["\(name.split(separator: " ")[0].lowercased())@example.org"]
        keep(week, journey.putting(person))
        return person.id
    }

    /// A conversation in that week, two days into it.
    private mutating func talk(
        _ week: Int, _ person: PersonID, _ state: Conversation.State, questions: Int = 0, notes: String = "",
        gave: String = ""
    ) -> ConversationID {
        var talk = Conversation(id: context.makeID(), person: person, state: state, since: start + 7 * week + 2)
        if state != .asked, state != .idea {
            talk.day = start + 7 * week + 2
            talk.minute = 17 * 60 + 30
            talk.channel = "video call"
            talk.minutes = 25
        }
        if let who = journey.people.persons[person], questions > 0 {
            talk.questions = QuestionChoice(who, journey.people, context).proposed.prefix(questions).map(\.id)
        }
        talk.gave = gave
        keep(week, journey.putting(talk))
        keep(week, journey.writing(notes, of: talk.id, person: person, NoTexts()))
        return talk.id
    }

    private mutating func said(
        _ week: Int, _ person: PersonID, _ talk: ConversationID, _ text: String, about: [String],
        answering other: LearningID? = nil, _ stance: Learning.Stance? = nil
    ) -> LearningID {
        var learning = Learning(id: context.makeID(), person: person, text: text, day: start + 7 * week + 2)
        learning.conversation = talk
        learning.about = about
        learning.answers = other
        learning.stance = stance
        keep(week, journey.putting(learning))
        return learning.id
    }

    private var monitoring: LearningID = ""
    private var certificates: LearningID = ""
    private var mariaID: PersonID = ""

    private mutating func maria() {
        mariaID = person(
            17, "Maria Okafor", "Senior ML engineer", "Northwind Energy", "ml-engineer", .senior,
            met: "answered my question at the April meetup")
        let call = talk(
            18, mariaID, .thanked, questions: 5,
            notes: """
                # What fills the day?
                Half of it is data: late meters, two clocks, a feed that changed its units in March.
                Training is one afternoon a fortnight.

                # What would she hire for?
                Somebody who can say when the model is wrong. Asks for one project with monitoring.
                """, gave: "sent her the write-up of the bike leak")
        monitoring = said(
            18, mariaID, call, "A project that watches itself counts for more than a better score",
            about: ["monitoring", "ml-engineer"])
        certificates = said(18, mariaID, call, "Nobody on her team looks at certificates", about: ["certificates"])
        keep(
            18,
            journey.putting(
                Favour(
                    id: context.makeID(), person: mariaID, by: .theirs, text: "introduced me to Tomasz",
                    day: start + 7 * 19)))
        var report = FollowUp(
            id: context.makeID(), person: mariaID, kind: .report, due: start + 7 * 21 + 2, made: start + 7 * 21)
        report.conversation = call
        report.outcome = .done
        report.closed = start + 7 * 21
        keep(21, journey.putting(report))
        keep(
            20,
            journey.putting(
                Favour(
                    id: context.makeID(), person: mariaID, by: .mine, text: "reported a bug in her open data set",
                    day: start + 7 * 20)))
    }

    private mutating func tomasz() {
        let id = person(
            19, "Tomasz Wójcik", "MLOps engineer", "Kestrel Maps", "mlops-engineer", .middle, met: "Maria wrote to him",
            through: mariaID)
        let call = talk(
            24, id, .held, questions: 4,
            notes:
                "On call every third week.\nMost alerts are data, not models. Showed me their freshness check: twelve lines."
        )
        _ = said(
            24, id, call, "Most of their alerts are late or changed data", about: ["monitoring", "mlops-engineer"],
            answering: monitoring, .agrees)
        _ = said(
            24, id, call, "A cloud certificate got him past the first filter", about: ["certificates"],
            answering: certificates, .disagrees)
        var step = FollowUp(
            id: context.makeID(), person: id, kind: .promise, due: start + 7 * 25 + 3, made: start + 7 * 24 + 2)
        step.conversation = call
        step.text = "my freshness check, once it runs"
        keep(24, journey.putting(step))
    }

    private mutating func ines() {
        let id = person(
            23, "Inês Duarte", "Hiring manager, search", "Lumen Books", "ml-engineer", .manager,
            met: "Tomasz worked with her")
        var talk = Conversation(id: context.makeID(), person: id, state: .scheduled, since: start + 7 * 24 + 4)
        talk.day = start + 7 * 25 + 4
        talk.minute = 9 * 60
        talk.zone = "Europe/Lisbon"
        talk.channel = "video call"
        talk.minutes = 20
        if let who = journey.people.persons[id] {
            talk.questions = QuestionChoice(who, journey.people, context).proposed.map(\.id)
        }
        keep(24, journey.putting(talk))
    }

    private mutating func waiting() {
        let asked = person(
            24, "Jun Sato", "Research engineer", "Aoba Lab", "research", .junior, met: "wrote the paper I rebuilt")
        _ = talk(24, asked, .asked)
        _ = person(
            25, "Priya Raman", "GenAI engineer", "Northwind Energy", "genai-engineer", .middle,
            met: "same company as Maria")
    }
}
