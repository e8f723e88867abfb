import CairnCore

/// What taking in contacts would do to the people of a journey: nothing of it is done yet.
public struct ContactIntake: Equatable, Sendable {
    /// A person who would change.
    public struct Changed: Equatable, Sendable {
        public let before: Person
        public let after: Person
        /// Notes for somebody who has none yet; nil where there are none, or are some.
        public let notes: String?
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

    /// So many of those whom a doubtful one may be are told.
    private static let candidates = 5

    public private(set) var new: [New] = []
    public private(set) var changed: [Changed] = []
    public private(set) var doubtful: [Doubtful] = []
    /// How many are known and as the file says.
    public private(set) var same = 0

    /// Compares contacts with the people of a journey, and with each other.
    ///
    /// A contact is a person where the file calls both the same (a card's UID, a profile), where they have the same name
    /// and share a mail or a link, or where name and company are the same. Where only the names or only a mail or link are
    /// the same, where several persons fit, or where the file says two things of one person, it is doubtful. What the file
    /// says takes the place of what is known; what it does not say stays.
    public init(_ contacts: [Contact], _ journey: Journey, _ texts: any JourneyTexts, makeID: () -> String) {
        let index = PeopleIndex(journey.people)
        var seen: [PersonID: Person] = [:]
        var added: Set<Contact.Likeness> = []
        for contact in contacts {
            let found = index.matches(contact)
            let notes = contact.notes.isEmpty ? nil : contact.notes
            if let id = found.sure.first, found.sure.count == 1, let person = journey.people.persons[id] {
                if let before = seen[id] {
                    if contact.filled(before) == before { same += 1 } else { doubt(contact, [id], notes, makeID) }
                } else {
                    let after = contact.filled(person)
                    seen[id] = after
                    let taken = journey.people.memo(of: id, texts) == nil ? notes : nil
                    note(Changed(before: person, after: after, notes: taken))
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
        if change.before == change.after, change.notes == nil { same += 1 } else { changed.append(change) }
    }

    private mutating func doubt(
        _ contact: Contact, _ candidates: [PersonID], _ notes: String?, _ makeID: () -> String
    ) {
        let person = contact.filled(Person(id: makeID(), name: contact.name))
        doubtful.append(Doubtful(person: person, candidates: Array(candidates.prefix(Self.candidates)), notes: notes))
    }

    /// One change that takes all of it in; the doubtful only where asked for, as new people.
    public func change(title: String, addingDoubtful: Bool) -> Change {
        let added = new + (addingDoubtful ? doubtful.map { New(person: $0.person, notes: $0.notes) } : [])
        var edits = added.map { Edit(before: nil, after: .person($0.person)) }
        edits += added.compactMap { new in new.notes.map { memo($0, of: new.person) } }
        edits += changed.filter { $0.before != $0.after }.map {
            Edit(before: .person($0.before), after: .person($0.after))
        }
        edits += changed.compactMap { changed in changed.notes.map { memo($0, of: changed.after) } }
        return Change(title, edits)
    }

    private func memo(_ text: String, of person: Person) -> Edit {
        Edit(before: nil, after: .memo(Memo(owner: person.id, person: person.id, text: text)))
    }
}

/// Who is who, by what tells people apart.
private struct PeopleIndex {
    private var sources: [String: [PersonID]] = [:]
    private var places: [String: [PersonID]] = [:]
    private var positions: [String: [PersonID]] = [:]
    private var names: [String: [PersonID]] = [:]

    init(_ people: People) {
        for id in people.order {
            guard let person = people.persons[id] else { continue }
            sources[id, default: []].append(id)
            if !person.source.isEmpty { sources[person.source, default: []].append(id) }
            for place in person.mails + person.links { places[place.lowercased(), default: []].append(id) }
            positions[PeopleIndex.position(person.name, person.company), default: []].append(id)
            names[person.name.lowercased(), default: []].append(id)
        }
    }

    func matches(_ contact: Contact) -> (sure: [PersonID], perhaps: [PersonID]) {
        if let uid = contact.uid {
            let own = uid.hasPrefix("urn:uuid:") ? String(uid.dropFirst("urn:uuid:".count)) : uid
            if let found = sources[uid] ?? sources[own] { return (found, []) }
        }
        let sameName = names[contact.name.lowercased()] ?? []
        var shared: [PersonID] = []
        for place in contact.mails + contact.links {
            for id in places[place.lowercased()] ?? [] where !shared.contains(id) { shared.append(id) }
        }
        let own = shared.filter(Set(sameName).contains)
        if !own.isEmpty { return (own, []) }
        if !shared.isEmpty { return ([], shared) }
        if let found = positions[PeopleIndex.position(contact.name, contact.company)] { return (found, []) }
        return ([], sameName)
    }

    private static func position(_ name: String, _ company: String) -> String {
        "\(name.lowercased())\n\(company.lowercased())"
    }
}

extension Contact {
    /// What makes two contacts of one file one person: all that tells people apart.
    fileprivate struct Likeness: Hashable {
        let name: String
        let company: String
        let uid: String?
        let places: Set<String>
    }

    fileprivate var likeness: Likeness {
        Likeness(
            name: name.lowercased(), company: company.lowercased(), uid: uid,
            places: Set((mails + links).map { $0.lowercased() }))
    }

    /// The person with what the contact says of them. What it does not say stays.
    func filled(_ old: Person) -> Person {
        var person = old
        func take(_ new: String, _ field: WritableKeyPath<Person, String>) {
            if !new.isEmpty { person[keyPath: field] = new }
        }
        take(role, \.role)
        take(company, \.company)
        take(industry, \.industry)
        take(place, \.place)
        take(zone, \.zone)
        if person.met.isEmpty { person.met = met }
        if person.met.isEmpty, let connectedOn { person.met = "connected on \(connectedOn.text)" }
        if !track.isEmpty { person.track = track }
        if let seniority = Seniority(rawValue: seniority) { person.seniority = seniority }
        person.mails = union(person.mails, mails)
        person.links = union(person.links, links)
        person.tags = union(person.tags, tags)
        // A person of ours goes by their own id.
        if let uid, person.source.isEmpty, !uid.hasSuffix(person.id) { person.source = uid }
        return person
    }

    private func union(_ old: [String], _ new: [String]) -> [String] {
        let known = Set(old.map { $0.lowercased() })
        return old + new.filter { !$0.isEmpty && !known.contains($0.lowercased()) }
    }

    /// What an address book is to know of a person.
    public init(_ person: Person, notes: String) {
        self.init(name: person.name)
        uid = "urn:uuid:\(person.id)"
        role = person.role
        company = person.company
        industry = person.industry
        track = person.track ?? ""
        seniority = person.seniority?.rawValue ?? ""
        met = person.met
        mails = person.mails
        links = person.links
        place = person.place
        zone = person.zone
        tags = person.tags
        self.notes = notes
    }
}
