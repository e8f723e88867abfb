/// A key that matters here, as the footer shows it.
public struct Hint: Sendable {
    public let key: String
    public let text: String
    /// Its columns in the footer, counted from the left edge of the screen.
    public let columns: Range<Int>
    let binding: Binding
}

extension AppState {
    /// The footer's hints, in the order of the key table: what can be done now, as many as fit into `width` columns. Help,
    /// palette and the ways out are never left out in favour of others.
    public func hints(width: Int, _ context: Context) -> [Hint] {
        let measure = context.measure
        let desk = desk(context)
        let all = keymap.hinted(in: scopes).filter(isOfUse).compactMap { binding in
            binding.hint(desk, asking).map { words(binding, $0) }
        }
        // The first begins in the second column, and the last needs no space after it.
        var room = width - 1
        var isKept = [Bool](repeating: false, count: all.count)
        for areWaysOut in [true, false] {
            for (index, hint) in all.enumerated() where hint.isWayOut == areWaysOut {
                let needed = measure.width(hint.key) + 1 + measure.width(hint.text)
                // Whether it can be done is asked of those alone that there is room for.
                guard needed <= room, hint.binding.isPossible(desk) else { continue }
                isKept[index] = true
                room -= needed + 2
            }
        }
        var column = 1
        return all.indices.filter { isKept[$0] }.map { index in
            let key = all[index].key
            let end = column + measure.width(key) + 1 + measure.width(all[index].text)
            defer { column = end + 2 }
            return Hint(key: key, text: all[index].text, columns: column..<end, binding: all[index].binding)
        }
    }

    /// The end of the footer while a filter is typed: how many rows it lets through, then its hints. Nil if there is too
    /// little room beside the filter.
    public func filterHints(_ measure: TextMeasure) -> (count: String, hints: [Hint])? {
        let count = " \(CairnCore.count(list.total, "row"))"
        let all = keymap.hinted(in: [.filter]).map { words($0, $0.hint ?? "") }
        let needed = all.reduce(measure.width(count) + 1) {
            $0 + 4 + measure.width($1.key) + measure.width($1.text)
        }
        guard size.columns > needed + 20 else { return nil }
        var column = size.columns - needed + measure.width(count)
        let hints = all.map { hint in
            let start = column + 3
            column = start + measure.width(hint.key) + 1 + measure.width(hint.text)
            return Hint(key: hint.key, text: hint.text, columns: start..<column, binding: hint.binding)
        }
        return (count, hints)
    }

    /// The hint in that column of the footer, or nil.
    func hint(at column: Int, _ context: Context) -> Hint? {
        let measure = context.measure
        let shown =
            overlay == nil && list.filterField != nil
            ? filterHints(measure)?.hints : hints(width: hintColumns(measure) - 1, context)
        return shown?.first { $0.columns.contains(column) }
    }

    /// The columns of the footer that hints may take.
    public func hintColumns(_ measure: TextMeasure) -> Int {
        size.columns - (readOnlyReason == nil ? 0 : measure.width(AppState.readOnlyMark))
    }

    /// What the footer says at its end if nothing can be saved.
    public static let readOnlyMark = " read-only "

    /// Whether the key helps in the field that has the focus, or with the page that is open.
    private func isOfUse(_ binding: Binding) -> Bool {
        switch (overlay, binding.name) {
        case (.form(let form), "form.next-choice"): form.focused.isChosen
        case (.form(let form), "form.tick"): form.focused.isTicked
        // At the last question Enter does the same, except in a field of several lines.
        case (.form(let form), "form.keep"): form.isInArea || form.focus < form.fields.count - 1
        case (.page, "help.find"): false
        case (nil, "open") where binding.scope == .list: list.selected != nil
        default: true
        }
    }

    private func words(
        _ binding: Binding, _ hint: String
    ) -> (binding: Binding, key: String, text: String, isWayOut: Bool) {
        let key = binding.keys[0]
        var name = key.name
        var text = hint
        if case .form(let form) = overlay {
            if binding.name == "form.next-choice" {
                name = "↑↓"
                if form.focused.isTicked { text = "move" }
            }
            if key == .escape { text = form.leaveHint }
            if key == .enter, binding.scope == .form, form.focus == form.fields.count - 1 { text = form.keepHint }
            if key == .control("s") { text = form.keepHint }
        }
        if case .history = overlay, key == .enter { text = "take back" }
        if case .help = overlay, key == .enter { text = "close" }
        let keepsArea = key == .control("s") && scopes.first == .area
        let isWayOut = key == .character("?") || key == .character(":") || key == .escape || keepsArea
        return (binding, name, text, isWayOut)
    }
}
