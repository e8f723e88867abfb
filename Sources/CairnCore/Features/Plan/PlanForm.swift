/// The questions that the plan is made from: asked at the first start, and again with `P`. ``RouteForm`` follows.
struct PlanForm: FormKind {
    let id = FormKindID("plan")

    static let welcome = "Welcome to Cairn"
    static let helpMeChoose = "Help me choose"

    /// The form of the first start, when Esc skips the questions.
    func firstStart(_ desk: Desk) -> Form {
        var form = form(
            desk, title: PlanForm.welcome,
            intro: "Six short questions make your plan. You can leave any of them as it is; P changes them later.")
        form.leaveHint = "skip them all"
        return form
    }

    func form(_ desk: Desk, title: String = "Your plan", intro: String = "") -> Form {
        let stored = desk.journey.plan(on: desk.today)
        var plan = stored
        if !plan.asked { plan.start = plan.start ?? desk.today }
        var form = Form(
            kind: id, title: title, intro: intro, asking: plan, stored: stored,
            proposals: ["hoursPerWeek", "start"], desk.context)
        let open = Choice(word: "", name: PlanForm.helpMeChoose)
        form.keepsDraft = false
        form["track"].choose(plan.track ?? "", among: [open] + desk.library.trackChoices)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    /// The first start asks once.
    func isAnswered(_ form: Form, _ desk: Desk) -> Bool { form.title == PlanForm.welcome && desk.journey.plan.asked }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var plan = desk.journey.plan(on: desk.today)
        form.fill(&plan, desk.context)
        if form.isSound, let problem = plan.targetProblem(on: desk.today) { form["target"].problem = problem }
        guard form.isSound else { return nil }
        plan.asked = true
        let change = desk.journey.planning(plan, desk.context)
        let after = desk.after(change)
        guard plan.track != nil else {
            // Somebody who has seen the roles and asks again about hours need not be sent there.
            if desk.journey.plan.asked {
                let role = "A role gives it a route: in Tracks, s helps to choose one."
                return [.keepAndSay(change, "The plan is changed. \(role)")]
            }
            let next = TrackChoiceForm().form(after).map { Request.form($0) } ?? .say(TrackChoiceForm.instead)
            return [.keep(change), .view(nil), .open(TracksPane.id), next]
        }
        guard let route = RouteForm().form(after) else {
            return [.keep(change), .view(plan.track), .page(PlanPage.document(after))]
        }
        return [.keep(change), .view(plan.track), .form(route)]
    }

    func leave(_ form: Form, _ desk: Desk) -> [Request] {
        guard !desk.journey.plan.asked else { return [] }
        var plan = desk.journey.plan
        plan.asked = true
        return [
            .keepAndSay(
                desk.journey.planning(plan, desk.context),
                "Skipped. P asks again whenever you like; ? shows the keys.")
        ]
    }
}

extension Plan {
    /// What is wrong with the day by which it should be done, or nil.
    public func targetProblem(on today: Day) -> String? {
        guard let target else { return nil }
        if target <= today {
            let when = target == today ? "is today" : "is over"
            return "That day \(when): give one that is still to come, or leave it empty."
        }
        if let start, target <= start { return "That is no later than the start: give a later day, or leave it empty." }
        return nil
    }
}
