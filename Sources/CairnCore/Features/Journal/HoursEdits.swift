/// Changes to hours: the only place where the screen and the command line make them.
extension Journey {
    /// Logs a session, or replaces `old`. Work on an untouched item starts it. Nil if nothing changes.
    ///
    /// - Throws: what is wrong with its day or its hours.
    public func putting(_ session: WorkSession, instead old: WorkSession?, _ context: Context) throws(FieldFault)
        -> Change?
    {
        if let fault = fault(session, instead: old, context) { throw fault }
        guard session != old else { return nil }
        let name = name(ofWork: session.item, context.library)
        let time = DurationWords.text(session.minutes)
        let title = old == nil ? "Log \(time) on \(name)" : "Edit hours on \(name)"
        return Change(title, [Edit(from: old, to: session)] + starting(session.item, session.day))
    }

    /// Removes a session.
    public func removing(_ session: WorkSession, name: String) -> Change {
        Change("Delete \(DurationWords.text(session.minutes)) on \(name)", [Edit(from: session, to: nil)])
    }

    /// Starts the clock on an item or a project. Nil if it runs already.
    public func startingClock(on item: ItemID, _ context: Context) -> Change? {
        guard clock == nil else { return nil }
        let new = WorkClock(item: item, day: context.today, start: context.now())
        return Change(
            "Start the clock on \(name(ofWork: item, context.library))",
            [Edit(from: nil, to: new)] + starting(item, context.today))
    }

    /// Stops the clock of work for a while and counts what it showed: two clocks would count the same minutes. Nil if none runs, if what
    /// it shows has to be asked about first, or if the day has no room for it: whoever stops it then is told.
    public func pausingClock(_ context: Context) -> Change? {
        guard let clock, !clock.isDoubtful(at: context.now()) else { return nil }
        return try? stoppingClock(counting: max(0, clock.minutes(at: context.now())), context)
    }

    /// Stops the clock and logs that many minutes; none logs nothing, and a step that the clock began is as it was before.
    ///
    /// - Throws: what is wrong with the hours.
    public func stoppingClock(
        counting minutes: Int, note: String = "", _ context: Context
    ) throws(FieldFault) -> Change? {
        guard let clock else { return nil }
        let name = name(ofWork: clock.item, context.library)
        let stop = Edit(from: clock, to: nil)
        guard minutes > 0 else {
            return Change("Stop the clock on \(name) and log nothing", [stop] + unbeginning(clock, context))
        }
        let session = WorkSession(
            id: context.makeID(), item: clock.item, day: min(clock.day, context.today), minutes: minutes, note: note)
        guard let logged = try putting(session, instead: nil, context) else { return nil }
        return Change(logged.title, [stop] + logged.edits)
    }

    private func starting(_ item: ItemID, _ day: Day) -> [Edit] {
        // A project of one's own is begun by being framed.
        status(item) == .todo && self[Project.self][item] == nil
            ? [Edit(from: nil, to: Progress(item: item, status: .learning, since: day))] : []
    }

    /// Takes back that the clock began its item, if nothing was done on it since: the change that began the item
    /// started the clock.
    private func unbeginning(_ clock: WorkClock, _ context: Context) -> [Edit] {
        guard let begun = progress[clock.item], (sessions[clock.item] ?? []).isEmpty,
            (self[ExerciseTick.self].byParent[clock.item] ?? []).isEmpty, project(after: clock.item) == nil
        else { return [] }
        let start = context.log.entries(Diary.page, before: nil).first { $0.change.puts(begun) }
        return start?.change.puts(clock) == true ? [Edit(from: begun, to: nil)] : []
    }

    private func fault(_ session: WorkSession, instead old: WorkSession?, _ context: Context) -> FieldFault? {
        if session.day > context.today { return FieldFault("day", "That day is still to come.") }
        let others = self[WorkSession.self].all.filter { $0.day == session.day && $0.id != old?.id }
        let sum = others.reduce(session.minutes) { $0 + $1.minutes }
        guard sum > 1440 else { return nil }
        return FieldFault("minutes", "\(session.day.text) would have \(DurationWords.text(sum)): a day has 24.")
    }
}
