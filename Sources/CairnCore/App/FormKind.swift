/// Names a ``FormKind``.
public struct FormKindID: Hashable, Sendable {
    public let name: String

    /// The kind of that name.
    public init(_ name: String) { self.name = name }
}

/// What makes a form and takes its answers.
public protocol FormKind: Sendable {
    var id: FormKindID { get }
    /// Takes the answers. Returns nil, with `problem` set in the fields that need another look, if it cannot.
    func submit(_ form: inout Form, _ desk: Desk) -> [Request]?
    /// Esc was pressed.
    func leave(_ form: Form, _ desk: Desk) -> [Request]
    /// An answer was changed: other fields may follow it.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk)
    /// The form as it was when Cairn stopped, from the draft's target.
    func reopen(_ target: FormTarget, _ desk: Desk) -> Form?
}

extension FormKind {
    public func leave(_ form: Form, _ desk: Desk) -> [Request] { [] }
    public func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {}
}
