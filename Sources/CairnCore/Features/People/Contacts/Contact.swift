/// What a file says of one person: what a record of them holds, and what only files know.
///
/// Texts have one line, `notes` several; empty if nothing is said.
@dynamicMemberLookup
public struct Contact: Equatable, Sendable {
    /// What is said, without an id, a source and an introducer, which are the Journey's own.
    public private(set) var person: Person
    /// What the file calls this person, so that reading it again finds them: a vCard's UID, a LinkedIn profile.
    public var uid: String?
    /// The parts of the name, as far as the file knows them; both empty if it does not.
    public var givenName = ""
    public var familyName = ""
    public var notes = ""
    /// The day of the connection on LinkedIn.
    public var connectedOn: Day?

    /// A person of whom only the name is known. It is never empty in what a reader returns.
    public init(name: String) { person = Person(id: "", name: name) }

    /// What an address book is to know of a person.
    public init(_ person: Person, notes: String) {
        self.person = person
        self.person.id = ""
        self.person.source = ""
        self.person.introducedBy = nil
        self.notes = notes
        uid = "urn:uuid:\(person.id)"
    }

    /// A property of the person.
    public subscript<Value>(dynamicMember property: WritableKeyPath<Person, Value>) -> Value {
        get { person[keyPath: property] }
        set { person[keyPath: property] = newValue }
    }

    /// Puts a value into a field of the person.
    ///
    /// - Throws: what is wrong with it.
    public mutating func set(_ value: FieldValue, of field: Field<Person>) throws(FieldFault) {
        try field.set(value, of: &person)
    }
}

/// What was read from a file.
public struct Contacts: Equatable, Sendable {
    public var people: [Contact] = []
    /// Lines where a person without a name begins; they were left out. LinkedIn writes such rows for closed accounts.
    public var nameless: [Int] = []
    /// Names of columns that are none of ours; they were left out.
    public var ignoredColumns: [String] = []

    /// These people, and nothing left out.
    public init(people: [Contact] = []) { self.people = people }
}
