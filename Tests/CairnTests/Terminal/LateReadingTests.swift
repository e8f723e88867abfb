import CairnCore
import CairnStore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// What is read beside the first frame.
struct LateReadingTests {
    private let home = CommandHome()

    @Test func `whoever waits for it has all that is read late, once`() throws {
        let store = try Store.open(at: home.file("journey.sqlite"), device: "test", access: .readWrite, now: 0)
        try store.apply(Change("Fill", Fixtures.midway.records.map { Edit(before: nil, after: $0) }), at: 0)
        var journey = try store.start(lateUpTo: 0).journey
        #expect(!journey.isWhole && journey.people.isEmpty)
        let reading = LateReading(store.late)
        let read = try #require(reading.finish()).get()
        journey.take(late: read.journey)
        #expect(try journey.isWhole && journey == store.journey() && read.lastEntry == store.lastEntry())
        #expect(reading.take() == nil)
    }

    @Test func `a journey that cannot be read says so to whoever waits`() throws {
        let store = try Store.open(at: home.file("journey.sqlite"), device: "test", access: .readWrite, now: 0)
        try FileManager.default.removeItem(atPath: home.file("journey.sqlite"))
        let result = try #require(LateReading(store.late).finish())
        #expect(throws: StoreError.self) { try result.get() }
    }
}
