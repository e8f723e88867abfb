import Foundation
import Testing

@testable import AssetCheck

/// Ids are permanent: ticks, evidence and packs hang on them.
struct PermanentIDTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    private let shipped: Set<String>
    private let present: Set<String>
    private let replaced: Set<String>

    init() throws {
        let list = Self.root.appending(path: "ids.txt")
        let folder = try AssetFolder(at: Self.root.appending(path: "../../Assets").standardized)
        var present: Set<String> = []
        var replaced: Set<String> = []
        for file in folder.files {
            guard let tree = try? file.tree(), let kind = file.path.split(separator: "/").first else { continue }
            if kind == "replaced.yaml" { replaced.formUnion(tree.entries.map(\.key)) }
            let name = kind.split(separator: ".").first.map(String.init) ?? ""
            present.formUnion(tree.ids.map { "\(name) \($0)" })
        }
        if ProcessInfo.processInfo.environment["CAIRN_IDS"] == "write" {
            let known = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
            let all = Set(known.split(separator: "\n").map(String.init)).union(present)
            try Data((all.sorted().joined(separator: "\n") + "\n").utf8).write(to: list)
        }
        shipped = Set(try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init))
        self.present = present
        self.replaced = replaced
    }

    @Test func `no id that was ever shipped is gone without a replacement`() {
        let gone = shipped.subtracting(present).filter {
            !replaced.contains(String($0.split(separator: " ").last ?? ""))
        }
        #expect(shipped.count > 600)
        #expect(gone.sorted() == [], "name what took their place in Assets/replaced.yaml")
    }

    @Test func `every id is on the list of those that are kept`() {
        #expect(
            present.subtracting(shipped).sorted() == [], "CAIRN_IDS=write swift test --filter PermanentID adds them")
    }
}

extension Tree {
    /// Every `id`, and every term of the glossary, however deep.
    fileprivate var ids: [String] {
        let own = [self["id"]?.text, self["term"]?.text].compactMap(\.self)
        return own + entries.flatMap { $0.value.ids } + items.flatMap(\.ids)
    }
}
