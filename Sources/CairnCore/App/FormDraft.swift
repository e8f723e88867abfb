/// A form as it is kept while it is typed, so that nothing of it is lost when the program dies.
public struct FormDraft: Codable, Equatable, Sendable {
    public let kind: String
    public let target: String
    public let values: [String]
    /// The field with the focus, and where the cursor is in it, in characters, where it has many lines; nil in drafts of
    /// before these were kept.
    public let focus: Int?
    public let cursor: Int?

    /// What is worth keeping of the open form: nil where there is none, or nothing was typed.
    public init?(_ app: AppState) {
        guard case .form(let form) = app.overlay, form.kind != PlanForm().id else { return nil }
        kind = form.kind.name
        target = form.target
        values = form.fields.map(\.value)
        if values.allSatisfy(\.isEmpty) { return nil }
        focus = form.focus
        cursor = form.fields[form.focus].area?.offset
    }

    /// Names the draft among others.
    public var key: String { "\(kind):\(target)" }
}

extension FormField {
    /// Puts an answer back that was kept as ``value``.
    fileprivate mutating func restore(_ value: String, cursor: Int?) {
        switch answer {
        case .text: answer = .text(TextField(value))
        case .date: answer = .date(TextField(value))
        case .area: answer = .area(TextArea(value, cursor: cursor))
        case .choice(let choices, let index): answer = .choice(choices, choices.firstIndex(of: value) ?? index)
        case .checks(let list):
            answer = .checks(CheckList(list.options, checked: Set(value.split(separator: "\n").map(String.init))))
        case .pick(let list): answer = .pick(PickList(list.options, text: value, isOpen: list.isOpen))
        }
    }
}

extension AppState {
    /// Opens the form that was being filled in when the program died. False where what it was about is gone.
    public mutating func reopen(_ draft: FormDraft, _ context: Context) -> Bool {
        guard let kind = context.features.form(FormKindID(draft.kind)),
            var form = kind.reopen(target: draft.target, self, context), form.fields.count == draft.values.count
        else { return false }
        if let focus = draft.focus, form.fields.indices.contains(focus) { form.focus = focus }
        for (index, value) in draft.values.enumerated() {
            form.fields[index].restore(value, cursor: index == draft.focus ? draft.cursor : nil)
        }
        overlay = .form(form)
        let key = form.hasArea ? "Ctrl-s keeps it" : "Enter goes on with it"
        notice = Notice("You were writing this when Cairn stopped. \(key), Esc lets it go.")
        return true
    }
}
