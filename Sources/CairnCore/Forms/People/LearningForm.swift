/// Asks for one thing that was said. Its target is `person` for a new one, `person/id` for one that is there.
struct LearningForm: FormKind {
    let id = FormKindID("learning")

    private static let nothing = "nothing that was said before"
    /// How many earlier learnings are offered to answer.
    private static let offered = 8

    func form(_ person: Person, answering other: Learning?, _ app: AppState, _ context: Context) -> Form {
        form(person, nil, answering: other?.id, about: other?.about ?? [], app, context)
    }

    func form(_ person: Person, editing said: Learning, _ app: AppState, _ context: Context) -> Form {
        form(person, said, answering: said.answers, about: said.about, app, context)
    }

    private func form(
        _ person: Person, _ said: Learning?, answering: LearningID?, about: [String], _ app: AppState,
        _ context: Context
    ) -> Form {
        let earlier = LearningForm.earlier(except: said?.id, answering: answering, app.journey.people)
        let names = earlier.map { "\(app.journey.people.persons[$0.person]?.name ?? ""): \($0.text)" }
        let chosen = earlier.firstIndex { $0.id == answering }.map { $0 + 1 } ?? 0
        let topics = about.map(context.library.topicName).joined(separator: ", ")
        return Form(
            kind: id, target: "\(person.id)/\(said?.id ?? "")/\(answering ?? "")",
            title: "What \(person.name) said", intro: "One line that you would want to read again in three months.",
            fields: [
                FormField(
                    "In a line", hint: "“Nobody asked for a certificate, everybody for monitoring”",
                    text: said?.text ?? ""),
                FormField("About", hint: "skills, tracks or tags, a comma between them", text: topics),
                FormField("It answers", choices: [LearningForm.nothing] + names, chosen: chosen),
                FormField(
                    "And", choices: Learning.Stance.allCases.map(\.rawValue), chosen: said?.stance == .disagrees ? 1 : 0
                ),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, said, answered) = parse(target, app)
        guard let person else { return nil }
        return form(person, said, answering: answered, about: said?.about ?? [], app, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, old, answered) = parse(form.target, app)
        guard let person else { return [] }
        guard !form.fields[0].value.isEmpty else {
            form.fields[0].problem = "Say it in a line."
            return nil
        }
        let earlier = LearningForm.earlier(except: old?.id, answering: answered, app.journey.people)
        let talk = app.journey.people.conversations[person.id]?.last(where: \.state.tookPlace)
        var said = old ?? Learning(id: context.makeID(), person: person.id, text: "", day: talk?.date ?? context.today)
        if old == nil { said.conversation = talk?.id }
        said.text = form.fields[0].value
        said.about = commaSeparated(form.fields[1].value).map(context.library.topic(named:))
        let choice = form.fields[2].chosen ?? 0
        said.answers = choice == 0 ? nil : earlier[choice - 1].id
        said.stance = choice == 0 ? nil : Learning.Stance.allCases[form.fields[3].chosen ?? 0]
        return app.say("Kept. e keeps another; v shows what most people say.", app.keep(app.journey.putting(said)))
    }

    /// What may be answered: the one that is, then the latest that answer nothing themselves.
    private static func earlier(except id: LearningID?, answering: LearningID?, _ people: People) -> [Learning] {
        let all = people.learnings.values.joined().filter { $0.id != id }
        let own = all.filter { $0.id == answering }
        let latest = all.filter { $0.answers == nil && $0.id != answering }.sorted { $1.id < $0.id }
        return own + latest.prefix(offered)
    }

    private func parse(_ target: String, _ app: AppState) -> (Person?, Learning?, LearningID?) {
        let parts = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return (nil, nil, nil) }
        let people = app.journey.people
        return (
            people.persons[parts[0]], people.learnings[parts[0]]?.first { $0.id == parts[1] },
            parts[2].isEmpty ? nil : parts[2]
        )
    }
}

extension Library {
    /// The id of the skill or track of that name, alias or id; else the words as a tag.
    public func topic(named name: String) -> String {
        let wanted = name.lowercased()
        if let track = tracks.first(where: { [$0.id, $0.name.lowercased(), $0.short.lowercased()].contains(wanted) }) {
            return track.id
        }
        let skill = skills.first { skill in
            skill.id == wanted || skill.name.lowercased() == wanted
                || skill.aliases.contains { $0.lowercased() == wanted }
        }
        return skill?.id ?? name
    }
}
