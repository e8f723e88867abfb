/// How much is read. Memory stays below about twelve times `bytes` at worst: lists of many one-letter entries.
public struct ExchangeLimits: Equatable, Sendable {
    /// Bytes of a file.
    public var bytes = 64 << 20
    /// People in a file.
    public var contacts = 100_000
    /// Bytes of one value: a cell, a note.
    public var value = 4 << 20
    /// Cells of a row.
    public var cells = 1_000
    /// Properties of a card.
    public var properties = 10_000

    /// Far more than an address book has.
    public init() {}

    /// Refuses a file with that many bytes: its size can be checked before it is read.
    public func check(bytes count: Int) throws(ExchangeError) {
        if count > bytes { throw .tooLarge(bytes: count, limit: bytes) }
    }
}
