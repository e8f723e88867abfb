/// What is left to do for the chosen track, set against the hours that there are.
struct PlanSums {
    /// For someone who can program; without skills that the track only should have.
    let left: HourRange
    /// nil if the hours a week are not known.
    let weeks: ClosedRange<Int>?

    init(_ journey: Journey, _ context: Context) {
        let plan = journey.plan
        let ids = context.library.itemIDs.filter { context.library.serves($0, track: plan.track) }
        let open = ids.filter { !journey.isSettled($0) && Self.isRequired($0, plan.track, context.library) }
            .compactMap(context.library.item)
        let left = HourRange(
            low: open.reduce(0) { $0 + $1.hours.low }, high: open.reduce(0) { $0 + $1.hours.high })
        self.left = left
        weeks = plan.hoursPerWeek.map { hours in (left.low + hours - 1) / hours...(left.high + hours - 1) / hours }
    }

    private static func isRequired(_ id: ItemID, _ track: TrackID?, _ library: Library) -> Bool {
        guard let track, let skill = library.skill(id) else { return true }
        return skill.core || skill.tracks[track] == .must
    }
}
