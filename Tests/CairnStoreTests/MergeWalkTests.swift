import CairnCore
import Foundation
import Testing

@testable import CairnStore

/// Two copies of a journey that go their own ways, and import each other: both end up the same, whatever was done.
struct MergeWalkTests {
    private let folder = TemporaryFolder()

    @Test(arguments: 1...12 as ClosedRange<UInt64>) func `both copies end up the same`(seed: UInt64) throws {
        var random = Seeded(seed)
        let one = try open(folder("one.sqlite"))
        try walk(one, 1..<60, &random)
        let two = try open(folder("two.sqlite"))
        try two.importJourney(try one.exportJourney(), at: now)
        // Odd numbers are done here, even ones there, so that no two changes are of one time.
        try walk(one, stride(from: 61, to: 260, by: 2), &random)
        try walk(two, stride(from: 62, to: 260, by: 2), &random)
        let before = try two.journey()
        let theirs = try one.exportJourney()
        let preview = try #require(try two.previewImport(theirs))
        try two.importJourney(theirs, at: 1_000)
        try one.importJourney(try two.exportJourney(), at: 1_001)
        #expect(try records(one) == records(two))
        for (store, other) in [(one, two), (two, one)] {
            try store.verify()
            let again = try #require(try store.previewImport(try other.exportJourney()))
            #expect(again.edits.isEmpty && again.kept.isEmpty && again.keptRemoved.isEmpty)
        }
        try one.verify()
        #expect(!preview.edits.isEmpty)
        let entry = try #require(try two.nextUndo())
        try two.undo(entry, at: 1_002)
        #expect(try two.journey() == before)
    }

    private func walk(_ store: Store, _ numbers: some Sequence<Int>, _ random: inout Seeded) throws {
        var journey = try store.journey()
        for number in numbers {
            let change = PeopleStep(journey: journey, number: number, texts: store.texts).change(&random)
            guard let change, try store.apply(change, at: number) != nil else { continue }
            journey.apply(change)
            journey.leaveMemosToStore()
        }
    }

    /// What an export says without its log.
    private func records(_ store: Store) throws -> [Substring] {
        String(decoding: try store.exportJourney(), as: UTF8.self).split(separator: "\n").prefix {
            !$0.hasPrefix("],\"log\"")
        }
        .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    }
}
