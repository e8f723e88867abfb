/// The name of a ``FormKind``.
public struct FormKindID: Hashable, Sendable {
    public let name: String

    /// The kind of that name.
    public init(_ name: String) { self.name = name }
}

/// Makes a form and takes its answers.
public protocol FormKind: Sendable {
    var id: FormKindID { get }
    /// Takes the answers. If some cannot be taken, sets `problem` in their fields and returns nil.
    func submit(_ form: inout Form, _ desk: Desk) -> [Request]?
    /// Esc was pressed.
    func leave(_ form: Form, _ desk: Desk) -> [Request]
    /// An answer changed: adjusts the fields that depend on it.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk)
    /// Whether the journey has the answers by now, given elsewhere, so that nobody need be asked.
    func isAnswered(_ form: Form, _ desk: Desk) -> Bool
    /// The form to put a draft back into; nil if the target is gone.
    func reopen(_ target: FormTarget, _ desk: Desk) -> Form?
}

extension FormKind {
    public func leave(_ form: Form, _ desk: Desk) -> [Request] { [] }
    public func isAnswered(_ form: Form, _ desk: Desk) -> Bool { false }
    public func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {}
}
