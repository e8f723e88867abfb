extension People {
    /// Everyone with that name, ignoring case; if there is nobody, those whose name or company begins with it.
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

    /// A name by which ``named(_:)`` finds only this person: with the company if others have the same name.
    func uniqueName(_ person: Person) -> String {
        if named(person.name).count == 1 { return person.name }
        let long = "\(person.name) \(person.company)"
        return named(long).count == 1 ? long : person.id
    }
}
