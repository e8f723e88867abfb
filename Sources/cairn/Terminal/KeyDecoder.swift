import CairnCore

/// What one of the terminal's own keys sends.
struct KeySequence {
    let bytes: [UInt8]
    let key: Key
}

/// Turns the terminal's bytes into keys, pastes and mouse reports; whatever the pieces they come in.
///
/// It owns no clock: as long as ``isAmbiguous`` is true and nothing more has come for a moment, call ``flush()``; a while
/// after that, ``slowDown()``, and after a longer one ``forgetGivenUp()``. Where ``isUnfinished`` has been true for a while, call
/// ``dropUnfinished()``. Where ``hasPasted`` is true and nothing more has come for a while, call ``pausePaste()``.
struct KeyDecoder {
    private let escapes: EscapeReader
    /// Bytes that wait for more; a few between two calls.
    private var pending: [UInt8] = []
    private var paste: PasteReader?
    /// Whether nothing came since the paste was given out so far: a Ctrl-C by itself is somebody's who waits for its end.
    private var isPaused = false
    /// Inside of an endless sequence, of which nothing is kept.
    private var isSkipping = false
    /// What was taken for keys, and may yet be the beginning of a sequence on a slow line.
    private var givenUp: [UInt8] = []
    /// How slowly it has come since.
    private var pace = Pace.quick
    /// How many bytes came last.
    private var lastCount = 0

    /// What may still go on what was given up.
    private enum Pace: Comparable {
        /// Any sequence.
        case quick
        /// Byte by byte, as somebody types, only a paste's mark.
        case slow
        /// Nothing but a paste's mark, or at once the rest of an answer.
        case late
    }

    /// Whether what has come so far may be keys by themselves, Esc above all, or the beginning of a sequence.
    private(set) var isAmbiguous = false
    /// Whether what is ambiguous may go on what was given up, and is worth a longer wait.
    var mayGoOn: Bool { isAmbiguous && !givenUp.isEmpty }
    /// Whether it has been waited for, and may still be a paste's mark: a key of which would do what nobody asked.
    private(set) var isHeldBack = false
    /// Whether it is more of a mark than the one key that somebody may type after Esc.
    var isLikelyMark: Bool { isHeldBack && givenUp.count + pending.count > 2 }
    /// Whether a sequence that nobody types has begun, and its end is still to come.
    var isUnfinished: Bool { paste == nil && !isAmbiguous && pending.first == 0x1B }
    /// Whether a paste has begun, and something came of it that was not given out.
    var hasPasted: Bool { paste != nil && !isPaused }

    /// `extra` are sequences of the terminal's own, as terminfo knows them; those that do not begin with ESC do not count.
    init(extra: [KeySequence] = []) {
        escapes = EscapeReader(extra: extra)
    }

