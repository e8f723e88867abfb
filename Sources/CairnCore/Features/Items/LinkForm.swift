/// Asks for a link of one's own, new or there already, on an item.
struct LinkForm: FormKind {
    let id = FormKindID("link")

    func form(item: ItemID, editing link: Link?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(item, link?.id),
            title: "A link of your own for \(context.library.item(item)?.name ?? item)",
            fields: [
                FormField("address", label: "Address", hint: "https://…", text: link?.address ?? ""),
                FormField("title", label: "Title", hint: "what it is", text: link?.title ?? ""),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard context.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(app.journey), context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let item = form.target.subject
        let old: Link? = form.target.record(app.journey)
        let address = form["address"].value
        guard !address.isEmpty else {
            form["address"].problem = "Give the address."
            return nil
        }
        let new = Link(id: old?.id ?? context.makeID(), item: item, address: address, title: form["title"].value)
        guard new != old else { return [] }
        let name = context.library.item(item)?.name ?? item
        return app.keep(app.journey.putting(new, instead: old, name: name))
    }
}
