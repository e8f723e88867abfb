/// A page to look at during a conversation: who it is, what was said before, what to ask.
public struct Brief {
    private let person: Person
    private let people: People
    private let context: Context

    /// For a conversation with that person.
    public init(_ person: Person, _ people: People, _ context: Context) {
        (self.person, self.people, self.context) = (person, people, context)
    }

    /// The page.
    public var document: Document {
        var page = Document(person.name)
        page.blocks.append(PersonLines(person, people, context).standing())
        let talk = people.currentConversation(with: person.id, today: context.today)
        if let talk, talk.state.isOpen || talk.state == .held { appointment(talk, &page) }
        questions(talk, &page)
        before(&page)
        steps(&page)
        if let memo = people.memo(of: person.id, context.texts) {
            page.heading("Your notes")
            for line in memo.lines().filter({ !$0.isEmpty }).prefix(12) { page.text(String(line)) }
        }
        return page
    }

    private func appointment(_ talk: Conversation, _ page: inout Document) {
        page.heading("This conversation")
        page.text(PersonLines(person, people, context).when(talk))
        if !person.met.isEmpty { page.blocks.append(.field(label: "Met", text: person.met)) }
        if let id = people.introducer(of: person.id), let name = people.persons[id]?.name {
            page.blocks.append(.field(label: "Through", text: name))
        }
    }

    /// The prepared questions, else those proposed.
    private func questions(_ talk: Conversation?, _ page: inout Document) {
        let prepared = talk?.state.isOpen == true ? talk?.questions ?? [] : []
        if prepared.isEmpty {
            page.list(
                "To ask, as Cairn proposes", QuestionChoice(person, people, context).proposed.map(\.text), sign: "?")
        } else {
            page.list("To ask", prepared.map(context.library.questionText), sign: "?")
        }
    }

    private func before(_ page: inout Document) {
        page.list(
            "What they said",
            people.learnings[person.id, default: []].suffix(6).reversed().map { "\($0.text) (\($0.day.text))" })
        let given = people.favours[person.id, default: []]
        page.list("They did for you", given.filter { $0.by == .theirs }.map(\.text))
        page.list("You did for them", given.filter { $0.by == .mine }.map(\.text))
    }

    private func steps(_ page: inout Document) {
        let dues = people.dues(of: person.id, seenOn: context.today)
        page.list("Open between you", dues.map { "\($0.title), \($0.day.said(from: context.today))" }, sign: "!")
    }
}
