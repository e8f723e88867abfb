/// Asks for a dated next step with a person.
struct FollowUpForm: FormKind {
    let id = FormKindID("follow-up")

    /// What one sets down by hand; the others are proposed.
    private static let kinds: [FollowUp.Kind] = [
        .other, .promise, .awaiting, .ask, .help, .report, .touch, .thank, .nudge,
    ]

    func form(_ person: Person, _ step: FollowUp?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, step?.id), title: "Next step with \(person.name)",
            fields: [
                FormField(
                    "kind", label: "Kind", choices: FollowUpForm.kinds.map(\.name),
                    chosen: FollowUpForm.kinds.firstIndex { $0 == step?.kind } ?? 0),
                FormField("text", label: "What", hint: "send the paper on LoRA", text: step?.text ?? ""),
                FormField(
                    "due", label: "When", hint: "tomorrow, fri, in 2 weeks", date: step?.due ?? context.today + 7,
                    isProposal: true),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        app.journey.people.persons[target.subject].map { person in
            form(person, target.record(app.journey), context)
        }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        let old: FollowUp? = form.target.record(app.journey)
        let kind = FollowUpForm.kinds[form["kind"].chosen ?? 0]
        let text = form["text"].value
        if kind == .other, text.isEmpty { form["text"].problem = "Say what is to be done." }
        let day = form["due"].day(context.today)
        if day == nil { form["due"].problem = form["due"].dayProblem(context.today) }
        guard let day, form.isSound else { return nil }
        var step = old ?? FollowUp(id: context.makeID(), person: person.id, kind: kind, due: day, made: context.today)
        step.kind = kind
        step.text = text
        step.due = day
        return app.say("\(step.title): \(day.said(from: context.today)).", app.keep(app.journey.putting(step)))
    }
}
