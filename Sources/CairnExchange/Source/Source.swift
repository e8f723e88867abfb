/// The bytes of a file that is small enough, and may be text.
struct Source {
    let bytes: [UInt8]
    /// Where the text begins: after a byte order mark.
    let start: Int
    let limits: ExchangeLimits

    /// Refuses what is too large, UTF-16, or holds a NUL byte: no text file does.
    init(_ bytes: some Collection<UInt8>, limits: ExchangeLimits) throws(ExchangeError) {
        try limits.check(bytes: bytes.count)
        self.bytes = Array(bytes)
        self.limits = limits
        start = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if self.bytes.starts(with: [0xFF, 0xFE]) || self.bytes.starts(with: [0xFE, 0xFF]) {
            throw .broken(line: 1, column: 1, reason: "this file is UTF-16; save it as UTF-8")
        }
        if let zero = self.bytes.firstIndex(of: 0) {
            throw error(Fault(offset: zero, reason: "a NUL byte; this is not a text file, or not in UTF-8"))
        }
    }

    /// Refuses what is not UTF-8.
    func requireUTF8() throws(Fault) {
        guard case .broken(let index) = UTF8Text.read(bytes) else { return }
        throw Fault(offset: index, reason: UTF8Text.reason(bytes[index]), countsBytes: true)
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
