/// Asks for one thing that was said. Its target is `learning/answered`: the id of the one that is edited, and of the one that is
/// answered; either may be empty.
struct LearningForm: FormKind {
    let id = FormKindID("learning")

    private static let nothing = "nothing that was said before"
    /// How many earlier learnings are offered to answer.
    private static let offered = 8

    /// A new one; by somebody who is yet to be named where `person` is nil.
    func form(_ person: Person?, answering other: Learning?, _ app: AppState, _ context: Context) -> Form {
        form(person, nil, answering: other?.id, about: other?.about ?? [], app, context)
    }

    func form(_ person: Person, editing said: Learning, _ app: AppState, _ context: Context) -> Form {
        form(person, said, answering: said.answers, about: said.about, app, context)
    }

    private func form(
        _ person: Person?, _ said: Learning?, answering: LearningID?, about: [String], _ app: AppState,
        _ context: Context
    ) -> Form {
        let people = app.journey.people
        let earlier = LearningForm.earlier(except: said?.id, answering: answering, people)
        let names = earlier.map { "\(people.persons[$0.person]?.name ?? ""): \($0.text)" }
        let chosen = earlier.firstIndex { $0.id == answering }.map { $0 + 1 } ?? 0
        let topics = about.map(context.library.topicName).joined(separator: ", ")
        var form = Form(
            kind: id, target: "\(said?.id ?? "")/\(answering ?? "")", title: "What was said",
            intro: "One line that you would want to read again in three months.",
            fields: [
                FormField("Who said it", hint: "a name on your list", text: person.map(people.uniqueName) ?? ""),
                FormField(
                    "In a line", hint: "“Nobody asked for a certificate, everybody for monitoring”",
                    text: said?.text ?? ""),
                FormField("About", hint: "skills, tracks or tags, a comma between them", text: topics),
                FormField("It answers", choices: [LearningForm.nothing] + names, chosen: chosen),
                FormField(
                    "And", choices: Learning.Stance.allCases.map(\.rawValue), chosen: said?.stance == .disagrees ? 1 : 0
                ),
            ])
        form.focus = person == nil ? 0 : 1
        return form
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (said, answered) = parse(target, app)
        let person = said.flatMap { app.journey.people.persons[$0.person] }
        return form(person, said, answering: answered, about: said?.about ?? [], app, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (old, answered) = parse(form.target, app)
        let person = form.person(in: 0, app.journey.people)
        if form.fields[1].value.isEmpty { form.fields[1].problem = "Say it in a line." }
        guard let person, !form.fields[1].value.isEmpty else { return nil }
        let earlier = LearningForm.earlier(except: old?.id, answering: answered, app.journey.people)
        let talk = app.journey.people.conversations[person.id]?.last(where: \.state.tookPlace)
        let isSame = old?.person == person.id
        var said = Learning(
            id: old?.id ?? context.makeID(), person: person.id, text: form.fields[1].value,
            day: isSame ? old?.day ?? context.today : talk?.date ?? context.today)
        said.conversation = isSame ? old?.conversation : talk?.id
        said.about = commaSeparated(form.fields[2].value).map(context.library.topic(named:))
        let choice = form.fields[3].chosen ?? 0
        said.answers = choice == 0 ? nil : earlier[choice - 1].id
        said.stance = choice == 0 ? nil : Learning.Stance.allCases[form.fields[4].chosen ?? 0]
        return app.say("Kept. e keeps another; v shows what most people say.", app.keep(app.journey.putting(said)))
    }

    /// What may be answered: the one that is, then the latest that answer nothing themselves.
    private static func earlier(except id: LearningID?, answering: LearningID?, _ people: People) -> [Learning] {
        let own = answering.flatMap(people.learning).map { [$0] } ?? []
        let all = people.learnings.values.joined().filter { $0.id != id && $0.answers == nil && $0.id != answering }
        return own + all.sorted { $1.id < $0.id }.prefix(offered)
    }

    private func parse(_ target: String, _ app: AppState) -> (Learning?, LearningID?) {
        let parts = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return (nil, nil) }
        return (app.journey.people.learning(parts[0]), parts[1].isEmpty ? nil : parts[1])
    }
}

extension Form {
    /// The one person whom a field names; nil, with the field's `problem` set, where it names none or several.
    fileprivate mutating func person(in field: Int, _ people: People) -> Person? {
        let name = fields[field].value
        let found = people.named(name)
        if found.count == 1 { return found[0] }
        fields[field].problem =
            name.isEmpty
            ? "Give a name on your list."
            : found.isEmpty
                ? "Nobody on your list is called that: add them first."
                : "\(found.count) people are called that: \(found.map(\.position).joined(separator: "; ")). Add the company."
        return nil
    }
}

extension Library {
    /// The id of the skill or track of that name, alias or id; else the words as a tag.
    public func topic(named name: String) -> String {
        let wanted = name.lowercased()
        if let track = tracks.first(where: { [$0.id, $0.name.lowercased(), $0.short.lowercased()].contains(wanted) }) {
            return track.id
        }
        return skills(called: wanted).first?.id ?? name
    }
}
