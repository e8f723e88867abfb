/// Asks for a piece of evidence for an item, new or existing.
struct EvidenceForm: FormKind {
    let id = FormKindID("evidence")

    /// - Parameter proposed: what a new piece could say.
    func form(item: ItemID, editing evidence: Evidence?, proposing proposed: Evidence? = nil, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(item, evidence?.id),
            title: "Evidence for \(desk.library.item(item)?.name ?? item)",
            intro: "What could somebody else look at to see that you can do this?",
            asking: evidence ?? proposed ?? new(item, "", desk), stored: evidence, proposals: ["date"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard desk.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(desk.journey), desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let item = form.target.subject
        let old: Evidence? = form.target.record(desk.journey)
        var evidence = old ?? new(item, desk.context.makeID(), desk)
        form.fill(&evidence, desk.context)
        if form.isSound, let fault = evidence.fault(on: desk.today) { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        let name = desk.library.item(item)?.name ?? item
        guard let change = desk.journey.putting(evidence, instead: old, name: name) else { return [] }
        let isDone = desk.journey.status(item) == .done
        let isFirst = desk.journey.evidence[item] == nil
        let rest = isDone ? "" : " It counts as proven once it is ticked as done."
        return [
            .keepAndSay(change, isDone && isFirst ? "\(name) is proven." : "Evidence saved for \(name).\(rest)")
        ]
    }

    private func new(_ item: ItemID, _ id: String, _ desk: Desk) -> Evidence {
        Evidence(id: id, item: item, place: "", shows: "", date: desk.today)
    }
}
