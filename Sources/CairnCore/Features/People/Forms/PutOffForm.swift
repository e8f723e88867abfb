/// Asks for another day for what is due about a person; the form's part is its title.
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

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let (due, person) = found(target, desk) else { return nil }
        return form(due, person)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let (due, _) = found(form.target, desk) else {
            return form.refuse("It is no longer due: done, dropped or put off elsewhere. Esc leaves.")
        }
        guard let day = form["day"].day(desk.today) else {
            form["day"].problem = form["day"].dayProblem(desk.today)
            return nil
        }
        let change = desk.journey.puttingOff(due, to: day, today: desk.today, desk.context.makeID)
        return .keeping(change, saying: \.said)
    }

    private func found(_ target: FormTarget, _ desk: Desk) -> (Due, Person)? {
        guard let person = desk.journey.people.persons[target.subject],
            let due = desk.journey.people.dues(of: person.id).first(where: { $0.title == target.part })
        else { return nil }
        return (due, person)
    }
}
