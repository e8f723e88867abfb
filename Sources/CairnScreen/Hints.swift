import CairnCore

/// The keys that matter here, as the footer shows them.
enum Hints {
    /// Keys and what they do, in the order of the key table: as many as `width` columns hold. Help and palette, from
    /// which one finds all the others, and the ways out are never left out for one of them.
    static func list(_ app: AppState, width: Int, _ measure: TextMeasure) -> [(key: String, text: String)] {
        let scopes = Keymap.scopes(of: app)
        let all = scopes.enumerated().flatMap { place, scope in
            Keymap.bindings(of: scope).filter { $0.hint != nil }.compactMap { hint($0, below: scopes[..<place], app) }
        }
        var room = width
        var isKept = [Bool](repeating: false, count: all.count)
        for index in all.indices.sorted(by: { (all[$0].rank, $0) < (all[$1].rank, $1) }) {
            // The last hint needs no space behind it.
            let needed = measure.width(all[index].key) + 1 + measure.width(all[index].text)
            guard needed <= room else { continue }
            isKept[index] = true
            room -= needed + 2
        }
        return all.indices.filter { isKept[$0] }.map { (all[$0].key, all[$0].text) }
    }

    /// nil where a scope above has a use for the key.
    private static func hint(
        _ binding: Binding, below scopes: ArraySlice<Scope>, _ app: AppState
    ) -> (key: String, text: String, rank: Int)? {
        guard var text = binding.hint, let key = binding.keys.first,
            !scopes.contains(where: { Keymap.bindings(of: $0).contains { $0.keys.contains(key) } })
        else { return nil }
        if case .form(let form) = app.overlay {
            if key == .escape { text = form.leaveHint }
            if key == .enter, binding.scope == .form, form.focus == form.fields.count - 1 { text = "keep" }
        }
        let keepsArea = key == .control("s") && scopes.first == .area
        let isWayOut = [.character("?"), .character(":"), .escape].contains(key) || keepsArea
        return (key.name, text, isWayOut ? 0 : 1)
    }
}
