import CairnCore

/// The picture of a state. A pure function: equal states make equal frames.
public func screen(_ app: AppState, _ context: Context) -> Frame {
    var canvas = Canvas(size: app.size, measure: context.measure)
    let layout = app.layout
    if let page = app.asking?.page(app.desk(context)) {
        AskingBox.draw(page, on: &canvas)
    } else {
        HeaderLine.draw(app, context, layout, on: &canvas)
        Stack.draw(app, context, layout, on: &canvas)
        DetailBox.draw(app, context, layout, on: &canvas)
        AsideBox.draw(app, context, layout, on: &canvas)
    }
    FooterLine.draw(app, context, layout, on: &canvas)
    switch app.overlay {
    case .form(let form): FormBox.draw(form, context, on: &canvas)
    case .palette(let palette): PaletteBox.draw(palette, on: &canvas)
    case .search(let search): SearchBox.draw(search, on: &canvas)
    case .history(let book): HistoryBox.draw(book, context, on: &canvas)
    case .help, .page: WindowBox.draw(app, context, on: &canvas)
    case nil: break
    }
    FooterLine.drawMessage(app, layout, on: &canvas)
    return canvas.frame
}
