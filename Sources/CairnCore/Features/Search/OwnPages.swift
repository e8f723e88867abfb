/// Everything that the user wrote, prepared for searching: a page for each record that has words, made from its fields.
///
/// A new kind of record needs nothing more: see docs/ADDING.md. An object, since a state that is copied at every key
/// holds it.
final class OwnPages: Equatable, Sendable {
    let pages: [SearchPage]
    /// Revisions of all kinds of record.
    let revisions: [Int]

    /// The pages of a journey. What stays in the store is left out: see ``JourneyTexts``.
    init(_ journey: Journey, _ context: Context) {
        revisions = OwnPages.revisions(journey, context)
        var making = OwnPageMaking(journey: journey, context: context)
        pages = journey.records.compactMap { making.page($0) }
    }

    /// The pages of people, jobs and other records with a row of their own that may be called so. People and jobs may be many:
    /// only those of whom a word begins so get a page.
    static func named(_ words: SearchWords, _ journey: Journey, _ context: Context) -> [SearchPage] {
        var making = OwnPageMaking(journey: journey, context: context)
        let people = journey.people
        let persons = people.persons
        let called = people.listed.filter { one in words.terms.allSatisfy { one.words.begins($0.own) } }
            .compactMap { persons[$0.id] }.map { Record($0) }
        let jobs = journey.allJobs.filter { job in
            let label: [UInt8] = [0x20] + Folding.words(journey.label(of: job))
            return words.terms.allSatisfy { label.begins($0.own) }
        }.map(\.record)
        let others = context.features.kinds.all.filter {
            $0.reading == .first && context.features.home(of: $0.kind) != nil
        }
        let standing = others.flatMap { journey.records(of: $0.kind) }.filter {
            $0.value.owner(in: context.library) == nil
        }
        return (called + jobs + standing).compactMap { making.page($0) }
    }

    /// Whether they are those of this journey.
    func areOf(_ journey: Journey, _ context: Context) -> Bool {
        revisions == OwnPages.revisions(journey, context)
    }

    private static func revisions(_ journey: Journey, _ context: Context) -> [Int] {
        journey.revisions(of: context.features.kinds.all)
    }

    static func == (left: OwnPages, right: OwnPages) -> Bool {
        left === right || left.revisions == right.revisions && left.pages == right.pages
    }
}

/// Makes the pages of records.
struct OwnPageMaking {
    let journey: Journey
    let context: Context
    /// What records belong to, once looked up.
    private var owners: [Owner.Place: Owner] = [:]
    /// Ids of the Library's questions, which a record may list: nobody wrote those words.
    private let questions: Set<String>
    /// For notes on cards, which have no title of their own.
    private lazy var deck = CardDeck(journey, context.library)

    /// Makes pages of the records of a journey.
    init(journey: Journey, context: Context) {
        self.journey = journey
        self.context = context
        questions = Set(context.library.texts.shelf.questions.map(\.id))
    }

    /// What a record belongs to, in the end: an item, or a record with a row of its own.
    struct Owner {
        /// A record or an item by its key; the kind of an item is nil.
        struct Place: Hashable {
            let kind: RecordKind?
            let key: String
        }

        let title: String
        let target: Document.Target
    }

    /// The page of a record; nil if no words are in it and nothing calls it by a name.
    mutating func page(_ record: Record) -> SearchPage? {
        guard type(of: record.value).searched != [] else { return nil }
        let texts = texts(of: record.value)
        guard let name = name(of: record) ?? texts.first else { return nil }
        let own = Owner.Place(kind: record.kind, key: record.key)
        let owner = owner(of: record, at: own)
        var page = SearchPage(
            .record(record.kind, record.key), title: owner?.title ?? name, kind: record.kind.name,
            text: owner == nil ? texts.filter { !name.contains($0) } : texts, around: owner?.title ?? "",
            target: owner?.target ?? target(of: own))
        page.isOwn = true
        return page
    }

    /// What it is called, if its first words do not say so: a job by its company, too, and an application by its posting.
    private func name(of record: Record) -> String? {
        record.as(Application.self).map { journey.label(of: $0) } ?? record.as(Posting.self)?.label
    }

    /// What a record belongs to; nil if it stands by itself.
    private mutating func owner(of record: Record, at own: Owner.Place) -> Owner? {
        // A card may be called as a skill is.
        if let note = record.as(CardNote.self) {
            return deck[note.card].map { Owner(title: $0.question, target: target(of: own)) }
        }
        let place = record.value.owner(in: context.library) ?? own
        return place == own ? nil : self.owner(place)
    }

    /// What the user wrote in it, in the order of its fields; people, skills, roles and projects by their names.
    private func texts(of record: some JourneyRecord) -> [String] {
        record.ownTexts.compactMap { text, isOfList in
            // Where anybody may be named, those on the list are by their ids.
            if let person = journey[Person.self][text] { return person.name }
            guard isOfList else { return text }
            if questions.contains(text) { return nil }
            return journey[Project.self][text]?.name ?? context.library.topicName(text)
        }
    }

    private mutating func owner(_ place: Owner.Place) -> Owner {
        if let known = owners[place] { return known }
        let owner = findOwner(place)
        owners[place] = owner
        return owner
    }

    private mutating func findOwner(_ place: Owner.Place) -> Owner {
        guard let kind = place.kind else {
            return Owner(title: context.library.item(place.key)?.name ?? place.key, target: .item(place.key))
        }
        guard let record = journey.record(kind, place.key) else {
            return Owner(title: place.key, target: target(of: place))
        }
        if let above = record.value.owner(in: context.library), above != place { return owner(above) }
        let title = name(of: record) ?? texts(of: record.value).first ?? place.key
        return Owner(title: title, target: target(of: place))
    }

    private func target(of place: Owner.Place) -> Document.Target {
        guard let kind = place.kind, let pane = context.features.home(of: kind) else {
            return .record(place.kind?.name ?? "", place.key)
        }
        return .row(pane, place.key)
    }
}

extension JourneyRecord {
    /// The texts of its fields in order, and whether each is one of a list.
    fileprivate var ownTexts: [(text: String, isOfList: Bool)] {
        let searched = Self.fields.filter { Self.searched?.contains($0.name) ?? true }
        return searched.flatMap { field -> [(text: String, isOfList: Bool)] in
            switch (field.kind, field.get(self)) {
            case (.text, .text(let text)), (.lines, .text(let text)): text.isEmpty ? [] : [(text, false)]
            case (.list, .list(let texts)): texts.map { ($0, true) }
            default: []
            }
        }
    }

    /// The record or item that it hangs on; nil if it stands by itself.
    fileprivate func owner(in library: Library) -> OwnPageMaking.Owner.Place? {
        for field in Self.fields {
            switch field.kind {
            case .parent(let kind):
                if case .text(let id) = field.get(self) { return .init(kind: kind, key: id) }
            // What a record may be without is what it is about, and not where it stands.
            case .item where !field.isOptional:
                if case .text(let id) = field.get(self) { return .init(kind: nil, key: id) }
            // A kind with one record for each item has the item's id.
            case .id where parent == nil && library.item(key) != nil: return .init(kind: nil, key: key)
            default: break
            }
        }
        return nil
    }
}
