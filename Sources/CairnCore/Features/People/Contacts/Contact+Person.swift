extension Contact {
    /// What identifies a person: two contacts in a file with the same likeness are the same person.
    struct Likeness: Hashable {
        let name: String
        let company: String
        let uid: String?
        let places: Set<String>
    }

    var likeness: Likeness {
        Likeness(
            name: person.name.lowercased(), company: person.company.lowercased(), uid: uid.map(PageKey.of),
            places: Set((person.mails + person.links).map(PageKey.of)))
    }

    /// The person, updated from the contact. The name stays, as does anything that the contact does not say.
    public func filled(_ old: Person) -> Person {
        var new = old
        for field in Person.asked where field.name != "name" {
            // Values in a record were checked when they came in.
            _ = field.put(&new, merged(field.get(old), with: field.get(person)))
        }
        // How they met is known better here than in an address book.
        if !old.met.isEmpty { new.met = old.met }
        if new.met.isEmpty, let connectedOn { new.met = "connected on \(connectedOn.text)" }
        if !familyName.isEmpty { new.familyName = familyName }
        // People who were added here are identified by their own id.
        if let uid, old.source.isEmpty, !uid.hasSuffix(old.id) { new.source = uid }
        return new
    }

    private func merged(_ old: FieldValue, with new: FieldValue) -> FieldValue {
        switch (old, new) {
        case (_, .none), (_, .text("")): return old
        case (.list(let old), .list(let new)):
            var known = Set(old.map(PageKey.of))
            return .list(old + new.filter { !$0.isEmpty && known.insert(PageKey.of($0)).inserted })
        default: return new
        }
    }
}
