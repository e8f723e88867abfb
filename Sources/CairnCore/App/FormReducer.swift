extension AppState {
    private var form: Form? {
        if case .form(let form) = overlay { return form }
        return nil
    }

    /// Changes the open form, and adjusts the fields that depend on the change. What has the focus comes into view again.
    private mutating func changeForm(_ context: Context, _ change: (inout Form) -> Void) {
        guard let before = form else { return }
        var form = before
        form.asksToLeave = false
        form.top = nil
        form.focused.sought = ""
        change(&form)
        context.features.form(form.kind)?.adjust(&form, from: before, desk(context))
        overlay = .form(form)
    }

    /// Enter: goes to the next question; at the last one, submits.
    mutating func acceptField(_ context: Context) -> [Effect] {
        guard let form else { return [] }
        if form.focus == form.fields.count - 1 { return submit(context) }
        moveField(by: 1, context)
        return []
    }

    /// Goes to the next or the previous question.
    mutating func moveField(by step: Int, _ context: Context) { changeForm(context) { $0.move(by: step) } }

    /// Down and up: through the answers of a list, and through the questions elsewhere.
    mutating func stepField(by step: Int, _ context: Context) { changeForm(context) { $0.step(by: step) } }

    /// Edits what is typed in the open form.
    mutating func editForm(_ command: TextCommand, isSelecting: Bool, _ context: Context) -> [Effect] {
        var effects: [Effect] = []
        let size = size
        changeForm(context) { form in
            if form.isInArea {
                effects = form.write(command, isSelecting: isSelecting, FormPage(form, size, context), context)
            } else if form.fields[form.focus].chosen != nil, command == .left || command == .right {
                form.choose(by: command == .left ? -1 : 1)
            } else if var line = form.fields[form.focus].line, line.edit(command) {
                form.fields[form.focus].line = line
            }
        }
        return effects
    }

    /// Esc: asks once before discarding what was typed.
    mutating func leaveForm(_ context: Context) -> [Effect] {
        guard var form else { return [] }
        if !form.asksToLeave, form.fields.contains(where: \.isTyped) {
            form.asksToLeave = true
            overlay = .form(form)
            notice = Notice("Esc again discards what you wrote; Ctrl-s to \(form.keepHint) it.", .warning)
            return []
        }
        overlay = nil
        return carryOut(context.features.form(form.kind)?.leave(form, desk(context)) ?? [], context)
    }

    /// Says what the keys do in the field that has the focus.
    mutating func explainForm() {
        guard let form else { return }
        let here =
            switch form.focused.answer {
            case .choice: "↑ and ↓ choose an answer, or its first letters do."
            case .checks: "Space ticks, ↑ and ↓ go through the list."
            case .pick: "Letters narrow the list, ↑ and ↓ choose from it."
            case .text, .date: "Type the answer."
            case .area: form.focused.isForReading ? "A text to read." : "Enter begins a new line."
            }
        let others = form.fields.count > 1 ? " Tab and Shift-Tab go to the other questions." : ""
        notice = Notice("\(here)\(others) To \(form.keepHint), press Ctrl-s; Esc: \(form.leaveHint).")
    }

    /// Opens the focused field of several lines in the user's editor.
    func editAreaElsewhere() -> [Effect] {
        form.map { [.edit($0.fields[$0.focus].value, .formField)] } ?? []
    }

    /// Submits the answers, or shows what is wrong with them.
    mutating func submit(_ context: Context) -> [Effect] {
        // If nothing can be saved, the form stays open so that what was typed is not lost.
        guard !refusesToKeep(), isUpToDate(context), var form else { return [] }
        overlay = nil
        if let requests = context.features.form(form.kind)?.submit(&form, desk(context)) {
            return carryOut(requests, context)
        }
        form.focus = form.fields.firstIndex { $0.problem != nil } ?? form.focus
        overlay = .form(form)
        return []
    }

    /// A click goes to a field and acts there; the wheel scrolls the field of several lines under the pointer, else the
    /// form, and never changes an answer.
    mutating func take(_ mouse: Mouse, in form: Form, _ context: Context) {
        let page = FormPage(form, size, context)
        switch mouse.kind {
        case .press:
            guard let line = page.line(row: mouse.row, column: mouse.column), let field = line.field else { return }
            changeForm(context) { form in
                form.focus = field
                // The line that was clicked stays where it is.
                form.top = page.first
                form.click(line.content, column: mouse.column - page.inside.column, page, context)
            }
        case .wheelDown, .wheelUp:
            let rows = mouse.kind == .wheelDown ? 3 : -3
            var form = form
            let field = page.line(row: mouse.row, column: mouse.column)?.field ?? form.focus
            if form.fields[field].area != nil {
                form.fields[field].area?.scroll(
                    by: rows, width: page.width, height: page.areaRows, context.measure)
            } else {
                form.top = page.first + rows
            }
            overlay = .form(form)
        }
    }

    /// Takes the text that came back from the editor; false if the focused field does not have several lines.
    mutating func take(area text: String) -> Bool {
        guard var form, form.isInArea else { return false }
        form.fields[form.focus].area?.replaceAll(by: text)
        form.asksToLeave = false
        overlay = .form(form)
        return true
    }

    /// Keeps the cursor of a focused field of several lines in view.
    mutating func settleForm(_ context: Context) {
        guard var form, form.isInArea else { return }
        let page = FormPage(form, size, context)
        form.fields[form.focus].area?.settle(width: page.width, height: page.areaRows, context.measure)
        overlay = .form(form)
    }
}

extension Form {
    /// Edits the focused field of several lines.
    fileprivate mutating func write(
        _ command: TextCommand, isSelecting: Bool, _ page: FormPage, _ context: Context
    ) -> [Effect] {
        guard var area = fields[focus].area else { return [] }
        let rows = max(1, page.areaRows - 1)
        area.select(by: command, isShifted: isSelecting)
        switch command {
        case _ where fields[focus].isForReading && command.isEdit: return []
        case .newLine: area.insert("\n")
        case .down: _ = area.move(rows: 1, width: page.width, context.measure)
        case .up: _ = area.move(rows: -1, width: page.width, context.measure)
        case .pageDown: _ = area.move(rows: rows, width: page.width, context.measure)
        case .pageUp: _ = area.move(rows: -rows, width: page.width, context.measure)
        default: _ = area.edit(command)
        }
        fields[focus].area = area
        fields[focus].problem = nil
        return (command == .cut || command == .copy) && !area.kept.isEmpty ? [.copy(area.kept)] : []
    }

    /// Handles a click in the focused field.
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

    /// Down and up go through the answers of a list, and through the questions elsewhere. They stop at the last question:
    /// further on they would change the first one's answer, out of sight.
    fileprivate mutating func step(by step: Int) {
        switch fields[focus].answer {
        case .checks(var list) where list.move(by: step): fields[focus].answer = .checks(list)
        case .pick(var list) where list.move(by: step): fields[focus].answer = .pick(list)
        case .choice: choose(by: step)
        case .checks, .pick, .text, .date, .area: focus = min(max(0, focus + step), fields.count - 1)
        }
    }

    fileprivate mutating func choose(by step: Int) {
        guard case .choice(let choices, let index) = fields[focus].answer else { return }
        fields[focus].answer = .choice(choices, (index + step + choices.count) % choices.count)
    }
}
