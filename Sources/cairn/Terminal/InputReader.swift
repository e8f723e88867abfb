import CairnCore
import Foundation

/// Reads keys and the like from a descriptor.
struct InputReader {
    /// How long Esc waits for the rest of a sequence.
    static let escapeDelay = Duration.milliseconds(25)

    /// Readable when something has been typed.
    let descriptor: Int32
    /// When what is ambiguous becomes keys; nil where nothing is.
    private(set) var deadline: ContinuousClock.Instant?
    private var decoder: KeyDecoder
    /// A terminal gives no more at a time.
    private var room = [UInt8](repeating: 0, count: 4096)

    /// Reads from that descriptor.
    init(_ descriptor: Int32, decoder: KeyDecoder) {
        self.descriptor = descriptor
        self.decoder = decoder
    }

    /// Takes what is there, now that there is something. The end is when nobody can type any more.
    mutating func read() -> (inputs: [Input], isAtEnd: Bool) {
        let count = Foundation.read(descriptor, &room, room.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return ([], false) }
        guard count > 0 else { return (decoder.finish(), true) }
        let inputs = decoder.feed(room[..<count])
        deadline = decoder.isAmbiguous ? .now + Self.escapeDelay : nil
        return (inputs, false)
    }

    /// What is ambiguous is taken as keys if its time is over.
    mutating func flush() -> [Input] {
        guard let deadline, deadline <= .now else { return [] }
        self.deadline = nil
        return decoder.flush()
    }

    /// Forgets what was read in part.
    mutating func forget() {
        deadline = nil
        decoder.forget()
    }
}
