import Foundation
import Testing

@testable import AssetCheck

/// No two texts of the Library are alike.
struct SharedRunTests {
    /// So many words in a row may stand in one text only.
    private static let length = 8

    @Test func `no two texts share eight words in a row`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let folder = try AssetFolder(at: root.appending(path: "Assets"))
        var home: [ArraySlice<Substring>: Int] = [:]
        var shared: [String] = []
        var count = 0
        for text in folder.files.flatMap({ (try? $0.tree())?.texts ?? [] }) {
            count += 1
            let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
            guard words.count >= Self.length else { continue }
            for start in 0...(words.count - Self.length) {
                let run = words[start..<start + Self.length]
                if let other = home[run], other != count { shared.append(run.joined(separator: " ")) }
                home[run] = count
            }
        }
        #expect(count > 3000)
        #expect(Set(shared).sorted() == [])
    }
}

extension Tree {
    /// Every text that people read, however deep; addresses and titles of resources are names.
    fileprivate var texts: [String] {
        if let text { return [text] }
        return entries.filter { !["title", "by", "url", "facts", "name"].contains($0.key) }.flatMap { $0.value.texts }
            + items.flatMap(\.texts)
    }
}
