extension AppState {
    /// Types into the field that has the focus; false if none does.
    mutating func type(_ text: String, _ context: Context) -> Bool {
        switch overlay {
        case .form(var form):
            let before = form
            guard form.type(text) else { return false }
            form.asksToLeave = false
            context.features.form(form.kind)?.adjust(&form, from: before, desk(context))
            overlay = .form(form)
        case .palette, .search, .history, .help(_, .some): changePick(context) { $0.insert(text) }
        case .help, .page: return false
        case nil:
            guard list.filterField != nil else { return false }
            list.filterField?.insert(text)
            list.filter = list.filterField?.text ?? ""
        }
        return true
    }

    /// Edits the text being typed in a form, the palette, the search or a filter.
    mutating func edit(_ command: TextCommand, _ context: Context, isSelecting: Bool = false) -> [Effect] {
        switch overlay {
        case .form: return editForm(command, isSelecting: isSelecting, context)
        case .palette, .search, .history, .help(_, .some): changePick(context) { $0.edit(command) }
        case .help, .page: break
        case nil:
            list.filterField?.edit(command)
            list.filter = list.filterField?.text ?? ""
        }
        return []
    }

    /// Scrolls the open page.
    mutating func read(_ way: Move) {
        let page = max(1, size.rows - 5)
        let move: (Int) -> Int = { top in
            switch way {
            case .lineDown: top + 1
            case .lineUp: max(0, top - 1)
            case .pageDown: top + page
            case .pageUp: max(0, top - page)
            case .first: 0
            case .last: Int.max / 2
            }
        }
        switch overlay {
        case .help(let top, let find): overlay = .help(top: move(top), find: find)
        case .page(let document, let top): overlay = .page(document, top: move(top))
        default: break
        }
    }

    /// Starts typing what to find among the keys.
    mutating func findInHelp() {
        if case .help = overlay {
            overlay = .help(top: 0, find: TextField())
        } else {
            notice = Notice("Only the help can be searched; f finds words in the Library.", .warning)
        }
    }

    /// Keeps the page from scrolling past its last line.
    mutating func settleReading(_ context: Context) {
        guard let window = overlayWindow(context) else { return }
        let last = max(0, window.lines.count - window.rows)
        switch overlay {
        case .help(let top, let find): overlay = .help(top: min(top, last), find: find)
        case .page(let page, let top): overlay = .page(page, top: min(top, last))
        default: break
        }
    }
}

extension TextField {
    /// The answer after typing or pasting. Lines that would be squeezed into one become a text of many lines, unless only
    /// one line is wanted.
    fileprivate func taking(_ text: String, isOneLine: Bool) -> FormField.Answer {
        var text = Substring(text)
        while text.last?.isNewline == true { text.removeLast() }
        guard !isOneLine, text.contains(where: \.isNewline) else {
            var line = self
            line.insert(String(text))
            return .text(line)
        }
        var area = isProposal ? TextArea() : TextArea(self.text, cursor: cursor)
        area.insert(String(text))
        return .area(area)
    }
}

extension Form {
    /// Types into the focused field; in a choice, the first letters of an answer select it.
    mutating func type(_ text: String) -> Bool {
        fields[focus].problem = nil
        switch fields[focus].answer {
        case .text(let line): fields[focus].answer = line.taking(text, isOneLine: fields[focus].isOneLine)
        case .date, .pick: fields[focus].line?.insert(text)
        case .area where fields[focus].isForReading: return false
        case .area: fields[focus].area?.insert(text)
        case .choice(let choices, let index):
            if text == " " {
                fields[focus].answer = .choice(choices, (index + 1) % choices.count)
            } else {
                return find(text, among: choices)
            }
        case .checks(var list):
            guard text == " " else { return false }
            list.toggle()
            fields[focus].answer = .checks(list)
        }
        return true
    }

    /// Selects the answer that goes on as what was typed into the choice, else the one that begins with `text`.
    private mutating func find(_ text: String, among choices: [String]) -> Bool {
        for typed in [fields[focus].sought + text.lowercased(), text.lowercased()] {
            guard let match = choices.firstIndex(where: { $0.lowercased().hasPrefix(typed) }) else { continue }
            fields[focus].answer = .choice(choices, match)
            fields[focus].sought = typed
            return true
        }
        return false
    }
}
