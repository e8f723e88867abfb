import CairnCore

/// Reads a control sequence: `ESC [`, parameters, a last byte (ECMA-48, 5.4).
enum ControlSequence {
    /// No meaningful sequence is longer.
    private static let limit = 64

    /// Reads bytes that begin with `ESC [`.
    static func read(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Reading {
        guard let third = bytes.dropFirst(2).first else { return .part(isAmbiguous: true) }
        if third == UInt8(ascii: "M") { return readOldMouse(bytes) }
        // The Linux console's F1 to F5.
        if third == UInt8(ascii: "[") {
            guard let number = bytes.dropFirst(3).first.map({ Int($0) - 0x40 }) else {
                return .part(isAmbiguous: false)
            }
            return .whole((1...5).contains(number) ? .key(.function(number)) : nil, count: 4)
        }
        let body = bytes.dropFirst(2)
        guard let end = lastByte(of: body) else {
            return bytes.count > limit ? .endless(count: bytes.count) : .part(isAmbiguous: false)
        }
        let count = end - bytes.startIndex
        guard (0x24...0x7E).contains(bytes[end]) else { return .whole(nil, count: count) }
        let parameters = body[..<end]
        // With intermediate bytes it is another function, none that Cairn needs.
        if parameters.contains(where: { $0 < 0x30 }) { return .whole(nil, count: count + 1) }
        return meaning(of: Parameters(parameters), bytes[end], count: count + 1)
    }

    /// Where the sequence ends, or is cut short by a byte that cannot be part of it.
    private static func lastByte(of body: ArraySlice<UInt8>) -> Int? {
        let digits = body.prefix { (0x30...0x39).contains($0) }
        // rxvt ends keys with Shift with "$", which ends nothing elsewhere.
        if !digits.isEmpty, body.dropFirst(digits.count).first == UInt8(ascii: "$") { return digits.endIndex }
        return body.firstIndex { !(0x20...0x3F).contains($0) }
    }

    private static func meaning(of parameters: Parameters, _ last: UInt8, count: Int) -> EscapeReader.Reading {
        if let mark = parameters.mark {
            let report = mark == UInt8(ascii: "<") && last == UInt8(ascii: "M") ? Mouse(parameters) : nil
            return .whole(report.map(Input.mouse), count: count)
        }
        if last == UInt8(ascii: "~"), parameters[0] == 200 { return .pasteBegins(count: count) }
        // Only presses act: a terminal that another program left in kitty's protocol reports releases and repeats, too.
        if parameters.event > 1 { return .whole(nil, count: count) }
        return .whole(key(parameters, last).map(Input.key), count: count)
    }

    private static func key(_ parameters: Parameters, _ last: UInt8) -> Key? {
        switch Character(Unicode.Scalar(last)) {
        case "~" where parameters[0] == 27: Key(code: parameters[2], modifiers: parameters[1])
        // rxvt shows Shift, Ctrl and both in the last byte.
        case "$" where parameters[0] == 7: .shift(.home)
        case "$" where parameters[0] == 8: .shift(.end)
        case "~", "$", "^", "@": named[parameters[0]]
        case "u": Key(code: parameters[0], modifiers: parameters[1])
        case "a": .shift(.up)
        case "b": .shift(.down)
        case "c": .shift(.right)
        case "d": .shift(.left)
        case "Z": .backTab
        default: ApplicationKey.cursorKey(last, Modifiers(parameter: parameters[1]))
        }
    }

    private static let named: [Int: Key] = [
        1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]

    /// `ESC [ M` and three bytes, each 32 more than its number: what xterm sent before it had SGR reports.
    private static func readOldMouse(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Reading {
        let report = bytes.dropFirst(3).prefix(3)
        // A control cannot be part of a report: this one was cut short.
        if let end = report.firstIndex(where: { $0 < 0x20 }) { return .whole(nil, count: end - bytes.startIndex) }
        guard report.count == 3 else { return .part(isAmbiguous: false) }
        let numbers = report.map { Int($0) - 32 }
        let mouse = Mouse(button: numbers[0], column: numbers[1], row: numbers[2])
        return .whole(mouse.map(Input.mouse), count: 6)
    }
}

extension Mouse {
    /// An SGR report: button, column and row from 1 on.
    fileprivate init?(_ parameters: Parameters) {
        self.init(button: parameters[0], column: parameters[1], row: parameters[2])
    }

    /// Only presses of the left button and turns of the wheel, whatever modifiers are held.
    fileprivate init?(button: Int, column: Int, row: Int) {
        guard (1...Int(Int16.max)).contains(column), (1...Int(Int16.max)).contains(row) else { return nil }
        // Bits 4, 8 and 16 are Shift, Alt and Ctrl.
        switch button & ~0b11100 {
        case 0: self.init(.press, row: row - 1, column: column - 1)
        case 64: self.init(.wheelUp, row: row - 1, column: column - 1)
        case 65: self.init(.wheelDown, row: row - 1, column: column - 1)
        default: return nil
        }
    }
}
