/// A few questions answered in place.
public struct Form: Equatable, Sendable {
    /// The ``FormKind`` that made it and takes its answers.
    public let kind: FormKindID
    public let target: FormTarget
    public let title: String
    /// A sentence or two above the fields; may be empty.
    public let intro: String
    /// The fields, with unique names.
    public var fields: [FormField]
    /// The index of the field being edited.
    public var focus = 0
    /// The first line in view after the wheel was turned; nil while the view follows the focus.
    var top: Int?
    /// Whether Esc was pressed once and what was typed would be lost.
    var asksToLeave = false
    /// Whether it was said that what the form is about is gone.
    var saidGone = false
    /// Whether a draft is saved for the next start.
    var keepsDraft = true
    /// What Esc does, in the footer's words.
    public var leaveHint = "cancel"
    /// What Ctrl-s and, at the last question, Enter do, in the footer's words.
    public var keepHint = "save"

    /// A form with the focus on its first field.
    public init(
        kind: FormKindID, target: FormTarget = FormTarget(""), title: String, intro: String = "", fields: [FormField]
    ) {
        self.kind = kind
        self.target = target
        self.title = title
        self.intro = intro
        self.fields = fields
    }

    /// The field with that name, which must exist.
    public subscript(name: String) -> FormField {
        get {
            let field = fields.first { $0.name == name }
            assert(field != nil, "the form '\(kind.name)' asks no '\(name)'")
            return field ?? FormField(name, label: "")
        }
        set {
            guard let index = index(of: name) else { return assertionFailure("the form asks no '\(name)'") }
            fields[index] = newValue
        }
    }

    /// The index of the field with that name, or nil.
    public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    /// Moves the focus to the field with that name.
    mutating func focus(on name: String) { focus = index(of: name) ?? focus }

    /// The field being edited.
    public internal(set) var focused: FormField {
        get { fields[focus] }
        set { fields[focus] = newValue }
    }

    /// Notes that it is opened with these answers.
    mutating func remember() { for index in fields.indices { fields[index].remember() } }

    /// Refuses the answers as a whole, with a reason below the field being edited.
    mutating func refuse(_ reason: String) -> [Request]? {
        focused.problem = reason
        return nil
    }

    /// Asks whether what looks odd is meant; true until that is answered with yes.
    ///
    /// - Parameter name: the field that is odd, to which the question comes next.
    mutating func doubts(_ question: String, at name: String) -> Bool {
        if let place = index(of: FormField.sure) {
            if fields[place].label == question, fields[place].chosen == 1 { return false }
            fields.remove(at: place)
        }
        let place = (index(of: name) ?? fields.count - 1) + 1
        fields.insert(
            FormField(FormField.sure, label: question, choices: ["no, let me see", "yes, keep it"]), at: place)
        focus = place
        return true
    }

    /// Whether no answer has a problem.
    var isSound: Bool { fields.allSatisfy { $0.problem == nil } }

    /// Whether one of the fields has several lines.
    public var hasArea: Bool { fields.contains { $0.area != nil } }
    /// Whether the focused field has several lines.
    public var isInArea: Bool { focused.area != nil }
}

/// What a form is about: a subject, and perhaps one of the records that belong to it.
public struct FormTarget: Hashable, Sendable {
    /// An item's or a person's id; empty if the form is about neither.
    public let subject: String
    /// The record's id, or whatever else this kind of form uses; nil for a new record.
    public let part: String?

    /// A part of the subject, or the whole subject.
    public init(_ subject: String, _ part: String? = nil) {
        self.subject = subject
        self.part = part?.isEmpty == true ? nil : part
    }

    /// Parses ``text``.
    init(text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(parts.first ?? "", parts.count > 1 ? parts.last : nil)
    }

    /// `subject` or `subject/part`, as saved in drafts.
    var text: String { part.map { "\(subject)/\($0)" } ?? subject }

    /// The record that it is about, if it exists.
    func record<Row: JourneyRecord>(_ journey: Journey) -> Row? { part.flatMap { journey[Row.self][$0] } }
}
