/// Helps to choose a role: six plain questions, and what the answers come to.
struct TrackChoiceForm: FormKind {
    let id = FormKindID("track-choice")

    private static let either = "no preference"
    /// What to do where nobody asks these questions, or answers them.
    static let instead = "Here are the roles to read about. c puts two side by side, Space chooses one."

    /// nil where the Library has no questions for it.
    func form(_ desk: Desk) -> Form? {
        let questions = TrackQuestion.all(desk.library)
        guard !questions.isEmpty else { return nil }
        let fields = questions.enumerated().map { place, question in
            FormField(
                "question\(place + 1)", label: "\(place + 1). Would you rather …",
                choices: [Self.either] + question.sides)
        }
        var form = Form(
            kind: id, title: "Help me choose",
            intro: "There is no right answer, and nothing is kept.", fields: fields)
        form.keepsDraft = false
        form.keepHint = "what it comes to"
        form.leaveHint = "read about them first"
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func leave(_ form: Form, _ desk: Desk) -> [Request] {
        [.say(TrackChoiceForm.instead)]
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let advice = TrackAdvice(form.fields.map(Self.answer), desk.library)
        let best = advice.answered > 0 ? advice.roles.first : nil
        return [.open(TracksPane.id)] + (best.map { [.select($0.track, in: TracksPane.id)] } ?? [])
            + [.page(advice.page)]
    }

    /// The side that was chosen; nil for none.
    private static func answer(_ field: FormField) -> TrackQuestion.Answer {
        guard let chosen = field.chosen, chosen > 0 else { return nil }
        return chosen - 1
    }
}
