/// A form about a person, and perhaps about a record that hangs on them.
protocol FormAboutPerson: FormKind {
    associatedtype Row: JourneyRecord

    /// The form for a record that is there, or for a new one.
    func form(_ person: Person, _ row: Row?, _ app: AppState, _ context: Context) -> Form
}

extension FormAboutPerson {
    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        app.journey.people.persons[target.subject].map { form($0, target.record(app.journey), app, context) }
    }
}
