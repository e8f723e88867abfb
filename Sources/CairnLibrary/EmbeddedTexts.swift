import CairnCore
import Foundation
import Synchronization

/// The long texts of the embedded Library, each decoded when it is first asked for.
final class EmbeddedTexts: LibraryTexts {
    let lines: SortedLines
    /// JSON that takes the place of lines, by key: what packs brought.
    private let over: [String: String]
    /// What was read, by key: a detail is made again at every key.
    private let read = Mutex<[String: any Sendable]>([:])
    /// What the search looks through, once something was looked for.
    private let index = Mutex<SearchIndex?>(nil)

    /// How postings speak, once one was read.
    private let lexicon = Mutex<PostingLexicon?>(nil)
    /// What was read in postings, by text.
    private let readings = Mutex<[String: PostingReading]>([:])
    private static let mostReadings = 100

    init(lines: SortedLines, over: [String: String] = [:]) {
        self.lines = lines
        self.over = over
    }

    func skill(_ id: ItemID) -> SkillText? { try? entry("skill/\(id)") }
    func track(_ id: TrackID) -> TrackText? { try? entry("track/\(id)") }
    func milestone(_ id: ItemID) -> MilestoneText? { try? entry("milestone/\(id)") }
    func guide(_ id: String) -> GuideText? { try? entry("guide/\(id)") }
    func template(_ milestone: ItemID) -> ProjectTemplate? { try? entry("template/\(milestone)") }

    func route(_ track: TrackID?) -> [RouteStep] {
        guard let track, over["track/\(track)"] != nil else { return EmbeddedAssets.route(track ?? "") }
        return self.track(track)?.route ?? []
    }

    var postingLexicon: PostingLexicon {
        lexicon.withLock { known in
            if let known { return known }
            let made = PostingLexicon(postingWords)
            known = made
            return made
        }
    }

    func postingReading(_ key: String, _ make: () -> PostingReading) -> PostingReading {
        if let known = readings.withLock({ $0[key] }) { return known }
        let made = make()
        readings.withLock { known in
            if known.count >= Self.mostReadings { known.removeAll() }
            known[key] = made
        }
        return made
    }

    var postingMark: String {
        let key = "postings/all"
        if let known = read.withLock({ $0["\(key) mark"] }) as? String { return known }
        let bytes = over[key].map { Data($0.utf8) } ?? lines.value(of: key).map(Data.init(lent:)) ?? Data()
        let mark = String(digest(bytes), radix: 16)
        read.withLock { $0["\(key) mark"] = mark }
        return mark
    }

    var postingWords: PostingWords { (try? entry("postings/all")) ?? .none }

    var shelf: Shelf { (try? entry("shelf/all")) ?? .empty }

    func document(_ id: String) -> DocumentEntry? { try? entry("document/\(id)") }

    func written(_ id: String, _ data: DocumentData) -> String? { document(id)?.filled(with: data) }

    var floor: [Criterion] {
        let all: Entries<Criterion>? = try? entry("floor/all")
        return all?.entries ?? []
    }

    var contractQuestions: [ContractQuestion] {
        let all: Entries<ContractQuestion>? = try? entry("contract/all")
        return all?.entries ?? []
    }

    var cards: [LibraryCard] {
        let all: Entries<LibraryCard>? = try? entry("card/all")
        return all?.entries ?? []
    }

    func card(_ id: String) -> CardAnswer? { try? entry("card/\(id)") }

    var roundQuestions: [RoundQuestions] {
        let all: Entries<RoundQuestions>? = try? entry("round/all")
        return all?.entries ?? []
    }

    var metrics: [MetricKind] {
        let all: Entries<MetricKind>? = try? entry("metric/all")
        return all?.entries ?? []
    }

    /// A list, as the build writes it.
    private struct Entries<Entry: Decodable & Sendable>: Decodable, Sendable {
        let entries: [Entry]
    }

    /// The groups of ``Synonyms``, as the build writes them.
    private struct SynonymGroups: Decodable {
        let groups: [[String]]
    }

    var synonyms: Synonyms {
        let key = "synonyms/all"
        if let known = read.withLock({ $0["\(key) folded"] }) as? Synonyms { return known }
        let groups: SynonymGroups? = try? entry(key)
        let synonyms = Synonyms(groups?.groups ?? [])
        read.withLock { $0["\(key) folded"] = synonyms }
        return synonyms
    }

    func searchIndex(_ make: () -> SearchIndex) -> SearchIndex {
        index.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }

    /// Reads one entry; nil if there is none with this key.
    ///
    /// - Throws: ``LibraryError`` if it is not what the program expects.
    func entry<Text: Decodable & Sendable>(_ key: String) throws(LibraryError) -> Text? {
        if let text = read.withLock({ $0[key] }) as? Text { return text }
        guard let json = over[key].map({ Data($0.utf8) }) ?? lines.value(of: key).map(Data.init(lent:)) else {
            return nil
        }
        let text: Text = try EmbeddedLibrary.decode(json, entry: key)
        read.withLock { $0[key] = text }
        return text
    }
}
