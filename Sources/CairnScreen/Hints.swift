import CairnCore

/// The keys that matter here, as the footer shows them.
enum Hints {
    /// Keys and what they do, in the order of the key table: as many as `width` columns hold. Help and palette, from
    /// which one finds all the others, and the ways out are never left out for one of them.
    static func list(_ app: AppState, width: Int, _ measure: TextMeasure) -> [(key: String, text: String)] {
        let scopes = Keymap.scopes(of: app)
        let tables = scopes.map(Keymap.bindings)
        var all: [(key: String, text: String, isWayOut: Bool)] = []
        for (place, table) in tables.enumerated() {
            for binding in table where binding.hint != nil {
                if let hint = hint(binding, below: tables[..<place], app, scopes) { all.append(hint) }
            }
        }
        var room = width
        var isKept = [Bool](repeating: false, count: all.count)
        for areWaysOut in [true, false] {
            for (index, hint) in all.enumerated() where hint.isWayOut == areWaysOut {
                // The last hint needs no space behind it.
                let needed = measure.width(hint.key) + 1 + measure.width(hint.text)
                guard needed <= room else { continue }
                isKept[index] = true
                room -= needed + 2
            }
        }
        return all.indices.filter { isKept[$0] }.map { (all[$0].key, all[$0].text) }
    }

    /// nil where a table above has a use for the key.
    private static func hint(
        _ binding: Binding, below tables: ArraySlice<[Binding]>, _ app: AppState, _ scopes: [Scope]
    ) -> (key: String, text: String, isWayOut: Bool)? {
        guard var text = binding.hint, let key = binding.keys.first else { return nil }
        let bit = key.bit
        if tables.contains(where: { $0.contains { $0.has(key, bit) } }) { return nil }
        if case .form(let form) = app.overlay {
            if key == .escape { text = form.leaveHint }
            if key == .enter, binding.scope == .form, form.focus == form.fields.count - 1 { text = "keep" }
        }
        let keepsArea = key == .control("s") && scopes.first == .area
        let isWayOut = [.character("?"), .character(":"), .escape].contains(key) || keepsArea
        return (key.name, text, isWayOut)
    }
}
