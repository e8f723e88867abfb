import CairnCore
import TestSupport
import Testing

@testable import CairnScreen

/// A part of the screen, drawn alone on a blank frame. How each is asked to draw itself stands here alone.
enum Part: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case header, stack, list, detail, aside, footer
    /// What lies over the panes: a form, a page, the palette, the search.
    case overlay

    var testDescription: String { rawValue }

    /// The part of the screen that this state has.
    func frame(_ app: AppState, _ context: Context) -> Frame {
        var canvas = Canvas(size: app.size, measure: context.measure)
        let layout = app.layout
        switch self {
        case .header: HeaderLine.draw(app, context, layout, on: &canvas)
        case .stack: Stack.draw(app, context, layout, on: &canvas)
        case .list: ListRows.draw(app, context, layout, on: &canvas)
        case .detail: DetailBox.draw(app, context, layout, on: &canvas)
        case .aside: AsideBox.draw(app, context, layout, on: &canvas)
        case .footer:
            FooterLine.draw(app, context, layout, on: &canvas)
            FooterLine.drawMessage(app, layout, on: &canvas)
        case .overlay: overlay(app, context, on: &canvas)
        }
        return canvas.frame
    }

    private func overlay(_ app: AppState, _ context: Context, on canvas: inout Canvas) {
        switch app.overlay {
        case .form(let form): FormBox.draw(form, context, on: &canvas)
        case .palette(let palette): PaletteBox.draw(palette, on: &canvas)
        case .search(let search): SearchBox.draw(search, on: &canvas)
        case .history(let book): HistoryBox.draw(book, context, on: &canvas)
        case .help, .page: WindowBox.draw(app, context, on: &canvas)
        case nil: break
        }
    }

    /// The last line, and those above it that a long message needs.
    private func footer(_ app: AppState) -> ScreenLayout.Box {
        let isMessage = app.overlay != nil || app.list.filterField == nil
        let rows = isMessage ? app.notice.map { FooterLine.lines(of: $0, app.size, Fixtures.measure).count } ?? 1 : 1
        return ScreenLayout.Box(row: app.size.rows - rows, column: 0, rows: rows, columns: app.size.columns)
    }

    /// Where it may draw; nil where it has no room.
    func box(_ app: AppState) -> ScreenLayout.Box? {
        let layout = app.layout
        func line(_ row: Int) -> ScreenLayout.Box {
            ScreenLayout.Box(row: row, column: 0, rows: 1, columns: app.size.columns)
        }
        return switch self {
        case .header: layout.hasHeader ? line(0) : nil
        case .stack: layout.stack
        // Signs that there is more stand on the border to the right.
        case .list:
            ScreenLayout.Box(
                row: layout.list.row, column: layout.list.column, rows: layout.list.rows,
                columns: layout.list.columns + 1)
        case .detail: layout.detail
        case .aside: layout.aside
        case .footer: layout.hasFooter ? footer(app) : nil
        case .overlay: ScreenLayout.Box(row: 0, column: 0, rows: app.size.rows, columns: app.size.columns)
        }
    }
}

extension Play {
    /// A part of the picture now, alone.
    func frame(of part: Part) -> Frame { part.frame(app, context) }

    /// The text of a part, line by line, without the blank lines around it.
    func lines(of part: Part) -> [String] {
        let frame = frame(of: part)
        return Array(frame.lines[frame.drawn.rows])
    }
}
