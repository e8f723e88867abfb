/// The numbers of a control sequence.
struct Parameters {
    /// The private mark before them: one of `<=>?`.
    let mark: UInt8?
    private let numbers: [Int]
    /// What kitty's protocol says of the key: 1 is a press, 2 a repeat, 3 a release; 0 if it says nothing.
    let event: Int

    /// Reads "1;5"; of sub-parameters ("97:65") the first, except for the event, the second one of the modifiers.
    init(_ bytes: ArraySlice<UInt8>) {
        mark = bytes.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        let parts = bytes.dropFirst(mark == nil ? 0 : 1)
            .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        numbers = parts.map(Self.number)
        let modifiers = parts.dropFirst().first?.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        event = modifiers?.dropFirst().first.map(Self.number) ?? 0
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 24) }
    }

    /// A number; 0 if there is none.
    subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
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
