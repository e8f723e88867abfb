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
    /// The day of the first conversation that is scheduled, or nil.
    private let talk: Day?
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
        talk = contacts.talks.filter { $0.state == .scheduled }.compactMap(\.day).min()
        hasOpenTalk = contacts.hasOpenTalk
        isAwaited = contacts.isAwaited
        isMet = contacts.hasMet
    }

    static func == (left: Listed, right: Listed) -> Bool {
        left === right
            || left.id == right.id && left.words == right.words && left.due == right.due && left.talk == right.talk
                && left.hasOpenTalk == right.hasOpenTalk && left.isMet == right.isMet
                && left.isAwaited == right.isAwaited
    }

    /// The sort key: the name, then the id, which gives the order in which they were added.
    var key: (name: String, id: PersonID) { (name, id) }

    /// Whether something is open with them: something will be due, or a conversation is under way.
    var isPending: Bool { due != nil || hasOpenTalk }

    /// Whether something is due about them by that day.
    func isDue(by day: Day) -> Bool { due.map { $0 <= day } ?? false }

    /// The day of what is due next, or nil: as seen on that day, a scheduled conversation is due until it is over.
    /// `owed` are thanks for a round of a job.
    func due(seenOn today: Day, _ owed: [PersonID: Day] = [:]) -> Day? {
        [due, talk.flatMap { $0 < today ? nil : $0 }, owed[id]].compactMap(\.self).min()
    }

    /// The same with conversations, as seen today.
    func isDue(by day: Day, seenOn today: Day, _ owed: [PersonID: Day] = [:]) -> Bool {
        due(seenOn: today, owed).map { $0 <= day } ?? false
    }
}
