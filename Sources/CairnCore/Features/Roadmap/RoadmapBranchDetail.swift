/// The detail of a step, a phase or a quarter.
struct RoadmapBranchDetail {
    let desk: Desk

    private var context: Context { desk.context }
    private var journey: Journey { desk.journey }

    func document(_ branch: RoadmapBranch?) -> Document {
        guard let branch else { return Document("") }
        var page = Document(branch.name)
        page.blocks.append(.gauge(label: "Done", journey.tally(branch.allItems)))
        page.gap()
        texts(branch.id, &page)
        if branch.id.hasPrefix("quarter:") { dates(branch, &page) }
        hours(branch, &page)
        next(branch, &page)
        return page
    }

    private func texts(_ id: RowID, _ page: inout Document) {
        let library = context.library
        let name = String(id.drop { $0 != ":" }.dropFirst())
        if let step = library.steps.first(where: { id == "step:\($0.id)" }) {
            page.text(step.why)
            if step.id == library.steps.first?.id {
                page.heading("How the three steps stack")
                page.text(library.intro)
            }
        } else if let phase = library.steps.flatMap(\.phases).first(where: { id == "phase:\($0.id)" }) {
            page.text(phase.summary)
        } else if let quarter = library.quarters.first(where: { $0.id == name }) {
            page.title = "\(page.title.prefix(2)) \(quarter.name)"
            page.text(quarter.summary)
        } else {
            page.text("These belong to no quarter: they go on all year, or come when the chance does.")
        }
    }

    private func dates(_ branch: RoadmapBranch, _ page: inout Document) {
        guard PlanCalendar(journey.plan) != nil else {
            page.gap()
            page.text("P sets a start date; the quarters then have dates, and you see what is late.", .hint)
            return
        }
        let late = branch.allItems.filter { journey.isLate($0, context) }
        guard !late.isEmpty else { return }
        page.heading("Late: \(late.count)")
        page.text("No harm done: do these first, skip what you do not need, or move the start date (P).", .hint)
        items(late, &page)
    }

    private func hours(_ branch: RoadmapBranch, _ page: inout Document) {
        let open = branch.allItems.filter { !journey.isSettled($0) }.compactMap(context.library.item)
        guard !open.isEmpty else { return }
        let range = HourRange(
            low: open.reduce(0) { $0 + $1.hours.low }, high: open.reduce(0) { $0 + $1.hours.high })
        page.gap()
        let text = "\(count(open.count, "line")) left, about \(range.text)."
        page.text(text)
    }

    private func next(_ branch: RoadmapBranch, _ page: inout Document) {
        let ids = branch.allItems
        let begun = ids.filter { journey.status($0) == .learning }
        let ready = ids.lazy.filter { context.library.item($0).map(journey.isReady) ?? false }
        let next = begun.prefix(8) + ready.prefix(max(0, 8 - begun.count))
        guard !next.isEmpty else { return }
        page.heading("What you can do now")
        items(Array(next), &page)
    }

    private func items(_ ids: [ItemID], _ page: inout Document) {
        for id in ids {
            let row = ListRow(item: id, depth: 0, desk)
            page.blocks.append(
                .link(
                    .init(row.text, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim),
                    remark: row.trailing, .item(id)))
        }
    }
}
