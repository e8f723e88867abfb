/// Asks what the user or the person did for the other.
struct FavourForm: FormAboutPerson {
    let id = FormKindID("favour")

    func form(_ person: Person, _ favour: Favour?, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(person.id, favour?.id),
            title: "What you and \(person.name) did for each other",
            asking: favour ?? new(person, "", desk), stored: favour, proposals: ["day"], desk.context)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let person = desk.journey.people.persons[form.target.subject] else {
            return form.refuse(FormTarget.gone)
        }
        var favour = form.target.record(desk.journey) ?? new(person, desk.context.makeID(), desk)
        form.fill(&favour, desk.context)
        if form.isSound, let fault = favour.fault(on: desk.today) { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return [.keepAndSay(desk.journey.putting(favour), "Saved.")]
    }

    private func new(_ person: Person, _ id: String, _ desk: Desk) -> Favour {
        Favour(id: id, person: person.id, by: .mine, text: "", day: desk.today)
    }
}
