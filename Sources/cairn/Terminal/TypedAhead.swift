import Foundation
import Synchronization

/// What is typed while the program waits for something else, a lock above all.
final class TypedAhead: Sendable {
    /// More than somebody types in that time: the rest stays with the terminal.
    private static let limit = 65_536
    private static let interrupt: UInt8 = 3

    private let bytes = Mutex<[UInt8]>([])

    /// Takes the bytes.
    func take() -> [UInt8] {
        bytes.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }

    /// Waits for that long; false as soon as a signal or Ctrl-C wants an end.
    func pause(milliseconds: Int, input: Int32, signals: Int32) -> Bool {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        repeat {
            let isFull = bytes.withLock { $0.count >= Self.limit }
            let rest = max(.zero, ContinuousClock.now.duration(to: end))
            let ready = Poll.wait(for: isFull ? [signals] : [signals, input], atMost: rest)
            if ready[0] != 0 || hasInterrupt { return false }
            if ready.last != 0, !isFull, !read(input) { return false }
        } while !hasInterrupt && ContinuousClock.now < end
        return !hasInterrupt
    }

    private var hasInterrupt: Bool { bytes.withLock { $0.contains(Self.interrupt) } }

    /// False at the end of all input.
    private func read(_ input: Int32) -> Bool {
        var room = [UInt8](repeating: 0, count: 4096)
        let count = Foundation.read(input, &room, room.count)
        if count > 0 { bytes.withLock { $0 += room[..<count] } }
        return count > 0 || count < 0 && (errno == EINTR || errno == EAGAIN)
    }
}
