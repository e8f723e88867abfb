/// Cuts a vCard into logical lines (RFC 6350, 3.2): a line that begins with a space or a tab goes on with the one before.
///
/// Lines end with CRLF, LF or CR. The soft line breaks of quoted-printable, as in vCard 2.1, are joined as well.
struct ContentLines {
    private let source: Source
    private var index: Int
    /// Whether the program that wrote the file folds lines after a soft break, too; nil if the file does not tell.
    private let foldsAfterSoftBreaks: Bool?

    /// The lines from the first one on.
    init(_ source: Source) {
        self.source = source
        index = source.start
        foldsAfterSoftBreaks = Self.foldsAfterSoftBreaks(source)
    }

    private init(scanning source: Source) {
        self.source = source
        index = source.start
        foldsAfterSoftBreaks = nil
    }

    /// The next line that is not empty; nil at the end.
    mutating func next() -> ContentLine? {
        var blanks = 0
        while index < source.bytes.count {
            var line = logicalLine()
            if !line.bytes.isEmpty {
                line.blanks = blanks
                return line
            }
            blanks += 1
        }
        return nil
    }

    private mutating func logicalLine() -> ContentLine {
        var line = ContentLine()
        line.append(physicalLine())
        let mayBreakSoftly = QuotedPrintable.isDeclared(in: line.bytes)
        while index < source.bytes.count {
            let isFolded = source.bytes[index] == ASCII.space || source.bytes[index] == ASCII.tab
            if mayBreakSoftly, line.bytes.last == ASCII.equals {
                line.removeLast()
                // A text that was cut off just there must not cost the card its end.
                if isBorder { break }
                if isFolded, isFold(after: line) { index += 1 }
            } else if isFolded {
                index += 1
            } else {
                break
            }
            line.append(physicalLine())
        }
        return line
    }

    /// Whether the space after a soft break is the fold's and none of the text's. Both are written: RFC 2045 wants no space
    /// there, and programs that fold all lines alike put one.
    private func isFold(after line: ContentLine) -> Bool {
        if isCharacterCut(line.bytes) { return true }
        if let foldsAfterSoftBreaks { return foldsAfterSoftBreaks }
        return index + 1 < source.bytes.count && source.bytes[index + 1] == ASCII.equals
    }

    /// Whether the escaped bytes at the end begin a character of UTF-8 and do not end it.
    private func isCharacterCut(_ bytes: [UInt8]) -> Bool {
        var missing = 0
        var rest = bytes[...]
        while rest.count >= 3, rest[rest.endIndex - 3] == ASCII.equals,
            let byte = UInt8(String(decoding: rest.suffix(2), as: UTF8.self), radix: 16)
        {
            missing += 1
            switch byte {
            case 0xC2...0xDF: return missing < 2
            case 0xE0...0xEF: return missing < 3
            case 0xF0...0xF4: return missing < 4
            case 0x80...0xBF where missing < 4: rest = rest.dropLast(3)
            default: return false
            }
        }
        return false
    }

    /// What the soft breaks of the whole file have in common: nil where there are fewer than two.
    private static func foldsAfterSoftBreaks(_ source: Source) -> Bool? {
        var lines = ContentLines(scanning: source)
        var folded = 0
        var isInside = false
        while lines.index < source.bytes.count {
            let isIndented = [ASCII.space, ASCII.tab].contains(source.bytes[lines.index])
            let line = lines.physicalLine()
            if isInside {
                guard isIndented else { return false }
                folded += 1
            }
            let isBroken = line.last == ASCII.equals
            isInside = isBroken && (isInside || QuotedPrintable.isDeclared(in: Array(line.prefix(1_000))))
        }
        return folded > 1 ? true : nil
    }

    /// Whether a card begins or ends here.
    private var isBorder: Bool {
        let head = String(decoding: source.bytes[index...].prefix(11), as: UTF8.self).uppercased()
        return head.hasPrefix("END:VCARD") || head.hasPrefix("BEGIN:VCARD")
    }

    private mutating func physicalLine() -> ArraySlice<UInt8> {
        // Files that were put together have a byte order mark in their midst. Behind the blank of a folded line it is text.
        let isAtBegin = index == 0 || isLineEnd(source.bytes[index - 1])
        if isAtBegin, source.bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
        let start = index
        while index < source.bytes.count, !isLineEnd(source.bytes[index]) { index += 1 }
        let line = source.bytes[start..<index]
        let isReturn = index < source.bytes.count && source.bytes[index] == ASCII.carriageReturn
        if index < source.bytes.count { index += 1 }
        if isReturn, index < source.bytes.count, source.bytes[index] == ASCII.lineFeed { index += 1 }
        return line
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }
}
