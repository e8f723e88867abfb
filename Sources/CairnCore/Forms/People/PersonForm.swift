/// Asks who somebody is. Its target is the person's id; empty for a new one.
struct PersonForm: FormKind {
    let id = FormKindID("person")

    private static let unknown = "—"

    func form(_ person: Person?, _ app: AppState, _ context: Context) -> Form {
        let tracks = [PersonForm.unknown] + context.library.tracks.map(\.name)
        let track = context.library.tracks.firstIndex { $0.id == person?.track }.map { $0 + 1 } ?? 0
        let levels = [PersonForm.unknown] + Seniority.allCases.map(\.name)
        let level = Seniority.allCases.firstIndex { $0 == person?.seniority }.map { $0 + 1 } ?? 0
        let introducer = person?.introducedBy.flatMap { app.journey.people.persons[$0]?.name } ?? ""
        return Form(
            kind: id, target: person?.id ?? "", title: person.map { "Who \($0.name) is" } ?? "Someone worth talking to",
            fields: [
                FormField("Name", hint: "the only one that must be given", text: person?.name ?? ""),
                FormField("Role", hint: "as they put it: “ML engineer, search ranking”", text: person?.role ?? ""),
                FormField("Company", text: person?.company ?? ""),
                FormField("Track", choices: tracks, chosen: track),
                FormField("Level", choices: levels, chosen: level),
                FormField("Industry", hint: "health, banking, games…", text: person?.industry ?? ""),
                FormField("How you know them", hint: "met at the March meetup", text: person?.met ?? ""),
                FormField("Introduced by", hint: "a name on your list", text: introducer),
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
        let old = app.journey.people.persons[form.target]
        let introducer =
            values[7].isEmpty
            ? nil : form.person(in: 7, app.journey.people, except: form.target, was: old?.introducedBy)?.id
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
}

extension Form {
    /// The one person whom a field names; nil, with the field's `problem` set, where it names none or several. Of several
    /// the one that it was before stays.
    mutating func person(in field: Int, _ people: People, except id: PersonID = "", was old: PersonID? = nil) -> Person?
    {
        let name = fields[field].value
        let found = people.named(name).filter { $0.id != id }
        if let same = found.first(where: { $0.id == old }) { return same }
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

/// The parts between commas, without empty ones.
func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
}

extension People {
    /// A name that ``named(_:)`` finds this person alone by: with the company where others have the same.
    func uniqueName(_ person: Person) -> String {
        if named(person.name).count == 1 { return person.name }
        let long = "\(person.name) \(person.company)"
        return named(long).count == 1 ? long : person.id
    }

    /// Everyone of that name, without regard to case; where nobody has all of it, those whose name or company it begins.
    public func named(_ name: String) -> [Person] {
        let name = name.lowercased()
        let all = order.compactMap { persons[$0] }
        let same = all.filter { $0.name.lowercased() == name || $0.id == name }
        if !same.isEmpty { return same }
        return all.filter { person in
            person.name.lowercased().hasPrefix(name)
                || "\(person.name) \(person.company)".lowercased().hasPrefix(name)
                || person.name.lowercased().split(separator: " ").contains { $0 == name }
        }
    }
}
