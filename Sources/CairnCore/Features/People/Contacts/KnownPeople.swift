/// Finds the known people that a contact matches.
struct KnownPeople {
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
            positions[KnownPeople.position(person.name, person.company), default: []].append(id)
            names[person.name.lowercased(), default: []].append(id)
        }
    }

    /// The people it certainly is, and those it may be.
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
        if let found = positions[KnownPeople.position(contact.name, contact.company)] { return (found, []) }
        return ([], sameName)
    }

    private static func position(_ name: String, _ company: String) -> String {
        "\(name.lowercased())\n\(company.lowercased())"
    }
}
