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
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { Day(target.subject).map { form($0, desk) } }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let week = Day(form.target.subject) else { return [] }
        var review = desk.journey.review(of: week) ?? WeekReview(week: week)
        form.fill(&review, desk.context)
        review.marks = form["marks"].checked
        review.intentions = (1...WeekReview.mostIntentions).map { form["intention\($0)"].value }.filter { !$0.isEmpty }
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(review)) { _ in "The week is looked back on." }
    }
}
