/// Asks for a dated next step with a person.
struct FollowUpForm: FormAboutPerson {
    let id = FormKindID("follow-up")

    /// Kinds that are usually added by hand come first; the others are proposed.
    private static let kinds: [FollowUp.Kind] = [
        .other, .promise, .awaiting, .ask, .help, .report, .touch, .thank, .nudge,
    ]

    func form(_ person: Person, _ step: FollowUp?, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, step?.id), title: "Next step with \(person.name)",
            asking: step ?? new(person, "", desk), stored: step, proposals: ["due"],
            choices: ["kind": FollowUpForm.kinds.map(\.choice)], desk.context)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let person = desk.journey.people.persons[form.target.subject] else {
            return form.refuse(FormTarget.gone)
        }
        var step = form.target.record(desk.journey) ?? new(person, desk.context.makeID(), desk)
        form.fill(&step, desk.context)
        if let fault = step.textFault { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return [.keepAndSay(desk.journey.putting(step), "\(step.title): \(step.due.said(from: desk.today)).")]
    }

    private func new(_ person: Person, _ id: String, _ desk: Desk) -> FollowUp {
        FollowUp(id: id, person: person.id, kind: .other, due: desk.today + 7, made: desk.today)
    }
}
