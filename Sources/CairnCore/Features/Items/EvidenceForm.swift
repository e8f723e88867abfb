/// Asks for a piece of evidence, new or there already, for an item.
struct EvidenceForm: FormKind {
    let id = FormKindID("evidence")

    func form(item: ItemID, editing evidence: Evidence?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(item, evidence?.id),
            title: "Evidence for \(context.library.item(item)?.name ?? item)",
            intro: "What could another person look at to see that you can do this?",
            asking: evidence ?? new(item, "", context), proposals: ["date"], context)
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard context.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(app.journey), context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let item = form.target.subject
        let old: Evidence? = form.target.record(app.journey)
        var evidence = old ?? new(item, context.makeID(), context)
        form.fill(&evidence, context)
        guard form.isSound else { return nil }
        let name = context.library.item(item)?.name ?? item
        guard let change = app.journey.putting(evidence, instead: old, name: name) else { return [] }
        let proven = app.journey.status(item) == .done && app.journey.evidence[item] == nil
        app.notice = Notice(proven ? "\(name) is proven." : "Evidence kept for \(name).")
        return app.keep(change)
    }

    private func new(_ item: ItemID, _ id: String, _ context: Context) -> Evidence {
        Evidence(id: id, item: item, place: "", shows: "", date: context.today)
    }
}
