/// The page of what to do next, and why.
public enum NextPage {
    /// The page.
    public static func document(_ desk: Desk) -> Document {
        var page = Document("Next")
        let rows = TodayList.next(desk.journey, desk.context, limit: 5)
        if rows.isEmpty { page.text("Nothing left to do here. You have earned a walk.", .dim) }
        for row in rows {
            let sign = Document.Span(row.box?.text ?? "›", row.box?.style ?? .dim)
            page.blocks.append(.link(.init(row.text, .strong), sign: sign, remark: "", .row(TodayPane.id, row.id)))
            let reason = [row.reason, row.step?.hours].compactMap(\.self).joined(separator: " · ")
            page.blocks.append(.bullet(reason, sign: row.box == nil ? " " : "   ", .dim))
        }
        unproven(desk, &page)
        return page
    }

    private static func unproven(_ desk: Desk, _ page: inout Document) {
        let ids = desk.library.itemIDs.filter { desk.journey.status($0) == .done && !desk.journey.isProven($0) }
        guard !ids.isEmpty else { return }
        page.heading("Done, but not proven: \(ids.count)")
        page.bullets(ids.prefix(5).compactMap { desk.library.item($0)?.name }, sign: "[x]")
        page.text("A link to what you made, with a number, is worth more than the tick.", .dim)
    }
}
