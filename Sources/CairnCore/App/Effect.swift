/// What the shell has to do after the state has changed, in order.
public enum Effect: Equatable, Sendable {
    /// Save this change. If that fails, the state goes back to what it was before the key.
    case keep(Change)
    /// Undo or redo this entry of the log. If it is not the next one, the Journey is read again.
    case undo(LogEntry)
    case redo(LogEntry)
    /// Hand this text to the user's editor, and send `.edited` with what comes back.
    case edit(String, EditTarget)
    /// The text from the editor has no place to go any more: keep its file.
    case leaveEdited
    /// Put the text on the clipboard, and say how that went before what the notice says.
    case copy(String)
    /// Open an address or a path with the desktop's opener.
    case open(String)
    /// Write this text to a new file, asked for by a form; if that fails, send `.notWritten`.
    case write(String, to: String, from: Form)
    /// Write these pages into this folder, asked for by a form; if that fails, send `.notWritten`.
    case writePages(Portfolio, to: String, from: Form)
    /// Look through the clone in this folder beside the screen, for the project of that id, and send `.scanned`.
    case scan(String, of: String)
    /// Stop that.
    case stopScan
    /// Read this file of results beside the screen, asked for by a form; then send `.measured`, or `.notWritten` if it cannot be.
    case measure(ResultFile, from: Form)
    case suspend
    case redraw
    case quit
}

/// What an external editor was asked to change.
public enum EditTarget: Equatable, Sendable {
    /// Something of a pane's, by a name that the pane gave it, and the text that was handed out; nil if that is what is
    /// stored.
    case pane(PaneID, String, from: String? = nil)
    /// The field with the focus of the open form.
    case formField
}
