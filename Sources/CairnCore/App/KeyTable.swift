/// The key table as a page of the docs.
public enum KeyTable {
    /// Markdown, with one table per scope.
    public static func markdown(_ keymap: Keymap = .shipped) -> String {
        var text = "# Keys\n\nGenerated from the program's key table by `make docs`; do not edit.\n"
        let panes = keymap.panes.map { ("In \($0.name)", Scope.pane($0.id)) }
        let scopes: [(String, Scope)] =
            [
                ("Everywhere", .everywhere), ("In a list", .list), ("In the detail", .detail),
                ("In the detail, on a line with a box", .line),
            ] + panes + [
                ("While you are asked", .asking), ("While filtering", .filter), ("In a form", .form),
                ("In a form, among many lines", .area),
                ("In the command palette", .palette),
                ("In help and pages", .reading),
            ]
        for (heading, scope) in scopes {
            text += "\n## \(heading)\n\n| key | does |\n| --- | --- |\n"
            for binding in keymap.bindings(of: scope) where !binding.keys.isEmpty {
                let keys = binding.keys.map { "`\($0.name == "|" ? "\\|" : $0.name)`" }.joined(separator: " ")
                text += "| \(keys) | \(binding.title) |\n"
            }
        }
        return text
            + "\nThe mouse: a click selects, a click on a box ticks, one on a key at the bottom does what the key does, the wheel scrolls.\n"
    }
}
