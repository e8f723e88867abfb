/// Asks for another day for what is due about an application; the form's part is its key.
struct JobPutOffForm: FormKind {
    let id = FormKindID("job-put-off")

    func form(_ due: JobDue, _ desk: Desk) -> Form {
        let name = desk.journey.label(of: due) ?? ""
        return Form(
            kind: id, target: FormTarget(due.job, due.key), title: "Put off: \(due.title), \(name)",
            fields: [
                FormField(
                    "day", label: "Until", hint: "tomorrow, fri, in 2 weeks, 2026-12-03", date: nil, words: "in 1 week")
            ])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { found(target, desk).map { form($0, desk) } }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let due = found(form.target, desk) else {
            return form.refuse("It is no longer due: done, dropped or put off elsewhere. Esc leaves.")
        }
        guard let day = form["day"].day(desk.today) else {
            form["day"].problem = form["day"].dayProblem(desk.today)
            return nil
        }
        let change = desk.journey.puttingOff(due, to: day, desk.context)
        return .keeping(change, saying: \.said)
    }

    private func found(_ target: FormTarget, _ desk: Desk) -> JobDue? {
        desk.journey.dues(ofJob: target.subject, seenOn: desk.today).first { $0.key == target.part }
    }
}
