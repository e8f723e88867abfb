import CairnCore

/// Reads a control sequence: `ESC [`, parameters, a last byte (ECMA-48, 5.4).
enum ControlSequence {
    /// Nothing that means anything is longer.
    private static let limit = 64

    /// Reads bytes that begin with `ESC [`.
    static func read(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Reading {
        guard let third = bytes.dropFirst(2).first else { return .part(isAmbiguous: true) }
        if third == UInt8(ascii: "M") { return readOldMouse(bytes) }
        // The Linux console's F1 to F5.
        if third == UInt8(ascii: "[") { return bytes.count < 4 ? .part(isAmbiguous: false) : .whole(nil, count: 4) }
        let body = bytes.dropFirst(2)
        guard let end = lastByte(of: body) else {
            return bytes.count > limit ? .endless(count: bytes.count) : .part(isAmbiguous: false)
        }
        let count = end - bytes.startIndex
        guard (0x24...0x7E).contains(bytes[end]) else { return .whole(nil, count: count) }
        return meaning(of: Parameters(body[..<end]), bytes[end], count: count + 1)
    }

    /// Where the sequence ends, or is cut short by a byte that cannot be part of it.
    private static func lastByte(of body: ArraySlice<UInt8>) -> Int? {
        let digits = body.prefix { (0x30...0x39).contains($0) }
        // rxvt ends keys with Shift on "$", which to everybody else is not the end.
        if !digits.isEmpty, body.dropFirst(digits.count).first == UInt8(ascii: "$") { return digits.endIndex }
        return body.firstIndex { !(0x20...0x3F).contains($0) }
    }

    private static func meaning(of parameters: Parameters, _ last: UInt8, count: Int) -> EscapeReader.Reading {
        if let mark = parameters.mark {
            let report = mark == UInt8(ascii: "<") && last == UInt8(ascii: "M") ? Mouse(parameters) : nil
            return .whole(report.map(Input.mouse), count: count)
        }
        if last == UInt8(ascii: "~"), parameters[0] == 200 { return .pasteBegins(count: count) }
        return .whole(key(parameters, last).map(Input.key), count: count)
    }

    private static func key(_ parameters: Parameters, _ last: UInt8) -> Key? {
        switch Character(Unicode.Scalar(last)) {
        case "~" where parameters[0] == 27: Key(code: parameters[2], modifiers: parameters[1])
        // rxvt says Shift, Ctrl and both by the last byte.
        case "~", "$", "^", "@": named[parameters[0]]
        case "u": Key(code: parameters[0], modifiers: parameters[1])
        case "a": .up
        case "b": .down
        case "c": .right
        case "d": .left
        case "Z": .backTab
        default: ApplicationKey.cursorKey(last, hasControl: parameters.hasControl)
        }
    }

    private static let named: [Int: Key] = [
        1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    /// `ESC [ M` and three bytes, each 32 more than its number: what xterm sent before it had SGR reports.
    private static func readOldMouse(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Reading {
        let report = bytes.dropFirst(3).prefix(3)
        // A control is no part of a report: this one was cut short.
        if report.contains(where: { $0 < 0x20 }) { return .whole(nil, count: 3) }
        guard report.count == 3 else { return .part(isAmbiguous: false) }
        let numbers = report.map { Int($0) - 32 }
        let mouse = Mouse(button: numbers[0], column: numbers[1], row: numbers[2])
        return .whole(mouse.map(Input.mouse), count: 6)
    }
}

/// The numbers of a control sequence.
struct Parameters {
    /// The private mark before them: one of `<=>?`.
    let mark: UInt8?
    private let numbers: [Int]

    /// Reads "1;5"; of sub-parameters ("97:65") the first.
    init(_ bytes: ArraySlice<UInt8>) {
        mark = bytes.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        numbers = bytes.dropFirst(mark == nil ? 0 : 1)
            .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { $0.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 24) } }
    }

    /// A number; 0 where there is none.
    subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }

    /// Whether the modifiers, which come second, hold Ctrl.
    var hasControl: Bool { Modifiers(parameter: self[1]).contains(.control) }
}

/// Modifiers as xterm counts them: one more than their sum.
struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The modifiers of a sequence's parameter.
    init(parameter: Int) { rawValue = max(0, parameter - 1) }
}

extension Mouse {
    /// An SGR report: button, column and row from 1 on.
    fileprivate init?(_ parameters: Parameters) {
        self.init(button: parameters[0], column: parameters[1], row: parameters[2])
    }

    /// Presses of the left button and turns of the wheel, whatever is held with them; nothing else.
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

extension Key {
    /// A key by its Unicode number, as terminals with `modifyOtherKeys` or kitty's protocol tell it.
    fileprivate init?(code: Int, modifiers: Int) {
        let modifiers = Modifiers(parameter: modifiers)
        if let byte = UInt8(exactly: code), let key = Key(control: byte) {
            self = key == .tab && modifiers.contains(.shift) ? .backTab : key
            return
        }
        // Numbers for private use are keys that print nothing.
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), !(0xE000...0xF8FF).contains(code)
        else { return nil }
        let character = Character(scalar)
        if modifiers.contains(.control) {
            self = .control(character.lowercased().first ?? character)
        } else {
            self = modifiers.contains(.alt) ? .alt(character) : .character(character)
        }
    }
}
