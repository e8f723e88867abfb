import Foundation

/// Ids that sort by the time of their creation: UUIDs of version 7 (RFC 9562, section 5.7), in lower case.
public enum TimeOrderedID {
    private static let lock = NSLock()
    // Accessed only while `lock` is held.
    nonisolated(unsafe) private static var generator = TimeOrderedIDGenerator()

    /// A new id, greater than all earlier ones of this process, even if the clock went back.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    public static func make(now: Int) -> String {
        lock.withLock {
            var random = SystemRandomNumberGenerator()
            return generator.next(now: now, using: &random)
        }
    }
}

/// The state behind `TimeOrderedID`, as a value.
///
/// Within a millisecond, the 74 random bits are increased by a random step (RFC 9562, section 6.2, method 2).
struct TimeOrderedIDGenerator {
    private static let highMask: UInt64 = 0xFFF
    private static let lowMask: UInt64 = 0x3FFF_FFFF_FFFF_FFFF
    private static let lastMillisecond = 0xFFFF_FFFF_FFFF

    private var millisecond = -1
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// The next id; `now` is in milliseconds since 1970-01-01 UTC, clamped to between 0 and the year 10889.
    mutating func next(now: Int, using random: inout some RandomNumberGenerator) -> String {
        let now = min(max(now, 0), Self.lastMillisecond)
        if now > millisecond {
            begin(now, using: &random)
        } else {
            low += UInt64.random(in: 1...0xFFFF_FFFF, using: &random)
            if low > Self.lowMask { carry(using: &random) }
        }
        return text
    }

    private mutating func begin(_ now: Int, using random: inout some RandomNumberGenerator) {
        millisecond = now
        high = random.next() & Self.highMask
        low = random.next() & Self.lowMask
    }

    private mutating func carry(using random: inout some RandomNumberGenerator) {
        low &= Self.lowMask
        high += 1
        if high > Self.highMask { begin(millisecond + 1, using: &random) }
    }

    private var text: String {
        let first = UInt64(millisecond) << 16 | 0x7000 | high
        let second = 0x8000_0000_0000_0000 | low
        let digits = Array((padded(first) + padded(second)).utf8)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
            .map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
    }

    private func padded(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
