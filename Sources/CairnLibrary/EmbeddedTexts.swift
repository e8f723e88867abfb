import CairnCore
import Synchronization

/// The long texts of the embedded Library, each decoded when it is asked for.
final class EmbeddedTexts: LibraryTexts {
    let lines: SortedLines
    /// JSON that takes the place of lines, by key: what packs brought.
    private let over: [String: String]
    /// The shelf, once it was asked for.
    private let decodedShelf = Mutex<Shelf?>(nil)
    /// What the search looks through, once something was looked for.
    private let index = Mutex<SearchIndex?>(nil)

    init(lines: SortedLines, over: [String: String] = [:]) {
        self.lines = lines
        self.over = over
    }

    func skill(_ id: ItemID) -> SkillText? { try? entry("skill/\(id)", SkillText.init) }
    func track(_ id: TrackID) -> TrackText? { try? entry("track/\(id)", TrackText.init) }
    func milestone(_ id: ItemID) -> MilestoneText? { try? entry("milestone/\(id)", MilestoneText.init) }
    func guide(_ id: String) -> GuideText? { try? entry("guide/\(id)", GuideText.init) }
    func template(_ milestone: ItemID) -> ProjectTemplate? { try? entry("template/\(milestone)", ProjectTemplate.init) }

    var shelf: Shelf {
        decodedShelf.withLock { known in
            if let known { return known }
            let shelf = ((try? entry("shelf/all", Shelf.init)) ?? nil) ?? .empty
            known = shelf
            return shelf
        }
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
    func entry<Text>(
        _ key: String, _ read: (JSONValue) throws(JSONMisfit) -> Text
    ) throws(LibraryError) -> Text? {
        do throws(JSONMisfit) {
            if let json = over[key] { return try JSONValue.read(json, read) }
            guard let json = lines.value(of: key) else { return nil }
            return try JSONValue.read(json, read)
        } catch {
            throw LibraryError(entry: key, reason: "\(error)")
        }
    }
}
