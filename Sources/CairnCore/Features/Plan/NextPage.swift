/// The page of what to do next, and why.
enum NextPage {
    static func document(_ desk: Desk) -> Document {
        var page = Document("Next")
        let steps = NextSteps.list(desk.journey, desk.context, limit: 5)
        if steps.isEmpty { page.text("Nothing left to do here. You have earned a walk.", .dim) }
        for step in steps {
            let row = ListRow(item: step.item.id, depth: 0, desk)
            page.blocks.append(
                .link(
                    .init(step.item.name, .strong), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim),
                    remark: "", .item(step.item.id)))
            page.blocks.append(.bullet("\(step.reason) · \(step.item.hours.text)", sign: "   ", .dim))
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
