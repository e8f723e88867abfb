/// The window of a page over the panes: its place and its lines.
public struct OverlayWindow: Equatable, Sendable {
    public let title: String
    public let lines: [DocumentLine]
    /// The first line in view.
    public let top: Int
    /// Rows and columns of the text inside the border.
    public let rows: Int
    public let columns: Int
}

extension AppState {
    /// The open page or help, laid out; nil if none is open.
    public func overlayWindow(_ context: Context) -> OverlayWindow? {
        let document: Document
        let top: Int
        switch overlay {
        case .help(let line, let find): (document, top) = (HelpPage.document(self, find: find?.text ?? ""), line)
        case .page(let page, let line): (document, top) = (page, line)
        default: return nil
        }
        let columns = max(1, min(76, size.columns - 4))
        let lines = document.lines(width: columns, measure: context.measure)
        let rows = max(0, min(lines.count, size.rows - 3))
        return OverlayWindow(
            title: document.title, lines: lines, top: min(top, max(0, lines.count - rows)), rows: rows, columns: columns
        )
    }
}
