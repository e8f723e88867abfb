/// What the user has set up that the screen's state depends on.
public struct Settings: Equatable, Sendable {
    /// Keys of commands, by the command's name; none for a command that has no key any more.
    public var keys: [String: [Key]] = [:]
    /// The pane that is open at start; nil for the first of the stack, which is Today.
    public var firstPane: PaneID?

    /// Everything as it ships.
    public init() {}
}
