import Synchronization

/// A clock that a test moves by hand.
public final class TestClock: Sendable {
    private let seconds: Mutex<Int>

    /// A clock that shows that moment, in seconds since 1970.
    public init(_ moment: Int = 1_772_400_000) { seconds = Mutex(moment) }

    /// This moment.
    public var now: Int { seconds.withLock { $0 } }

    /// Lets time pass.
    public func pass(_ more: Int) { seconds.withLock { $0 += more } }
}
