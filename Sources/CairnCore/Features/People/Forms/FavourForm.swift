/// Asks what one did for the other. Its target is `person` for a new one, `person/id` for one that is there.
struct FavourForm: FormKind {
    let id = FormKindID("favour")

    private static let sides: [Favour.Side] = [.mine, .theirs]

    func form(_ person: Person, _ favour: Favour?, _ context: Context) -> Form {
        Form(
            kind: id, target: favour.map { "\(person.id)/\($0.id)" } ?? person.id,
            title: "For each other: \(person.name) and you",
            fields: [
                FormField(
                    "Who did it?", choices: ["You, for them", "They, for you"], chosen: favour?.by == .theirs ? 1 : 0),
                FormField(
                    "What", hint: "sent an article, read a draft, made an introduction", text: favour?.text ?? ""),
                FormField(
                    "When", hint: "today, yesterday, 2026-12-03", date: favour?.day ?? context.today, isProposal: true),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, favour) = parse(target, app)
        return person.map { form($0, favour, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, old) = parse(form.target, app)
        guard let person else { return [] }
        let text = form.fields[1].value
        if text.isEmpty { form.fields[1].problem = "Say what it was." }
        let day = form.fields[2].day(context.today)
        if day == nil { form.fields[2].problem = form.fields[2].dayProblem(context.today) }
        guard let day, !text.isEmpty else { return nil }
        let favour = Favour(
            id: old?.id ?? context.makeID(), person: person.id, by: FavourForm.sides[form.fields[0].chosen ?? 0],
            text: text, day: day)
        return app.say("Kept.", app.keep(app.journey.putting(favour)))
    }

    private func parse(_ target: String, _ app: AppState) -> (Person?, Favour?) {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return (nil, nil) }
        let favour = parts.count > 1 ? app.journey.people.favours[id]?.first { $0.id == parts[1] } : nil
        return (app.journey.people.persons[id], favour)
    }
}
