/// Who introduced whom, as a tree.
public struct Introductions {
    /// Everyone, by name.
    private let order: [PersonID]
    private let introducers: [PersonID: PersonID]
    /// The people whom each person introduced, by name.
    private let led: [PersonID: [PersonID]]

    /// The introductions of these people.
    public init(_ people: People) {
        let persons = people.persons
        let introducers = persons.compactMapValues { introducer(of: $0, persons) }
        order = people.order
        self.introducers = introducers
        led = Dictionary(grouping: order.filter { introducers[$0] != nil }) { introducers[$0] ?? "" }
    }

    /// These people, each after the person who introduced them, who is included too. Nobody appears twice, even if
    /// introductions form a circle.
    public func tree(_ ids: [PersonID]) -> [(id: PersonID, depth: Int)] {
        let wanted = withIntroducers(ids)
        var seen: Set<PersonID> = []
        var rows: [(PersonID, Int)] = []
        func add(_ id: PersonID, _ depth: Int) {
            guard wanted.contains(id), seen.insert(id).inserted else { return }
            rows.append((id, depth))
            for next in led[id] ?? [] { add(next, min(depth + 1, 8)) }
        }
        let roots = order.filter { introducers[$0] == nil }
        // Those who introduced somebody come first: they are what this view is for.
        for id in roots where led[id] != nil { add(id, 0) }
        for id in roots where led[id] == nil { add(id, 0) }
        for id in order { add(id, 0) }
        return rows
    }

    private func withIntroducers(_ ids: [PersonID]) -> Set<PersonID> {
        var wanted: Set<PersonID> = []
        for id in ids {
            var next: PersonID? = id
            while let person = next, wanted.insert(person).inserted { next = introducers[person] }
        }
        return wanted
    }
}

/// Who introduced this person, if they are among these.
private func introducer(of person: Person, _ persons: [PersonID: Person]) -> PersonID? {
    person.introducedBy.flatMap { $0 != person.id && persons[$0] != nil ? $0 : nil }
}

extension People {
    /// Who introduced this person, if they are still on the list.
    func introducer(of id: PersonID) -> PersonID? {
        let persons = persons
        return persons[id].flatMap { CairnCore.introducer(of: $0, persons) }
    }

    /// Whether the user knows this person through the other, directly or by way of others: then this person cannot have
    /// introduced the other.
    public func came(_ id: PersonID, through other: PersonID) -> Bool {
        var seen: Set<PersonID> = [id]
        var next = introducer(of: id)
        while let person = next, seen.insert(person).inserted {
            if person == other { return true }
            next = introducer(of: person)
        }
        return false
    }

    /// The people whom this person introduced, by name.
    public func introduced(by id: PersonID) -> [PersonID] {
        let persons = persons
        return led[id, default: []].filter { $0 != id && persons[id] != nil }
            .map { ($0, Folding.order(persons[$0]?.name ?? "")) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }
}
