/// The questions that the plan hangs on: asked at the first start, and again by `P`.
struct PlanForm: FormKind {
    let id = FormKindID("plan")

    static let helpMeChoose = "Help me choose"

    /// At the first start, when Esc passes the questions over.
    func firstStart(_ app: AppState, _ context: Context) -> Form {
        var form = form(
            app, context, title: "Welcome to Cairn",
            intro: "Four short questions make your plan. Every one may be left as it is, and P changes them later.")
        form.leaveHint = "skip them all"
        return form
    }

    func form(_ app: AppState, _ context: Context, title: String = "Your plan", intro: String = "") -> Form {
        var plan = app.journey.plan
        if !plan.asked { plan.start = plan.start ?? context.today }
        var form = Form(
            kind: id, title: title, intro: intro, asking: plan, proposals: ["hoursPerWeek", "start"], context)
        let open = Choice(word: "", name: PlanForm.helpMeChoose)
        form["track"].choose(plan.track ?? "", among: [open] + context.library.trackChoices)
        return form
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? { nil }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        var plan = app.journey.plan
        form.fill(&plan, context)
        guard form.isSound else { return nil }
        plan.asked = true
        let effects = app.keep(app.journey.planning(plan))
        app.trackView = plan.track
        app.select(plan.track, in: TracksPane().id, context)
        if plan.track == nil {
            app.open(pane: Panes.index(TracksPane().id))
            app.notice = Notice("Five roles to read. c puts two side by side, Space chooses one.")
        } else {
            app.overlay = .page(.plan, top: 0)
        }
        return effects
    }

    func leave(_ form: Form, _ app: inout AppState, _ context: Context) -> [Effect] {
        guard !app.journey.plan.asked else { return [] }
        var plan = app.journey.plan
        plan.asked = true
        app.notice = Notice("Skipped. P asks again whenever you like; ? shows the keys.")
        return app.keep(app.journey.planning(plan))
    }
}
