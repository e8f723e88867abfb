/// Who led to whom, as a tree.
public struct Introductions {
    private let people: People
    /// Whom each one introduced, by name.
    private let led: [PersonID: [PersonID]]

    /// Everybody's introductions.
    public init(_ people: People) {
        self.people = people
        led = Dictionary(grouping: people.order.filter { people.introducer(of: $0) != nil }) {
            people.introducer(of: $0) ?? ""
        }
    }

    /// Everyone of those, after who introduced them, who is then there too. Nobody twice, also where introductions run in
    /// a circle.
    public func tree(_ ids: [PersonID]) -> [(id: PersonID, depth: Int)] {
        let wanted = withIntroducers(ids)
        var seen: Set<PersonID> = []
        var rows: [(PersonID, Int)] = []
        func add(_ id: PersonID, _ depth: Int) {
            guard wanted.contains(id), seen.insert(id).inserted else { return }
            rows.append((id, depth))
            for next in led[id] ?? [] { add(next, min(depth + 1, 8)) }
        }
        let roots = people.order.filter { people.introducer(of: $0) == nil }
        // Those who introduced somebody first: that is what one looks here for.
        for id in roots where led[id] != nil { add(id, 0) }
        for id in roots where led[id] == nil { add(id, 0) }
        for id in people.order { add(id, 0) }
        return rows
    }

    private func withIntroducers(_ ids: [PersonID]) -> Set<PersonID> {
        var wanted: Set<PersonID> = []
        for id in ids {
            var next: PersonID? = id
            while let person = next, wanted.insert(person).inserted { next = people.introducer(of: person) }
        }
        return wanted
    }
}

extension People {
    /// Who introduced you to them, as far as that person is still there.
    func introducer(of id: PersonID) -> PersonID? {
        persons[id]?.introducedBy.flatMap { $0 != id && persons[$0] != nil ? $0 : nil }
    }

    /// Whether you know this person through that one, over however many introductions: then that one cannot have come to you
    /// through this person.
    public func came(_ id: PersonID, through other: PersonID) -> Bool {
        var seen: Set<PersonID> = [id]
        var next = introducer(of: id)
        while let person = next, seen.insert(person).inserted {
            if person == other { return true }
            next = introducer(of: person)
        }
        return false
    }

    /// Whom this person introduced, by name.
    public func introduced(by id: PersonID) -> [PersonID] {
        led[id, default: []].filter { $0 != id && persons[id] != nil }
            .sorted { (persons[$0]?.name.lowercased() ?? "", $0) < (persons[$1]?.name.lowercased() ?? "", $1) }
    }
}
