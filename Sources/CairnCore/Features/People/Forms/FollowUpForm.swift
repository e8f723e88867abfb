/// Asks for a dated next step. Its target is `person` for a new one, `person/id` for one that is there.
struct FollowUpForm: FormKind {
    let id = FormKindID("follow-up")

    /// What one sets down by hand; the others are proposed.
    private static let kinds: [FollowUp.Kind] = [
        .other, .promise, .awaiting, .ask, .help, .report, .touch, .thank, .nudge,
    ]

    func form(_ person: Person, _ step: FollowUp?, _ context: Context) -> Form {
        Form(
            kind: id, target: step.map { "\(person.id)/\($0.id)" } ?? person.id, title: "Next step with \(person.name)",
            fields: [
                FormField(
                    "Kind", choices: FollowUpForm.kinds.map(\.name),
                    chosen: FollowUpForm.kinds.firstIndex { $0 == step?.kind } ?? 0),
                FormField("What", hint: "send the paper on LoRA", text: step?.text ?? ""),
                FormField(
                    "When", hint: "tomorrow, fri, in 2 weeks", date: step?.due ?? context.today + 7, isProposal: true),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, step) = parse(target, app)
        return person.map { form($0, step, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, old) = parse(form.target, app)
        guard let person else { return [] }
        let kind = FollowUpForm.kinds[form.fields[0].chosen ?? 0]
        let text = form.fields[1].value
        if kind == .other, text.isEmpty { form.fields[1].problem = "Say what is to be done." }
        let day = form.fields[2].day(context.today)
        if day == nil { form.fields[2].problem = form.fields[2].dayProblem(context.today) }
        guard let day, form.fields.allSatisfy({ $0.problem == nil }) else { return nil }
        var step = old ?? FollowUp(id: context.makeID(), person: person.id, kind: kind, due: day, made: context.today)
        step.kind = kind
        step.text = text
        step.due = day
        return app.say("\(step.title): \(day.said(from: context.today)).", app.keep(app.journey.putting(step)))
    }

    private func parse(_ target: String, _ app: AppState) -> (Person?, FollowUp?) {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return (nil, nil) }
        let step = parts.count > 1 ? app.journey.people.followUps[id]?.first { $0.id == parts[1] } : nil
        return (app.journey.people.persons[id], step)
    }
}
