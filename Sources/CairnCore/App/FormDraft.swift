/// A form as saved while it is being filled in, so that a crash loses nothing.
public struct FormDraft: Encodable, Equatable, Sendable {
    /// The answer to one question.
    public struct Answer: Codable, Equatable, Sendable {
        /// The field's name; nil in drafts that older versions saved.
        public let field: String?
        public let value: String
        /// What was stored when it was edited; nil if nothing was, and in drafts that older versions saved.
        public var known: String?
    }

    public let kind: String
    /// The form's target as text.
    public let target: String
    public let answers: [Answer]
    /// Which answer had the focus and, if it has several lines, where the cursor was in it, in characters; nil in
    /// drafts that older versions saved.
    public let focus: Int?
    public let cursor: Int?

    /// The draft of the open form; nil if none is open, or nothing was typed.
    public init?(_ app: AppState) {
        guard case .form(let form) = app.overlay, form.keepsDraft else { return nil }
        kind = form.kind.name
        target = form.target.text
        let fields = form.fields.filter { !$0.isForReading && $0.name != FormField.sure }
        guard fields.contains(where: \.isChanged) else { return nil }
        answers = fields.map { Answer(field: $0.name, value: $0.value, known: $0.known) }
        focus = form.focus
        cursor = form.focused.area?.offset
    }

    /// Unique among the drafts.
    public var key: String { "\(kind):\(target)" }
}

extension FormDraft: Decodable {
    private enum Key: String, CodingKey {
        case kind, target, answers, focus, cursor
        /// Answers by position, as older versions saved them.
        case values
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        kind = try container.decode(String.self, forKey: .kind)
        target = try container.decode(String.self, forKey: .target)
        answers =
            try container.decodeIfPresent([String].self, forKey: .values)?.map { Answer(field: nil, value: $0) }
            ?? container.decode([Answer].self, forKey: .answers)
        focus = try container.decodeIfPresent(Int.self, forKey: .focus)
        cursor = try container.decodeIfPresent(Int.self, forKey: .cursor)
    }
}

extension AppState {
    /// Opens the form that was being filled in when the program died; false if its subject is gone.
    public mutating func reopen(_ draft: FormDraft, _ context: Context) -> Bool {
        guard !draft.answers.isEmpty, let kind = context.features.form(FormKindID(draft.kind)),
            var form = kind.reopen(FormTarget(text: draft.target), desk(context))
        else { return false }
        form.remember()
        form.restore(draft)
        overlay = .form(form)
        let key = form.hasArea ? "Ctrl-s to \(form.keepHint) it" : "Enter continues with it"
        notice = Notice("You were writing this when Cairn stopped. \(key); Esc discards it.")
        return true
    }
}

extension Form {
    /// Puts the draft's answers back. Answers to questions that are no longer asked are put below the others, so that
    /// nothing is lost.
    fileprivate mutating func restore(_ draft: FormDraft) {
        let asked = fields.map(\.name)
        let isByPlace = draft.answers.allSatisfy { $0.field == nil } && draft.answers.count == asked.count
        let usual = Set(fields.map(\.value))
        for (place, answer) in draft.answers.enumerated() {
            let hasFocus = place == draft.focus
            if let index = isByPlace ? place : answer.field.flatMap(index(of:)) {
                fields[index].restore(answer, cursor: hasFocus ? draft.cursor : nil)
                if hasFocus { focus = index }
            } else if !answer.value.isEmpty, !usual.contains(answer.value) {
                fields.append(FormField(unasked: answer.value, number: fields.count))
            }
        }
    }
}

extension FormField {
    /// An answer to a question that is no longer asked.
    fileprivate init(unasked value: String, number: Int) {
        let name = "unasked-\(number)"
        let label = "You wrote this before Cairn was updated; it is no longer asked"
        if value.contains(where: \.isNewline) {
            self.init(name, label: label, area: value)
        } else {
            self.init(name, label: label, text: value)
        }
    }

    /// Puts back an answer. If nothing had been edited, what is stored now stays; if it had, what it was edited from is known
    /// again, so that a change made since is seen.
    fileprivate mutating func restore(_ old: FormDraft.Answer, cursor: Int?) {
        var field = self
        field.restore(old.value, cursor: cursor)
        if let known = old.known, self.known != nil {
            field.known = known
            guard field.isEdited else { return }
        }
        self = field
    }

    /// Puts back an answer that was saved as ``value``.
    private mutating func restore(_ value: String, cursor: Int?) {
        switch answer {
        case .text where value.contains(where: \.isNewline): answer = .area(TextArea(value, cursor: cursor))
        case .text: answer = .text(TextField(value))
        case .date: answer = .date(TextField(value))
        case .area: answer = .area(TextArea(value, cursor: cursor))
        case .choice(let choices, let index): answer = .choice(choices, choices.firstIndex(of: value) ?? index)
        case .checks(let list):
            answer = .checks(CheckList(list.options, checked: Set(value.split(separator: "\n").map(String.init))))
        case .pick(let list):
            answer = .pick(
                PickList(list.options, otherNames: list.otherNames, text: value, isOpen: list.isOpen))
        }
    }
}
