/// The detail of a person: what is due, the conversations, what they said, and favours.
public struct PersonDetail {
    let person: Person
    let desk: Desk

    /// Maximum lines of a memo shown; `n` shows the rest.
    private static let memoLines = 12

    /// What the desk knows of the person.
    init(_ person: Person, _ desk: Desk) { (self.person, self.desk) = (person, desk) }

    /// What the pane shows of that person.
    public init(_ person: Person, _ app: AppState, _ context: Context) {
        self.init(person, app.desk(PeoplePane.id, context, showing: person.id))
    }

    private var context: Context { desk.context }
    private var people: People { desk.journey.people }
    private var lines: PersonLines { PersonLines(person, people, context) }

    /// As a page.
    public var document: Document {
        var page = Document(person.name)
        page.blocks.append(lines.standing(adding: ": i adds it"))
        page.add(
            upTo: desk.enough, due, conversations, said, favours, { memo(of: person.id, "Your notes", &$0) }, reach)
        return page
    }

    private func due(_ page: inout Document) {
        let dues = people.dues(of: person.id, seenOn: context.today)
        let thanks = desk.journey.roundThanks(to: person.id, seenOn: context.today)
        guard !dues.isEmpty || !thanks.isEmpty else { return }
        page.heading("Next")
        for due in dues { page.blocks.append(line(due.title, due.day, due.target)) }
        for (_, what, due) in thanks { page.blocks.append(line(what, due.day, due.target)) }
    }

    private func line(_ title: String, _ day: Day, _ target: Document.Target) -> Document.Block {
        let isDue = day <= context.today
        return .link(
            .init(title, isDue ? .warning : .plain), sign: .init(isDue ? "!" : "·", isDue ? .warning : .dim),
            remark: day.said(from: context.today), target)
    }

    private func conversations(_ page: inout Document) {
        let talks = people.conversations[person.id, default: []]
        page.heading(talks.count > 1 ? "\(talks.count) conversations" : "Conversation")
        if talks.isEmpty { page.text("None yet: c plans one, w drafts a message that asks for it.", .hint) }
        for talk in talks.sorted(by: { ($1.date, $1.id) < ($0.date, $0.id) }) {
            page.blocks.append(
                .link(
                    .init(lines.when(talk), .link), sign: .init(talk.state.sign, talk.state.style), remark: "",
                    .record("conversation", talk.id)))
            let questions = talk.questions.map(context.library.questionText)
            // Notes begin with them.
            if talk.state.isOpen || talk.state.tookPlace && desk.longTexts[talk.id] == nil {
                page.bullets(questions, sign: "?")
            }
            if !talk.gave.isEmpty { page.bullets(["You gave back: \(talk.gave)"], sign: "+") }
            memo(of: talk.id, nil, &page)
        }
    }

    private func said(_ page: inout Document) {
        let learnings = people.learnings[person.id, default: []]
        guard !learnings.isEmpty else { return }
        page.heading("What they said")
        for learning in learnings.reversed() {
            page.blocks.append(
                .link(
                    .init(learning.text), sign: .init(learning.stance == .disagrees ? "≠" : "”", .learning),
                    remark: LearningLines(learning, desk).remark, .record("learning", learning.id)))
        }
    }

    /// What each did for the other, with a gentle hint if nothing was given back yet.
    private func favours(_ page: inout Document) {
        let favours = people.favours[person.id, default: []]
        let led = people.introduced(by: person.id)
        guard !favours.isEmpty || !led.isEmpty || people.met.contains(person.id) else { return }
        page.heading("For each other")
        for favour in favours.reversed() {
            page.blocks.append(
                .link(
                    .init("\(favour.by == .mine ? "you" : "they"): \(favour.text)"),
                    sign: .init(favour.by == .mine ? "→" : "←", .dim), remark: favour.day.text,
                    .record("favour", favour.id)))
        }
        for id in led { page.blocks.append(link(to: id, "they introduced you to ")) }
        if people.owesThanks(to: person.id) {
            page.text("Nothing given back yet. F notes what you did for them; a small thing counts.", .hint)
        }
    }

    private func memo(of owner: String, _ heading: String?, _ page: inout Document) {
        guard let memo = desk.longTexts[owner] else { return }
        if let heading { page.heading(heading) }
        let lines = memo.lines(limit: Self.memoLines + 1)
        page.quotes(
            lines.prefix(Self.memoLines).map(beginning).joined(separator: "\n"), .record("memo", owner))
        if lines.count > Self.memoLines {
            page.blocks.append(
                .link(
                    .init("more: Enter opens all of it", .link), sign: .init("›", .dim), remark: "",
                    .record("memo", owner)))
        }
    }

    /// At most 400 characters of the line.
    private func beginning(of line: Substring) -> String {
        guard line.utf8.count > 400 else { return String(line) }
        // In plain ASCII every byte is a character.
        let shown = line.isPlain ? Substring(line.utf8.prefix(400)) : line.prefix(400)
        return shown.endIndex < line.endIndex ? shown + "…" : String(line)
    }

    private func reach(_ page: inout Document) {
        page.heading("Who they are")
        if !person.met.isEmpty { page.blocks.append(.field(label: "Met", text: person.met)) }
        if let id = people.introducer(of: person.id) { page.blocks.append(link(to: id, "introduced by ")) }
        if !person.tags.isEmpty { page.blocks.append(.field(label: "Tags", text: person.tags.joined(separator: ", "))) }
        for mail in person.mails { page.blocks.append(address("mailto:" + mail, mail)) }
        for place in person.links { page.blocks.append(address(place, place)) }
        if let contact = people.lastContact(with: person.id) {
            page.blocks.append(.field(label: "Contact", text: "last on \(contact.text)"))
        }
        if page.blocks.last == .heading("Who they are") {
            page.text("i adds how you met, mail, links and more.", .hint)
        }
    }

    private func link(to id: PersonID, _ words: String) -> Document.Block {
        .link(
            .init(words + (people.persons[id]?.name ?? ""), .link), sign: .init("›", .dim), remark: "",
            .row(PeoplePane.id, id))
    }

    private func address(_ place: String, _ shown: String) -> Document.Block {
        .link(.init(shown, .link), sign: .init("›", .dim), remark: "", .address(place))
    }
}

extension Conversation.State {
    /// A sign of one column for how far it has come.
    var sign: String {
        switch self {
        case .idea: "○"
        case .asked: "◔"
        case .scheduled: "◑"
        case .held: "◕"
        case .thanked: "●"
        case .declined, .noAnswer: "×"
        }
    }

    /// The style of the sign.
    var style: Style {
        switch self {
        case .idea, .declined, .noAnswer: .dim
        case .asked, .scheduled: .learning
        case .held: .warning
        case .thanked: .done
        }
    }
}

extension People {
    /// Whether they gave the user their time and got neither thanks nor anything else for it.
    public func owesThanks(to person: PersonID) -> Bool {
        let talks = conversations[person, default: []]
        let given = favours[person, default: []].contains { $0.by == .mine } || talks.contains { !$0.gave.isEmpty }
        let took = met.contains(person) || favours[person, default: []].contains { $0.by == .theirs }
        return took && !given
    }
}
