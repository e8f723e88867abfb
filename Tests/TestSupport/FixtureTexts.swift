import CairnCore
import CairnLibrary
import Foundation
import Synchronization

/// The long texts of the small Library: the same for every entry but for its name.
final class FixtureTexts: LibraryTexts {
    /// Documents and metrics are those that ship.
    private static let shipped = EmbeddedLibrary.load().texts
    private let skills: [ItemID: SkillText]
    private let tracks: [TrackID: TrackText]
    private let milestones: [ItemID: MilestoneText]
    private let guides: GuideText
    private let templates: ProjectTemplate
    let shelf: Shelf
    let floor: [Criterion]
    private let routes: [TrackID?: [RouteStep]]
    /// Walks through a pane filter at many a key, and each filter looks into the index.
    private let index = Mutex<SearchIndex?>(nil)

    /// Texts for every entry of the index.
    init(_ index: LibraryIndex) throws {
        let own = index.steps.flatMap(\.phases).flatMap(\.milestones).filter { $0.kind != .skill }
        skills = try Dictionary(
            uniqueKeysWithValues: index.skills.map { skill in
                let alias = FixtureIndex.aliases[skill.id].map { "\"\($0)\"" } ?? ""
                let json = Self.skill.replacingOccurrences(of: "#", with: alias)
                    .replacingOccurrences(of: "@", with: skill.name)
                return (skill.id, try decoded(json) as SkillText)
            })
        tracks = try Self.texts(index.tracks.map { ($0.id, $0.name) }, Self.track)
        milestones = try Self.texts(own.map { ($0.id, $0.name) }, Self.milestone)
        shelf = try decoded(FixtureShelf.json)
        floor = try decoded(FixtureShelf.floor)
        routes = Self.routes(index)
        guides = try decoded(FixtureShelf.guide)
        templates = try decoded(FixtureShelf.template)
    }

    func searchIndex(_ make: () -> SearchIndex) -> SearchIndex {
        index.withLock { known in
            let index = known ?? make()
            known = index
            return index
        }
    }

    /// Postings speak as they do.
    var postingLexicon: PostingLexicon { Self.shipped.postingLexicon }
    func skill(_ id: ItemID) -> SkillText? { skills[id] }
    func track(_ id: TrackID) -> TrackText? { tracks[id] }
    func milestone(_ id: ItemID) -> MilestoneText? { milestones[id] }
    func route(_ track: TrackID?) -> [RouteStep] { routes[track] ?? [] }
    func guide(_ id: String) -> GuideText? { shelf.guides.contains { $0.id == id } ? guides : nil }
    var metrics: [MetricKind] { Self.shipped.metrics }
    var roundQuestions: [RoundQuestions] { Self.shipped.roundQuestions }
    var cards: [LibraryCard] { Fixtures.cards }
    func card(_ id: String) -> CardAnswer? { cards.contains { $0.id == id } ? Fixtures.answer : nil }
    func document(_ id: String) -> DocumentEntry? { Self.shipped.document(id) }
    func written(_ id: String, _ data: DocumentData) -> String? { Self.shipped.written(id, data) }
    func template(_ milestone: ItemID) -> ProjectTemplate? {
        ["baseline", "paper"].contains(milestone) ? templates : nil
    }

    /// The roadmap of each role, and of all of them, as a route: a quarter is a leg.
    private static func routes(_ index: LibraryIndex) -> [TrackID?: [RouteStep]] {
        let milestones = index.steps.flatMap(\.phases).flatMap(\.milestones)
        func serves(_ milestone: Milestone, _ track: TrackID?) -> Bool {
            guard let track else { return true }
            if let skill = index.skills.first(where: { $0.id == milestone.id }) {
                return skill.core || skill.tracks[track] != nil
            }
            return milestone.tracks.isEmpty || milestone.tracks.contains(track)
        }
        let drops = ["steady": 1, "paper": 2]
        func route(_ track: TrackID?) -> [RouteStep] {
            milestones.filter { serves($0, track) }.map { milestone in
                let quarter = index.quarters.firstIndex { $0.id == milestone.quarter }
                return RouteStep(item: milestone.id, leg: (quarter ?? 3) + 1, drop: drops[milestone.id])
            }
        }
        let tracks: [TrackID?] = [nil] + index.tracks.map(\.id)
        return Dictionary(uniqueKeysWithValues: tracks.map { ($0, route($0)) })
    }

    /// The template, read once an entry with the entry's name for `@`.
    private static func texts<Text: Decodable>(_ names: [(String, String)], _ json: String) throws -> [String: Text] {
        var texts: [String: Text] = [:]
        for (id, name) in names { texts[id] = try decoded(json.replacingOccurrences(of: "@", with: name)) }
        return texts
    }

    private static let skill = """
        {
          "aliases": [#],
          "what": "@ is a way of thinking that a machine can follow, and a colleague too.",
          "why": "Half of what goes wrong in a model can be seen earlier by somebody who knows @ well enough to doubt it.",
          "proofs": ["Explain @ in five minutes to somebody who has never heard of it", "Use it on data of your own"],
          "mistakes": ["Reading about @ for a month before trying it"],
          "resources": [
            {"title": "@, slowly", "by": "A. Author", "kind": "book", "cost": "free", "url": "https://example.org/slow"},
            {"title": "@ in a week", "by": "B. Author", "kind": "course", "cost": "paid", "url": "https://example.org/week"}
          ],
          "guides": [],
          "terms": []
        }
        """

    private static let milestone = """
        {"what": "Do @ to the end.", "why": "It shows more than it costs.", "proofs": ["It is finished", "It has a number"]}
        """

    private static let track = """
        {
          "focus": "@: what such a person builds and answers for.",
          "day": [{"time": "9:00", "text": "Reads what broke in the night."}, {"time": "14:00", "text": "Mends it."}],
          "week": ["Two reviews", "One plan"],
          "likes": ["like to finish things", "like to be asked why"],
          "dislikes": ["want one big discovery"],
          "strengths": ["patience", "plain writing"],
          "tools": ["Python", "a shell", "a notebook 📓"],
          "builds": ["A service that answers in time"],
          "entry": ["Junior @"],
          "titles": ["@", "Applied @"],
          "growth": ["Junior", "Senior", "Staff"],
          "hiring": ["A task at home", "Two talks"],
          "reality": {"difficulty": "Harder than it looks, easier than it sounds.", "struggles": ["Data is late"]},
          "myths": [{"myth": "@ is all mathematics", "reality": "It is mostly reading"}],
          "tryout": ["Week 1: read", "Week 2: build"],
          "next": ["Lead @"]
        }
        """
}
