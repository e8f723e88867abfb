/// What lists need of a person: what a filter compares, and what decides the order.
///
/// An object, kept in one array: a filter goes over ten thousand at every key, and looking each up in a table would
/// take most of that time.
final class Listed: Equatable, Sendable {
    let id: PersonID
    /// What it is put in order by.
    let name: String
    /// Its folded words.
    let company: String
    let track: String
    /// The folded words that a filter looks through, each behind a space.
    let words: [UInt8]
    /// The day of what is due next, or nil.
    let due: Day?
    /// Whether a conversation is an idea, asked for or scheduled, even if its day has passed.
    let hasOpenTalk: Bool
    /// Whether they were asked for a conversation or promised something, and it is open.
    let isAwaited: Bool
    /// Whether a conversation took place.
    let isMet: Bool

    /// A person and the contact with them.
    init(_ person: Person, _ contacts: ContactHistory) {
        id = person.id
        name = Folding.order(person.name)
        company = Folding.order(person.company)
        track = person.track ?? ""
        let rest = [person.role, person.industry, person.met, person.place] + person.tags + person.mails
        words = Folding.searched([person.name, person.company, track] + rest)
        due = contacts.dues.first?.day
        hasOpenTalk = contacts.hasOpenTalk
        isAwaited = contacts.isAwaited
        isMet = contacts.hasMet
    }

    static func == (left: Listed, right: Listed) -> Bool {
        left === right
            || left.id == right.id && left.words == right.words && left.due == right.due
                && left.hasOpenTalk == right.hasOpenTalk && left.isMet == right.isMet
                && left.isAwaited == right.isAwaited
    }

    /// The sort key: the name, then the id, which gives the order in which they were added.
    var key: (name: String, id: PersonID) { (name, id) }

    /// Whether something is open with them: something will be due, or a conversation is under way.
    var isPending: Bool { due != nil || hasOpenTalk }

    /// Whether something is due about them by that day.
    func isDue(by day: Day) -> Bool { due.map { $0 <= day } ?? false }
}
