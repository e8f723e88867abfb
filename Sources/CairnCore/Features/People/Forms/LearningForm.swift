/// Asks for one thing that was said. Its subject is the learning being edited, if any; its part is the learning it
/// replies to.
struct LearningForm: FormKind {
    let id = FormKindID("learning")

    private static let nothing = "nothing said before"
    /// How many earlier learnings are offered to reply to.
    private static let offered = 8

    /// The form for a new learning; if `person` is nil, it asks who said it first.
    func form(_ person: Person?, answering other: Learning?, _ desk: Desk) -> Form {
        form(person, nil, answering: other?.id, about: other?.about ?? [], desk)
    }

    func form(_ person: Person, editing said: Learning, _ desk: Desk) -> Form {
        form(person, said, answering: said.answers, about: said.about, desk)
    }

    private func form(
        _ person: Person?, _ said: Learning?, answering: LearningID?, about: [String], _ desk: Desk
    ) -> Form {
        let people = desk.journey.people
        let open = Choice(word: "", name: LearningForm.nothing)
        let earlier = LearningForm.earlier(except: said?.id, answering: answering, people).map { learning in
            Choice(word: learning.id, name: "\(people.persons[learning.person]?.name ?? ""): \(learning.text)")
        }
        var shown = said ?? .blank
        shown.about = about.map(desk.library.topicName)
        let stored = said.map { said in
            var stored = said
            stored.about = said.about.map(desk.library.topicName)
            return stored
        }
        var form = Form(
            kind: id, target: FormTarget(said?.id ?? "", answering), title: "What was said",
            intro: "One line that you will want to read again in three months.", asking: shown, stored: stored,
            desk.context)
        form["answers"].choose(answering ?? "", among: [open] + earlier)
        form["stance"].choose((said?.stance ?? .agrees).rawValue, among: Learning.Stance.choices)
        form["answers"].known = said.map { $0.answers ?? "" }
        form["stance"].known = said.map { $0.stance?.rawValue ?? "" }
        let who = person.map(people.uniqueName) ?? ""
        form.fields.insert(FormField("who", label: "Who said it", hint: "a name from your list", text: who), at: 0)
        form["who"].known = said.map { _ in who }
        form.focus(on: person == nil ? "who" : "text")
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let said = desk.journey.people.learning(target.subject)
        let person = said.flatMap { desk.journey.people.persons[$0.person] }
        return form(person, said, answering: target.part, about: said?.about ?? [], desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old = desk.journey.people.learning(form.target.subject)
        var said = old ?? Learning(id: desk.context.makeID(), person: "", text: "", day: desk.today)
        form.fill(&said, desk.context)
        guard let person = form.person(in: "who", desk.journey.people), form.isSound else { return nil }
        said = desk.journey.ascribing(said, to: person.id, today: desk.today)
        said.about = said.about.map(desk.library.topic(named:))
        said.tidy()
        return [.keepAndSay(desk.journey.putting(said), "Saved. e adds another; v shows what most people say.")]
    }

    /// The learnings to reply to: the present one, then the latest that are not replies themselves.
    private static func earlier(except id: LearningID?, answering: LearningID?, _ people: People) -> [Learning] {
        let own = answering.flatMap(people.learning).map { [$0] } ?? []
        let all = people.learnings.values.joined().filter { $0.id != id && $0.answers == nil && $0.id != answering }
        return own + all.sorted { $1.id < $0.id }.prefix(offered)
    }
}

extension Form {
    /// The person whom a field names; if it names none or several, sets the field's `problem` and returns nil.
    fileprivate mutating func person(in field: String, _ people: People) -> Person? {
        let name = self[field].value
        let found = people.named(name)
        if found.count == 1 { return found[0] }
        self[field].problem =
            name.isEmpty
            ? "Give a name from your list."
            : found.isEmpty
                ? "Nobody on your list is called that: add them first."
                : "\(found.count) people are called that: \(found.map(\.position).joined(separator: "; ")). Add the company."
        return nil
    }
}

extension Library {
    /// The id of the skill or track with that name, alias or id; else the text as a tag.
    public func topic(named name: String) -> String {
        let wanted = name.lowercased()
        if let track = tracks.first(where: { [$0.id, $0.name.lowercased(), $0.short.lowercased()].contains(wanted) }) {
            return track.id
        }
        return skills(called: wanted).first?.id ?? name
    }
}
