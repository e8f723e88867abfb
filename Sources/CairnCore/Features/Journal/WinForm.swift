/// Asks about something that went well, new or there already.
struct WinForm: FormKind {
    let id = FormKindID("win")

    /// For a new win, or one that is there, with the cursor in the field of that name.
    ///
    /// - Parameter proposed: what a new one could say.
    func form(_ win: Win?, proposing proposed: Win? = nil, focus: String = "text", _ desk: Desk) -> Form {
        var form = Form(
            kind: id, target: FormTarget("", win?.id), title: win == nil ? "A win" : "Edit the win",
            asking: win ?? proposed ?? Win(id: "", day: desk.today), stored: win, proposals: ["day"], desk.context)
        form.focus(on: focus)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let win: Win? = target.record(desk.journey)
        return win == nil && target.part != nil ? nil : form(win, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var win = form.target.record(desk.journey) ?? Win(id: desk.context.makeID(), day: desk.today)
        form.fill(&win, desk.context)
        if form.isSound, let fault = win.fault(on: desk.today) { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return [
            .keep(desk.journey.putting(win)), .show(win.id, in: JournalPane.id),
            .say("“\(Journey.short(win.text))” is kept."),
        ]
    }
}
