/// Looks back on a week: what the record says, three questions, five marks, what is meant to come.
struct ReviewForm: FormKind {
    let id = FormKindID("week")

    func form(_ week: Day, _ desk: Desk) -> Form {
        let review = desk.journey.review(of: week) ?? WeekReview(week: week)
        let facts = WeekFacts(week, desk.journey, desk.context)
        var form = Form(
            kind: id, target: FormTarget(week.iso), title: "The week of \(week.text)",
            intro: facts.sentences.joined(separator: " "), asking: review,
            stored: desk.journey.review(of: week), desk.context)
        let marks = WeekReview.Mark.allCases.map { CheckList.Option(id: $0.rawValue, text: $0.name, group: "") }
        form.fields.append(
            FormField("marks", label: "Of your work this week, you", checks: marks, checked: Set(review.marks)))
        for place in 0..<WeekReview.mostIntentions {
            let text = review.intentions.indices.contains(place) ? review.intentions[place] : ""
            form.fields.append(
                FormField(
                    "intention\(place + 1)", label: place == 0 ? "Next week you mean to" : "and to",
                    hint: place == 0 ? "three things at most; fewer is fine" : "", text: text))
        }
        if let hours = desk.journey.hoursPerWeek(week + 7), week + 14 > desk.today {
            form.fields.append(
                FormField(
                    "hours", label: "Hours for the week of \((week + 7).text)", hint: "as always",
                    text: DecimalWords.text(hours), isProposal: true))
        }
        for (place, key) in slipped(desk).enumerated() {
            form.fields.append(
                FormField(
                    "slipped\(place)",
                    label: "\(desk.name(key)) has slipped three weeks. What now?",
                    choices: Slip.allCases.map(\.rawValue)))
        }
        return form
    }

    /// What becomes of a step that has slipped three weeks.
    private enum Slip: String, CaseIterable {
        case keep = "keep it as it is"
        case later = "later: after what comes next"
        case leave = "leave it out"
    }

    /// The first three.
    private func slipped(_ desk: Desk) -> ArraySlice<RouteKey> { (desk.standing?.slipped ?? []).prefix(3) }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { Day(target.subject).map { form($0, desk) } }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let week = Day(form.target.subject) else { return [] }
        var review = desk.journey.review(of: week) ?? WeekReview(week: week)
        form.fill(&review, desk.context)
        review.marks = form["marks"].checked
        review.intentions = (1...WeekReview.mostIntentions).map { form["intention\($0)"].value }.filter { !$0.isEmpty }
        let hours = self.hours(&form)
        guard form.isSound else { return nil }
        var journey = desk.journey
        var changes: [Change] = []
        func add(_ change: Change?) {
            guard let change else { return }
            journey.apply(change)
            changes.append(change)
        }
        add(journey.putting(review))
        if let hours { add(journey.planning(hours: hours, in: week + 7, desk.context)) }
        for (place, key) in slipped(desk).enumerated() {
            guard let answer = form.index(of: "slipped\(place)").map({ form.fields[$0].value }) else { continue }
            switch Slip(rawValue: answer) {
            case .later: add(journey.postponing(key, desk.context))
            case .leave: add(try? journey.editing(.leave(key), desk.context))
            case .keep, nil: break
            }
        }
        guard journey.review(of: week) == nil else {
            return .keeping(Change(joining: changes)) { _ in "The week is looked back on." }
        }
        let nothing = "Nothing is written of the week yet, so it stays due."
        return [.keep(Change(joining: changes)), .say(nothing)]
    }

    /// The hours for next week, if the form asks; nil if nothing is said.
    private func hours(_ form: inout Form) -> Double? {
        guard let index = form.index(of: "hours"), !form.fields[index].value.isEmpty else { return nil }
        let hours = DecimalWords.parse(form.fields[index].value)
        guard let hours, (0...80).contains(hours) else {
            form.fields[index].problem = "Give a number from 0 to 80, or leave it empty."
            return nil
        }
        return hours
    }
}
