/// What taking in contacts would do to the people of a journey: nothing of it is done yet.
public struct ContactIntake: Equatable, Sendable {
    /// A person who would change.
    public struct Changed: Equatable, Sendable {
        public let before: Person
        public let after: Person
        /// Notes for somebody who has none yet; nil where there are none, or are some.
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

    /// Somebody who may be known, and may not.
    public struct Doubtful: Equatable, Sendable {
        public let person: Person
        /// Who it may be.
        public let candidates: [PersonID]
        public let notes: String?
    }

    /// Somebody who is not known.
    public struct New: Equatable, Sendable {
        public let person: Person
        public let notes: String?
    }

    /// Maximum of those told whom a doubtful one may be.
    private static let candidates = 5

    public private(set) var new: [New] = []
    public private(set) var changed: [Changed] = []
    public private(set) var doubtful: [Doubtful] = []
    /// How many are known and as the file says.
    public private(set) var same = 0
    /// Those of them whose notes in the file are others; theirs stay.
    public private(set) var notesDiffer: [Person] = []

    /// Compares contacts with the people of a journey, and with each other.
    ///
    /// A contact is a person where the file calls both the same (a card's UID, a profile), where they have the same name
    /// and share a mail or a link, or where name and company are the same. Where only the names or only a mail or link are
    /// the same, where several persons fit, or where the file says two things of one person, it is doubtful. What the file
    /// says takes the place of what is known; what it does not say stays, and so do notes. A name changes only where the file
    /// itself calls the person the same.
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

    /// One change that takes all of it in, the doubtful only if asked for, as new people; nil if there is nothing to take.
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
