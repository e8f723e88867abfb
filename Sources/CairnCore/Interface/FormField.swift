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

    /// The name that the form's kind and its drafts use: permanent, and unique in its form.
    public let name: String
    public let label: String
    /// An example or a hint, shown while the field is empty.
    public let hint: String
    public var answer: Answer
    /// Which day "fri" is.
    var sense = DaySense.coming
    /// Whether it cannot be left empty.
    var isNeeded = false
    /// The word that each choice stands for, if it is not the text shown.
    var words: [String] = []
    /// Whether arrows go through answers here, and whether they are boxes to tick.
    var isChosen: Bool {
        switch answer {
        case .choice, .checks, .pick: true
        case .text, .date, .area: false
        }
    }
    var isTicked: Bool { if case .checks = answer { true } else { false } }
    /// Why the answer cannot be taken.
    public var problem: String?
    /// What follows from the answers so far, below this one: its form keeps it up to date, and room is kept for it. Nil where
    /// nothing does, or so rarely that the form may grow for it.
    public var remark: String?
    /// What is stored, as ``meaning``: the value from which the answer was edited. Nil if nothing was stored.
    var known: String?
    /// The value when the form was opened.
    private(set) var opened: String?
    /// The letters by which the chosen answer was found, in lower case.
    var sought = ""
    /// Whether pasted line ends become spaces; in any other line they make it a long one.
    var isOneLine = false
    /// Whether it only shows a text.
    private(set) var isForReading = false

    /// A text question. Typing replaces a text that is only a proposal.
    public init(_ name: String, label: String, hint: String = "", text: String = "", isProposal: Bool = false) {
        self.init(name, label: label, hint: hint, answer: .text(TextField(text, isProposal: isProposal)))
    }

    /// A question with answers to choose from.
    public init(_ name: String, label: String, choices: [String], chosen: Int = 0) {
        self.init(name, label: label, hint: "", answer: .choice(choices, chosen))
    }

    /// A question answered in several lines. `cursor` is in characters from the beginning; nil is the end.
    public init(_ name: String, label: String, area: String, cursor: Int? = nil) {
        self.init(name, label: label, hint: "", answer: .area(TextArea(area, cursor: cursor)))
    }

    /// The name of the question whether something odd is meant, which no draft keeps.
    static let sure = "sure"

    /// A text to read and to copy from.
    init(_ name: String, label: String, reading text: String) {
        self.init(name, label: label, area: text, cursor: 0)
        isForReading = true
    }

    /// A question for a day, which can be answered in words.
    public init(
        _ name: String, label: String, hint: String, date: Day?, words: String = "", isProposal: Bool = false
    ) {
        let line = TextField(date?.iso ?? words, isProposal: isProposal || !words.isEmpty)
        self.init(name, label: label, hint: hint, answer: .date(line))
    }

    /// A question with that kind of answer.
    init(_ name: String, label: String, hint: String, answer: Answer) {
        self.name = name
        self.label = label
        self.hint = hint
        self.answer = answer
    }

    /// The day in the answer, or nil if it is empty or not a day that anyone can mean.
    public func day(_ today: Day) -> Day? { DayWords.parse(value, today: today, sense) }

    /// What is wrong with the day in the answer.
    func dayProblem(_ today: Day) -> String { DayWords.problem(value, today: today) }

    /// The typed text without surrounding spaces, or the name of the chosen answer.
    public var value: String {
        switch answer {
        case .text(let field), .date(let field): return trimmed(field.text)
        case .area(let area): return area.text.trimmingEnd
        case .choice(let choices, let index): return choices[index]
        case .checks(let list): return list.chosen.joined(separator: "\n")
        case .pick(let list): return list.value
        }
    }

    /// Whether the answer is no longer the one that the form was opened with.
    var isChanged: Bool { !isForReading && value != opened ?? "" }

    /// Whether text was typed that leaving would lose.
    var isTyped: Bool { (line != nil || area != nil) && isChanged }

    /// Notes that the form is opened with this answer.
    mutating func remember() { opened = opened ?? value }

    /// Puts a text of many lines in the place of the answer, edited elsewhere; `old` is what it was edited from, or nil if
    /// that is what is stored now.
    mutating func edit(to text: String, from old: String?) {
        remember()
        answer = .area(TextArea(text))
        if let old { know(old) }
    }

    /// Notes a text of many lines as the one that is stored.
    mutating func know(_ text: String) { known = TextArea(text).text.trimmingEnd }

    /// Puts another proposal in the place of the answer.
    mutating func propose(_ answer: Answer) {
        self.answer = answer
        opened = value
    }

    /// The line being edited, or nil. Setting it clears the problem.
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

    /// The text area being edited, or nil.
    public internal(set) var area: TextArea? {
        get { if case .area(let area) = answer { area } else { nil } }
        set {
            if let newValue, area != nil { answer = .area(newValue) }
        }
    }

    /// The index of the chosen answer; nil if this is not a choice.
    ///
    /// Where it is inlined, the optimiser of Swift 6.3 gives up on some callers.
    @inline(never) public var chosen: Int? {
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
