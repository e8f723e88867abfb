import CairnCore

/// The line at the top: the chosen track, and the position in the year's plan.
enum HeaderLine {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.hasHeader else { return }
        let columns = app.size.columns
        let left = " Cairn · \(role(app, context))"
        let right = standing(app, context)
        let start = columns - context.measure.width(right) - 1
        canvas.fit(left, .header, row: 0, column: 0, limit: columns)
        if start > context.measure.width(left) + 1 {
            canvas.write(right, .dim, row: 0, column: start, limit: columns)
        }
    }

    private static func role(_ app: AppState, _ context: Context) -> String {
        let chosen = app.journey.plan.track.flatMap(context.library.track)?.name ?? "no track chosen yet"
        guard app.trackView != app.journey.plan.track else { return chosen }
        let shown = app.trackView.flatMap(context.library.track)?.name ?? "all tracks"
        return "\(chosen) · showing \(shown)"
    }

    /// "week 14 · even odds: Feb 2028 · 2 late · 3.5 of 6 h".
    private static func standing(_ app: AppState, _ context: Context) -> String {
        app.journey.headline(context).joined(separator: " · ")
    }
}
