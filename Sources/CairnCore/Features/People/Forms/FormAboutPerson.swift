/// A form about a person, and perhaps about a record that belongs to them.
protocol FormAboutPerson: FormKind {
    associatedtype Row: JourneyRecord

    /// The form for an existing record, or for a new one.
    func form(_ person: Person, _ row: Row?, _ desk: Desk) -> Form
}

extension FormAboutPerson {
    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey.people.persons[target.subject].map { form($0, target.record(desk.journey), desk) }
    }
}
