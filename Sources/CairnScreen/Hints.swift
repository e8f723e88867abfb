import CairnCore

/// The keys that matter here, as the footer shows them.
enum Hints {
    /// Keys and what they do, in the order of the key table: as many as fit into `width` columns. Help, palette and the
    /// ways out are never left out in favour of others.
    static func list(_ app: AppState, width: Int, _ measure: TextMeasure) -> [(key: String, text: String)] {
        let scopes = app.scopes
        let all = app.keymap.hinted(in: scopes).map { hint($0, app, scopes) }
        var room = width
        var isKept = [Bool](repeating: false, count: all.count)
        for areWaysOut in [true, false] {
            for (index, hint) in all.enumerated() where hint.isWayOut == areWaysOut {
                // The last hint needs no space after it.
                let needed = measure.width(hint.key) + 1 + measure.width(hint.text)
                guard needed <= room else { continue }
                isKept[index] = true
                room -= needed + 2
            }
        }
        return all.indices.filter { isKept[$0] }.map { (all[$0].key, all[$0].text) }
    }

    private static func hint(
        _ binding: Binding, _ app: AppState, _ scopes: [Scope]
    ) -> (key: String, text: String, isWayOut: Bool) {
        let key = binding.keys[0]
        var text = binding.hint ?? ""
        if case .form(let form) = app.overlay {
            if key == .escape { text = form.leaveHint }
            if key == .enter, binding.scope == .form, form.focus == form.fields.count - 1 { text = "keep" }
        }
        let keepsArea = key == .control("s") && scopes.first == .area
        let isWayOut = key == .character("?") || key == .character(":") || key == .escape || keepsArea
        return (key.name, text, isWayOut)
    }
}
