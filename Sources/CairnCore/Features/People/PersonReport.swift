/// A person with all that is known about them, for scripts and plain lists.
public struct PersonReport: Encodable, Equatable, Sendable {
    public let person: Person
    /// What is to be done, soonest first.
    public let due: [DueReport]
    public let conversations: [Talk]
    public let learned: [Learning]
    public let favours: [Favour]
    public let notes: String?
    /// The day of the last real contact.
    public let contact: Day?

    /// A conversation with its notes.
    public struct Talk: Encodable, Equatable, Sendable {
        public let conversation: Conversation
        public let notes: String?
    }

    /// The report of a person.
    public init(_ person: Person, _ journey: Journey, _ context: Context) {
        let people = journey.people
        self.person = person
        due = DueReport.all(of: person.id, journey, context)
        conversations = people.conversations[person.id, default: []].map {
            Talk(conversation: $0, notes: people.memo(of: $0.id, context.texts))
        }
        learned = people.learnings[person.id, default: []]
        favours = people.favours[person.id, default: []]
        notes = people.memo(of: person.id, context.texts)
        contact = people.lastContact(with: person.id)
    }

    /// The columns of their line in a list: "Ada Byron", "Engineer at Acme", "thank, 2 days late".
    public var columns: [String] {
        [person.name, person.position, due.first.map { "\($0.what), \($0.when)" } ?? ""]
    }
}

/// A person and what to ask them, for scripts.
public struct BriefReport: Encodable, Equatable, Sendable {
    public let person: PersonReport
    /// The text of the questions prepared for the next conversation, else of those proposed.
    public let questions: [String]

    /// The report for the next conversation.
    public init(_ person: Person, _ journey: Journey, _ context: Context) {
        self.person = PersonReport(person, journey, context)
        let talk = journey.people.currentConversation(with: person.id, today: context.today)
        let prepared = talk?.state.isOpen == true ? talk?.questions ?? [] : []
        questions =
            prepared.isEmpty
            ? QuestionChoice(person, journey.people, context).proposed.map(\.text)
            : prepared.map(context.library.questionText)
    }
}

/// Something that is due, for scripts and plain lists.
public struct DueReport: Encodable, Equatable, Sendable {
    public let person: PersonID
    public let name: String
    /// "thank", "you promised: the paper".
    public let what: String
    public let day: Day
    /// "2 days late".
    public let when: String
    /// The follow-up's id; nil if it is only proposed.
    public let followUp: FollowUpID?
    /// The id of the application that it is about; nil for a conversation.
    public let application: String?

    /// What is due about people up to and including that day, soonest first, thanks for the rounds of jobs included.
    public static func all(until day: Day, _ journey: Journey, _ context: Context) -> [DueReport] {
        let people = journey.people
        let dues = people.dues(until: day, seenOn: context.today).map { DueReport($0, people, context) }
        let thanks = journey.roundThanks(until: day, seenOn: context.today)
        return inOrder(dues + thanks.map { DueReport($0.due, $0.what, $0.person, context) })
    }

    /// What is due about one of them, whenever that is.
    static func all(of person: PersonID, _ journey: Journey, _ context: Context) -> [DueReport] {
        let people = journey.people
        let dues = people.dues(of: person, seenOn: context.today).map { DueReport($0, people, context) }
        let thanks = journey.roundThanks(to: person, seenOn: context.today)
        return inOrder(dues + thanks.map { DueReport($0.due, $0.what, $0.person, context) })
    }

    private static func inOrder(_ dues: [DueReport]) -> [DueReport] {
        dues.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private init(_ due: JobDue, _ what: String, _ person: Person, _ context: Context) {
        (self.person, name, self.what) = (person.id, person.name, what)
        (day, when) = (due.day, due.day.said(from: context.today))
        (followUp, application) = (nil, due.job)
    }

    /// The report of something due.
    public init(_ due: Due, _ people: People, _ context: Context) {
        person = due.person
        name = people.persons[due.person]?.name ?? ""
        what = due.title
        day = due.day
        when = due.day.said(from: context.today)
        if case .kept(let id) = due.source { followUp = id } else { followUp = nil }
        application = nil
    }
}

/// What was said and by how many people, for scripts.
public struct SaidReport: Encodable, Equatable, Sendable {
    public let id: LearningID
    public let text: String
    public let about: [String]
    public let agree: [Voice]
    public let disagree: [Voice]

    /// Who said it, when, and in which words.
    public struct Voice: Encodable, Equatable, Sendable {
        public let id: LearningID
        public let person: PersonID
        public let name: String
        public let day: Day
        public let text: String
    }

    /// The report of what was said.
    public init(_ said: Said, _ people: People) {
        func voice(_ learning: Learning) -> Voice {
            Voice(
                id: learning.id, person: learning.person, name: people.persons[learning.person]?.name ?? "",
                day: learning.day, text: learning.text)
        }
        id = said.learning.id
        text = said.learning.text
        about = said.learning.about
        agree = said.agree.map(voice)
        disagree = said.disagree.map(voice)
    }
}
