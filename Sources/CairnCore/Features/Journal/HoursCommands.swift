/// The keys of hours: they are the same in every pane.
enum HoursCommands {
    /// Starts the clock on the selected item, or stops the one that runs.
    static func clock(_ desk: Desk) -> [Request] {
        guard let clock = desk.journey.clock else { return start(desk) }
        let (now, name) = (desk.context.now(), desk.journey.name(ofWork: clock.item, desk.library))
        if clock.isDoubtful(at: now) { return [.form(ClockForm().form(clock, desk))] }
        let minutes = clock.minutes(at: now)
        do throws(FieldFault) {
            let change = try desk.journey.stoppingClock(counting: minutes, desk.context)
            if minutes == 0 { return [.keepAndSay(change, "Less than half a minute on \(name): nothing is logged.")] }
            return [.keepAndSay(change, "\(DurationWords.text(minutes)) on \(name). u takes it back, H logs more.")]
        } catch {
            return [.form(ClockForm().form(clock, desk))]
        }
    }

    private static func start(_ desk: Desk) -> [Request] {
        guard let work = desk.work else {
            return [.warn("The clock runs on a skill, a project or a task: select one.")]
        }
        return [
            .keepAndSay(
                desk.journey.startingClock(on: work.id, desk.context), "The clock runs on \(work.name). T stops it.")
        ]
    }

    /// Asks for hours on the selected item.
    static func log(_ desk: Desk) -> [Request] { [.form(HoursForm().form(item: desk.work?.id, desk))] }
}
