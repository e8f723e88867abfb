/// Asks how soon follow-ups are proposed.
struct CadenceForm: FormKind {
    let id = FormKindID("cadence")

    func form(_ app: AppState) -> Form {
        let cadence = app.journey.people.cadence
        func field(_ name: String, _ label: String, _ days: Int?) -> FormField {
            FormField(name, label: label, hint: "days; empty: never", text: days.map(String.init) ?? "")
        }
        return Form(
            kind: id, title: "How soon follow-ups are proposed",
            intro: "Days after which Cairn proposes a step. A real contact begins the wait anew.",
            fields: [
                field("thank", "Thank, after a conversation", cadence.thank),
                field("nudge", "Ask again, where no answer came", cadence.nudge),
                field("report", "Report back, after a conversation", cadence.report),
                field("touch", "A sign of life, after the last contact", cadence.touch),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? { form(app) }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        for index in form.fields.indices where !isDays(form.fields[index].value) {
            form.fields[index].problem = "Give a whole number of days from 1 to 3650, or leave it empty."
        }
        guard form.isSound else { return nil }
        func days(_ name: String) -> Int? { Int(form[name].value) }
        let change = app.journey.pacing(
            Cadence(thank: days("thank"), nudge: days("nudge"), report: days("report"), touch: days("touch")))
        return app.say("The cadence is changed; what is due follows it.", app.keep(change))
    }

    private func isDays(_ text: String) -> Bool { text.isEmpty || (Int(text).map { (1...3650).contains($0) } ?? false) }
}
