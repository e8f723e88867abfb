extension People {
    /// Everyone of that name, without regard to case; where nobody has all of it, those whose name or company it begins.
    public func named(_ name: String) -> [Person] {
        let name = name.lowercased()
        let all = order.compactMap { persons[$0] }
        let same = all.filter { $0.name.lowercased() == name || $0.id == name }
        if !same.isEmpty { return same }
        return all.filter { person in
            person.name.lowercased().hasPrefix(name)
                || "\(person.name) \(person.company)".lowercased().hasPrefix(name)
                || person.name.lowercased().split(separator: " ").contains { $0 == name }
        }
    }
}
