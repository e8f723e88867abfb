/// A few questions answered in place.
public struct Form: Equatable, Sendable {
    /// Which ``FormKind`` made it and takes the answers.
    public let kind: FormKindID
    public let target: FormTarget
    public let title: String
    /// A sentence or two above the fields; may be empty.
    public let intro: String
    /// No two have the same name.
    public var fields: [FormField]
    /// The index of the field being edited.
    public var focus = 0
    /// Whether Esc was pressed once on a text of many lines that would be lost.
    var asksToLeave = false
    /// Whether what is typed is kept for the next start.
    var keepsDraft = true
    /// What Esc does, as the footer says it.
    public var leaveHint = "cancel"

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

    /// The field of that name, which must be one that the form asks.
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

    /// Where the field of that name stands, or nil.
    public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    /// Goes to the field of that name.
    mutating func focus(on name: String) { focus = index(of: name) ?? focus }

    /// The field being edited.
    public internal(set) var focused: FormField {
        get { fields[focus] }
        set { fields[focus] = newValue }
    }

    /// Whether no answer has a problem.
    var isSound: Bool { fields.allSatisfy { $0.problem == nil } }

    /// Whether one of the fields has many lines.
    public var hasArea: Bool { fields.contains { $0.area != nil } }
    /// Whether the keys go to a field of many lines.
    public var isInArea: Bool { focused.area != nil }
}

/// What a form is about: something that is there, and perhaps one of the records that hang on it.
public struct FormTarget: Hashable, Sendable {
    /// An item's or a person's id; empty if the form is about neither.
    public let subject: String
    /// The record's id, or what else the kind of form goes by; nil for a new record.
    public let part: String?

    /// A part of the subject, or the subject as a whole.
    public init(_ subject: String, _ part: String? = nil) {
        self.subject = subject
        self.part = part?.isEmpty == true ? nil : part
    }

    /// Reads what ``text`` wrote.
    init(text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(parts.first ?? "", parts.count > 1 ? parts.last : nil)
    }

    /// `subject` or `subject/part`, as drafts keep it.
    var text: String { part.map { "\(subject)/\($0)" } ?? subject }

    /// The record that it is about, if it is there.
    func record<Row: JourneyRecord>(_ journey: Journey) -> Row? { part.flatMap { journey[Row.self][$0] } }
}
