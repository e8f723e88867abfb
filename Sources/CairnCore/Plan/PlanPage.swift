/// The plan that follows from the answers: when, how much, and whether it can work.
enum PlanPage {
    static func document(_ app: AppState, _ context: Context) -> Document {
        let plan = app.journey.plan
        var page = Document("Your plan")
        let track = plan.track.flatMap(context.library.track)
        page.blocks.append(.field(label: "Role", text: track?.name ?? "not chosen yet: compare the five in Tracks"))
        page.blocks.append(.field(label: "From", text: plan.background?.name ?? "not said"))
        page.blocks.append(.field(label: "Hours", text: plan.hoursPerWeek.map { "\($0) a week" } ?? "not said"))
        page.blocks.append(.field(label: "Start", text: plan.start?.text ?? "not set"))
        page.heading("Can it work?")
        page.text(arithmetic(app.journey, context))
        quarters(app, context, &page)
        let steps = NextSteps.list(app.journey, context, limit: 3)
        if !steps.isEmpty {
            page.heading("Begin with")
            page.bullets(steps.map { "\($0.item.name) (\($0.item.hours.text)): \($0.reason)" })
        }
        page.gap()
        page.text("P changes the answers. Skills you have already: walk to them and press Space.", .dim)
        return page
    }

    private static func quarters(_ app: AppState, _ context: Context, _ page: inout Document) {
        guard let calendar = PlanCalendar(app.journey.plan) else { return }
        page.heading("The year")
        for (index, quarter) in context.library.quarters.enumerated() {
            let (first, last) = calendar.quarter(index)
            page.blocks.append(
                .bullet("\(first.text) – \(last.text): \(quarter.name)", sign: "Q\(index + 1)", .plain))
        }
    }

    /// Hours that are left against hours that there are.
    static func arithmetic(_ journey: Journey, _ context: Context) -> String {
        let ids = context.library.itemIDs.filter { context.library.serves($0, track: journey.plan.track) }
        let open = ids.filter { !journey.isSettled($0) && isRequired($0, journey.plan.track, context.library) }
            .compactMap(context.library.item)
        let low = open.reduce(0) { $0 + $1.hours.low }
        let high = open.reduce(0) { $0 + $1.hours.high }
        let need = "What is left takes about \(low)–\(high) hours for someone who can program."
        guard let hours = journey.plan.hoursPerWeek else {
            return need + " Say how many hours a week you have, and Cairn says how long that is."
        }
        let weeks = (low / hours, high / hours)
        let all = need + " At \(hours) a week that is \(weeks.0)–\(weeks.1) weeks."
        if weeks.0 <= 52 { return all + " A year is 52: it can work, most of all where you know some of it already." }
        return all + " A year is 52, so not all of it fits: tick what you can prove already, take the must "
            + "skills first and leave the should ones, or give it longer. That is normal, not failure."
    }

    private static func isRequired(_ id: ItemID, _ track: TrackID?, _ library: Library) -> Bool {
        guard let track, let skill = library.skill(id) else { return true }
        return skill.core || skill.tracks[track] == .must
    }
}
