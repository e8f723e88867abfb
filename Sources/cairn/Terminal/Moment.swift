import Foundation

/// A moment on a clock that only goes forward. `ContinuousClock.Instant` is the same, but every type that holds one has to
/// be laid out anew at each start.
struct Moment: Comparable {
    private let nanoseconds: Int

    /// This moment.
    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
    }

    /// How long it is from here to there; negative where that has passed.
    func duration(to other: Moment) -> Duration { .nanoseconds(other.nanoseconds - nanoseconds) }

    static func + (moment: Moment, duration: Duration) -> Moment {
        let (seconds, attoseconds) = duration.components
        return Moment(nanoseconds: moment.nanoseconds + Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    }

    static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }
}
