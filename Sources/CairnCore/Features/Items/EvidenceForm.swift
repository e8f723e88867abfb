/// Asks for a piece of evidence, new or there already, for an item.
struct EvidenceForm: FormKind {
    let id = FormKindID("evidence")

    func form(item: ItemID, editing evidence: Evidence?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(item, evidence?.id),
            title: "Evidence for \(context.library.item(item)?.name ?? item)",
            intro: "What could another person look at to see that you can do this?",
            fields: [
                FormField(
                    "place", label: "Link or path", hint: "https://… or ~/work/pca.ipynb", text: evidence?.place ?? ""),
                FormField(
                    "shows", label: "What it shows", hint: "best of all a number: “F1 0.91 against 0.74”",
                    text: evidence?.shows ?? ""),
                FormField(
                    "date", label: "Date", hint: "today, yesterday, 2026-12-03", date: evidence?.date ?? context.today,
                    isProposal: true),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard context.library.item(target.subject) != nil else { return nil }
        return form(item: target.subject, editing: target.record(app.journey), context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let item = form.target.subject
        let old: Evidence? = form.target.record(app.journey)
        let place = form["place"].value
        if place.isEmpty { form["place"].problem = "Say where it can be seen: a link, a path, or a line of text." }
        let date = form["date"].day(context.today)
        if date == nil { form["date"].problem = form["date"].dayProblem(context.today) }
        guard !place.isEmpty, let date else { return nil }
        let new = Evidence(
            id: old?.id ?? context.makeID(), item: item, place: place, shows: form["shows"].value, date: date)
        guard new != old else { return [] }
        let name = context.library.item(item)?.name ?? item
        let change = app.journey.putting(new, instead: old, name: name)
        let proven = app.journey.status(item) == .done && app.journey.evidence[item] == nil
        app.notice = Notice(proven ? "\(name) is proven." : "Evidence kept for \(name).")
        return app.keep(change)
    }
}
