import CairnCore

/// The third column of a wide screen: what to do next, and why.
enum AsideBox {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard let box = layout.aside, let text = layout.asideText else { return }
        let document = NextPage.document(app.desk(context))
        canvas.box(box, title: document.title, .border, titleStyle: .strong)
        let lines = document.lines(width: text.columns, measure: context.measure)
        for (row, line) in lines.prefix(text.rows).enumerated() {
            canvas.write(line, row: text.row + row, column: text.column, limit: text.column + text.columns)
        }
    }
}
