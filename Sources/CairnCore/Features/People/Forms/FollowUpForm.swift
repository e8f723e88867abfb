/// Asks for a dated next step with a person.
struct FollowUpForm: FormAboutPerson {
    let id = FormKindID("follow-up")

    /// What one sets down by hand comes first; the others are proposed.
    private static let kinds: [FollowUp.Kind] = [
        .other, .promise, .awaiting, .ask, .help, .report, .touch, .thank, .nudge,
    ]

    func form(_ person: Person, _ step: FollowUp?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, step?.id), title: "Next step with \(person.name)",
            asking: step ?? new(person, "", context), proposals: ["due"],
            choices: ["kind": FollowUpForm.kinds.map(\.choice)], context)
    }

    func form(_ person: Person, _ step: FollowUp?, _ app: AppState, _ context: Context) -> Form {
        form(person, step, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        var step = form.target.record(app.journey) ?? new(person, context.makeID(), context)
        form.fill(&step, context)
        if let fault = step.textFault { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return app.say("\(step.title): \(step.due.said(from: context.today)).", app.keep(app.journey.putting(step)))
    }

    private func new(_ person: Person, _ id: String, _ context: Context) -> FollowUp {
        FollowUp(id: id, person: person.id, kind: .other, due: context.today + 7, made: context.today)
    }
}
