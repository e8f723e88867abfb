/// The questions that the plan is based on: asked at the first start, and again with `P`.
struct PlanForm: FormKind {
    let id = FormKindID("plan")

    static let welcome = "Welcome to Cairn"
    static let helpMeChoose = "Help me choose"

    /// The form of the first start, when Esc skips the questions.
    func firstStart(_ desk: Desk) -> Form {
        var form = form(
            desk, title: PlanForm.welcome,
            intro: "Four short questions make your plan. You can leave any of them as it is; P changes them later.")
        form.leaveHint = "skip them all"
        return form
    }

    func form(_ desk: Desk, title: String = "Your plan", intro: String = "") -> Form {
        var plan = desk.journey.plan
        if !plan.asked { plan.start = plan.start ?? desk.today }
        var form = Form(
            kind: id, title: title, intro: intro, asking: plan, stored: desk.journey.plan,
            proposals: ["hoursPerWeek", "start"], desk.context)
        let open = Choice(word: "", name: PlanForm.helpMeChoose)
        form.keepsDraft = false
        form["track"].choose(plan.track ?? "", among: [open] + desk.library.trackChoices)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var plan = desk.journey.plan
        form.fill(&plan, desk.context)
        guard form.isSound else { return nil }
        plan.asked = true
        let change = desk.journey.planning(plan)
        guard let track = plan.track else {
            let hint = "Five roles to read about. c puts two side by side, Space chooses one."
            return [.keep(change), .view(nil), .open(TracksPane.id), .say(hint)]
        }
        let page = PlanPage.document(desk.after(change))
        return [.keep(change), .view(track), .select(track, in: TracksPane.id), .page(page)]
    }

    func leave(_ form: Form, _ desk: Desk) -> [Request] {
        guard !desk.journey.plan.asked else { return [] }
        var plan = desk.journey.plan
        plan.asked = true
        return [
            .keepAndSay(
                desk.journey.planning(plan), "Skipped. P asks again whenever you like; ? shows the keys.")
        ]
    }
}
