import AssetCheck
import CairnCore
import CairnLibrary
import Foundation
import Testing

/// That the open postings are read as well as they are now.
struct PostingScoreTests {
    private static let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)
    private static let open = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Postings/open")

    @Test func `of what the open postings demand, little is missed and little invented`() throws {
        var (right, read, demanded) = (0, 0, 0)
        for file in try AssetFolder(at: Self.open).files {
            let text = try Data(contentsOf: Self.open.appending(path: String(file.path.dropLast(4)) + "txt"))
            let found = Set(Self.lexicon.read(try PostingText([UInt8](text))).skills(.must))
            let labels = Set(try file.tree()["must"]?.items.compactMap(\.text) ?? [])
            right += found.intersection(labels).count
            read += found.count
            demanded += labels.count
        }
        #expect(Double(right) / Double(read) >= 0.94)
        #expect(Double(right) / Double(demanded) >= 0.9)
    }
}
