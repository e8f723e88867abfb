/// The detail of a heading of the roadmap: a step, a phase, a leg, or what lies beside the route.
struct RoadmapBranchDetail {
    let desk: Desk
    let tree: RoadmapTree

    private var library: Library { desk.library }
    private var journey: Journey { desk.journey }

    func document(_ branch: RoadmapBranch?) -> Document {
        guard let branch else { return Document("") }
        var page = Document(branch.name)
        if tree.standing.map({ isOnRoute(branch, $0) }) ?? true {
            page.blocks.append(.gauge(label: "Done", journey.tally(branch.allItems)))
            page.gap()
        }
        texts(branch.id, &page)
        if let standing = tree.standing {
            route(branch, standing, &page)
        } else {
            hours(branch, &page)
            next(branch.allItems.filter { journey.status($0) == .learning } + ready(branch), &page)
        }
        return page
    }

    private func isOnRoute(_ branch: RoadmapBranch, _ standing: PlanStanding) -> Bool {
        tree.view == .steps || RouteBranches.leg(branch.id) != nil
    }

    private func texts(_ id: RowID, _ page: inout Document) {
        if let step = library.steps.first(where: { id == "step:\($0.id)" }) {
            page.text(step.why)
            if step.id == library.steps.first?.id {
                page.heading("How the three steps stack")
                page.text(library.intro)
            }
        } else if let phase = library.steps.flatMap(\.phases).first(where: { id == "phase:\($0.id)" }) {
            page.text(phase.summary)
        } else if let leg = RouteBranches.leg(id) {
            page.title = "Leg \(leg): \(RouteLeg.name(leg, library))"
            if library.quarters.indices.contains(leg - 1) { page.text(library.quarters[leg - 1].summary) }
        } else {
            page.text(RouteBranches.about(id))
        }
    }

    // MARK: On the route

    private func route(_ branch: RoadmapBranch, _ standing: PlanStanding, _ page: inout Document) {
        let sum = RouteSum(branch.allRows, standing)
        page.gap()
        guard isOnRoute(branch, standing) else {
            page.text("\(count(branch.allRows.count, "step")), \(PlanWords.hours(sum.hoursBeside)) in all.")
            return
        }
        let done = sum.closed.isEmpty ? "" : "Steps of \(PlanWords.hours(sum.hours.closed)) done, "
        let left = "\(done)\(PlanWords.hours(sum.hours.left)) left in \(count(sum.open.count, "step"))."
        page.text(sum.open.isEmpty ? "\(done.isEmpty ? "" : done.dropLast(2) + ": ")nothing left here." : left)
        if let days = sum.days { page.text("Planned for \(DaySpan.text(days, today: desk.today)).") }
        forecast(standing, &page)
        page.blocks.append(RouteLines.line)
        let late = standing.lateness?.late.filter { key in sum.open.contains { $0.key == key } } ?? []
        if !late.isEmpty {
            page.heading("Late: \(late.count)")
            page.text("No harm done: do these first, leave something out (x), or take weeks off (O).", .hint)
            steps(late, standing, &page)
        }
        let open = sum.open.filter(\.isBegun) + sum.open.filter { !$0.isBegun && $0.waitsFor.isEmpty }
        guard !open.isEmpty else { return }
        page.heading("What you can do now")
        steps(open.prefix(8).map(\.key), standing, &page)
    }

    private func forecast(_ standing: PlanStanding, _ page: inout Document) {
        guard standing.hoursPerWeek != nil else {
            page.text("P asks how many hours a week you have; then the route has dates.", .hint)
            return
        }
        if standing.isForecast, !standing.plan.items.isEmpty {
            page.text("The end of your route: \(ForecastWords.text(standing.odds, today: desk.today, width: 200)).")
        }
        if standing.baseline == nil {
            page.text(
                "Not accepted yet: the last page of P accepts the plan, and only then can anything be late.", .hint)
        }
    }

    private func steps(_ keys: [RouteKey], _ standing: PlanStanding, _ page: inout Document) {
        for key in keys {
            let row = ListRow(step: standing.places.row(key), key, depth: 0, desk, standing)
            page.blocks.append(
                .link(
                    .init(row.text, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim),
                    remark: standing.places[key]?.planned.map { PlanWords.hours($0.hoursLeft) } ?? "",
                    .row(RoadmapPane.id, row.id)))
        }
    }

    // MARK: All of the track

    private func hours(_ branch: RoadmapBranch, _ page: inout Document) {
        let open = branch.allItems.filter { !journey.isSettled($0) }.compactMap(library.item)
        guard !open.isEmpty else { return }
        let range = HourRange(
            low: open.reduce(0) { $0 + $1.hours.low }, high: open.reduce(0) { $0 + $1.hours.high })
        page.gap()
        page.text("\(count(open.count, "line")) left, about \(range.text) to working level.")
    }

    private func ready(_ branch: RoadmapBranch) -> [ItemID] {
        branch.allItems.filter { library.item($0).map(journey.isReady) ?? false }
    }

    private func next(_ ids: [ItemID], _ page: inout Document) {
        guard !ids.isEmpty else { return }
        page.heading("What you can do now")
        for id in ids.prefix(8) {
            let row = ListRow(item: id, depth: 0, desk)
            page.blocks.append(
                .link(
                    .init(row.text, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim),
                    remark: row.trailing, .item(id)))
        }
    }
}

extension RouteBranches {
    /// What a branch beside the route means.
    fileprivate static func about(_ id: RowID) -> String {
        switch id {
        case self.id(.toProve):
            "Their first pass is done, and that is enough to build with. What proves them is working level: it comes after "
                + "the route, unless K takes one in."
        case self.id(.leftOut):
            "The plan was accepted without these because there is not the time. K keeps one in; the end moves back."
        case self.id(.more): "What this role has beside the route to a first job. K takes one in, with what it needs."
        case out: "You left these out or skipped them, or they need something that you left out. K takes one back in."
        default: "What comes once the route is walked, or with more time. K takes any of it in."
        }
    }
}
