import Testing

@testable import CairnStore

struct TimeOrderedIDTests {
    @Test func `an id is a UUID of version 7 that begins with its time`() throws {
        let id = TimeOrderedID.make(now: 0x0190_1234_5678)
        let form = /([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(id.wholeMatch(of: form) != nil, "\(id)")
        var random = Seeded(1)
        var generator = TimeOrderedIDGenerator()
        #expect(generator.next(now: 0x0190_1234_5678, using: &random).hasPrefix("01901234-5678-7"))
    }

    @Test func `ids ascend within a millisecond, when the clock goes back, and when they run out`() {
        var random = Seeded(2)
        var full = AlwaysHigh()
        var generator = TimeOrderedIDGenerator()
        var ids = [generator.next(now: 1000, using: &full)]
        for _ in 0..<1000 { ids.append(generator.next(now: 1000, using: &full)) }
        for number in 0..<1000 { ids.append(generator.next(now: 2000 - number % 7, using: &random)) }
        ids.append(generator.next(now: -5, using: &random))
        ids.append(generator.next(now: .max, using: &random))
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
    }
}

/// Makes ids that are used up at once.
private struct AlwaysHigh: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
}
