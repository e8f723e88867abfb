extension AppState {
    /// Commands while a form is open.
    mutating func perform(_ command: Command, in form: Form, _ context: Context) -> [Effect] {
        let before = form
        var form = form
        switch command {
        case .accept where form.focus < form.fields.count - 1, .nextField: form.move(by: 1)
        case .previousField: form.move(by: -1)
        case .nextChoice: form.step(by: 1)
        case .previousChoice: form.step(by: -1)
        case .fieldLeft where form.fields[form.focus].chosen != nil: form.choose(by: -1)
        case .fieldRight where form.fields[form.focus].chosen != nil: form.choose(by: 1)
        case .accept: return submit(form, context)
        case .cancel:
            overlay = nil
            return Forms.kind(form.kind)?.leave(form, &self, context) ?? []
        default: form.edit(command)
        }
        Forms.kind(form.kind)?.adjust(&form, from: before, self, context)
        overlay = .form(form)
        return []
    }

    private mutating func submit(_ form: Form, _ context: Context) -> [Effect] {
        if refusesToKeep() {
            // What was typed must not be lost, and can be kept later.
            overlay = .form(form)
            return []
        }
        var form = form
        overlay = nil
        for index in form.fields.indices { form.fields[index].problem = nil }
        if let effects = Forms.kind(form.kind)?.submit(&form, &self, context) { return effects }
        form.focus = form.fields.firstIndex { $0.problem != nil } ?? form.focus
        overlay = .form(form)
        return []
    }
}

extension Form {
    fileprivate mutating func move(by step: Int) { focus = (focus + step + fields.count) % fields.count }

    /// Down and up go through the answers of a choice, and through the questions elsewhere.
    fileprivate mutating func step(by step: Int) {
        if case .checks(var list) = fields[focus].answer {
            if !list.move(by: step) { return move(by: step) }
            fields[focus].answer = .checks(list)
        } else if fields[focus].chosen == nil {
            move(by: step)
        } else {
            choose(by: step)
        }
    }

    fileprivate mutating func choose(by step: Int) {
        guard case .choice(let choices, let index) = fields[focus].answer else { return }
        fields[focus].answer = .choice(choices, (index + step + choices.count) % choices.count)
    }

    fileprivate mutating func edit(_ command: Command) {
        guard case .text(var field) = fields[focus].answer else { return }
        guard field.edit(command) else { return }
        fields[focus].answer = .text(field)
        fields[focus].problem = nil
    }
}
