import CairnCore

/// The line at the top: the chosen track, and how the plan stands.
enum HeaderLine {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.hasHeader else { return }
        let columns = app.size.columns
        let left = " Cairn · \(role(app, context))"
        canvas.fit(left, .header, row: 0, column: 0, limit: columns)
        let room = columns - context.measure.width(left) - 3
        let parts = app.journey.headline(context)
        // What matters least comes first, and goes first.
        let fitting = parts.indices.lazy.map { Array(parts[$0...]).joined(separator: " · ") }
            .first { context.measure.width($0) <= room }
        guard let fitting else { return }
        canvas.write(fitting, .dim, row: 0, column: columns - context.measure.width(fitting) - 1, limit: columns)
    }

    private static func role(_ app: AppState, _ context: Context) -> String {
        let chosen = app.journey.plan.track.flatMap(context.library.track)?.name ?? "no track chosen yet"
        guard app.trackView != app.journey.plan.track else { return chosen }
        let shown = app.trackView.flatMap(context.library.track)?.name ?? "all tracks"
        return "\(chosen) · showing \(shown)"
    }
}
