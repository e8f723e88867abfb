/// Asks for the user's own link on an item, new or existing.
struct LinkForm: FormKind {
    let id = FormKindID("link")

    func form(item: ItemID, editing link: Link?, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(item, link?.id),
            title: "A link of your own for \(desk.library.item(item)?.name ?? item)", asking: link ?? .blank,
            stored: link, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard desk.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(desk.journey), desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let item = form.target.subject
        let old: Link? = form.target.record(desk.journey)
        var link = old ?? Link(id: desk.context.makeID(), item: item, address: "", title: "")
        form.fill(&link, desk.context)
        guard form.isSound else { return nil }
        let name = desk.library.item(item)?.name ?? item
        return [.keep(desk.journey.putting(link, instead: old, name: name))]
    }
}
