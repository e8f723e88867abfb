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

    /// What the form's kind and its drafts know the field by: permanent, and different from the others of its form.
    public let name: String
    public let label: String
    /// What may stand here, shown while it is empty.
    public let hint: String
    public var answer: Answer
    /// What each of the answers to choose from stands for, if it is not the answer itself.
    var words: [String] = []
    /// Why the answer cannot be taken.
    public var problem: String?

    /// A text question. Typing takes the place of a text that is only a proposal.
    public init(_ name: String, label: String, hint: String = "", text: String = "", isProposal: Bool = false) {
        self.init(name, label: label, hint: hint, answer: .text(TextField(text, isProposal: isProposal)))
    }

    /// A question with answers to choose from.
    public init(_ name: String, label: String, choices: [String], chosen: Int = 0) {
        self.init(name, label: label, hint: "", answer: .choice(choices, chosen))
    }

    /// A question that many lines may answer, with the cursor so many characters from their beginning; nil: at their end.
    public init(_ name: String, label: String, area: String, cursor: Int? = nil) {
        self.init(name, label: label, hint: "", answer: .area(TextArea(area, cursor: cursor)))
    }

    /// A question for a day, which may be answered in words.
    public init(
        _ name: String, label: String, hint: String, date: Day?, words: String = "", isProposal: Bool = false
    ) {
        let line = TextField(date?.iso ?? words, isProposal: isProposal || !words.isEmpty)
        self.init(name, label: label, hint: hint, answer: .date(line))
    }

    /// A question that is answered in that way.
    init(_ name: String, label: String, hint: String, answer: Answer) {
        self.name = name
        self.label = label
        self.hint = hint
        self.answer = answer
    }

    /// The day that was answered, or nil if there is none, or none that can be read or meant.
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

    /// The line that is typed into, or nil. What is typed takes the problem away.
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

    /// The lines that are typed into, or nil.
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

/// `text` without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
}
