/// A person as lists look for them: what a filter compares, and what decides their place.
///
/// An object, and all of them side by side: a filter passes over ten thousand at every key, and a look into a table for each
/// would take most of its time.
final class Listed: Equatable, Sendable {
    let id: PersonID
    /// In lower case, as the company and all below.
    let name: String
    let company: String
    let track: String
    /// The fields in which words are looked for.
    let all: String
    /// When something is due next.
    let due: Day?
    /// Whether a conversation is an idea, asked for or scheduled, also for a day that has passed.
    let hasOpenTalk: Bool
    /// Whether one took place.
    let isMet: Bool

    /// A person and what one had to do with them.
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

    /// What they are sorted by: the name; of one name the id, which is the order in which they were added.
    var key: (name: String, id: PersonID) { (name, id) }

    /// Whether something is due about them by that day.
    func isDue(by day: Day) -> Bool { due.map { $0 <= day } ?? false }

    /// Whether the word, in UTF-8, stands somewhere in its fields.
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
