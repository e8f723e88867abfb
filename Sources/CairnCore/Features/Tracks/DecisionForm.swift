/// Asks for a decision about a role: what speaks for it, what against it, and why.
struct DecisionForm: FormKind {
    let id = FormKindID("decision")

    /// The decision for a role; a new one may be held against another role.
    func form(_ track: TrackID, over other: TrackID? = nil, _ desk: Desk) -> Form {
        let stored = desk.journey[Decision.self][track]
        var decision = stored ?? Decision(track: track, day: desk.today)
        if stored == nil { decision.over = other }
        let name = desk.library.track(track)?.name ?? track
        var form = Form(
            kind: id, target: FormTarget(track, other), title: "Decide for \(name)", intro: intro(track),
            asking: decision, stored: stored, proposals: ["day"], desk.context)
        let others = desk.library.trackChoices.filter { $0.word != track }
        form["over"].choose(decision.over ?? "", among: [Choice(word: "", name: "no other in particular")] + others)
        return form
    }

    private func intro(_ track: TrackID) -> String {
        "Roles can be left again; what you write here is for the day on which you wonder why. "
            + "For and against need a line each, no more."
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.library.track(target.subject).map { form($0.id, over: target.part, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let track = form.target.subject
        var decision = desk.journey[Decision.self][track] ?? Decision(track: track, day: desk.today)
        form.fill(&decision, desk.context)
        if form.isSound, let fault = decision.fault(on: desk.today) { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        let change = desk.journey.putting(decision, desk.context)
        let after = desk.after(change)
        let name = desk.library.track(track)?.name ?? track
        return [
            .keepAndSay(change, "Decided for \(name). The page of the role says why; i changes it, u takes it back."),
            .view(after.journey.plan.track),
        ]
    }
}
