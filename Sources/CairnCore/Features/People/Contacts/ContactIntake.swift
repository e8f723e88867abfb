/// What importing contacts would do to the people of a journey. Nothing is changed yet.
public struct ContactIntake: Equatable, Sendable {
    /// A known person who would be changed.
    public struct Changed: Equatable, Sendable {
        public let before: Person
        public let after: Person
        /// Notes to add; nil if there are none, or the person already has notes.
        public let notes: String?
        /// Whether the file's notes are others than those that are there, which stay.
        public let notesDiffer: Bool

        /// What changes, as a list names it.
        public var differences: [String] {
            var names: [String] = []
            func compare<Value: Equatable>(_ field: KeyPath<Person, Value>, _ name: (Value) -> String) {
                if before[keyPath: field] != after[keyPath: field] { names.append(name(after[keyPath: field])) }
            }
            compare(\.name) { "name “\($0)”" }
            compare(\.familyName) { "family name “\($0 ?? "")”" }
            compare(\.role) { "role “\($0)”" }
            compare(\.company) { "company “\($0)”" }
            compare(\.industry) { "industry “\($0)”" }
            compare(\.track) { _ in "track" }
            compare(\.seniority) { _ in "level" }
            compare(\.met) { "how you know them, “\($0)”" }
            compare(\.mails) { _ in "mail" }
            compare(\.links) { _ in "links" }
            compare(\.place) { "place “\($0)”" }
            compare(\.zone) { "time zone “\($0)”" }
            compare(\.tags) { _ in "tags" }
            if notes != nil { names.append("notes") }
            if names.isEmpty, before != after { names.append("what the file calls them") }
            if notesDiffer { names.append("notes differ (yours kept)") }
            return names
        }
    }

    /// Somebody who may be known already.
    public struct Doubtful: Equatable, Sendable {
        public let person: Person
        /// The people it may be.
        public let candidates: [PersonID]
        public let notes: String?
    }

    /// Somebody who is not on the list yet.
    public struct New: Equatable, Sendable {
        public let person: Person
        public let notes: String?
    }

    /// Maximum candidates listed.
    private static let candidates = 5

    public private(set) var new: [New] = []
    public private(set) var changed: [Changed] = []
    public private(set) var doubtful: [Doubtful] = []
    /// The number of people that need no change.
    public private(set) var same = 0
    /// Those of them whose notes in the file are others; theirs stay.
    public private(set) var notesDiffer: [Person] = []

    /// Compares contacts with the people of a journey, and with each other.
    ///
    /// A contact is a known person if the file's id is the same (a card's UID, a profile), if they have the same name
    /// and share a mail address or a link, or if name and company are the same. If only the name or only a mail address
    /// or link is the same, if several people match, or if the file contradicts itself about a person, it is doubtful.
    /// What the file says replaces what is known; what it does not say stays, and so do notes. A name changes only if the
    /// file's id is the same.
    public init(_ contacts: [Contact], _ journey: Journey, _ texts: any JourneyTexts, makeID: () -> String) {
        let index = KnownPeople(journey.people)
        var seen: [PersonID: Person] = [:]
        var added: Set<Contact.Likeness> = []
        for contact in contacts {
            let found = index.matches(contact)
            let notes = contact.notes.isEmpty ? nil : contact.notes
            if let id = found.sure.first, found.sure.count == 1, let person = journey.people.persons[id] {
                if let before = seen[id] {
                    if contact.filled(before) == before { same += 1 } else { doubt(contact, [id], notes, makeID) }
                } else {
                    var after = contact.filled(person)
                    if found.isNamedByFile { after.name = contact.name }
                    seen[id] = after
                    let memo = journey.people.memo(of: id, texts)
                    note(
                        Changed(
                            before: person, after: after, notes: memo == nil ? notes : nil,
                            notesDiffer: Self.differ(notes, memo)))
                }
            } else if found.sure.isEmpty, found.perhaps.isEmpty {
                guard added.insert(contact.likeness).inserted else {
                    same += 1
                    continue
                }
                new.append(New(person: contact.filled(Person(id: makeID(), name: contact.name)), notes: notes))
            } else {
                doubt(contact, found.sure + found.perhaps, notes, makeID)
            }
        }
    }

    private mutating func note(_ change: Changed) {
        if change.before == change.after, change.notes == nil {
            same += 1
            if change.notesDiffer { notesDiffer.append(change.before) }
        } else {
            changed.append(change)
        }
    }

    /// Whether a file's notes say more than the memo that stays.
    private static func differ(_ notes: String?, _ memo: String?) -> Bool {
        guard let notes, let memo else { return false }
        return notes != memo && !memo.contains(notes)
    }

    private mutating func doubt(
        _ contact: Contact, _ candidates: [PersonID], _ notes: String?, _ makeID: () -> String
    ) {
        let person = contact.filled(Person(id: makeID(), name: contact.name))
        doubtful.append(Doubtful(person: person, candidates: Array(candidates.prefix(Self.candidates)), notes: notes))
    }

    /// One change that imports it all, the doubtful as new people and only if asked for; nil if there is nothing to
    /// import.
    public func change(title: String, addingDoubtful: Bool) -> Change? {
        let added = new + (addingDoubtful ? doubtful.map { New(person: $0.person, notes: $0.notes) } : [])
        var edits = added.map { Edit(from: nil, to: $0.person) }
        edits += added.compactMap { new in new.notes.map { memo($0, of: new.person) } }
        edits += changed.filter { $0.before != $0.after }.map {
            Edit(from: $0.before, to: $0.after)
        }
        edits += changed.compactMap { changed in changed.notes.map { memo($0, of: changed.after) } }
        return edits.isEmpty ? nil : Change(title, edits)
    }

    private func memo(_ text: String, of person: Person) -> Edit {
        Edit(from: nil, to: Memo(owner: person.id, person: person.id, text: text))
    }
}
