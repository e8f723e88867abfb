extension AppState {
    /// Text goes to the field that takes it; false where none does.
    mutating func type(_ text: String, _ context: Context) -> Bool {
        switch overlay {
        case .form(var form):
            let before = form
            guard form.type(text) else { return false }
            form.asksToLeave = false
            Forms.kind(form.kind)?.adjust(&form, from: before, self, context)
            overlay = .form(form)
        case .palette(var palette):
            palette.field.insert(text)
            palette.cursor = 0
            overlay = .palette(palette)
        case .search(var search):
            search.field.insert(text)
            search.find(context)
            overlay = .search(search)
        case .help, .page: return false
        case nil:
            guard list.filterField != nil else { return false }
            list.filterField?.insert(text)
            list.filter = list.filterField?.text ?? ""
        }
        return true
    }

    /// Commands while a page is read.
    mutating func read(
        _ command: Command, from top: Int, _ context: Context, _ overlay: (Int) -> Overlay
    ) -> [Effect] {
        let page = max(1, size.rows - 5)
        switch command {
        case .lineDown: self.overlay = overlay(top + 1)
        case .lineUp: self.overlay = overlay(max(0, top - 1))
        case .pageDown: self.overlay = overlay(top + page)
        case .pageUp: self.overlay = overlay(max(0, top - page))
        case .first: self.overlay = overlay(0)
        case .last: self.overlay = overlay(Int.max / 2)
        default: self.overlay = nil
        }
        return []
    }

    /// Keeps the page's last line at the bottom of its window.
    mutating func settleReading(_ context: Context) {
        guard let window = overlayWindow(context) else { return }
        let last = max(0, window.lines.count - window.rows)
        switch overlay {
        case .help(let top): overlay = .help(top: min(top, last))
        case .page(let page, let top): overlay = .page(page, top: min(top, last))
        default: break
        }
    }
}

extension Form {
    /// Types into the field that has the focus; in a choice, the first letter of an answer chooses it.
    mutating func type(_ text: String) -> Bool {
        fields[focus].problem = nil
        switch fields[focus].answer {
        case .text, .date, .pick: fields[focus].line?.insert(text)
        case .area: fields[focus].area?.insert(text)
        case .choice(let choices, let index):
            if text == " " {
                fields[focus].answer = .choice(choices, (index + 1) % choices.count)
            } else {
                let match = choices.firstIndex { $0.lowercased().hasPrefix(text.lowercased()) }
                guard let match else { return false }
                fields[focus].answer = .choice(choices, match)
            }
        case .checks(var list):
            guard text == " " else { return false }
            list.toggle()
            fields[focus].answer = .checks(list)
        }
        return true
    }
}
