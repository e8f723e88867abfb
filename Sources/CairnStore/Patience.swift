import Foundation
import Synchronization

/// How long a store waits while another program has the journey locked.
public final class Patience: Sendable {
    /// How many milliseconds a wait lasts at most, all in all.
    public static let usual = 5_000
    /// The same for somebody who wants to leave.
    public static let short = 300
    private static let pause = 25

    private struct State {
        var limit = Patience.usual
        var wait: @Sendable (Int) -> Bool = { milliseconds in
            usleep(UInt32(milliseconds) * 1000)
            return true
        }
    }

    private let state = Mutex(State())

    /// Waits for five seconds, whatever happens meanwhile.
    public init() {}

    /// Lets `wait` pass the time, in pieces that it is given in milliseconds; where it is false, the store gives up.
    public func pass(with wait: @escaping @Sendable (Int) -> Bool) { state.withLock { $0.wait = wait } }

    /// From now on every wait is short.
    public func hurry() { state.withLock { $0.limit = Self.short } }

    /// Waits for a moment; false where that was enough.
    func waits(afterTries tries: Int) -> Bool {
        let now = state.withLock { $0 }
        return tries * Self.pause < now.limit && now.wait(Self.pause)
    }
}
