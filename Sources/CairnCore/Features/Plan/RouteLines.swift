/// What the route says of an item, for its detail.
struct RouteLines {
    /// Leads to the page of sums.
    static let sums = Document.Target.local("route.sums")

    private let desk: Desk
    private let library: Library

    init(_ desk: Desk) {
        self.desk = desk
        library = desk.library
    }

    /// Adds where the item stands: when and why, or why not, and which key changes that. Nothing without a route, and on
    /// the roadmap of another track.
    func add(_ step: RouteKey?, of item: ItemID, to page: inout Document) {
        guard desk.journey.hasPlan, let standing = desk.route, let key = step ?? standing.places.key(of: item),
            let place = standing.places[key]
        else { return }
        page.heading(place.isOnRoute ? "On your route" : "Not on your route")
        switch place {
        case .open(let planned): open(planned, standing, &page)
        case .closed(let item): closed(item, standing, &page)
        case .leftOut(let out): page.text("\(sentence(out)) \(hours(out.item))")
        case .after(let after): page.text("\(sentence(after)) \(hours(after.item))")
        }
        let keys = keys(place)
        page.text(desk.pane.id == RoadmapPane.id ? keys : "On the Roadmap: \(keys)", .hint)
    }

    private func open(_ planned: PlannedItem, _ standing: PlanStanding, _ page: inout Document) {
        let item = planned.item
        let depth = item.key.depth == .working ? ", to working level" : item.kind == .skill ? ", a first pass" : ""
        var line = "Leg \(item.leg), \(RouteLeg.name(item.leg, library))\(depth)"
        if let days = planned.days {
            line += ": \(DaySpan.text(days, today: desk.today))"
        } else if standing.hoursPerWeek != nil {
            line += ": no end with these hours"
        }
        page.text("\(line).")
        if standing.lateness?.late.contains(planned.key) == true {
            page.bullets(["Late: by the plan you accepted it would be done by now."], sign: "!", .warning)
        }
        page.blocks.append(
            .link(
                .init("\(left(planned, standing)) left", .link), sign: .init("›", .dim),
                remark: sum(planned, standing), Self.sums))
        if let text = enough(item.key) { page.text("Enough: \(text)") }
        if !item.why.isEmpty { page.text(item.why) }
        if !planned.waitsFor.isEmpty {
            let names = planned.waitsFor.map(desk.name)
            page.text("Waits for \(names.joined(separator: " · ")).")
        }
    }

    private func closed(_ item: RouteItem, _ standing: PlanStanding, _ page: inout Document) {
        let isKnown = Ledger(standing.request).isKnown(item.key)
        page.text(
            "Leg \(item.leg), \(RouteLeg.name(item.leg, library)): \(isKnown ? "known already" : "done"), "
                + "which counts \(PlanWords.hours(item.estimate.mean)).")
    }

    /// To the minute if something was logged, which is known to the minute: then the sum beside it adds up.
    private func left(_ planned: PlannedItem, _ standing: PlanStanding) -> String {
        let logged = Ledger(standing.request).logged(planned.key)
        return logged > 0 ? PlanWords.exact(planned.hoursLeft) : PlanWords.hours(planned.hoursLeft)
    }

    /// "8 h estimated × pace 1.2"; with hours logged "8h12 estimated × pace 1.2 = 9h50 − 2h05 logged".
    private func sum(_ planned: PlannedItem, _ standing: PlanStanding) -> String {
        let mean = planned.item.estimate.mean
        let factor = DecimalWords.text(standing.request.pace)
        let pace = factor == "1" ? "" : " × pace \(factor)"
        let logged = Ledger(standing.request).logged(planned.key)
        guard logged > 0 else { return "\(PlanWords.hours(mean)) estimated\(pace)" }
        let product = PlanWords.exact(mean * standing.request.pace)
        let all = pace.isEmpty ? "\(product) estimated" : "\(PlanWords.exact(mean)) estimated\(pace) = \(product)"
        let isLeast = planned.hoursLeft <= mean * Ledger.leastShare + 0.001
        return "\(all) − \(PlanWords.exact(logged)) logged" + (isLeast ? ", at least a tenth" : "")
    }

    /// What suffices for a first pass.
    private func enough(_ key: RouteKey) -> String? {
        key.depth == .first ? library.skill(key.item)?.first?.enough : nil
    }

    private func hours(_ item: RouteItem) -> String { "It would take \(PlanWords.hours(item.estimate.mean))." }

    private func sentence(_ out: LeftOut) -> String {
        switch out.reason {
        case .time: "Left out for want of time when the plan was accepted."
        case .choice: "You left it out."
        case .needs(let key): "Left out because it needs \(desk.name(key)), which you left out."
        case .skipped: "You skipped it; what builds on it can start without it."
        }
    }

    private func sentence(_ after: AfterRoute) -> String {
        switch after.why {
        case .toProve: "Its first pass is done. Its proofs are those of working level, which comes after the route."
        case .leftOut: "Left out for want of time when the plan was accepted; it comes after the route."
        case .more: "This role has it beside the route to a first job; it comes after that."
        }
    }

    private func keys(_ place: RoutePlace) -> String {
        switch place {
        case .open(let planned):
            let isFirst = planned.item.kind == .skill && planned.key.depth == .first
            return "x leaves it out, < and > move it\(isFirst ? ", D deepens it, I counts it as known" : "")."
        case .closed(let item):
            return item.kind == .skill && item.key.depth == .first
                ? "D takes it on to working level." : "Space takes that back."
        case .leftOut(let out): return out.reason == .skipped ? "x or K takes it in again." : "K or x takes it back in."
        case .after: return "K takes it into the route."
        }
    }
}

extension RouteLines {
    /// How end, hours and what is late are worked out.
    static func page(_ desk: Desk) -> Document {
        var page = Document("How this is worked out")
        page.keys = ["plan.edit"]
        guard let standing = desk.standing else {
            page.text(Journey.noRouteYet, .hint)
            return page
        }
        for (heading, texts) in PlanWords(standing, desk.journey, desk.context).sums {
            page.heading(heading)
            for text in texts { page.text(text) }
        }
        page.heading("Hours left of a step")
        page.text(
            "Its estimate × your pace, less what you logged on it, but at least a tenth of the estimate while it is open. "
                + "What people with your background often have counts a tenth.")
        return page
    }

    /// The line that leads to it.
    static let line = Document.Block.link(
        .init("How this is worked out", .link), sign: .init("›", .dim), remark: "", sums)
}
