/// An open form and a journey that is changed elsewhere meanwhile, by another window or a script: nothing of either is lost.
extension AppState {
    /// Opens the form.
    mutating func open(_ form: Form) {
        var form = form
        form.remember()
        overlay = .form(form)
    }

    /// Opens a form again whose answers led to nothing: the file that it names could not be written.
    mutating func open(_ form: Form, refusing reason: String) {
        var form = form
        if let index = form.index(of: "file") { form.fields[index].problem = reason }
        form.focus(on: "file")
        open(form)
    }

    /// Takes over a journey that was changed elsewhere, and shows it in the open form where nothing was edited.
    mutating func meet(_ new: Journey, _ context: Context) {
        let (old, empty) = (journey.plan, keymap.panes.filter { self[$0.id].ids.isEmpty })
        journey = new.following(journey)
        notice = Notice("The journey was changed elsewhere; this is how it stands now.")
        if journey.plan.track != old.track { trackView = journey.plan.track }
        refresh(context)
        for pane in empty { select(pane.firstSelected(desk(pane.id, context)), in: pane.id, context) }
        guard case .form(var form) = overlay else { return }
        let kind = context.features.form(form.kind)
        if kind?.isAnswered(form, desk(context)) == true, !form.fields.contains(where: \.isTyped) {
            overlay = nil
        } else if let fresh = kind?.reopen(form.target, desk(context)) {
            _ = form.meet(fresh)
            overlay = .form(form)
        }
    }

    /// Brings the open form up to date before it is submitted. False if it has to be read first: fields that were edited
    /// here and changed elsewhere show both, once; then what stands here is kept.
    mutating func isUpToDate(_ context: Context) -> Bool {
        guard case .form(var form) = overlay else { return false }
        for index in form.fields.indices { form.fields[index].problem = nil }
        let fresh = context.features.form(form.kind)?.reopen(form.target, desk(context))
        defer { overlay = .form(form) }
        guard let fresh, fresh.target == form.target else {
            if form.saidGone { return true }
            form.saidGone = true
            notice = Notice("This was deleted elsewhere meanwhile. Ctrl-s again keeps what stands here.", .warning)
            return false
        }
        let names = form.meet(fresh)
        for name in names { form.show(theirs: fresh[name], beside: name) }
        guard let first = names.first else { return true }
        form.focus(on: first)
        notice = Notice("Changed elsewhere meanwhile: both are shown. Ctrl-s again keeps yours.", .warning)
        return false
    }
}

extension FormTarget {
    /// Why the answers of a form cannot be taken.
    static let gone = "What this is about was deleted elsewhere meanwhile. Copy what you need; Esc leaves."
}

extension Form {
    /// Takes over what is stored now wherever nothing was edited here. Returns the names of the fields that were edited
    /// here and changed elsewhere.
    mutating func meet(_ fresh: Form) -> [String] {
        fields.indices.compactMap { index in
            let field = fields[index]
            guard let known = field.known, let place = fresh.index(of: field.name),
                let stored = fresh.fields[place].known, stored != known
            else { return nil }
            if !field.isEdited {
                fields[index] = fresh.fields[place]
                fields[index].remember()
            } else if field.meaning == stored {
                fields[index].known = stored
            } else {
                return field.name
            }
            return nil
        }
    }

    /// Shows what stands there now beside what was edited here: a line below it, or a text of its own to read and copy from.
    fileprivate mutating func show(theirs: FormField, beside name: String) {
        self[name].known = theirs.known
        let text = theirs.value
        let below = "\(name)-elsewhere"
        fields.removeAll { $0.name == below }
        guard self[name].area != nil || text.count > 200, let place = index(of: name) else {
            self[name].problem =
                "Changed elsewhere meanwhile: \(text.isEmpty ? "nothing stands there now" : "“\(text)”"). "
                + "Ctrl-s again keeps yours."
            return
        }
        self[name].problem = "Changed elsewhere meanwhile: see below. Ctrl-s again keeps what you wrote here."
        let label = text.isEmpty ? "Elsewhere it was removed" : "What stands there now (Alt-w copies)"
        fields.insert(FormField(below, label: label, reading: text), at: place + 1)
    }
}
