/// Changes to the plan: the only place where the screen and the command line make them. Nil if there is nothing to do.
///
/// Whatever moves the plan moves the baseline along, so that no edit makes anybody late. Weeks off move it by themselves, those
/// that have passed too; see ``Baseline``.
extension Journey {
    /// Makes `new`, with the hours as of today, the plan: see ``plan(on:)``. Once a plan is accepted, other hours hold from this week on.
    public func planning(_ new: Plan, _ context: Context) -> Change? {
        var new = new
        var edits: [Edit] = []
        if let hours = new.hoursPerWeek, hours != hoursPerWeek(context.today) {
            if self[Acceptance.self].single == nil {
                edits += self[HoursFrom.self].all.map { Edit(from: $0, to: nil) }
            } else {
                new.hoursPerWeek = plan.hoursPerWeek ?? hours
                edits += hoursEdits(hours, from: context.today)
            }
        } else {
            new.hoursPerWeek = new.hoursPerWeek == nil ? nil : plan.hoursPerWeek
        }
        if new != plan { edits.append(Edit(from: plan, to: new)) }
        guard !edits.isEmpty else { return nil }
        let choice = new.track == nil ? "Choose no role" : "Choose a track"
        let first = new == Plan(asked: true) ? "Skip the first questions" : "Set the plan"
        let title = !plan.asked ? first : new.track == plan.track ? "Change the plan" : choice
        return moving(Change(title, edits), context)
    }

    /// The plan with the hours of that day.
    public func plan(on day: Day) -> Plan {
        var plan = plan
        plan.hoursPerWeek = hoursPerWeek(day)
        return plan
    }

    /// Hours a week as of that day; nil if they were never said.
    public func hoursPerWeek(_ day: Day) -> Double? {
        self[HoursFrom.self].all.filter { $0.from <= day }.max { $0.from < $1.from }?.hours ?? plan.hoursPerWeek
    }

    /// Other hours a week from the week of that day on; once a plan is accepted, from this week on at the earliest.
    public func planning(hours: Double, from day: Day, _ context: Context) -> Change? {
        let day = isAccepted ? max(day, context.today) : day
        let edits = hoursEdits(hours, from: day)
        guard !edits.isEmpty else { return nil }
        return moving(Change("Plan \(DecimalWords.hours(hours)) a week from \(day.text)", edits), context)
    }

    /// Other hours in one week alone.
    func planning(hours: Double, in week: Day, _ context: Context) -> Change? {
        let week = week.firstOfWeek
        guard let usual = hoursPerWeek(week), hours != usual else { return nil }
        let after =
            self[HoursFrom.self][(week + 7).iso] ?? HoursFrom(from: week + 7, hours: hoursPerWeek(week + 7) ?? usual)
        let edits = [edit(putting: HoursFrom(from: week, hours: hours)), edit(putting: after)].compactMap(\.self)
        let title = "Plan \(DecimalWords.hours(hours)) for the week of \(week.text)"
        return moving(Change(title, edits), context)
    }

    private func hoursEdits(_ hours: Double, from day: Day) -> [Edit] {
        let week = day.firstOfWeek
        let later = self[HoursFrom.self].all.filter { $0.from >= week && $0.key != week.iso }
        return [edit(putting: HoursFrom(from: week, hours: hours))].compactMap(\.self)
            + later.map { Edit(from: $0, to: nil) }
    }

    /// Declares the weeks of these days off, or takes that back. Named are those of which that was not so.
    public func planning(off days: [Day], isOff: Bool = true) -> Change? {
        let known = Dictionary(grouping: self[WeekOff.self].all, by: \.day.firstOfWeek)
        let weeks = Set(days.map(\.firstOfWeek)).filter { (known[$0] != nil) != isOff }.sorted()
        guard !weeks.isEmpty else { return nil }
        let edits = weeks.flatMap { week in
            isOff ? [Edit(from: nil, to: WeekOff(week))] : (known[week] ?? []).map { Edit(from: $0, to: nil) }
        }
        let what = Self.spans(ofWeeks: weeks).map { span in
            let count = (span.upperBound - span.lowerBound + 1) / 7
            return count == 1 ? "the week of \(span.lowerBound.text)" : "\(count) weeks from \(span.lowerBound.text)"
        }.joined(separator: " and ")
        return resting(Change(isOff ? "Take \(what) off" : "Work in \(what) after all", edits))
    }

    /// A change of weeks off, with the baseline moved by these weeks.
    private func resting(_ change: Change) -> Change {
        guard let baseline else { return change }
        var journey = self
        journey.apply(change)
        let weeks = journey[WeekOff.self].all.map(\.day)
        return Change(
            change.title,
            change.edits + rebase(baseline.moved(toWeeksOff: weeks, firstWeekday: Day.habits.firstWeekday)))
    }