    /// Takes the next bytes. Its time is linear in their number.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
        if isPaused {
            isPaused = false
            if bytes.elementsEqual([Self.interrupt]) { return endPaste() }
        }
        let known = pending.count
        pending += bytes
        lastCount = pending.count - known
        isHeldBack = false
        return decodePending()
    }

    private mutating func decodePending() -> [Input] {
        isAmbiguous = false
        var inputs: [Input] = []
        var start = 0
        while start < pending.count, let count = decode(pending[start...], into: &inputs) { start += count }
        pending.removeFirst(start)
        return inputs
    }

    /// Nothing more has come for a moment: what is ambiguous was meant as keys, unless it is worth a longer wait.
    mutating func flush() -> [Input] {
        if mayGoOn, !isHeldBack, PasteReader.mayBeMark(givenUp + pending) {
            (isHeldBack, pace) = (true, max(pace, .slow))
            return []
        }
        return giveUp()
    }

    private mutating func giveUp() -> [Input] {
        var inputs: [Input] = []
        isHeldBack = false
        while isAmbiguous {
            let before = givenUp
            givenUp = []
            if before.isEmpty {
                let (keys, count) = escapes.giveUp(pending[...])
                let taken = Array(pending.prefix(count))
                pending.removeFirst(count)
                inputs += keys + decodePending()
                if pending.isEmpty { (givenUp, pace) = (taken, .quick) }
            } else {
                let taken = pending
                inputs += decodePending()
                if pending.isEmpty { givenUp = before + taken }
            }
        }
        return inputs
    }

    /// The end of a sequence has not come: what has come of it means nothing, and what comes next is somebody's, unless it ends
    /// the sequence at once or goes on as a paste's mark.
    mutating func dropUnfinished() {
        guard isUnfinished else { return }
        (givenUp, pending, pace) = (pending, [], .late)
    }

    /// What comes from now on goes on what was given up only as a paste's mark, or as the rest of an answer.
    mutating func slowDown() { if !givenUp.isEmpty, pending.isEmpty { pace = .late } }

    /// What comes from now on begins something new: no sequence takes as long.
    mutating func forgetGivenUp() { if pending.isEmpty { givenUp = [] } }

    /// Nothing more has come of a paste for a while: gives out its text so far. What comes next is text as well, up to the
    /// end mark or a Ctrl-C by itself.
    mutating func pausePaste() -> [Input] {
        guard var reader = paste.take() else { return [] }
        let inputs = reader.pause()
        paste = reader
        isPaused = true
        return inputs
    }

    /// The rest of a paste whose end mark never came; nothing where there is none.
    mutating func endPaste() -> [Input] {
        guard var paste else { return [] }
        paste.take(pending)
        self = KeyDecoder(escapes)
        return paste.end()
    }

    /// Nothing more will come: a paste without an end ends here.
    mutating func finish() -> [Input] {
        let inputs = giveUp() + endPaste()
        self = KeyDecoder(escapes)
        return inputs
    }

    /// Forgets what has begun: whoever sent it is gone.
    mutating func forget() { self = KeyDecoder(escapes) }

    private init(_ escapes: EscapeReader) { self.escapes = escapes }

    /// Ctrl-C.
    private static let interrupt: UInt8 = 0x03

    /// Decodes what stands first and says how many bytes that was; nil where more are needed.
    private mutating func decode(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) -> Int? {
        if paste != nil { return decodePaste(bytes, into: &inputs) }
        if isSkipping { return skip(bytes) }
        if !givenUp.isEmpty, goesOn(bytes) { return decodeRest(bytes, into: &inputs) }
        givenUp = []
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return decodeEscape(bytes, into: &inputs) }
        if let key = Key(control: first) {
            inputs.append(.key(key))
            return 1
        }
        return decodeText(bytes, into: &inputs)
    }

    private func goesOn(_ bytes: ArraySlice<UInt8>) -> Bool {
        if pace == .late || pace == .slow && lastCount == 1 {
            return PasteReader.mayBeMark(givenUp + bytes) || endsAnswer(bytes)
        }
        return escapes.mayGoOn(givenUp, with: bytes)
    }

    /// Whether bytes that came at once, more than anybody types so, are the rest of what was given up, to its end.
    private func endsAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard lastCount >= Self.leastRest, bytes.first != 0x1B,
            case .whole(_, let count) = escapes.read((givenUp + bytes)[...])
        else { return false }
        return count - givenUp.count >= Self.leastRest
    }

    private static let leastRest = 4

    /// The rest of a sequence whose beginning was given up. A single byte of it may still be a key.
    private mutating func decodeRest(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) -> Int? {
        let before = givenUp
        givenUp = []
        var rest: [Input] = []
        guard let count = decodeEscape((before + bytes)[...], into: &rest) else {
            givenUp = before
            isAmbiguous = isAmbiguous || bytes.count == 1 || PasteReader.mayBeMark(before + bytes)
            return nil
        }
        inputs += (before == [0x1B] ? [.notEscape] : []) + rest
        return count - before.count
    }

    private mutating func decodeEscape(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) -> Int? {
        switch escapes.read(bytes) {
        case .whole(let input, let count):
            if let input { inputs.append(input) }
            return count
        case .pasteBegins(let count):
            paste = PasteReader()
            return count
        case .endless(let count):
            isSkipping = true
            return count
        case .part(let isAmbiguous):
            self.isAmbiguous = isAmbiguous
            return nil
        }
    }

    private mutating func decodePaste(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) -> Int? {
        guard var reader = paste.take() else { return nil }
        let (count, hasEnded) = reader.read(bytes)
        inputs += hasEnded ? reader.end() : reader.overflow()
        if !hasEnded { paste = reader }
        return count == 0 ? nil : count
    }

    private mutating func skip(_ bytes: ArraySlice<UInt8>) -> Int {
        let end = bytes.firstIndex { !(0x20...0x3F).contains($0) }
        guard let end else { return bytes.count }
        isSkipping = false
        // The sequence's last byte goes with it; anything else has cut it short.
        return end - bytes.startIndex + ((0x40...0x7E).contains(bytes[end]) ? 1 : 0)
    }

    /// Everything up to the next control is one text, so that marks join the letters before them.
    private func decodeText(_ bytes: ArraySlice<UInt8>, into inputs: inout [Input]) -> Int? {
        let end = bytes.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? bytes.endIndex
        let text = bytes[..<end].dropLast(end == bytes.endIndex ? UTF8Tail.length(of: bytes) : 0)
        for character in String(decoding: text, as: UTF8.self) where !character.isC1 {
            inputs.append(.key(.character(character)))
        }
        return text.isEmpty ? nil : text.count
    }
}

extension Character {
    /// A control of the upper half, which no keyboard sends.
    fileprivate var isC1: Bool { unicodeScalars.first.map { (0x80...0x9F).contains($0.value) } ?? false }
}
