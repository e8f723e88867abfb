import CairnCore

extension Contacts {
    /// Adds a person whose entry begins at that byte, unless there are too many.
    mutating func append(_ person: Contact, from offset: Int, limit: Int) throws(Fault) {
        guard people.count < limit else {
            throw Fault(offset: offset, reason: "at most \(limit) people are read; split the file into smaller ones")
        }
        let length = person.name.count
        guard length <= Person.longestName else {
            throw Fault(
                offset: offset, reason: "a name of \(length) characters; at most \(Person.longestName) are taken")
        }
        people.append(person)
    }
}
