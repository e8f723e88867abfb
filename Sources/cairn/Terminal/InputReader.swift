import CairnCore
import Foundation

/// Reads keys and the like from a descriptor.
struct InputReader {
    /// How long Esc waits for the rest of a sequence.
    static let escapeDelay = Duration.milliseconds(25)
    /// How long a byte waits that may belong to an Esc before it, on a slow line.
    static let restDelay = Duration.milliseconds(100)
    /// How long after Esc what comes may belong to it.
    static let memory = Duration.milliseconds(400)

    /// Readable when something has been typed.
    let descriptor: Int32
    /// When what is ambiguous becomes keys; nil where nothing is.
    private(set) var deadline: ContinuousClock.Instant?
    private var decoder: KeyDecoder
    /// When something ambiguous was last taken for keys.
    private var flushed: ContinuousClock.Instant?
    private let ahead: TypedAhead
    /// A terminal gives no more at a time.
    private var room = [UInt8](repeating: 0, count: 4096)

    /// Reads from that descriptor.
    init(_ descriptor: Int32, decoder: KeyDecoder, ahead: TypedAhead = TypedAhead()) {
        self.descriptor = descriptor
        self.decoder = decoder
        self.ahead = ahead
    }

    /// Takes what was typed while the program waited for something else.
    mutating func readAhead() -> [Input] {
        let bytes = ahead.take()
        return bytes.isEmpty ? [] : take(bytes[...])
    }

    /// Takes what is there, now that there is something. The end is when nobody can type any more.
    mutating func read() -> (inputs: [Input], isAtEnd: Bool) {
        let count = Foundation.read(descriptor, &room, room.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return ([], false) }
        guard count > 0 else { return (decoder.finish(), true) }
        return (take(room[..<count]), false)
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) -> [Input] {
        if let flushed, flushed + Self.memory < .now {
            decoder.forgetGivenUp()
            self.flushed = nil
        }
        let inputs = decoder.feed(bytes)
        deadline = decoder.isAmbiguous ? .now + (decoder.mayGoOn ? Self.restDelay : Self.escapeDelay) : nil
        return inputs
    }

    /// What is ambiguous is taken as keys if its time is over.
    mutating func flush() -> [Input] {
        guard let deadline, deadline <= .now else { return [] }
        self.deadline = nil
        flushed = .now
        return decoder.flush()
    }

    /// Forgets what was read in part.
    mutating func forget() {
        deadline = nil
        _ = ahead.take()
        decoder.forget()
    }
}
