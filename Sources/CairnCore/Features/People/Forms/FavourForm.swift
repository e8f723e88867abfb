/// Asks what a person or oneself did for the other.
struct FavourForm: FormAboutPerson {
    let id = FormKindID("favour")

    func form(_ person: Person, _ favour: Favour?, _ context: Context) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, favour?.id), title: "For each other: \(person.name) and you",
            asking: favour ?? new(person, "", context), proposals: ["day"], context)
    }

    func form(_ person: Person, _ favour: Favour?, _ app: AppState, _ context: Context) -> Form {
        form(person, favour, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        var favour = form.target.record(app.journey) ?? new(person, context.makeID(), context)
        form.fill(&favour, context)
        guard form.isSound else { return nil }
        return app.say("Kept.", app.keep(app.journey.putting(favour)))
    }

    private func new(_ person: Person, _ id: String, _ context: Context) -> Favour {
        Favour(id: id, person: person.id, by: .mine, text: "", day: context.today)
    }
}
