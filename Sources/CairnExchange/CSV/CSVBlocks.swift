/// Cuts a file that comes in pieces into blocks of whole rows: it need not fit into memory.
struct CSVBlocks {
    private let limits: ExchangeLimits
    private var decoder: PieceDecoder
    /// What is not yet a whole row.
    private var rest: [UInt8] = []
    /// Whether the end of it lies between quotes.
    private var isQuoted = false
    /// Lines before the block that comes next.
    private(set) var lines = 0

    /// Nothing yet.
    ///
    /// - Parameter encoding: what the bytes are; nil to see by themselves.
    init(limits: ExchangeLimits, encoding: TextEncoding?) {
        self.limits = limits
        decoder = PieceDecoder(encoding)
    }

    /// The rows that are whole with these bytes; nil if there are none yet.
    mutating func take(_ piece: some Collection<UInt8>) -> [UInt8]? {
        let bytes = decoder.take(Array(piece))
        var (lineFeed, carriageReturn) = (Int?.none, Int?.none)
        for (place, byte) in bytes.enumerated() {
            if byte == ASCII.quote {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if byte == ASCII.lineFeed {
                lineFeed = place
            } else if byte == ASCII.carriageReturn, place + 1 < bytes.count {
                carriageReturn = place
            }
        }
        // A return at the very end may belong to a line feed that is still to come.
        guard let end = lineFeed ?? carriageReturn else {
            rest += bytes
            // A quote that is never closed: the reader of rows says where it opens.
            return rest.count > limits.value + (1 << 20) ? takeRest() : nil
        }
        let block = rest + bytes[...end]
        rest = Array(bytes[(end + 1)...])
        return block
    }

    /// What is left at the end of the file; nil if nothing is.
    mutating func end() -> [UInt8]? {
        rest += decoder.end()
        return rest.isEmpty ? nil : takeRest()
    }

    /// Counts the lines of a block that was read.
    mutating func count(_ source: Source) {
        var counter = LineCounter(source)
        lines += counter.line(of: source.bytes.count) - 1
    }

    private mutating func takeRest() -> [UInt8] {
        defer { rest = [] }
        return rest
    }
}

/// Decodes a file that comes in pieces to UTF-8.
struct PieceDecoder {
    private var encoding: TextEncoding?
    private var isBegun = false
    /// Bytes that are no whole character yet.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding?) { self.encoding = encoding }

    /// What the bytes say. A mark of UTF-8 is left to whoever reads the text.
    mutating func take(_ piece: [UInt8]) -> [UInt8] {
        rest += piece
        if !isBegun {
            // Enough to see what they are.
            guard rest.count >= 512 else { return [] }
            begin()
        }
        return decoded(upTo: whole)
    }

    /// What is left.
    mutating func end() -> [UInt8] {
        if !isBegun { begin() }
        return decoded(upTo: rest.count)
    }

    private mutating func begin() {
        isBegun = true
        let mark = ByteOrderMark(rest)
        encoding = encoding ?? mark?.encoding ?? ByteOrderMark.guessed(rest)
        if let mark, mark.encoding == encoding, mark.encoding != .utf8 { rest.removeFirst(mark.length) }
    }

    private mutating func decoded(upTo end: Int) -> [UInt8] {
        defer { rest.removeFirst(end) }
        guard let encoding, encoding != .utf8 else { return Array(rest[..<end]) }
        return encoding.utf8(rest[..<end])
    }

    /// How many of the bytes are whole characters, for what is not UTF-8, whose rows are cut at line ends.
    private var whole: Int {
        switch encoding {
        case .utf32LittleEndian, .utf32BigEndian: return rest.count / 4 * 4
        case .utf16LittleEndian, .utf16BigEndian:
            let even = rest.count / 2 * 2
            guard even >= 2 else { return 0 }
            let high = rest[encoding == .utf16LittleEndian ? even - 1 : even - 2]
            // The first half of a pair waits for the second.
            return (0xD8...0xDB).contains(high) ? even - 2 : even
        default: return rest.count
        }
    }
}
