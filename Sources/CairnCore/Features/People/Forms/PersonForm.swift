/// Asks who somebody is. Its target is the person's id; empty for a new one.
struct PersonForm: FormKind {
    let id = FormKindID("person")

    private static let unknown = "—"

    func form(_ person: Person?, _ app: AppState, _ context: Context) -> Form {
        let tracks = [PersonForm.unknown] + context.library.tracks.map(\.name)
        let track = context.library.tracks.firstIndex { $0.id == person?.track }.map { $0 + 1 } ?? 0
        let levels = [PersonForm.unknown] + Seniority.allCases.map(\.name)
        let level = Seniority.allCases.firstIndex { $0 == person?.seniority }.map { $0 + 1 } ?? 0
        let people = app.journey.people
        let introducers = PersonForm.introducers(of: person?.id, people)
        let introducer = introducers.first { $0.id == person?.introducedBy }?.label ?? ""
        return Form(
            kind: id, target: person?.id ?? "", title: person.map { "Who \($0.name) is" } ?? "Someone worth talking to",
            fields: [
                FormField("Name", hint: "the only one that must be given", text: person?.name ?? ""),
                FormField("Role", hint: "as they put it: “ML engineer, search ranking”", text: person?.role ?? ""),
                FormField(
                    "Company", among: PersonForm.companies(people), text: person?.company ?? "", isOpen: true),
                FormField("Track", choices: tracks, chosen: track),
                FormField("Level", choices: levels, chosen: level),
                FormField("Industry", hint: "health, banking, games…", text: person?.industry ?? ""),
                FormField("How you know them", hint: "met at the March meetup", text: person?.met ?? ""),
                FormField(
                    "Introduced by", hint: "a name on your list", among: introducers.map(\.label), text: introducer),
                FormField(
                    "Mail", hint: "several: a comma between them", text: person?.mails.joined(separator: ", ") ?? ""),
                FormField("Links", hint: "https://…", text: person?.links.joined(separator: ", ") ?? ""),
                FormField("Place", text: person?.place ?? ""),
                FormField("Time zone", hint: "Europe/Berlin, UTC+2", text: person?.zone ?? ""),
                FormField("Tags", hint: "a comma between them", text: person?.tags.joined(separator: ", ") ?? ""),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        if target.isEmpty { return form(nil, app, context) }
        return app.journey.people.persons[target].map { form($0, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let values = form.fields.map(\.value)
        if values[0].isEmpty { form.fields[0].problem = "Give the name; everything else can wait." }
        if values[0].count > Person.longestName {
            form.fields[0].problem = "That is \(values[0].count) characters; at most \(Person.longestName) are taken."
        }
        let old = app.journey.people.persons[form.target]
        if form.fields[7].picked == nil, !values[7].isEmpty {
            form.fields[7].problem = "Nobody on your list is called that: add them first, or leave it empty."
        }
        let introducers = PersonForm.introducers(of: old?.id, app.journey.people)
        let introducer = form.fields[7].picked.map { introducers[$0].id }
        if let old, let introducer, introducer != old.introducedBy,
            app.journey.people.came(introducer, through: old.id)
        {
            form.fields[7].problem = "You know them through \(old.name), so it was not the other way round."
        }
        guard form.fields.allSatisfy({ $0.problem == nil }) else { return nil }
        var person = old ?? Person(id: context.makeID(), name: values[0])
        person.name = values[0]
        person.role = values[1]
        person.company = values[2]
        person.track = choice(form.fields[3]).map { context.library.tracks[$0].id } ?? unlisted(old?.track, context)
        person.seniority = choice(form.fields[4]).map { Seniority.allCases[$0] }
        person.industry = values[5]
        person.met = values[6]
        person.introducedBy = introducer
        person.mails = commaSeparated(values[8])
        person.links = commaSeparated(values[9])
        person.place = values[10]
        person.zone = values[11]
        person.tags = commaSeparated(values[12])
        let effects = app.keep(app.journey.putting(person))
        if old == nil, !effects.isEmpty {
            app.show(person.id, in: PeoplePane.id, context)
            app.notice = Notice("\(person.name) is on your list. c plans a conversation, w drafts the first message.")
        }
        return effects
    }

    /// A track that this Library does not have stays, unless another is chosen.
    private func unlisted(_ track: TrackID?, _ context: Context) -> TrackID? {
        track.flatMap { context.library.track($0) == nil ? $0 : nil }
    }

    private func choice(_ field: FormField) -> Int? { field.chosen.flatMap { $0 == 0 ? nil : $0 - 1 } }

    /// Everybody else, by name; those who share one by what they do, too.
    private static func introducers(of id: PersonID?, _ people: People) -> [(id: PersonID, label: String)] {
        let others = people.order.filter { $0 != id }.compactMap { people.persons[$0] }
        let sharing = Dictionary(grouping: others, by: \.name).mapValues(\.count)
        var seen: [String: Int] = [:]
        return others.map { person in
            var label =
                sharing[person.name] == 1 || person.position.isEmpty
                ? person.name : "\(person.name), \(person.position)"
            seen[label, default: 0] += 1
            if let count = seen[label], count > 1 { label += " (\(count))" }
            return (person.id, label)
        }
    }

    private static func companies(_ people: People) -> [String] {
        Set(people.persons.values.map(\.company)).filter { !$0.isEmpty }.sorted()
    }
}

/// The parts between commas, without empty ones.
func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
}
