/// Asks for another day for what is due. Its target is `person/` and the due's title.
struct PutOffForm: FormKind {
    let id = FormKindID("put-off")

    func form(_ due: Due, _ person: Person) -> Form {
        Form(
            kind: id, target: "\(person.id)/\(due.title)", title: "Put off: \(due.title), \(person.name)",
            fields: [FormField("Until", hint: "tomorrow, fri, in 2 weeks, 2026-12-03", date: nil, words: "in 1 week")])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        guard let (due, person) = parse(target, app) else { return nil }
        return form(due, person)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let (due, person) = parse(form.target, app) else { return [] }
        guard let day = form.fields[0].day(context.today) else {
            form.fields[0].problem = form.fields[0].dayProblem(context.today)
            return nil
        }
        let change = app.journey.puttingOff(due, to: day, today: context.today, context.makeID)
        return app.say("\(due.title), \(person.name): \(day.said(from: context.today)).", app.keep(change))
    }

    private func parse(_ target: String, _ app: AppState) -> (Due, Person)? {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let person = app.journey.people.persons[parts[0]],
            let due = app.journey.people.dues(of: person.id).first(where: { $0.title == parts[1] })
        else { return nil }
        return (due, person)
    }
}
