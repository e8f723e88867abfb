/// A few questions answered in place.
public struct Form: Equatable, Sendable {
    /// Which ``FormKind`` made it and takes the answers.
    public let kind: FormKindID
    /// What it is about: an item's id, a record's id; meant for the kind alone.
    public let target: String
    public let title: String
    /// A sentence or two above the fields; may be empty.
    public let intro: String
    public var fields: [FormField]
    /// The index of the field being edited.
    public var focus = 0
    /// Whether Esc was pressed once on a text of many lines that would be lost.
    var asksToLeave = false
    /// What Esc does, as the footer says it.
    public var leaveHint = "cancel"

    /// A form with the focus on its first field.
    public init(kind: FormKindID, target: String, title: String, intro: String = "", fields: [FormField]) {
        self.kind = kind
        self.target = target
        self.title = title
        self.intro = intro
        self.fields = fields
    }

    /// Whether one of the fields has many lines.
    public var hasArea: Bool { fields.contains { $0.area != nil } }
    /// Whether the keys go to a field of many lines.
    public var isInArea: Bool { fields[focus].area != nil }
}

/// One question of a form.
public struct FormField: Equatable, Sendable {
    /// How the answer is given.
    public enum Answer: Equatable, Sendable {
        case text(TextField)
        /// One of these, by index.
        case choice([String], Int)
        case checks(CheckList)
        case area(TextArea)
        /// A day in words.
        case date(TextField)
        /// One of many, found by typing.
        case pick(PickList)
    }

    public let label: String
    /// What may stand here, shown while it is empty.
    public let hint: String
    public var answer: Answer
    /// Why the answer cannot be taken.
    public var problem: String?

    /// A text question. Typing takes the place of a text that is only a proposal.
    public init(_ label: String, hint: String = "", text: String = "", isProposal: Bool = false) {
        self.label = label
        self.hint = hint
        answer = .text(TextField(text, isProposal: isProposal))
    }

    /// A question with answers to choose from.
    public init(_ label: String, choices: [String], chosen: Int = 0) {
        self.label = label
        hint = ""
        answer = .choice(choices, chosen)
    }

    /// A question that many lines may answer, with the cursor so many characters from their beginning; nil: at their end.
    public init(_ label: String, area: String, cursor: Int? = nil) {
        self.label = label
        hint = ""
        answer = .area(TextArea(area, cursor: cursor))
    }

    /// A question for a day, which may be answered in words.
    public init(_ label: String, hint: String, date: Day?, words: String = "", isProposal: Bool = false) {
        self.label = label
        self.hint = hint
        answer = .date(TextField(date?.iso ?? words, isProposal: isProposal || !words.isEmpty))
    }

    /// The day that was answered; nil where none was, or none can be read or meant.
    public func day(_ today: Day) -> Day? { DayWords.parse(value, today: today) }

    /// What is wrong with the day that was answered.
    func dayProblem(_ today: Day) -> String { DayWords.problem(value, today: today) }

    /// The typed text without spaces around it, or the name of what is chosen.
    public var value: String {
        switch answer {
        case .text(let field), .date(let field): return trimmed(field.text)
        case .area(let area): return area.text.trimmingEnd
        case .choice(let choices, let index): return choices[index]
        case .checks(let list): return list.chosen.joined(separator: "\n")
        case .pick(let list): return list.value
        }
    }

    /// The line that is typed into; nil where there is none. What is typed takes the problem away.
    public internal(set) var line: TextField? {
        get {
            switch answer {
            case .text(let line), .date(let line): line
            case .pick(let list): list.line
            case .choice, .checks, .area: nil
            }
        }
        set {
            guard let newValue else { return }
            problem = nil
            switch answer {
            case .text: answer = .text(newValue)
            case .date: answer = .date(newValue)
            case .pick(var list):
                list.line = newValue
                answer = .pick(list)
            case .choice, .checks, .area: return
            }
        }
    }

    /// The lines that are typed into; nil where there are none.
    public internal(set) var area: TextArea? {
        get { if case .area(let area) = answer { area } else { nil } }
        set {
            if let newValue, area != nil { answer = .area(newValue) }
        }
    }

    /// The index of what is chosen; nil in a text question.
    public var chosen: Int? {
        if case .choice(_, let index) = answer { return index }
        return nil
    }
}

/// Names a ``FormKind``.
public struct FormKindID: Hashable, Sendable {
    public let name: String

    /// The kind of that name.
    public init(_ name: String) { self.name = name }
}

/// What makes a form and takes its answers: one file each, in `Forms`.
public protocol FormKind: Sendable {
    var id: FormKindID { get }
    /// Takes the answers. Returns nil, with `problem` set in the fields that need another look, where it cannot.
    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]?
    /// Esc was pressed.
    func leave(_ form: Form, _ app: inout AppState, _ context: Context) -> [Effect]
    /// An answer was changed: other fields may follow it.
    func adjust(_ form: inout Form, from old: Form, _ app: AppState, _ context: Context)
    /// The form as it was when Cairn stopped, from the draft's target.
    func reopen(target: String, _ app: AppState, _ context: Context) -> Form?
}

extension FormKind {
    public func leave(_ form: Form, _ app: inout AppState, _ context: Context) -> [Effect] { [] }
    public func adjust(_ form: inout Form, from old: Form, _ app: AppState, _ context: Context) {}
}

/// `text` without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
}
