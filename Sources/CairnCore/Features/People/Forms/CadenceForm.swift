/// Asks how soon follow-ups are proposed.
struct CadenceForm: FormKind {
    let id = FormKindID("cadence")

    func form(_ desk: Desk) -> Form {
        Form(
            kind: id, title: "How soon follow-ups are proposed",
            intro: "How many days later Cairn proposes each step. Every contact starts the wait again.",
            asking: desk.journey.people.cadence, stored: desk.journey.people.cadence, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var cadence = desk.journey.people.cadence
        form.fill(&cadence, desk.context)
        guard form.isSound else { return nil }
        return [.keepAndSay(desk.journey.pacing(cadence), "Saved: what is due follows from these days now.")]
    }
}
