/// Where a binding holds.
public enum Scope: Hashable, Sendable {
    /// Wherever no overlay and no field takes the keys.
    case everywhere
    /// In any pane's list, or in its detail.
    case list, detail
    /// In this pane, list and detail.
    case pane(PaneID)
    /// While a filter, a form, the palette, help or a page is open.
    case filter, form, palette, reading
    /// In a form's field of many lines, before the form's own.
    case area
}

/// Which keys ask for which command, and how help and hints put it. The one source of dispatch, footer, help, palette
/// and docs.
public struct Binding: Equatable, Sendable {
    public let scope: Scope
    public let keys: [Key]
    public let command: Command
    /// What it does, as help and palette say it.
    public let title: String
    /// One word for the footer; nil keeps it out of there.
    public let hint: String?

    /// A row of the key table.
    public init(_ scope: Scope, _ keys: [Key], _ command: Command, _ title: String, hint: String? = nil) {
        self.scope = scope
        self.keys = keys
        self.command = command
        self.title = title
        self.hint = hint
    }
}
