extension AppState {
    /// Commands while a form is open.
    mutating func perform(_ command: Command, in form: Form, _ context: Context) -> [Effect] {
        let before = form
        var form = form
        var effects: [Effect] = []
        switch command {
        case .keepForm: return submit(form, context)
        case .accept where form.isInArea: form.write(.newLine, formPage(form, context), context)
        case .accept where form.focus < form.fields.count - 1, .nextField: form.move(by: 1)
        case .previousField: form.move(by: -1)
        case .accept: return submit(form, context)
        case .cancel:
            overlay = nil
            return Forms.kind(form.kind)?.leave(form, &self, context) ?? []
        case .areaEditor where form.isInArea: return [.edit(form.fields[form.focus].value, .formField)]
        case _ where form.isInArea: effects = form.write(command, formPage(form, context), context)
        case .nextChoice, .lineDown: form.step(by: 1)
        case .previousChoice, .lineUp: form.step(by: -1)
        case .fieldLeft where form.fields[form.focus].chosen != nil: form.choose(by: -1)
        case .fieldRight where form.fields[form.focus].chosen != nil: form.choose(by: 1)
        default: form.edit(command)
        }
        Forms.kind(form.kind)?.adjust(&form, from: before, self, context)
        overlay = .form(form)
        return effects
    }

    /// The text of the area with the focus came back from the editor.
    mutating func take(area text: String) {
        guard case .form(var form) = overlay else { return }
        form.fields[form.focus].area?.replaceAll(by: text)
        overlay = .form(form)
    }

    /// Keeps the cursor of the area with the focus in view.
    mutating func settleForm(_ context: Context) {
        guard case .form(var form) = overlay, form.isInArea else { return }
        let page = formPage(form, context)
        form.fields[form.focus].area?.settle(width: page.width, height: page.areaRows, context.measure)
        overlay = .form(form)
    }

    private func formPage(_ form: Form, _ context: Context) -> FormPage { FormPage(form, size, context) }

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
    /// Carries out a command in the area with the focus.
    @discardableResult
    fileprivate mutating func write(_ command: Command, _ page: FormPage, _ context: Context) -> [Effect] {
        guard var area = fields[focus].area else { return [] }
        var effects: [Effect] = []
        let rows = max(1, page.areaRows - 1)
        switch command {
        case .newLine: area.insert("\n")
        case .nextChoice, .lineDown: _ = area.move(rows: 1, width: page.width, context.measure)
        case .previousChoice, .lineUp: _ = area.move(rows: -1, width: page.width, context.measure)
        case .pageDown: _ = area.move(rows: rows, width: page.width, context.measure)
        case .pageUp: _ = area.move(rows: -rows, width: page.width, context.measure)
        default: _ = area.edit(command)
        }
        if command == .areaCut || command == .areaCopy, !area.kept.isEmpty { effects = [.copy(area.kept)] }
        fields[focus].area = area
        fields[focus].problem = nil
        return effects
    }

    fileprivate mutating func move(by step: Int) { focus = (focus + step + fields.count) % fields.count }

    /// Down and up go through the answers of a list, and through the questions elsewhere.
    fileprivate mutating func step(by step: Int) {
        switch fields[focus].answer {
        case .checks(var list):
            guard list.move(by: step) else { return move(by: step) }
            fields[focus].answer = .checks(list)
        case .pick(var list):
            guard list.move(by: step) else { return move(by: step) }
            fields[focus].answer = .pick(list)
        case .choice: choose(by: step)
        case .text, .date, .area: move(by: step)
        }
    }

    fileprivate mutating func choose(by step: Int) {
        guard case .choice(let choices, let index) = fields[focus].answer else { return }
        fields[focus].answer = .choice(choices, (index + step + choices.count) % choices.count)
    }

    fileprivate mutating func edit(_ command: Command) {
        if var line = fields[focus].line, line.edit(command) { fields[focus].line = line }
    }
}
