/// The page of the plan: what it is made from, when it ends, its legs, what is left out and what comes after.
public enum PlanPage {
    /// The page.
    public static func document(_ desk: Desk) -> Document {
        var page = Document("Your plan")
        page.keys = ["plan.edit"]
        answers(desk, &page)
        guard let standing = desk.standing else {
            page.gap()
            page.text("P asks the questions that a plan is made from.", .hint)
            return page
        }
        for (heading, texts) in PlanWords(standing, desk.journey, desk.context).sums {
            page.heading(heading)
            for text in texts { page.text(text) }
        }
        legs(standing, desk, &page)
        next(desk, &page)
        leftOut(standing, desk, &page)
        after(standing, desk, &page)
        page.gap()
        page.text(hint(standing), .hint)
        return page
    }

    /// What is left out once a plan is accepted, what is left, and when that ends.
    public static func accepted(_ desk: Desk) -> Document {
        var page = Document("Your route")
        guard let standing = desk.standing else { return page }
        let words = PlanWords(standing, desk.journey, desk.context)
        leftOut(standing, desk, &page)
        page.gap()
        page.text((words.far.prefix(1) + words.end.prefix(1)).joined(separator: " "))
        return page
    }

    private static func answers(_ desk: Desk, _ page: inout Document) {
        let plan = desk.journey.plan(on: desk.today)
        let track = plan.track.flatMap(desk.library.track)
        page.blocks.append(.field(label: "Role", text: track?.name ?? "not chosen yet: compare them in Tracks"))
        page.blocks.append(.field(label: "Goal", text: plan.goal?.name ?? "not said"))
        page.blocks.append(.field(label: "From", text: plan.background?.name ?? "not said"))
        page.blocks.append(.field(label: "Hours", text: hours(desk)))
        page.blocks.append(.field(label: "Start", text: plan.start?.text ?? "not set"))
        if let bridge = SwitchReport(desk.journey).bridges.first(where: \.isChosen) {
            page.blocks.append(.field(label: "Bridge", text: bridge.name))
        }
        if let target = plan.target { page.blocks.append(.field(label: "By", text: target.text)) }
    }

    /// "6 a week, 3 from 1 Feb 2027; off 21 Dec–3 Jan": those of today, what changes later, and weeks off that are not over.
    static func hours(_ desk: Desk) -> String {
        let (journey, today) = (desk.journey, desk.today)
        guard let now = journey.hoursPerWeek(today) else { return "not said" }
        let hours = "\(DecimalWords.text(now)) a week" + journey[HoursFrom.self].all.laterWords(than: today, now: now)
        let off = journey.spansOff(from: today).map { DaySpan.text($0, today: today) }
        return hours + (off.isEmpty ? "" : "; off \(off.joined(separator: ", "))")
    }

    private static func legs(_ standing: PlanStanding, _ desk: Desk, _ page: inout Document) {
        let legs = RouteLeg.all(standing, desk.library).filter { !$0.steps.isEmpty }
        guard !legs.isEmpty else { return }
        page.heading("The legs")
        for leg in legs {
            let until = leg.days.map { "to \($0.upperBound.text)" } ?? ""
            let what = "\(leg.name) · \(PlanWords.hours(leg.hoursLeft)) in \(count(leg.steps.count, "step"))"
            page.blocks.append(
                .bullet([what, until].filter { !$0.isEmpty }.joined(separator: " · "), sign: "\(leg.number)", .plain))
        }
    }

    private static func next(_ desk: Desk, _ page: inout Document) {
        page.list("Next", TodayList.next(desk.journey, desk.context, limit: 5).map { "\($0.text): \($0.reason)" })
    }

    private static func leftOut(_ standing: PlanStanding, _ desk: Desk, _ page: inout Document) {
        func names(_ out: [LeftOut]) -> [String] { out.map { $0.text(desk.journey, desk.library) } }
        page.list("Left out", names(standing.plan.leftOut))
        let again = standing.baseline == nil ? "" : " again"
        page.list("Accepting the plan\(again) would leave out", names(standing.proposedCuts))
    }

    private static func after(_ standing: PlanStanding, _ desk: Desk, _ page: inout Document) {
        let after = standing.plan.after
        func names(_ why: AfterRoute.Why) -> [String] {
            after.filter { $0.why == why }.map { desk.name(RouteKey($0.item.key.item)) }
        }
        let (more, toProve) = (names(.more), names(.toProve))
        guard !more.isEmpty || !toProve.isEmpty else { return }
        page.heading("After the route")
        if !toProve.isEmpty { page.text("Done and to be proven: \(toProve.joined(separator: " · "))") }
        if !more.isEmpty { page.text("More of this role: \(more.joined(separator: " · "))") }
    }

    private static func hint(_ standing: PlanStanding) -> String {
        standing.baseline == nil
            ? "P changes the answers; its last page accepts the plan, and only then can anything be late."
            : "P changes the answers. On the Roadmap K keeps a step in, x leaves it out, < and > move it."
    }
}

extension LeftOut {
    /// "One certification (45 h): there is not the time."
    func text(_ journey: Journey, _ library: Library) -> String {
        let why =
            switch reason {
            case .time: "for want of time"
            case .choice: "your choice"
            case .needs(let key): "it needs \(journey.name(ofStep: key, library))"
            case .skipped: "skipped"
            }
        return "\(journey.name(ofStep: item.key, library)) (\(PlanWords.hours(item.estimate.mean))): \(why)"
    }
}

/// A leg of the route: what lies in it, and when.
struct RouteLeg {
    /// 1…4.
    let number: Int
    let name: String
    /// Open steps, in order.
    let steps: [PlannedItem]
    /// Steps that are closed, in order.
    let closed: [RouteItem]
    /// nil if nothing is left, or if it has no end.
    let days: ClosedRange<Day>?

    var hoursLeft: Double { steps.reduce(0) { $0 + $1.hoursLeft } }

    /// 0…100, in hours; 100 if there is nothing in it.
    var percent: Int {
        RoutePlan.Hours(closed: closed.reduce(0) { $0 + $1.estimate.mean }, left: hoursLeft).percent
    }

    /// What the Library calls a leg.
    static func name(_ number: Int, _ library: Library) -> String {
        library.quarters.indices.contains(number - 1) ? library.quarters[number - 1].name : "Leg \(number)"
    }

    /// All four.
    static func all(_ standing: PlanStanding, _ library: Library) -> [RouteLeg] {
        (1...4).map { number in
            RouteLeg(
                number: number, name: name(number, library),
                steps: standing.plan.items.filter { $0.item.leg == number },
                closed: standing.plan.closed.filter { $0.leg == number }, days: standing.plan.leg(number))
        }
    }
}
