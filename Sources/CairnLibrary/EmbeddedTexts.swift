import CairnCore
import Foundation
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

    func skill(_ id: ItemID) -> SkillText? { try? entry("skill/\(id)") }
    func track(_ id: TrackID) -> TrackText? { try? entry("track/\(id)") }
    func milestone(_ id: ItemID) -> MilestoneText? { try? entry("milestone/\(id)") }
    func guide(_ id: String) -> GuideText? { try? entry("guide/\(id)") }
    func template(_ milestone: ItemID) -> ProjectTemplate? { try? entry("template/\(milestone)") }

    var shelf: Shelf {
        decodedShelf.withLock { known in
            if let known { return known }
            let shelf: Shelf = (try? entry("shelf/all")) ?? .empty
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
    func entry<Text: Decodable>(_ key: String) throws(LibraryError) -> Text? {
        guard let json = over[key].map({ Data($0.utf8) }) ?? lines.value(of: key).map(Data.init(lent:)) else {
            return nil
        }
        return try EmbeddedLibrary.decode(json, entry: key)
    }
}
