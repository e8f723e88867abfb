import Foundation

/// Waits until there is something to read.
enum Poll {
    /// The state of each descriptor (`POLLIN`, `POLLHUP` and so on; 0 if nothing happened) after at most this long; nil
    /// waits for ever. A signal ends the wait early.
    static func wait(for descriptors: [Int32], atMost limit: Duration?) -> [Int16] {
        var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&polls, nfds_t(polls.count), limit.map(milliseconds) ?? -1)
        return polls.map { ready > 0 ? $0.revents : 0 }
    }

    /// Whether there is something to read within that many milliseconds.
    static func isReady(_ descriptor: Int32, within milliseconds: Int) -> Bool {
        wait(for: [descriptor], atMost: .milliseconds(milliseconds)) != [0]
    }

    /// Rounded up, so as not to wake too early and wait again.
    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        let total = Double(seconds) * 1000 + Double(attoseconds) / 1e15
        return Int32(min(max(0, total.rounded(.up)), Double(Int32.max)))
    }
}
