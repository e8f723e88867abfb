/// What was read in postings, kept from one look to the next, and in the store from one start to the next.
public protocol PostingReadings: Sendable {
    /// Gives the book to `body`, with a function that tells what the store keeps of readings under a mark, by posting.
    func with<Value: Sendable>(
        _ body: (inout DemandBook, @escaping (_ mark: String) -> [String: String]) -> Value
    ) -> Value
}

/// Nothing is kept.
public struct NoReadings: PostingReadings {
    public init() {}

    public func with<Value: Sendable>(
        _ body: (inout DemandBook, @escaping (_ mark: String) -> [String: String]) -> Value
    ) -> Value {
        var book = DemandBook()
        return body(&book) { _ in [:] }
    }
}

/// The demand as it was worked out last, and what from.
///
/// A text is read once: again only if it is another one, or the words are that are looked for. For a new word of one's own only
/// the texts are read that have it.
public struct DemandBook: Sendable {
    /// A reading that the store does not have yet.
    public struct Pending: Sendable {
        public let posting: String
        public let mark: String
        public let gist: PostingGist
        /// The text that was read.
        public let text: String
    }

    /// A posting as it was counted last.
    private struct Entry {
        var posting: Posting
        var asks: [PostingAsk]
        var gist: PostingGist
    }

    private var index = DemandIndex()
    private var entries: [String: Entry] = [:]
    private var words = Words()
    private var track: TrackID?
    private var revisions: [Int] = []
    private var pending: [String: Pending] = [:]
    /// How many texts were read so far.
    public private(set) var readings = 0

    /// Nothing read yet.
    public init() {}

    /// What is to be stored, once.
    public mutating func takePending() -> [Pending] {
        defer { pending = [:] }
        return pending.values.sorted { $0.posting < $1.posting }
    }

    /// What the journey's postings ask for; one without a track counts for `track`.
    mutating func demand(
        _ journey: Journey, for track: TrackID?, _ library: Library,
        stored: @escaping (_ mark: String) -> [String: String]
    ) -> DemandIndex {
        let revisions = journey.revisions(of: [Posting.self, PostingAsk.self])
        if revisions == self.revisions, track == self.track { return index }
        let words = Words(journey, library)
        let others = words.others(than: self.words)
        var making = Making(words, library, stored)
        let isOtherTrack = track != self.track
        (self.track, self.words, self.revisions) = (track, words, revisions)
        let (rows, asks) = (journey[Posting.self].rows, journey[PostingAsk.self].byParent)
        for id in entries.keys where rows[id] == nil {
            entries[id] = nil
            index.remove(id)
        }
        for (id, posting) in rows {
            let said = asks[id] ?? []
            let old = entries[id]
            let isSameText = old.map { posting.lateText.isUnchanged(from: $0.posting.lateText) } ?? false
            let isRead = isSameText && !others.concern(posting)
            if isRead, !isOtherTrack, let old, old.posting == posting, old.asks == said {
                if others.areSome { keep(old.gist, of: posting, posting.lateText.passing) }
                continue
            }
            let known = isRead ? old?.gist : making.stored(posting)
            let gist = known ?? read(posting, &making)
            if isRead, others.areSome { keep(gist, of: posting, posting.lateText.passing) }
            entries[id] = Entry(posting: posting, asks: said, gist: gist)
            if gist.isOfText {
                index.put(DemandPosting(posting, gist, said, track, library))
            } else {
                index.remove(id)
            }
        }
        return index
    }

    private mutating func read(_ posting: Posting, _ making: inout Making) -> PostingGist {
        readings += 1
        let text = posting.lateText.passing
        let gist = making.read(text)
        keep(gist, of: posting, text)
        return gist
    }

    private mutating func keep(_ gist: PostingGist, of posting: Posting, _ text: String) {
        pending[posting.id] = Pending(posting: posting.id, mark: words.mark, gist: gist, text: text)
    }
}

/// The words that are looked for.
private struct Words: Sendable {
    /// Those that the Library looks for, and how.
    private var base = ""
    /// The user's own, each with the skill that it means.
    private(set) var own: [String: ItemID?] = [:]

    init() {}

    init(_ journey: Journey, _ library: Library) {
        base = "\(PostingGist.edition) \(library.texts.postingMark)"
        own = Dictionary(journey.ownPostingWords.map { ($0.word, $0.skill) }) { first, _ in first }
    }

    /// Stands for all of them.
    var mark: String {
        let own = own.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ?? "")" }
        return String(digest(([base] + own).joined(separator: "\n").utf8), radix: 16)
    }

    /// What differs.
    func others(than old: Words) -> Others {
        if base != old.base { return .all }
        let changed = Set(own.keys).union(old.own.keys).filter { own[$0] != old.own[$0] }
        return changed.isEmpty ? .none : .some(changed.map { PostingAtoms.atoms($0).first?.key })
    }

    enum Others {
        case all, none
        /// The first part of each word; nil if it has none.
        case some([UInt64?])

        var areSome: Bool { if case .some = self { true } else { false } }

        /// Whether the posting may have to be read again.
        func concern(_ posting: Posting) -> Bool {
            switch self {
            case .all: return true
            case .none: return false
            case .some(let keys):
                guard let text = try? PostingText(Array(posting.lateText.passing.utf8)) else { return false }
                let atoms = text.lines.lazy.flatMap { PostingAtoms.atoms(text.bytes, $0) }
                return keys.contains(nil) || atoms.contains { keys.contains($0.key) }
            }
        }
    }
}

/// Reads texts with the words of this moment.
private struct Making {
    private let words: Words
    private let library: Library
    private let stored: (String) -> [String: String]
    private var known: [String: String]?
    private var lexicon: PostingLexicon?

    init(_ words: Words, _ library: Library, _ stored: @escaping (String) -> [String: String]) {
        (self.words, self.library, self.stored) = (words, library, stored)
    }

    /// What the store keeps of it; nil if the text is another one by now.
    mutating func stored(_ posting: Posting) -> PostingGist? {
        guard case .stored = posting.lateText else { return nil }
        let known = self.known ?? stored(words.mark)
        self.known = known
        return known[posting.id].flatMap(PostingGist.init(coded:))
    }

    mutating func read(_ text: String) -> PostingGist {
        let lexicon = self.lexicon ?? library.texts.postingLexicon(with: words.own.map { ($0.key, $0.value) })
        self.lexicon = lexicon
        let reading = (try? PostingText(Array(text.utf8))).map(lexicon.read)
        return reading.map(PostingGist.init) ?? .none
    }
}

extension DemandPosting {
    fileprivate init(
        _ posting: Posting, _ gist: PostingGist, _ said: [PostingAsk], _ track: TrackID?, _ library: Library
    ) {
        let rulings = PostingRulings(said, gist.asks, library)
        var asks = gist.asks
        asks.merge(rulings.confirmed) { $1 }
        for subject in rulings.refused { asks[subject] = nil }
        self.init(
            id: posting.id, track: posting.track ?? track, company: posting.company, title: posting.title, asks: asks,
            unknown: gist.unknown)
    }
}
