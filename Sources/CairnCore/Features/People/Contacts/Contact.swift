/// A person in a file: what a record holds, and what only files know.
///
/// Texts have one line, `notes` several; all are empty if unknown.
@dynamicMemberLookup
public struct Contact: Equatable, Sendable {
    /// The person, without an id, a source and an introducer, which only the Journey has.
    public private(set) var person: Person
    /// The file's id of this person, by which importing it again finds them: a vCard's UID, a LinkedIn profile.
    public var uid: String?
    /// The parts of the name; both are empty if the file does not have them.
    public var givenName = ""
    public var familyName = ""
    public var notes = ""
    /// The day of the connection on LinkedIn.
    public var connectedOn: Day?

    /// A person known only by name. Readers never return an empty name.
    public init(name: String) { person = Person(id: "", name: name) }

    /// A contact for an address book.
    public init(_ person: Person, notes: String) {
        self.person = person
        self.person.id = ""
        self.person.source = ""
        self.person.introducedBy = nil
        self.notes = notes
        uid = "urn:uuid:\(person.id)"
        if let parts = person.nameParts { (givenName, familyName) = parts }
    }

    /// A property of the person.
    public subscript<Value>(dynamicMember property: WritableKeyPath<Person, Value>) -> Value {
        get { person[keyPath: property] }
        set { person[keyPath: property] = newValue }
    }

    /// Sets a field of the person.
    ///
    /// - Throws: what is wrong with it.
    public mutating func set(_ value: FieldValue, of field: Field<Person>) throws(FieldFault) {
        try field.set(value, of: &person)
    }
}
