/// Everyone you talk to and what came of it: the part of the Journey that may be large, and is read after the first frame.
public struct People: Equatable, Sendable {
    /// Whether the store's records are in here. Until then nothing is known, which is not the same as nobody.
    public internal(set) var isRead = true
    public private(set) var persons: [PersonID: Person] = [:]
    /// Every person, by name without regard to case.
    public var order: [PersonID] { listed.map(\.id) }
    /// By person, oldest first, as everything below.
    public private(set) var conversations: [PersonID: [Conversation]] = [:]
    public private(set) var learnings: [PersonID: [Learning]] = [:]
    public private(set) var followUps: [PersonID: [FollowUp]] = [:]
    public private(set) var favours: [PersonID: [Favour]] = [:]
    public private(set) var cadence = Cadence()
    /// With whom a conversation took place.
    public private(set) var met: Set<PersonID> = []
    /// Who said something about a skill, a track or a tag.
    public private(set) var speakers: [String: Set<PersonID>] = [:]
    /// What answers a learning.
    public private(set) var answers: [LearningID: [Learning]] = [:]
    /// Whom each one introduced.
    private(set) var led: [PersonID: Set<PersonID>] = [:]
    /// Who said what.
    private var speakerOf: [LearningID: PersonID] = [:]
    /// Every person as lists look for them, in ``order``.
    private(set) var listed: [Listed] = []
    /// Memos that were written and that the store may not have yet; without a text where one was removed.
    private var written: [String: Memo] = [:]

    /// Nobody yet.
    public init() {}

    /// What these records say, in any order. Memos are passed over, and what is not about people.
    public init(_ records: [Record]) {
        for record in records { place(record, sorted: false) }
        written = [:]
        listed = persons.values.map(listing).sorted { $0.key < $1.key }
    }

    /// Nothing is known yet.
    public static var unread: People {
        var people = People()
        people.isRead = false
        return people
    }

    /// The person's memo or the conversation's, or nil.
    public func memo(of owner: String, _ texts: any JourneyTexts) -> String? {
        guard let memo = written[owner] else { return texts.memo(of: owner) }
        return memo.text.isEmpty ? nil : memo.text
    }

    /// Memos written and not removed, by owner.
    var memosWritten: [Memo] { written.values.filter { !$0.text.isEmpty }.sorted { $0.owner < $1.owner } }

    /// The store has all memos now.
    mutating func leaveMemosToStore() { written = [:] }

    /// Whose memos have a word that begins so.
    func people(whoseMemosHave word: String, _ texts: any JourneyTexts) -> Set<PersonID> {
        let new = written.values.filter { memo in
            memo.text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(word) }
        }
        return texts.people(whoseMemosHave: word).union(new.map(\.person))
    }

    /// The conversation of that id.
    public func conversation(_ id: ConversationID, of person: PersonID) -> Conversation? {
        conversations[person]?.first { $0.id == id }
    }

    /// The learning of that id.
    public func learning(_ id: LearningID) -> Learning? {
        speakerOf[id].flatMap { learnings[$0]?.first { $0.id == id } }
    }
}

extension People {
    /// Puts a record in, in place of the one with its key.
    mutating func put(_ record: Record) {
        place(record, sorted: true)
        lookForDue(record)
    }

    private mutating func place(_ record: Record, sorted: Bool) {
        switch record {
        case .person(let person): put(person, sorted: sorted)
        case .conversation(let value):
            conversations[value.person, default: []].place(value)
            if value.state.tookPlace { met.insert(value.person) } else if sorted { lookForMeeting(value.person) }
        case .learning(let value):
            if let old = learnings[value.person]?.first(where: { $0.id == value.id }) { take(out: old) }
            learnings[value.person, default: []].place(value)
            speakerOf[value.id] = value.person
            if let answered = value.answers { answers[answered, default: []].place(value) }
            for topic in value.about { speakers[topic, default: []].insert(value.person) }
        case .followUp(let value): followUps[value.person, default: []].place(value)
        case .favour(let value): favours[value.person, default: []].place(value)
        case .cadence(let value): cadence = value
        case .memo(let memo): written[memo.owner] = memo
        case .plan, .progress, .evidence, .note, .link: break
        }
    }

