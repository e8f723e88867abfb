/// Follows a program's output so far that it knows whether a character or a control sequence is under way.
///
/// It understands none of them; ECMA-48 says where each ends.
struct SequenceTracker {
    private enum Place: Equatable {
        case between
        case character(bytesLeft: Int)
        case escape
        case control
        case string
        case stringEscape
    }

    private var place = Place.between
    /// The last character shown was printable ASCII.
    private(set) var lastWasPlain = false

    /// Neither a character nor a sequence is under way.
    var isBetween: Bool { place == .between }

    /// Printable ASCII has been shown.
    mutating func passPlain() { lastWasPlain = true }

    /// Takes the next byte; true when it completes "repeat the last character" (REP, `CSI n b`).
    mutating func completesRepeat(_ byte: UInt8) -> Bool {
        let wasControl = place == .control
        if isBetween, byte >= 0x20 { lastWasPlain = byte < 0x7F }
        place = next(byte)
        return wasControl && byte == UInt8(ascii: "b")
    }

    private func next(_ byte: UInt8) -> Place {
        switch (place, byte) {
        case (.string, 0x1B): .stringEscape
        case (_, 0x1B): .escape
        case (_, 0x18), (_, 0x1A): .between
        case (.character(let left), 0x80...0xBF): left > 1 ? .character(bytesLeft: left - 1) : .between
        case (.character, _), (.between, _): afterBeginning(byte)
        case (.escape, _), (.stringEscape, _): afterEscape(byte)
        case (.control, _): (0x40...0x7E).contains(byte) ? .between : .control
        case (.string, _): byte == 0x07 ? .between : .string
        }
    }

    private func afterBeginning(_ byte: UInt8) -> Place {
        switch byte {
        case 0xC2...0xDF: .character(bytesLeft: 1)
        case 0xE0...0xEF: .character(bytesLeft: 2)
        case 0xF0...0xF4: .character(bytesLeft: 3)
        default: .between
        }
    }

    private func afterEscape(_ byte: UInt8) -> Place {
        switch byte {
        case UInt8(ascii: "["): .control
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): .string
        case 0x20...0x2F: .escape
        default: .between
        }
    }
}
