import CairnCore

/// Reads what begins with ESC: the keys of the VT and xterm families and those that terminfo knows besides, mouse
/// reports, and sequences that mean nothing here, which go whole.
struct EscapeReader {
    /// What stands at the beginning of some bytes.
    enum Reading: Equatable {
        /// `count` bytes are this; nil where they mean nothing.
        case whole(Input?, count: Int)
        /// More is to come. Ambiguous: unless somebody typed just this.
        case part(isAmbiguous: Bool)
        /// Pasted text comes after `count` bytes.
        case pasteBegins(count: Int)
        /// A sequence longer than any there is: `count` bytes, and the rest up to its end, mean nothing.
        case endless(count: Int)
    }

    private let extra: [KeySequence]

    /// `extra` are the terminal's own sequences.
    init(extra: [KeySequence]) {
        self.extra = extra.filter { $0.bytes.count > 1 && $0.bytes.first == 0x1B }
            .sorted { $0.bytes.count > $1.bytes.count }
    }

    /// Reads bytes that begin with ESC.
    func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        for sequence in extra where bytes.starts(with: sequence.bytes) {
            return .whole(.key(sequence.key), count: sequence.bytes.count)
        }
        let reading = readStandard(bytes)
        if case .part = reading { return reading }
        let mayBecomeKey = extra.contains { $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes) }
        return mayBecomeKey ? .part(isAmbiguous: true) : reading
    }

    /// What ambiguous bytes mean when nothing follows them, and how many of them that takes.
    func giveUp(_ bytes: ArraySlice<UInt8>) -> (inputs: [Input], count: Int) {
        guard let second = bytes.dropFirst().first, second != 0x1B else { return ([.key(.escape)], 1) }
        guard (0x21...0x7E).contains(second) else { return ([.key(.escape)], 1) }
        // A terminal's answer to somebody else, cut short: nobody types as fast.
        return bytes.count == 2 ? ([.key(.alt(Character(Unicode.Scalar(second))))], 2) : ([], bytes.count)
    }

    /// Whether these bytes go on a sequence that was given up as keys: one whose parts nobody would type.
    func mayGoOn(_ givenUp: [UInt8], with bytes: ArraySlice<UInt8>) -> Bool {
        let joined = givenUp + bytes
        guard joined.count > 1, joined[0] == 0x1B else { return false }
        switch joined[1] {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            guard case .whole(_, let count) = read(joined[...]) else { return true }
            return count > givenUp.count
        case let kind where Self.strings.contains(kind):
            // What came at once, and was no key, goes on up to its end.
            let mayBecomeAnswer = joined.count == 2 || joined.count < 5 && joined.dropFirst().starts(with: "_G".utf8)
            return givenUp.count > 2 || mayBecomeAnswer || Self.isAnswer(joined[...])
        default: return false
        }
    }

    /// Second bytes of the strings of ECMA-48: DCS, OSC, APC, PM and SOS.
    private static let strings = Array("P]_^X".utf8)

    /// Whether a string goes on as an answer of a terminal does: with a number or a mark of what it answers, as those about
    /// pictures (`Gi=1;OK`), or to an end that nobody types.
    private static func isAnswer(_ string: ArraySlice<UInt8>) -> Bool {
        let body = string.dropFirst(2)
        guard let kind = string.dropFirst().first, let first = body.first else { return false }
        switch kind {
        case UInt8(ascii: "P"), UInt8(ascii: "]"):
            if (0x30...0x39).contains(first) || [UInt8(ascii: ">"), UInt8(ascii: "!")].contains(first) { return true }
        case UInt8(ascii: "_"):
            if first == UInt8(ascii: "G"), body.dropFirst(2).first == UInt8(ascii: "=") { return true }
        default: break
        }
        guard let end = body.firstIndex(where: { $0 < 0x20 }) else { return false }
        return body[end] == 0x07 || body[end...].starts(with: [0x1B, 0x5C])
    }

    private func readStandard(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard let second = bytes.dropFirst().first else { return .part(isAmbiguous: true) }
        switch second {
        case UInt8(ascii: "["): return ControlSequence.read(bytes)
        case UInt8(ascii: "O"): return ApplicationKey.read(bytes)
        case 0x1B: return readDouble(bytes)
        case let kind where Self.strings.contains(kind): return readString(bytes)
        // As in a shell's line: Alt-Backspace takes a word away.
        case 0x08, 0x7F: return .whole(.key(.control("w")), count: 2)
        case 0x00..<0x20: return .whole(.key(.escape), count: 1)
        default: return readAlt(bytes)
        }
    }

    /// Alt with an arrow, as some terminals tell it; or Esc, and whatever comes then.
    private func readDouble(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard bytes.count > 2 else { return .part(isAmbiguous: true) }
        let third = bytes[bytes.startIndex + 2]
        guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return .whole(.key(.escape), count: 1) }
        switch readStandard(bytes.dropFirst()) {
        case .whole(.key(let key), let count): return .whole(.key(key), count: count + 1)
        case .part(let isAmbiguous): return .part(isAmbiguous: isAmbiguous)
        default: return .whole(.key(.escape), count: 1)
        }
    }

    /// A device's or the system's string, up to BEL or ESC \. Any other control has cut it short.
    private func readString(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard let end = bytes.dropFirst(2).firstIndex(where: { $0 < 0x20 }) else {
            return bytes.count > 4096 ? .whole(nil, count: bytes.count) : .part(isAmbiguous: !Self.isAnswer(bytes))
        }
        let count = end - bytes.startIndex
        if bytes[end] == 0x07 { return .whole(nil, count: count + 1) }
        if bytes[end] == 0x1B {
            guard let next = bytes[end...].dropFirst().first else { return .part(isAmbiguous: count == 2) }
            if next == UInt8(ascii: "\\") { return .whole(nil, count: count + 2) }
        }
        return count == 2 ? readAlt(bytes) : .whole(nil, count: count)
    }

    private func readAlt(_ bytes: ArraySlice<UInt8>) -> Reading {
        let text = bytes.dropFirst().prefix(4)
        if UTF8Tail.length(of: text) == text.count { return .part(isAmbiguous: true) }
        guard let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first else {
            return .part(isAmbiguous: true)
        }
        let length = scalar == "\u{FFFD}" ? 1 : UTF8.width(scalar)
        return .whole(.key(.alt(Character(scalar))), count: 1 + length)
    }
}
