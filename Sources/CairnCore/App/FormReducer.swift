extension AppState {
    /// Commands while a form is open.
    mutating func perform(_ command: Command, in form: Form, _ context: Context) -> [Effect] {
        let before = form
        var form = form
        if command != .cancel { form.asksToLeave = false }
        var effects: [Effect] = []
        switch command {
        case .keepForm: return submit(form, context)
        case .accept where form.focus < form.fields.count - 1, .nextField: form.move(by: 1)
        case .previousField: form.move(by: -1)
        case .accept: return submit(form, context)
        case .cancel where !form.asksToLeave && form.fields.contains { $0.area?.isChanged == true }:
            form.asksToLeave = true
            overlay = .form(form)
            notice = Notice("Esc again leaves without what you wrote. Ctrl-s keeps it.", .warning)
            return []
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

    /// A click goes to a field and does there what it can; the wheel scrolls many lines. False where it means nothing to
    /// the form.
    mutating func take(_ mouse: Mouse, in form: Form, _ context: Context) -> Bool {
        var form = form
        let page = formPage(form, context)
        switch mouse.kind {
        case .press:
            guard let line = page.line(row: mouse.row, column: mouse.column), let field = line.field else {
                return true
            }
            form.focus = field
            form.click(line.content, column: mouse.column - page.inside.column, page, context)
        case .wheelDown, .wheelUp:
            guard form.isInArea else { return false }
            form.fields[form.focus].area?.scroll(
                by: mouse.kind == .wheelDown ? 3 : -3, width: page.width, height: page.areaRows, context.measure)
        }
        if case .form(let before) = overlay {
            Forms.kind(form.kind)?.adjust(&form, from: before, self, context)
        }
        overlay = .form(form)
        return true
    }

    /// The text of the area with the focus came back from the editor.
    mutating func take(area text: String) {
        guard case .form(var form) = overlay else { return }
        form.fields[form.focus].area?.replaceAll(by: text)
        form.asksToLeave = false
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
        area.select(by: command)
        let command = command.selectingMove ?? command
        switch command {
        case .newLine: area.insert("\n")
        case .lineDown: _ = area.move(rows: 1, width: page.width, context.measure)
        case .lineUp: _ = area.move(rows: -1, width: page.width, context.measure)
        case .pageDown: _ = area.move(rows: rows, width: page.width, context.measure)
        case .pageUp: _ = area.move(rows: -rows, width: page.width, context.measure)
        default: _ = area.edit(command)
        }
        if command == .areaCut || command == .areaCopy, !area.kept.isEmpty { effects = [.copy(area.kept)] }
        fields[focus].area = area
        fields[focus].problem = nil
        return effects
    }

    /// A click in the field with the focus.
    fileprivate mutating func click(
        _ content: FormPage.Line.Content, column: Int, _ page: FormPage, _ context: Context
    ) {
        switch (content, fields[focus].answer) {
        case (.choice(let name, _), .choice(let choices, let index)):
            fields[focus].answer = .choice(choices, choices.firstIndex(of: name) ?? index)
        case (.check(_, let place, _, _), .checks(var list)):
            list.move(to: place)
            list.toggle()
            fields[focus].answer = .checks(list)
        case (.match(_, let place, _), .pick(var list)):
            list.choose(place)
            fields[focus].answer = .pick(list)
        case (.area(_, let row), .area(var area)):
            area.click(row: row, column: column, width: page.width, context.measure)
            fields[focus].answer = .area(area)
        default: break
        }
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
