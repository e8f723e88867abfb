extension Contact {
    /// What makes two contacts of one file one person: all that tells people apart.
    struct Likeness: Hashable {
        let name: String
        let company: String
        let uid: String?
        let places: Set<String>
    }

    var likeness: Likeness {
        Likeness(
            name: name.lowercased(), company: company.lowercased(), uid: uid.map(PageKey.of),
            places: Set((mails + links).map(PageKey.of)))
    }

    /// The person with what the contact says of them. What it does not say stays.
    public func filled(_ old: Person) -> Person {
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
        let known = Set(person.tags.map { $0.lowercased() })
        person.tags += tags.filter { !$0.isEmpty && !known.contains($0.lowercased()) }
        if !familyName.isEmpty { person.familyName = familyName }
        // A person of ours goes by their own id.
        if let uid, person.source.isEmpty, !uid.hasSuffix(person.id) { person.source = uid }
        return person
    }

    /// Addresses without those that are there already, in whatever way they are written.
    private func union(_ old: [String], _ new: [String]) -> [String] {
        var known = Set(old.map(PageKey.of))
        return old + new.filter { !$0.isEmpty && known.insert(PageKey.of($0)).inserted }
    }

    /// What an address book is to know of a person.
    public init(_ person: Person, notes: String) {
        self.init(name: person.name)
        uid = "urn:uuid:\(person.id)"
        if let parts = person.nameParts { (givenName, familyName) = parts }
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
