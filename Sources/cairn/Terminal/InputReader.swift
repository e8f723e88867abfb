import CairnCore
import Foundation

/// Reads keys and the like from a descriptor.
struct InputReader {
    /// How long Esc waits for the rest of a sequence.
    static let escapeDelay = Duration.milliseconds(25)
    /// How long a byte waits that may belong to an Esc before it, on a slow line.
    static let restDelay = Duration.milliseconds(100)
    /// How long more `[` waits then, which may begin a paste's mark, and how long what goes on as one.
    static let markDelay = Duration.milliseconds(300)
    static let likelyMarkDelay = Duration.seconds(1)
    /// How long after Esc what comes may belong to it, and how long a paste's mark may.
    static let memory = Duration.milliseconds(400)
    static let markMemory = Duration.seconds(3)

    /// How long the rest of a sequence is waited for that nobody types.
    static let unfinishedDelay = Duration.seconds(1)
    /// How long a paste waits for its next byte before its text so far is shown.
    static let pasteDelay = Duration.seconds(1)

    /// Readable when something has been typed.
    let descriptor: Int32
    /// When what is ambiguous becomes keys, or a paste is shown so far; nil where nothing is.
    private(set) var deadline: ContinuousClock.Instant?
    private var decoder: KeyDecoder
    /// When something ambiguous was last taken for keys, or a sequence without an end was dropped.
    private var flushed: ContinuousClock.Instant?
    /// Since when a sequence waits for its end.
    private var unfinishedSince: ContinuousClock.Instant?
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
        if let flushed, flushed + Self.markMemory < .now {
            decoder.forgetGivenUp()
            self.flushed = nil
        } else if let flushed, flushed + Self.memory < .now {
            decoder.slowDown()
        }
        let inputs = decoder.feed(bytes)
        unfinishedSince = decoder.isUnfinished ? unfinishedSince ?? .now : nil
        // However often something comes: whoever types meanwhile is not to wait for ever.
        deadline = unfinishedSince.map { $0 + Self.unfinishedDelay } ?? delay.map { .now + $0 }
        return inputs
    }

    /// How long to wait for more; nil where nothing is open.
    private var delay: Duration? {
        if decoder.hasPasted { return Self.pasteDelay }
        guard decoder.isAmbiguous else { return nil }
        if decoder.isHeldBack { return decoder.isLikelyMark ? Self.likelyMarkDelay : Self.markDelay }
        return decoder.mayGoOn ? Self.restDelay : Self.escapeDelay
    }

    /// What is ambiguous is taken as keys, and a paste given out so far, if its time is over.
    mutating func flush() -> [Input] {
        guard let deadline, deadline <= .now else { return [] }
        self.deadline = nil
        if decoder.hasPasted { return decoder.pausePaste() }
        flushed = .now
        if unfinishedSince != nil {
            unfinishedSince = nil
            decoder.dropUnfinished()
            return []
        }
        let inputs = decoder.flush()
        self.deadline = delay.map { .now + $0 }
        return inputs
    }

    /// The text of a paste whose end mark never came, because the process is about to end.
    mutating func endPaste() -> [Input] {
        deadline = nil
        return decoder.endPaste()
    }

    /// Forgets what was read in part.
    mutating func forget() {
        (deadline, unfinishedSince) = (nil, nil)
        _ = ahead.take()
        decoder.forget()
    }
}
