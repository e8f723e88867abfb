/// Asks for a link of one's own. Its target is `item` for a new one, `item/id` for one that is there.
struct LinkForm: FormKind {
    let id = FormKindID("link")

    func form(item: ItemID, editing link: Link?, _ context: Context) -> Form {
        Form(
            kind: id, target: link.map { "\(item)/\($0.id)" } ?? item,
            title: "A link of your own for \(context.library.item(item)?.name ?? item)",
            fields: [
                FormField("Address", hint: "https://…", text: link?.address ?? ""),
                FormField("Title", hint: "what it is", text: link?.title ?? ""),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (item, link) = parse(target, app)
        return context.library.item(item) == nil ? nil : form(item: item, editing: link, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (item, old) = parse(form.target, app)
        let address = form.fields[0].value
        guard !address.isEmpty else {
            form.fields[0].problem = "Give the address."
            return nil
        }
        let new = Link(id: old?.id ?? context.makeID(), item: item, address: address, title: form.fields[1].value)
        guard new != old else { return [] }
        let name = context.library.item(item)?.name ?? item
        return app.keep(app.journey.putting(new, instead: old, name: name))
    }

    private func parse(_ target: String, _ app: AppState) -> (ItemID, Link?) {
        let parts = target.split(separator: "/", maxSplits: 1)
        let item = parts.first.map(String.init) ?? ""
        let id = parts.count > 1 ? String(parts[1]) : nil
        return (item, app.journey.links[item]?.first { $0.id == id })
    }
}
