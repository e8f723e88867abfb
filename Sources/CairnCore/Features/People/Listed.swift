/// What lists need of a person: what a filter compares, and what decides the order.
///
/// An object, kept in one array: a filter goes over ten thousand at every key, and looking each up in a table would
/// take most of that time.
final class Listed: Equatable, Sendable {
    let id: PersonID
    /// In lower case, like the company and `all`.
    let name: String
    let company: String
    let track: String
    /// The text in which words are searched for.
    let all: String
    /// The day of what is due next, or nil.
    let due: Day?
    /// Whether a conversation is an idea, asked for or scheduled, even if its day has passed.
    let hasOpenTalk: Bool
    /// Whether a conversation took place.
    let isMet: Bool

    /// A person and the contact with them.
    init(_ person: Person, _ contacts: ContactHistory) {
        id = person.id
        name = person.name.lowercased()
        company = person.company.lowercased()
        track = person.track ?? ""
        let rest = [person.role, person.industry, person.met, person.place] + person.tags + person.mails
        all = ([name, company, track] + rest.map { $0.lowercased() }).joined(separator: "\n")
        due = contacts.dues.first?.day
        hasOpenTalk = contacts.hasOpenTalk
        isMet = contacts.hasMet
    }

    static func == (left: Listed, right: Listed) -> Bool {
        left === right
            || left.id == right.id && left.all == right.all && left.due == right.due
                && left.hasOpenTalk == right.hasOpenTalk && left.isMet == right.isMet
    }

    /// The sort key: the name, then the id, which gives the order in which they were added.
    var key: (name: String, id: PersonID) { (name, id) }

    /// Whether something is due about them by that day.
    func isDue(by day: Day) -> Bool { due.map { $0 <= day } ?? false }

    /// Whether its fields contain the word, in UTF-8.
    func has(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        let found = all.utf8.withContiguousStorageIfAvailable { hay -> Bool in
            guard word.count <= hay.count else { return false }
            return (0...hay.count - word.count).contains { start in
                hay[start] == first && (1..<word.count).allSatisfy { hay[start + $0] == word[$0] }
            }
        }
        return found ?? all.contains(String(decoding: word, as: UTF8.self))
    }
}
