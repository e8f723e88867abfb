/// Asks for other hours from a week on, and for weeks off.
struct WeekHoursForm: FormKind {
    let id = FormKindID("week-hours")

    /// Weeks that can be taken off at once.
    private static let most = 104
    /// Weeks that are over for so many weeks at most can be ticked off again.
    private static let recent = 13

    func form(_ desk: Desk) -> Form {
        let hours = desk.journey.hoursPerWeek(desk.today).map(DecimalWords.text) ?? ""
        var form = Form(
            kind: id, title: "Hours and weeks off",
            intro:
                "Weeks off hold no plan and count against nothing. Dates and baseline move along, so nobody gets late by this.",
            fields: [
                FormField("hours", label: "How many hours a week?", hint: "6, 2.5, 0", text: hours, isProposal: true),
                FormField(
                    "from", label: "From which week on?", hint: "today, next monday, 2027-01-04", date: desk.today,
                    isProposal: true),
                FormField("off", label: "Weeks off, from", hint: "may be empty; 21 dec", date: nil),
                FormField("until", label: "to, with that week", hint: "may be empty: one week", date: nil),
            ])
        for place in form.fields.indices.suffix(2) { form.fields[place].sense = .near }
        let known = Self.weeksOff(desk)
        if !known.isEmpty {
            let options = known.map { CheckList.Option(id: $0.iso, text: "the week of \($0.text)", group: "Weeks off") }
            form.fields.append(
                FormField(
                    "weeks", label: "Off already; untick one to work in it after all.", checks: options,
                    checked: Set(options.map(\.id))))
        }
        form.keepsDraft = false
        return form
    }

    /// The first days of the weeks off that are to come or were of late, in order.
    private static func weeksOff(_ desk: Desk) -> [Day] {
        let first = desk.today.firstOfWeek + -7 * recent
        return desk.journey.weeksOff.filter { $0 >= first }
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let hours = hours(&form)
        let from = day("from", &form, desk) ?? desk.today
        let off = weeks(&form, desk)
        guard form.isSound else { return nil }
        let checked = form.index(of: "weeks").map { form.fields[$0].checked } ?? []
        let back = Self.weeksOff(desk).filter { !checked.contains($0.iso) && !off.contains($0) }
        var journey = desk.journey
        var changes: [Change] = []
        func make(_ change: Change?) {
            guard let change else { return }
            journey.apply(change)
            changes.append(change)
        }
        // Weeks off first: what other hours do to the dates depends on them.
        make(journey.planning(off: off))
        make(journey.planning(off: back, isOff: false))
        if let hours, hours != journey.hoursPerWeek(from) {
            make(journey.planning(hours: hours, from: from, desk.context))
        }
        guard let change = Change(joining: changes) else { return [.say("It is so already.")] }
        let left = back.first.map { journey.stillOff(from: $0, today: desk.today) } ?? ""
        return [.keepAndSay(change, "\(change.said)\(left) p shows what it means; u takes it back.")]
    }

    /// nil where nothing was said.
    private func hours(_ form: inout Form) -> Double? {
        let text = form["hours"].value
        guard !text.isEmpty else { return nil }
        guard let hours = DecimalWords.parse(text), (0...80).contains(hours) else {
            form["hours"].problem = "A week has 0 to 80 hours for this: 6, or 2.5."
            return nil
        }
        return hours
    }

    private func day(_ name: String, _ form: inout Form, _ desk: Desk) -> Day? {
        guard !form[name].value.isEmpty else { return nil }
        let day = form[name].day(desk.today)
        if day == nil { form[name].problem = form[name].dayProblem(desk.today) }
        return day
    }

    /// The first days of the weeks that are to be off.
    private func weeks(_ form: inout Form, _ desk: Desk) -> [Day] {
        let (first, last) = (day("off", &form, desk), day("until", &form, desk))
        guard let first else {
            if last != nil { form["off"].problem = "Say from when; one week needs no end." }
            return []
        }
        let end = last ?? first
        if end < first {
            form["until"].problem = "That is before \(first.text), where they begin."
            return []
        }
        let count = (end.firstOfWeek - first.firstOfWeek) / 7 + 1
        if count > Self.most {
            form["until"].problem = "That is \(count) weeks; at most \(Self.most) at once."
            return []
        }
        return (0..<count).map { first.firstOfWeek + 7 * $0 }
    }
}
