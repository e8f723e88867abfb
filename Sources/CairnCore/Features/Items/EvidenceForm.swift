/// Asks for a piece of evidence. Its target is `item` for a new one, `item/id` for one that is there.
struct EvidenceForm: FormKind {
    let id = FormKindID("evidence")

    func form(item: ItemID, editing evidence: Evidence?, _ context: Context) -> Form {
        Form(
            kind: id, target: evidence.map { "\(item)/\($0.id)" } ?? item,
            title: "Evidence for \(context.library.item(item)?.name ?? item)",
            intro: "What could another person look at to see that you can do this?",
            fields: [
                FormField("Link or path", hint: "https://… or ~/work/pca.ipynb", text: evidence?.place ?? ""),
                FormField(
                    "What it shows", hint: "best of all a number: “F1 0.91 against 0.74”", text: evidence?.shows ?? ""),
                FormField(
                    "Date", hint: "today, yesterday, 2026-12-03", date: evidence?.date ?? context.today,
                    isProposal: true),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (item, evidence) = parse(target, app)
        guard context.library.item(item) != nil else { return nil }
        return form(item: item, editing: evidence, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (item, old) = parse(form.target, app)
        let place = form.fields[0].value
        if place.isEmpty { form.fields[0].problem = "Say where it can be seen: a link, a path, or a line of text." }
        let date = form.fields[2].day(context.today)
        if date == nil { form.fields[2].problem = form.fields[2].dayProblem(context.today) }
        guard !place.isEmpty, let date else { return nil }
        let new = Evidence(
            id: old?.id ?? context.makeID(), item: item, place: place, shows: form.fields[1].value, date: date)
        guard new != old else { return [] }
        let name = context.library.item(item)?.name ?? item
        let change = app.journey.putting(new, instead: old, name: name)
        let proven = app.journey.status(item) == .done && app.journey.evidence[item] == nil
        app.notice = Notice(proven ? "\(name) is proven." : "Evidence kept for \(name).")
        return app.keep(change)
    }

    private func parse(_ target: String, _ app: AppState) -> (ItemID, Evidence?) {
        let parts = target.split(separator: "/", maxSplits: 1)
        let item = parts.first.map(String.init) ?? ""
        let id = parts.count > 1 ? String(parts[1]) : nil
        return (item, app.journey.evidence[item]?.first { $0.id == id })
    }
}