    /// Takes a record out.
    mutating func remove(_ record: Record) {
        take(out: record)
        lookForDue(record)
    }

    private mutating func take(out record: Record) {
        switch record {
        case .person(let person):
            if let place = place(of: person.id) { listed.remove(at: place) }
            persons[person.id] = nil
            forgetIntroduction(of: person)
        case .conversation(let value):
            conversations.take(value.id, of: value.person)
            lookForMeeting(value.person)
        case .learning(let value): take(out: value)
        case .followUp(let value): followUps.take(value.id, of: value.person)
        case .favour(let value): favours.take(value.id, of: value.person)
        case .cadence: cadence = Cadence()
        case .memo(let memo): written[memo.owner] = Memo(owner: memo.owner, person: memo.person, text: "")
        case .plan, .progress, .evidence, .note, .link: break
        }
    }

    private mutating func put(_ person: Person, sorted: Bool) {
        if sorted, let place = place(of: person.id) { listed.remove(at: place) }
        if let old = persons[person.id] { forgetIntroduction(of: old) }
        if let introducer = person.introducedBy { led[introducer, default: []].insert(person.id) }
        persons[person.id] = person
        guard sorted else { return }
        let new = listing(person)
        listed.insert(new, at: place(for: new.key))
    }

    private mutating func forgetIntroduction(of person: Person) {
        guard let introducer = person.introducedBy else { return }
        led[introducer]?.remove(person.id)
        if led[introducer]?.isEmpty == true { led[introducer] = nil }
    }

    private mutating func take(out learning: Learning) {
        learnings.take(learning.id, of: learning.person)
        speakerOf[learning.id] = nil
        if let answered = learning.answers { answers.take(learning.id, of: answered) }
        let left = Set(learnings[learning.person, default: []].flatMap(\.about))
        for topic in learning.about where !left.contains(topic) {
            speakers[topic]?.remove(learning.person)
            if speakers[topic]?.isEmpty == true { speakers[topic] = nil }
        }
    }

    /// What is due hangs on everything that is known of a person, and of all on the cadence.
    private mutating func lookForDue(_ record: Record) {
        switch record {
        case .person(let person): lookForDue(person.id)
        case .conversation(let talk): lookForDue(talk.person)
        case .followUp(let step): lookForDue(step.person)
        case .favour(let favour): lookForDue(favour.person)
        case .cadence: listed = listed.compactMap { persons[$0.id].map(listing) }
        case .learning, .memo, .plan, .progress, .evidence, .note, .link: break
        }
    }

    private mutating func lookForDue(_ id: PersonID) {
        guard let person = persons[id], let place = place(of: id) else { return }
        listed[place] = listing(person)
    }

    private func listing(_ person: Person) -> Listed {
        let hasOpenTalk = conversations[person.id, default: []].contains { $0.state.isOpen }
        return Listed(
            person, due: dues(of: person.id).first?.day, hasOpenTalk: hasOpenTalk, isMet: met.contains(person.id))
    }

    private mutating func lookForMeeting(_ person: PersonID) {
        let took = conversations[person, default: []].contains { $0.state.tookPlace }
        if took { met.insert(person) } else { met.remove(person) }
    }

    /// Where the person stands among the listed.
    private func place(of id: PersonID) -> Int? {
        guard let person = persons[id] else { return nil }
        let place = place(for: (person.name.lowercased(), id))
        return place < listed.count && listed[place].id == id ? place : nil
    }

    /// Where among the listed one stands or would stand.
    private func place(for key: (name: String, id: PersonID)) -> Int {
        var low = 0
        var high = listed.count
        while low < high {
            let middle = (low + high) / 2
            if listed[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
