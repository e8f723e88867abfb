/// Asks for another day for what is due with a person; the form's part is the due's title.
struct PutOffForm: FormKind {
    let id = FormKindID("put-off")

    func form(_ due: Due, _ person: Person) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, due.title), title: "Put off: \(due.title), \(person.name)",
            fields: [
                FormField(
                    "day", label: "Until", hint: "tomorrow, fri, in 2 weeks, 2026-12-03", date: nil, words: "in 1 week")
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard let (due, person) = found(target, app) else { return nil }
        return form(due, person)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let (due, person) = found(form.target, app) else { return [] }
        guard let day = form["day"].day(context.today) else {
            form["day"].problem = form["day"].dayProblem(context.today)
            return nil
        }
        let change = app.journey.puttingOff(due, to: day, today: context.today, context.makeID)
        return app.say("\(due.title), \(person.name): \(day.said(from: context.today)).", app.keep(change))
    }

    private func found(_ target: FormTarget, _ app: AppState) -> (Due, Person)? {
        guard let person = app.journey.people.persons[target.subject],
            let due = app.journey.people.dues(of: person.id).first(where: { $0.title == target.part })
        else { return nil }
        return (due, person)
    }
}
