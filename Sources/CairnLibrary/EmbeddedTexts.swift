import CairnCore
import Foundation

/// The long texts of the embedded Library, each decoded when it is asked for.
struct EmbeddedTexts: LibraryTexts {
    let lines: SortedLines

    func skill(_ id: ItemID) -> SkillText? { try? entry("skill/\(id)") }
    func track(_ id: TrackID) -> TrackText? { try? entry("track/\(id)") }
    func milestone(_ id: ItemID) -> MilestoneText? { try? entry("milestone/\(id)") }

    /// Decodes one entry; nil if there is none with this key.
    ///
    /// - Throws: ``LibraryError`` if it is not what the program expects.
    func entry<Text: Decodable>(_ key: String) throws(LibraryError) -> Text? {
        guard let json = lines.value(of: key) else { return nil }
        do {
            return try JSONDecoder().decode(Text.self, from: json.unowned)
        } catch {
            throw LibraryError(entry: key, reason: "\(error)")
        }
    }
}
