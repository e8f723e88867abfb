import CairnCore

/// The bytes of a file that is small enough, and may be text.
struct Source {
    /// UTF-8, or nearly: see ``requireUTF8()`` and ``ForeignText``.
    let bytes: [UInt8]
    /// Where the text begins: after a byte order mark.
    let start: Int
    let limits: ExchangeLimits
    /// What the file's bytes were decoded from; nil if they are as in the file.
    let encoding: TextEncoding?

    /// Refuses what is too large. UTF-16 and UTF-32 are decoded, by their byte order mark or by the NULs that are in them.
    ///
    /// - Parameters:
    ///   - encoding: what the bytes are; nil to see by themselves.
    ///   - allowsNUL: whether a NUL byte is an oddity among others. It is in files of other programs.
    ///   - wanted: what is looked for in the file.
    ///   - isContinued: whether bytes of the same file came before, so that these do not say what kind of file it is.
    init(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits, encoding: TextEncoding? = nil, allowsNUL: Bool = false,
        wanted: OtherFile.Wanted = .contacts, isContinued: Bool = false
    ) throws(ExchangeError) {
        try limits.check(bytes: bytes.count)
        let bytes = Array(bytes)
        if !isContinued, let other = OtherFile(bytes) {
            throw .broken(line: 1, column: 1, reason: other.reason(wanted))
        }
        let mark = ByteOrderMark(bytes)
        let found = encoding ?? mark?.encoding ?? ByteOrderMark.guessed(bytes)
        if let found, found != .utf8 {
            self.bytes = found.utf8(bytes[(mark?.encoding == found ? mark?.length ?? 0 : 0)...])
            self.encoding = found
            start = 0
        } else {
            self.bytes = bytes
            self.encoding = nil
            start = mark?.length ?? 0
        }
        self.limits = limits
        let zeros = self.bytes.prefix(4_096).count { $0 == 0 }
        if let zero = self.bytes.firstIndex(of: 0), !allowsNUL || zeros > 40 {
            throw error(Fault(offset: zero, reason: "a NUL byte; this is not a text file, or not in UTF-8"))
        }
    }

    /// The same file, its text decoded to these bytes.
    init(_ bytes: [UInt8], of source: Source, encoding: TextEncoding?) {
        self.bytes = bytes
        start = 0
        limits = source.limits
        self.encoding = encoding
    }

    /// Refuses what is not UTF-8.
    func requireUTF8() throws(Fault) {
        guard case .broken(let index) = UTF8Text.read(bytes) else { return }
        throw Fault(
            offset: index, reason: "\(UTF8Text.reason(bytes[index])), or say what it is: --encoding windows-1252",
            countsBytes: true)
    }

    /// The fault with its line and column.
    func error(_ fault: Fault) -> ExchangeError {
        var counter = LineCounter(self)
        let line = counter.line(of: fault.offset)
        let before = bytes[counter.beginning..<min(max(fault.offset, counter.beginning), bytes.count)]
        let column = fault.countsBytes ? before.count : before.count { $0 & 0xC0 != 0x80 }
        return .broken(line: line, column: column + 1, reason: fault.reason)
    }

    /// The numbers of the lines that hold these bytes, which must be in order.
    func lines(of offsets: [Int]) -> [Int] {
        var counter = LineCounter(self)
        return offsets.map { counter.line(of: $0) }
    }
}

/// The bytes with which a file may say what it is.
struct ByteOrderMark {
    let encoding: TextEncoding
    let length: Int

    init?(_ bytes: [UInt8]) {
        guard let (form, length) = UnicodeForm.marked(bytes) else { return nil }
        (encoding, self.length) = (TextEncoding(form), length)
    }

    /// UTF-16 without a mark: every second byte of what is mostly ASCII is NUL.
    static func guessed(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes.prefix(512)
        guard head.count >= 8 else { return nil }
        let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
        let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
        if odd * 3 > head.count, even == 0 { return .utf16LittleEndian }
        if even * 3 > head.count, odd == 0 { return .utf16BigEndian }
        return nil
    }
}
