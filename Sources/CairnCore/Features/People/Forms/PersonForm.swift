/// Asks about a person, new or on the list.
struct PersonForm: FormKind {
    let id = FormKindID("person")

    func form(_ person: Person?, _ desk: Desk) -> Form {
        let people = desk.journey.people
        return Form(
            kind: id, target: FormTarget(person?.id ?? ""),
            title: person.map { "About \($0.name)" } ?? "Someone worth talking to", asking: person ?? .blank,
            stored: person, first: ["name", "role", "company", "track", "seniority"],
            choices: [
                "company": PersonForm.companies(people), "introducedBy": PersonForm.introducers(of: person?.id, people),
            ], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        if target.subject.isEmpty { return form(nil, desk) }
        return desk.journey.people.persons[target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old = desk.journey.people.persons[form.target.subject]
        var person = old ?? Person(id: desk.context.makeID(), name: "")
        form.fill(&person, desk.context)
        if form["introducedBy"].problem != nil {
            form["introducedBy"].problem = "Nobody on your list is called that: add them first, or leave it empty."
        }
        if let old, let introducer = person.introducedBy, introducer != old.introducedBy,
            desk.journey.people.came(introducer, through: old.id)
        {
            form["introducedBy"].problem = "You know them through \(old.name), so it was not the other way round."
        }
        if person.zone != old?.zone { form["zone"].problem = desk.context.sentence(onZone: person.zone) }
        guard form.isSound else { return nil }
        let change = desk.journey.putting(person)
        if old != nil { return [.keep(change)] }
        return [
            .keep(change), .show(person.id, in: PeoplePane.id),
            .say("\(person.name) is on your list. c plans a conversation, w drafts the first message."),
        ]
    }

    /// Everyone else, by name; people with the same name also by what they do.
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

extension Context {
    /// What is wrong with a typed time zone, as a sentence; nil if it can be used.
    func sentence(onZone zone: String) -> String? { zoneProblem(zone).map { $0.hasSuffix("?") ? $0 : $0 + "." } }
}
