/// The window of a page over the panes: its place and its lines.
public struct OverlayWindow: Equatable, Sendable {
    public let title: String
    /// What narrows the page while it is typed, in a row of its own above the lines; nil if nothing does.
    public let field: TextField?
    public let lines: [DocumentLine]
    /// The first line in view.
    public let top: Int
    /// Rows and columns of the lines inside the border.
    public let rows: Int
    public let columns: Int
}

extension AppState {
    /// The open page or help, laid out; nil if none is open.
    public func overlayWindow(_ context: Context) -> OverlayWindow? {
        let document: Document
        let top: Int
        var field: TextField?
        switch overlay {
        case .help(let line, let find):
            (document, top, field) = (HelpPage.document(self, find: find?.text ?? ""), line, find)
        case .page(let page, let line): (document, top) = (page, line)
        default: return nil
        }
        let columns = max(1, min(76, size.columns - 4))
        let lines = document.lines(width: columns, measure: context.measure)
        let rows = max(0, min(lines.count, size.rows - (field == nil ? 3 : 4)))
        return OverlayWindow(
            title: document.title, field: field, lines: lines, top: min(top, max(0, lines.count - rows)), rows: rows,
            columns: columns)
    }
}
