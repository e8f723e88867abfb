/// Asks for a link of one's own, new or there already, on an item.
struct LinkForm: FormKind {
    let id = FormKindID("link")

    func form(item: ItemID, editing link: Link?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(item, link?.id),
            title: "A link of your own for \(context.library.item(item)?.name ?? item)", asking: link ?? .blank,
            context)
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard context.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(app.journey), context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let item = form.target.subject
        let old: Link? = form.target.record(app.journey)
        var link = old ?? Link(id: context.makeID(), item: item, address: "", title: "")
        form.fill(&link, context)
        guard form.isSound else { return nil }
        let name = context.library.item(item)?.name ?? item
        return app.keep(app.journey.putting(link, instead: old, name: name))
    }
}
