/// The page of the plan: dates, hours, and whether it is feasible.
enum PlanPage {
    static func document(_ desk: Desk) -> Document {
        let (journey, context) = (desk.journey, desk.context)
        let plan = journey.plan
        var page = Document("Your plan")
        page.keys = ["plan.edit"]
        let track = plan.track.flatMap(context.library.track)
        page.blocks.append(.field(label: "Role", text: track?.name ?? "not chosen yet: compare the five in Tracks"))
        page.blocks.append(.field(label: "From", text: plan.background?.name ?? "not said"))
        page.blocks.append(.field(label: "Hours", text: plan.hoursPerWeek.map { "\($0) a week" } ?? "not said"))
        page.blocks.append(.field(label: "Start", text: plan.start?.text ?? "not set"))
        page.heading("Can it work?")
        page.text(arithmetic(journey, context))
        quarters(desk, &page)
        let steps = NextSteps.list(journey, context, limit: 3)
        if !steps.isEmpty {
            page.heading("Begin with")
            page.bullets(steps.map { "\($0.item.name) (\($0.item.hours.text)): \($0.reason)" })
        }
        familiar(journey, context, &page)
        page.gap()
        page.text("On the screen P changes the answers. If you have a skill already, go to it and press Space.", .hint)
        return page
    }

    private static func familiar(_ journey: Journey, _ context: Context, _ page: inout Document) {
        let names = context.library.skills(of: journey.plan.track)
            .filter { journey.status($0.id) == .todo && journey.isFamiliar($0.id, context.library) }.map(\.name)
        guard !names.isEmpty else { return }
        page.heading("You may have these already")
        page.text(names.joined(separator: " · "))
        page.text(
            "/is:familiar in Roadmap or Skills lists them. Tick what you could prove; the rest gives you a quick start.",
            .hint)
    }

    private static func quarters(_ desk: Desk, _ page: inout Document) {
        guard let calendar = PlanCalendar(desk.journey.plan) else { return }
        page.heading("The year")
        for (index, quarter) in desk.library.quarters.enumerated() {
            let (first, last) = calendar.quarter(index)
            page.blocks.append(
                .bullet("\(first.text) – \(last.text): \(quarter.name)", sign: "Q\(index + 1)", .plain))
        }
    }

    /// Compares the hours that are left to do with the hours available.
    static func arithmetic(_ journey: Journey, _ context: Context) -> String {
        let sums = PlanSums(journey, context)
        let (low, high) = (sums.left.low, sums.left.high)
        let core = journey.plan.track == nil ? "" : ", should-have skills not counted"
        let need = "What is left takes about \(low)–\(high) hours if you can program\(core)."
        guard let hours = journey.plan.hoursPerWeek, let weeks = sums.weeks else {
            return need + " Say how many hours a week you have, and Cairn says how long that takes."
        }
        let all = need + " At \(hours) a week that is \(weeks.lowerBound)–\(weeks.upperBound) weeks. "
        if weeks.upperBound <= 52 { return all + "It fits into a year." }
        if weeks.lowerBound <= 52 { return all + "It fits into a year if you are quick, or know some of it already." }
        return all + cut(hours: hours, low: low, high: high)
    }

    /// What fits into a year, and what to leave out, if not everything fits.
    private static func cut(hours: Int, low: Int, high: Int) -> String {
        let year = hours * 52
        let share = max(1, year * 200 / (low + high))
        return
            "At that pace a year has \(year) hours, about \(share)% of it, so cut: tick what you could prove already, follow the thin line of "
            + "the guide “The first ninety days” to one project with a number, and look for a first role with that. All of "
            + "it takes \((low / hours + 51) / 52) years or more, most of them on the job."
    }
}
