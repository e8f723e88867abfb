/// Asks what a person or oneself did for the other.
struct FavourForm: FormKind {
    let id = FormKindID("favour")

    private static let sides: [Favour.Side] = [.mine, .theirs]

    func form(_ person: Person, _ favour: Favour?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, favour?.id),
            title: "For each other: \(person.name) and you",
            fields: [
                FormField(
                    "by", label: "Who did it?", choices: ["You, for them", "They, for you"],
                    chosen: favour?.by == .theirs ? 1 : 0),
                FormField(
                    "text", label: "What", hint: "sent an article, read a draft, made an introduction",
                    text: favour?.text ?? ""),
                FormField(
                    "day", label: "When", hint: "today, yesterday, 2026-12-03", date: favour?.day ?? context.today,
                    isProposal: true),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        app.journey.people.persons[target.subject].map { person in
            form(person, target.record(app.journey), context)
        }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        let old: Favour? = form.target.record(app.journey)
        let text = form["text"].value
        if text.isEmpty { form["text"].problem = "Say what it was." }
        let day = form["day"].day(context.today)
        if day == nil { form["day"].problem = form["day"].dayProblem(context.today) }
        guard let day, !text.isEmpty else { return nil }
        let favour = Favour(
            id: old?.id ?? context.makeID(), person: person.id, by: FavourForm.sides[form["by"].chosen ?? 0],
            text: text, day: day)
        return app.say("Kept.", app.keep(app.journey.putting(favour)))
    }
}
