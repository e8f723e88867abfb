extension AppState {
    /// Opens the palette.
    mutating func openPalette(_ context: Context) {
        var palette = Palette()
        palette.find(self, context)
        overlay = .palette(palette)
    }

    /// Changes what is typed in the palette, the search, the history or the help.
    mutating func changePick(_ context: Context, _ change: (inout TextField) -> Void) {
        switch overlay {
        case .palette(var palette):
            change(&palette.field)
            palette.find(self, context)
            overlay = .palette(palette)
        case .search(var search):
            change(&search.field)
            search.find(journey, context)
            overlay = .search(search)
        case .history(var book):
            change(&book.field)
            book.find(context)
            overlay = .history(book)
        case .help(_, var field?):
            change(&field)
            overlay = .help(top: 0, find: field)
        default: break
        }
    }

    /// Moves the cursor in the palette, the search or the history, and the text of the help.
    mutating func movePick(by step: Int, _ context: Context) {
        switch overlay {
        case .palette(var palette):
            palette.cursor = max(0, min(palette.cursor + step, palette.lines.count - 1))
            overlay = .palette(palette)
        case .search(var search):
            search.cursor = max(0, min(search.cursor + step, search.hits.count - 1))
            overlay = .search(search)
        case .history(var book):
            book.move(by: step, context)
            overlay = .history(book)
        case .help: read(step > 0 ? .lineDown : .lineUp)
        default: break
        }
    }

    /// Runs the chosen command, or goes to the chosen hit.
    mutating func acceptPick(_ context: Context) -> [Effect] {
        let picked = overlay
        if case .history(let book) = picked { return takeBack(book, context) }
        if case .search(let search) = picked, search.hits.isEmpty { return takeSuggestion(search, context) }
        overlay = nil
        switch picked {
        case .palette(let palette): return carryOut(palette, context)
        case .search(let search):
            guard search.hits.indices.contains(search.cursor) else { return [] }
            return follow(search.hits[search.cursor].target, context)
        default: return []
        }
    }

    /// Enter: takes back the change under the cursor; asks first if later changes hang on it.
    private mutating func takeBack(_ book: HistoryBook, _ context: Context) -> [Effect] {
        guard let entry = book.selected else { return [] }
        guard book.diary.holds(entry) else {
            notice = Notice("That is undone already, or an undo itself: choose a change that holds.", .warning)
            return []
        }
        if refusesToKeep() { return [] }
        let later = book.diary.hanging(on: entry)
        if !later.isEmpty {
            open(TakeBackForm().form(entry, later, context))
            return []
        }
        overlay = nil
        return carryOut(TakeBackForm.keeping(entry, later), context)
    }

    /// Enter where nothing was found: looks for what was probably meant.
    private mutating func takeSuggestion(_ search: Search, _ context: Context) -> [Effect] {
        if let suggestion = search.findings.suggestion {
            var search = search
            search.field = TextField(suggestion)
            search.find(journey, context)
            overlay = .search(search)
        } else {
            overlay = nil
            notice = Notice("Nothing holds these words.", .warning)
        }
        return []
    }

    private mutating func carryOut(_ palette: Palette, _ context: Context) -> [Effect] {
        guard palette.lines.indices.contains(palette.cursor) else {
            notice = Notice("Nothing is called that. ? shows all keys; f finds words.", .warning)
            return []
        }
        switch palette.lines[palette.cursor] {
        case .place(let hit): return follow(hit.target, context)
        case .shell(let command):
            notice = Notice("In a shell: \(command.command)")
            return []
        case .command(let match):
            if let pane = match.pane {
                open(pane.id)
                refresh(context)
            }
            return match.binding.run(&self, context)
        }
    }
}