    /// Edits the route.
    ///
    /// - Throws: why that makes no sense.
    public func editing(_ edit: RouteEdit, _ context: Context) throws(FieldFault) -> Change {
        guard let standing = standing(context) else { throw Journey.noRoute }
        if case .keep(let key) = edit, let change = unskipping(key.item, context) { return change }
        if let refusal = Planner.refusal(edit, standing.request) {
            throw FieldFault("route", refusal.text(edit.key) { name(ofStep: $0, context.library) })
        }
        var edits = [Edit(from: nil, to: RouteChange(id: context.makeID(), edit))]
        if case .known(let item) = edit { edits.insert(doing(item, context), at: 0) }
        return moving(Change(edit.title { name(ofStep: $0, context.library) }, edits), context)
    }

    /// Puts a step behind the next open one that does not need it; nil where there is none.
    func postponing(_ key: RouteKey, _ context: Context) -> Change? {
        guard let items = standing(context)?.plan.items, let place = items.firstIndex(where: { $0.key == key })
        else { return nil }
        for other in items[(place + 1)...] {
            if let change = try? editing(.after(key, other.key), context) { return change }
        }
        return nil
    }

    /// What one can do already is done.
    private func doing(_ item: ItemID, _ context: Context) -> Edit {
        Edit(from: progress[item], to: Progress(item: item, status: .done, since: context.today))
    }

    /// Takes back that an item was skipped, so that it is on the route again. Nil if it was not.
    private func unskipping(_ item: ItemID, _ context: Context) -> Change? {
        guard let skipped = progress[item], skipped.status == .skipped else { return nil }
        let change = Change("Take \(name(ofWork: item, context.library)) in again", [Edit(from: skipped, to: nil)])
        return moving(change, context)
    }

    /// Names of what an edit of the route takes along, to be said first.
    public func company(of edit: RouteEdit, _ context: Context) -> [String] {
        guard let standing = standing(context) else { return [] }
        return Planner.company(of: edit, standing.request).map { name(ofStep: $0.key, context.library) }
    }

    /// For commands.
    static let noRoute = FieldFault(
        "route", "There is no route yet: `cairn plan set --track ROLE --hours HOURS` makes one.")
    /// For the screen.
    static let noRouteYet = "There is no route yet: P asks the questions that it is made from."

    /// Accepts the plan of somebody whose journey is older than routes: the whole route, from today on. Nil if there is
    /// nothing to do.
    ///
    /// Who was asked to accept one has said what they want, and is not overruled.
    public func takingOver(_ context: Context) -> Change? {
        guard plan.asked, plan.goal == nil, plan.track != nil, plan.hoursPerWeek != nil, !isAccepted,
            let change = accepting(cuts: [], context)
        else { return nil }
        return Change("Take the plan over as a route", change.edits)
    }

    /// Accepts the plan as it stands, without these steps, and with items that one can do already.
    public func accepting(cuts: Set<RouteKey>, known: [Item] = [], _ context: Context) -> Change? {
        var journey = self
        var edits: [Edit] = []
        for item in known where status(item.id) != .done {
            let record = RouteChange(id: context.makeID(), .known(item.id))
            edits += [doing(item.id, context), Edit(from: nil, to: record)]
        }
        let acceptance = Acceptance(day: context.today, cuts: cuts)
        edits += [Edit(from: self[Acceptance.self].single, to: acceptance)]
        journey.apply(Change("", edits))
        guard let standing = journey.standing(context) else { return nil }
        let steps = journey.rebase(Baseline(standing.plan, standing.request))
        let title = isAccepted ? "Accept the plan afresh" : "Accept the plan"
        let all = edits.filter { $0.before != $0.after } + steps
        return all.isEmpty ? nil : Change(title, all)
    }

    /// The change, with the baseline moved as the change moves the plan.
    func moving(_ change: Change, _ context: Context) -> Change {
        guard let baseline, let old = standing(context) else { return change }
        var journey = self
        journey.apply(change)
        guard let new = journey.standing(context) else { return change }
        let moved = baseline.moved(from: old.plan, to: new.plan, new.request)
        return Change(change.title, change.edits + rebase(moved))
    }

    /// The edits that put another baseline in the place of the one that is kept.
    private func rebase(_ new: Baseline) -> [Edit] {
        let old = self[BaselineStep.self].all
        let steps = new.items.map(BaselineStep.init)
        let keys = Set(steps.map(\.key))
        return old.filter { !keys.contains($0.key) }.map { Edit(from: $0, to: nil) }
            + steps.compactMap { edit(putting: $0) }
    }
}

extension RouteEdit {
    /// In the words of the history.
    func title(_ name: (RouteKey) -> String) -> String {
        switch self {
        case .keep(let key): "Keep \(name(key)) on the route"
        case .leave(let key): "Leave out \(name(key))"
        case .before(let key, let other): "Put \(name(key)) before \(name(other))"
        case .after(let key, let other): "Put \(name(key)) after \(name(other))"
        case .working(let item): "Take \(name(RouteKey(item))) to working level"
        case .known(let item): "Count \(name(RouteKey(item))) as known"
        }
    }
}
