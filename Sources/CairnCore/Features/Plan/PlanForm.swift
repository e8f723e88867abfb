/// The questions that the plan hangs on: asked at the first start, and again by `P`.
struct PlanForm: FormKind {
    let id = FormKindID("plan")

    static let helpMeChoose = "Help me choose"
    static let undecided = "—"

    /// At the first start, when Esc passes the questions over.
    func firstStart(_ app: AppState, _ context: Context) -> Form {
        var form = form(
            app, context, title: "Welcome to Cairn",
            intro: "Four short questions make your plan. Every one may be left as it is, and P changes them later.")
        form.leaveHint = "skip them all"
        return form
    }

    func form(_ app: AppState, _ context: Context, title: String = "Your plan", intro: String = "") -> Form {
        let plan = app.journey.plan
        let backgrounds = [PlanForm.undecided] + Background.allCases.map(\.name)
        let background = plan.background.flatMap { Background.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let tracks = [PlanForm.helpMeChoose] + context.library.tracks.map(\.name)
        let track = plan.track.flatMap { id in context.library.tracks.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
        return Form(
            kind: id, title: title, intro: intro,
            fields: [
                FormField("background", label: "Where do you come from?", choices: backgrounds, chosen: background),
                FormField("track", label: "Which role draws you?", choices: tracks, chosen: track),
                FormField(
                    "hoursPerWeek", label: "Hours a week", hint: "1–80; many manage 8",
                    text: plan.hoursPerWeek.map(String.init) ?? "",
                    isProposal: true),
                FormField(
                    "start", label: "Start date", hint: "today, next monday, 2026-12-03",
                    date: plan.start ?? (plan.asked ? nil : context.today), isProposal: true),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? { nil }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let plan = plan(from: &form, context) else { return nil }
        let isFirst = !app.journey.plan.asked
        let effects = app.keep(app.journey.planning(plan))
        app.trackView = plan.track
        app.select(plan.track, in: TracksPane().id, context)
        if plan.track == nil, isFirst || form["track"].chosen == 0 {
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

    private func plan(from form: inout Form, _ context: Context) -> Plan? {
        let hours = form["hoursPerWeek"].value
        let start = form["start"].day(context.today)
        form["hoursPerWeek"].problem = problem(hours: hours)
        form["start"].problem =
            start == nil && !form["start"].value.isEmpty
            ? "\(form["start"].dayProblem(context.today)) Or leave it empty." : nil
        guard form.isSound else { return nil }
        return Plan(
            background: background(form["background"].chosen ?? 0),
            track: track(form["track"].chosen ?? 0, context.library),
            hoursPerWeek: Int(hours), start: start, asked: true)
    }

    private func problem(hours: String) -> String? {
        if hours.isEmpty || (Int(hours).map { (1...80).contains($0) } ?? false) { return nil }
        return "Give a whole number from 1 to 80, or leave it empty."
    }

    private func background(_ choice: Int) -> Background? { choice == 0 ? nil : Background.allCases[choice - 1] }

    private func track(_ choice: Int, _ library: Library) -> TrackID? {
        choice == 0 ? nil : library.tracks[choice - 1].id
    }
}
