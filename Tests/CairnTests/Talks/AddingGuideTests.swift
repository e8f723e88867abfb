import Foundation
import Testing

/// docs/ADDING.md shows the code that these tests run.
struct AddingGuideTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `whatever the guide shows stands in the code like that`() throws {
        let names = ["Talk", "TalkForm", "TalksPane", "TalksTable"].map { "Tests/TestSupport/Talks/\($0).swift" }
        let code = try (names + ["Tests/CairnTests/Talks/TalksCommand.swift"]).map(text).joined()
        let parts = try text("docs/ADDING.md").split(separator: "```", omittingEmptySubsequences: false)
        // Between two fences, and after the name of the language.
        let blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0].drop { $0 != "\n" }.dropFirst() }
        #expect(blocks.count >= 6)
        for piece in blocks.flatMap({ $0.split(separator: "…\n") }) {
            #expect(code.contains(piece), "the guide shows, but the code has not:\n\(piece)")
        }
    }
}
