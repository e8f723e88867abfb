/// How long an answer takes. It knows the time by being told.
public struct AnswerClock: Equatable, Sendable {
    /// Seconds that were counted before it last began to run.
    private var counted = 0
    /// When it last began to run, in seconds since 1970; nil while it stands.
    private var since: Int?
    /// This moment, in the same seconds.
    private(set) var now: Int

    /// A clock that runs from that moment on.
    init(at moment: Int) { (since, now) = (moment, moment) }

    public var isRunning: Bool { since != nil }

    /// Seconds so far. A clock of the machine that was set back takes nothing away.
    public var seconds: Int { counted + (since.map { max(0, now - $0) } ?? 0) }

    /// It is that moment.
    mutating func tell(_ moment: Int) {
        // What ran before the machine's clock was set back counts.
        if let since, moment < since { (counted, self.since) = (seconds, moment) }
        now = moment
    }

    mutating func stop() { (counted, since) = (seconds, nil) }

    mutating func run() { if since == nil { since = now } }

    /// "1:24".
    public static func text(_ seconds: Int) -> String {
        "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    /// Seconds before the end at which it says how many are left.
    static let mark = 30
}
