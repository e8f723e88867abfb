extension People {
    /// Everyone of that name, without regard to case; where nobody has all of it, those whose name or company it begins.
    public func named(_ name: String) -> [Person] {
        let name = name.lowercased()
        let persons = persons
        let all = order.compactMap { persons[$0] }
        let same = all.filter { $0.name.lowercased() == name || $0.id == name }
        if !same.isEmpty { return same }
        return all.filter { person in
            person.name.lowercased().hasPrefix(name)
                || "\(person.name) \(person.company)".lowercased().hasPrefix(name)
                || person.name.lowercased().split(separator: " ").contains { $0 == name }
        }
    }

    /// A name that ``named(_:)`` finds this person alone by: with the company where others have the same.
    func uniqueName(_ person: Person) -> String {
        if named(person.name).count == 1 { return person.name }
        let long = "\(person.name) \(person.company)"
        return named(long).count == 1 ? long : person.id
    }
}
