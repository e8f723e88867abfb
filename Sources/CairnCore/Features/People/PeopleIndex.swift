/// Derived from the records of people and updated with each edit, so that a key costs no more with ten thousand of
/// them.
struct PeopleIndex: JourneyIndex {
    /// The people with whom a conversation took place.
    private(set) var met: Set<PersonID> = []
    /// The people who said something about a skill, a track or a tag.
    private(set) var speakers: [String: Set<PersonID>] = [:]
    /// The learnings that reply to a learning.
    private(set) var answers: [LearningID: Set<LearningID>] = [:]
    /// The people whom each person introduced.
    private(set) var led: [PersonID: Set<PersonID>] = [:]
    /// What lists need of every person, by name.
    private(set) var listed: [Listed] = []
    /// Those of them with whom something is open: something will be due, or a conversation is under way.
    private(set) var pending: [PersonID: Listed] = [:]

    init(_ journey: Journey) {
        let people = People(of: journey)
        for learning in people.learnings.values.joined() { add(learning) }
        // Each table is looked up once, not once per person.
        let (talks, steps, favours, cadence) = (people.conversations, people.followUps, people.favours, people.cadence)
        for person in people.persons.values {
            add(introductionOf: person)
            let id = person.id
            let contacts = ContactHistory(
                person: id, talks: talks[id] ?? [], steps: steps[id] ?? [], favours: favours[id] ?? [], cadence: cadence
            )
            if contacts.hasMet { met.insert(id) }
            listed.append(Listed(person, contacts))
        }
        for one in listed where one.isPending { pending[one.id] = one }
        listed.sort { $0.key < $1.key }
    }

    static func follows(_ kind: RecordKind) -> Bool {
        [Person.kind, Conversation.kind, Learning.kind, FollowUp.kind, Favour.kind, Cadence.kind].contains(kind)
    }

    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey) {
        let people = People(of: journey)
        switch (new ?? old)?.value {
        case is Person: follow(old?.as(Person.self), new?.as(Person.self), people)
        case is Learning: follow(old?.as(Learning.self), new?.as(Learning.self), people)
        case is Conversation, is FollowUp, is Favour:
            // What is due depends on everything that is known about a person.
            for id in Set([old, new].compactMap { $0?.value.parent }) { look(at: id, people) }
        case is Cadence:
            listed = listed.compactMap { one in
                people.persons[one.id].map { Listed($0, people.contacts(with: one.id)) }
            }
            pending = [:]
            for one in listed where one.isPending { pending[one.id] = one }
        default: break
        }
    }

    private mutating func look(at id: PersonID, _ people: People) {
        let contacts = people.contacts(with: id)
        if contacts.hasMet { met.insert(id) } else { met.remove(id) }
        guard let person = people.persons[id], let place = place(of: person) else { return }
        listed[place] = Listed(person, contacts)
        pending[id] = listed[place].isPending ? listed[place] : nil
    }
}

/// People and who introduced them.
extension PeopleIndex {
    private mutating func follow(_ old: Person?, _ new: Person?, _ people: People) {
        if let old {
            if let place = place(of: old) { listed.remove(at: place) }
            pending[old.id] = nil
            if let introducer = old.introducedBy { led.remove(old.id, from: introducer) }
        }
        guard let new else { return }
        add(introductionOf: new)
        let contacts = people.contacts(with: new.id)
        if contacts.hasMet { met.insert(new.id) }
        let one = Listed(new, contacts)
        listed.insert(one, at: place(for: one.key))
        pending[one.id] = one.isPending ? one : nil
    }

    private mutating func add(introductionOf person: Person) {
        if let introducer = person.introducedBy { led[introducer, default: []].insert(person.id) }
    }

    /// The index of the person in ``listed``.
    private func place(of person: Person) -> Int? {
        let place = place(for: (Folding.order(person.name), person.id))
        return place < listed.count && listed[place].id == person.id ? place : nil
    }

    /// The index in ``listed`` where this key is or would be.
    private func place(for key: (name: String, id: PersonID)) -> Int {
        var low = 0
        var high = listed.count
        while low < high {
            let middle = (low + high) / 2
            if listed[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Learnings: what they are about, and what they reply to.
extension PeopleIndex {
    private mutating func follow(_ old: Learning?, _ new: Learning?, _ people: People) {
        if let old {
            if let answered = old.answers { answers.remove(old.id, from: answered) }
            let left = Set(people.learnings[old.person, default: []].flatMap(\.about))
            for topic in old.about where !left.contains(topic) { speakers.remove(old.person, from: topic) }
        }
        if let new { add(new) }
    }

    private mutating func add(_ learning: Learning) {
        if let answered = learning.answers { answers[answered, default: []].insert(learning.id) }
        for topic in learning.about { speakers[topic, default: []].insert(learning.person) }
    }
}

extension Dictionary where Value == Set<String> {
    /// Removes a member from the set of that key, and an empty set.
    fileprivate mutating func remove(_ member: String, from key: Key) {
        self[key]?.remove(member)
        if self[key]?.isEmpty == true { self[key] = nil }
    }
}
