/// Asks who somebody is: a person on the list, or a new one.
struct PersonForm: FormKind {
    let id = FormKindID("person")

    func form(_ person: Person?, _ app: AppState, _ context: Context) -> Form {
        let people = app.journey.people
        return Form(
            kind: id, target: FormTarget(person?.id ?? ""),
            title: person.map { "Who \($0.name) is" } ?? "Someone worth talking to", asking: person ?? .blank,
            first: ["name", "role", "company", "track", "seniority"],
            choices: [
                "company": PersonForm.companies(people), "introducedBy": PersonForm.introducers(of: person?.id, people),
            ], context)
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        if target.subject.isEmpty { return form(nil, app, context) }
        return app.journey.people.persons[target.subject].map { form($0, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let old = app.journey.people.persons[form.target.subject]
        var person = old ?? Person(id: context.makeID(), name: "")
        form.fill(&person, context)
        if form["introducedBy"].problem != nil {
            form["introducedBy"].problem = "Nobody on your list is called that: add them first, or leave it empty."
        }
        if let old, let introducer = person.introducedBy, introducer != old.introducedBy,
            app.journey.people.came(introducer, through: old.id)
        {
            form["introducedBy"].problem = "You know them through \(old.name), so it was not the other way round."
        }
        guard form.isSound else { return nil }
        let effects = app.keep(app.journey.putting(person))
        if old == nil, !effects.isEmpty {
            app.show(person.id, in: PeoplePane.paneID, context)
            app.notice = Notice("\(person.name) is on your list. c plans a conversation, w drafts the first message.")
        }
        return effects
    }

    /// Everybody else, by name; those who share one by what they do, too.
    private static func introducers(of id: PersonID?, _ people: People) -> [Choice] {
        let others = people.order.filter { $0 != id }.compactMap { people.persons[$0] }
        let sharing = Dictionary(grouping: others, by: \.name).mapValues(\.count)
        var seen: [String: Int] = [:]
        return others.map { person in
            var label =
                sharing[person.name] == 1 || person.position.isEmpty
                ? person.name : "\(person.name), \(person.position)"
            seen[label, default: 0] += 1
            if let count = seen[label], count > 1 { label += " (\(count))" }
            return Choice(word: person.id, name: label)
        }
    }

    private static func companies(_ people: People) -> [Choice] {
        Set(people.persons.values.map(\.company)).filter { !$0.isEmpty }.sorted().map { Choice(word: $0, name: $0) }
    }
}
