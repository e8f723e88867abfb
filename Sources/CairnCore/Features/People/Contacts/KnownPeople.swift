/// Finds the known people that a contact matches.
struct KnownPeople {
    /// Who it surely is, and who it may be.
    struct Match {
        var sure: [PersonID] = []
        var perhaps: [PersonID] = []
        /// Whether the file itself calls this person so: then it knows their name, too.
        var isNamedByFile = false
    }

    private var sources: [String: [PersonID]] = [:]
    private var profiles: [String: [PersonID]] = [:]
    private var places: [String: [PersonID]] = [:]
    private var positions: [String: [PersonID]] = [:]
    private var names: [String: [PersonID]] = [:]

    init(_ people: People) {
        for id in people.order {
            guard let person = people.persons[id] else { continue }
            sources[id.lowercased(), default: []].append(id)
            if !person.source.isEmpty { sources[Self.source(person.source), default: []].append(id) }
            for place in Set((person.mails + person.links).map(PageKey.of)) {
                places[place, default: []].append(id)
                if PageKey.isProfile(place) { profiles[place, default: []].append(id) }
            }
            positions[KnownPeople.position(person.name, person.company), default: []].append(id)
            names[person.name.lowercased(), default: []].append(id)
        }
    }

    /// Who a contact is.
    func matches(_ contact: Contact) -> Match {
        if let uid = contact.uid, let found = sources[Self.source(uid)] {
            return Match(sure: found, isNamedByFile: true)
        }
        let keys = (contact.mails + contact.links).map(PageKey.of)
        if let found = keys.lazy.compactMap({ profiles[$0] }).first { return Match(sure: found) }
        let sameName = names[contact.name.lowercased()] ?? []
        var shared: [PersonID] = []
        for key in keys {
            for id in places[key] ?? [] where !shared.contains(id) { shared.append(id) }
        }
        let own = shared.filter(Set(sameName).contains)
        if !own.isEmpty { return Match(sure: own) }
        if !shared.isEmpty { return Match(perhaps: shared) }
        if let found = positions[KnownPeople.position(contact.name, contact.company)] { return Match(sure: found) }
        return Match(perhaps: sameName)
    }

    /// A UID as it is compared: a page as a page, and an id of ours without what address books want before it.
    private static func source(_ uid: String) -> String {
        let uid = uid.lowercased()
        return uid.hasPrefix("urn:uuid:") ? String(uid.dropFirst("urn:uuid:".count)) : PageKey.of(uid)
    }

    private static func position(_ name: String, _ company: String) -> String {
        "\(name.lowercased())\n\(company.lowercased())"
    }
}
