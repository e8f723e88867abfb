extension PlanStanding {
    /// Open steps that the accepted plan had finished three weeks ago or earlier, the oldest first.
    var slipped: [RouteKey] {
        let open = Set(plan.items.map(\.key))
        let day = request.today + -21
        return (baseline?.items ?? []).filter { $0.last <= day && open.contains($0.key) }
            .sorted { ($0.last, $0.first) < ($1.last, $1.first) }.map(\.key)
    }
}

extension Journey {
    /// Puts a step behind the next open one that does not need it; nil where there is none.
    func postponing(_ key: RouteKey, _ context: Context) -> Change? {
        guard let items = standing(context)?.plan.items, let place = items.firstIndex(where: { $0.key == key })
        else { return nil }
        for other in items[(place + 1)...] {
            if let change = try? editing(.after(key, other.key), context) { return change }
        }
        return nil
    }

    /// Other hours in one week alone.
    func planning(hours: Double, in week: Day, _ context: Context) -> Change? {
        let week = week.firstOfWeek
        guard let usual = hoursPerWeek(week), hours != usual else { return nil }
        let after =
            self[HoursFrom.self][(week + 7).iso] ?? HoursFrom(from: week + 7, hours: hoursPerWeek(week + 7) ?? usual)
        let edits = [edit(putting: HoursFrom(from: week, hours: hours)), edit(putting: after)].compactMap(\.self)
        let title = "Plan \(DecimalWords.text(hours)) hours for the week of \(week.text)"
        return moving(Change(title, edits), context)
    }
}
