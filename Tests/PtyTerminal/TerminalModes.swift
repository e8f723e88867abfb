/// What a program has asked of the terminal beside text. `.initial` is how it found it, and should leave it.
public struct TerminalModes: Equatable, Sendable {
    /// The alternate screen is shown.
    public var altScreen = false
    /// The cursor is shown.
    public var cursorVisible = true
    /// How much the mouse reports: 0 nothing, 1 buttons, 2 dragging, 3 all movement.
    public var mouse = 0
    /// Pasted text comes between markers.
    public var bracketedPaste = false
    /// Arrow keys send their application form (`ESC O A`).
    public var applicationCursorKeys = false
    /// Getting and losing the focus is reported.
    public var focusReports = false

    /// As a program finds a terminal.
    public static let initial = TerminalModes()
}
