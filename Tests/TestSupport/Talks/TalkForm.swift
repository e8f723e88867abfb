@testable import CairnCore

/// Asks about an evening, new or there already.
struct TalkForm: FormKind {
    let id = FormKindID("talk")

    func form(_ talk: Talk?, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget("", talk?.id), title: "An evening",
            asking: talk ?? Talk(id: "", day: desk.today), stored: talk, proposals: ["day"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let talk: Talk? = target.record(desk.journey)
        return talk == nil && target.part != nil ? nil : form(talk, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var talk = form.target.record(desk.journey) ?? Talk(id: desk.context.makeID(), day: desk.today)
        form.fill(&talk, desk.context)
        if talk.day > desk.today { form["day"].problem = "That day is still to come." }
        guard form.isSound else { return nil }
        return [
            .keep(desk.journey.putting(talk)), .show(talk.id, in: TalksPane.id), .say("\(talk.title) is kept."),
        ]
    }
}
