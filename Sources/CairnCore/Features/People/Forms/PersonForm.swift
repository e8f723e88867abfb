/// Asks who somebody is: a person on the list, or a new one.
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
            kind: id, target: FormTarget(person?.id ?? ""),
            title: person.map { "Who \($0.name) is" } ?? "Someone worth talking to",
            fields: [
                FormField("name", label: "Name", hint: "the only one that must be given", text: person?.name ?? ""),
                FormField(
                    "role", label: "Role", hint: "as they put it: “ML engineer, search ranking”",
                    text: person?.role ?? ""),
                FormField(
                    "company", label: "Company", among: PersonForm.companies(people), text: person?.company ?? "",
                    isOpen: true),
                FormField("track", label: "Track", choices: tracks, chosen: track),
                FormField("seniority", label: "Level", choices: levels, chosen: level),
                FormField("industry", label: "Industry", hint: "health, banking, games…", text: person?.industry ?? ""),
                FormField("met", label: "How you know them", hint: "met at the March meetup", text: person?.met ?? ""),
                FormField(
                    "introducedBy", label: "Introduced by", hint: "a name on your list",
                    among: introducers.map(\.label), text: introducer),
                FormField(
                    "mails", label: "Mail", hint: "several: a comma between them",
                    text: person?.mails.joined(separator: ", ") ?? ""),
                FormField(
                    "links", label: "Links", hint: "https://…", text: person?.links.joined(separator: ", ") ?? ""),
                FormField("place", label: "Place", text: person?.place ?? ""),
                FormField("zone", label: "Time zone", hint: "Europe/Berlin, UTC+2", text: person?.zone ?? ""),
                FormField(
                    "tags", label: "Tags", hint: "a comma between them",
                    text: person?.tags.joined(separator: ", ") ?? ""),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        if target.subject.isEmpty { return form(nil, app, context) }
        return app.journey.people.persons[target.subject].map { form($0, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let name = form["name"].value
        if name.isEmpty { form["name"].problem = "Give the name; everything else can wait." }
        if name.count > Person.longestName {
            form["name"].problem = "That is \(name.count) characters; at most \(Person.longestName) are taken."
        }
        let old = app.journey.people.persons[form.target.subject]
        if form["introducedBy"].picked == nil, !form["introducedBy"].value.isEmpty {
            form["introducedBy"].problem = "Nobody on your list is called that: add them first, or leave it empty."
        }
        let introducers = PersonForm.introducers(of: old?.id, app.journey.people)
        let introducer = form["introducedBy"].picked.map { introducers[$0].id }
        if let old, let introducer, introducer != old.introducedBy,
            app.journey.people.came(introducer, through: old.id)
        {
            form["introducedBy"].problem = "You know them through \(old.name), so it was not the other way round."
        }
        guard form.isSound else { return nil }
        var person = old ?? Person(id: context.makeID(), name: name)
        person.name = name
        person.role = form["role"].value
        person.company = form["company"].value
        person.track = choice(form["track"]).map { context.library.tracks[$0].id } ?? unlisted(old?.track, context)
        person.seniority = choice(form["seniority"]).map { Seniority.allCases[$0] }
        person.industry = form["industry"].value
        person.met = form["met"].value
        person.introducedBy = introducer
        person.mails = commaSeparated(form["mails"].value)
        person.links = commaSeparated(form["links"].value)
        person.place = form["place"].value
        person.zone = form["zone"].value
        person.tags = commaSeparated(form["tags"].value)
        let effects = app.keep(app.journey.putting(person))
        if old == nil, !effects.isEmpty {
            app.show(person.id, in: PeoplePane.paneID, context)
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
