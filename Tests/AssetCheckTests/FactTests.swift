import Foundation
import Testing

@testable import AssetCheck

/// The list of facts in the docs and the citations in the assets tell the same.
struct FactTests {
    private let listed: [String]
    private let cited: Set<String>

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let docs = try String(contentsOf: root.appending(path: "docs/FACTS.md"), encoding: .utf8)
        listed = docs.split(separator: "\n").filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2).prefix(7)) }
        let folder = try AssetFolder(at: root.appending(path: "Assets"))
        cited = Set(folder.files.flatMap { (try? $0.tree())?.facts ?? [] })
    }

    @Test func `every fact is listed once`() {
        #expect(listed.count > 300)
        #expect(Set(listed).count == listed.count)
        #expect(listed.allSatisfy { Scalar.fact.objection($0, true) == nil })
    }

    @Test func `every fact is cited, and every citation is of a fact`() {
        #expect(listed.filter { !cited.contains($0) } == [])
        #expect(cited.subtracting(listed).sorted() == [])
    }
}

extension Tree {
    /// Every number under a key `facts`, however deep.
    fileprivate var facts: [String] {
        let own = self["facts"]?.items.compactMap(\.text) ?? []
        return own + entries.filter { $0.key != "facts" }.flatMap { $0.value.facts } + items.flatMap(\.facts)
    }
}
