/// Asks how soon follow-ups are proposed.
struct CadenceForm: FormKind {
    let id = FormKindID("cadence")

    func form(_ app: AppState, _ context: Context) -> Form {
        Form(
            kind: id, title: "How soon follow-ups are proposed",
            intro: "Days after which Cairn proposes a step. A real contact begins the wait anew.",
            asking: app.journey.people.cadence, context)
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? { form(app, context) }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        var cadence = app.journey.people.cadence
        form.fill(&cadence, context)
        guard form.isSound else { return nil }
        return app.say("The cadence is changed; what is due follows it.", app.keep(app.journey.pacing(cadence)))
    }
}
