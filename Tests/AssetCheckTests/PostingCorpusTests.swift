import Foundation
import Testing

@testable import AssetCheck

/// The postings in `Tests/Postings`: that their labels can be scored, not how a reader of postings does on them.
struct PostingCorpusTests {
    private struct Posting {
        let name: String
        let text: [UInt8]
        let labels: Tree

        func ids(_ key: String) -> [String] { labels[key]?.items.compactMap(\.text) ?? [] }
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    private static let shape = Shape.mapping([
        .required(
            "layout",
            .scalar(
                .word(
                    "bullets", "numbered", "prose", "table", "mail", "html", "german", "mixed", "corporate", "oneliner",
                    "notneeded"))),
        .required("language", .scalar(.word("en", "de", "mixed"))),
        .required("track", .reference(to: .track)),
        .required("must", .list(.reference(to: .skill), atLeast: 1)),
        .required("nice", .list(.reference(to: .skill))),
        .required("mentioned", .list(.reference(to: .skill))),
        .required("not", .list(.reference(to: .skill))),
        .optional("either", .list(.list(.reference(to: .skill), atLeast: 2), atLeast: 1)),
    ])

    private let assets: AssetFolder
    private let open: [Posting]
    /// What is sealed: the first half, the one that was written when the first had been scored, and that by another hand.
    private let sealed: [Posting]

    init() throws {
        assets = try AssetFolder(at: Self.tests.deletingLastPathComponent().appending(path: "Assets"))
        open = try Self.postings(in: "open")
        sealed = try ["sealed", "fresh", "strangers"].flatMap(Self.postings)
    }

    private static func postings(in half: String) throws -> [Posting] {
        let url = tests.appending(path: "Postings/\(half)")
        return try AssetFolder(at: url).files.map { file in
            let name = String(file.path.dropLast(5))
            let text = try Data(contentsOf: url.appending(path: "\(name).txt"))
            return Posting(name: name, text: Array(text), labels: try file.tree())
        }
    }

    @Test func `there are enough of them, and half are sealed`() throws {
        #expect(open.count + sealed.count >= 100)
        #expect(sealed.count >= 50)
        for half in [open, sealed] {
            for key in ["layout", "track"] {
                let both = Set((open + sealed).compactMap { $0.labels[key]?.text })
                #expect(Set(half.compactMap { $0.labels[key]?.text }) == both)
            }
            #expect(Set(half.compactMap { $0.labels["track"]?.text }).count == 5)
        }
    }

    @Test func `no name is in both halves, and every text has its labels`() throws {
        #expect(Set(open.map(\.name)).isDisjoint(with: sealed.map(\.name)))
        for (halves, postings) in [(["open"], open), (["sealed", "fresh", "strangers"], sealed)] {
            let files = try halves.flatMap { half in
                try FileManager.default.contentsOfDirectory(
                    atPath: Self.tests.appending(path: "Postings/\(half)").path)
            }
            #expect(files.count == 2 * postings.count)
            for posting in postings { #expect(posting.text.count > 100, "\(posting.name)") }
        }
    }

    @Test func `labels are ids of the Library, and a skill has one label`() throws {
        var check = ShapeCheck()
        for file in assets.files {
            guard file.path.hasSuffix(".yaml"), let kind = AssetKind(path: file.path) else { continue }
            check.know(try file.tree(), kind.shape)
        }
        for posting in open + sealed { check.check(posting.labels, Self.shape, name: "the file") }
        check.checkReferences()
        #expect(check.problems.map(\.description) == [])
        for posting in open + sealed {
            let all = ["must", "nice", "mentioned", "not"].flatMap(posting.ids)
            #expect(Set(all).count == all.count, "\(posting.name)")
            for group in posting.labels["either"]?.items ?? [] {
                let skills = Set(group.items.compactMap(\.text))
                #expect(["must", "nice"].contains { skills.isSubset(of: posting.ids($0)) }, "\(posting.name)")
            }
        }
    }

    @Test func `every skill has words, but for those that no posting asks for`() throws {
        let skills = try assets.files.filter { $0.path.hasPrefix("skills/") }.flatMap { try $0.tree().items }
        let without = skills.filter { $0["posting"] == nil }.compactMap { $0["id"]?.text }
        #expect(Set(without) == ["cv", "info-interviews", "offers"])
        for posting in open + sealed {
            #expect(!posting.ids("must").contains(where: without.contains), "\(posting.name)")
        }
    }
}
