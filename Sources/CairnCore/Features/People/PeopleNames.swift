extension People {
    /// Everyone with that name, in any case and with or without accents; if there is nobody, those whose name or company
    /// begins with it.
    public func named(_ name: String) -> [Person] {
        let persons = persons
        let all = order.compactMap { persons[$0] }
        let wanted = Folding.words(name)
        let alike = all.filter { $0.id == name || Folding.words($0.name) == wanted }
        // José is not Jose where there are both.
        let same = alike.filter { $0.id == name || $0.name.lowercased() == name.lowercased() }
        if !alike.isEmpty || wanted.isEmpty { return same.isEmpty ? alike : same }
        return all.filter { person in
            let name = Folding.words(person.name)
            return name.starts(with: wanted) || Folding.words("\(person.name) \(person.company)").starts(with: wanted)
                || name.split(separator: 0x20).contains { $0.elementsEqual(wanted) }
        }
    }

    /// A name by which ``named(_:)`` finds only this person: with the company if others have the same name.
    func uniqueName(_ person: Person) -> String {
        if named(person.name).count == 1 { return person.name }
        let long = "\(person.name) \(person.company)"
        return named(long).count == 1 ? long : person.id
    }
}
