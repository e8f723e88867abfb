import Foundation

/// The bytes of a JSON document, for messages that name a line and a column.
struct JSONSource {
    private let bytes: [UInt8]

    /// The source of a document.
    init(_ data: Data) { bytes = Array(data) }

    /// Throws `badImport` at the first byte that is not valid JSON in UTF-8, or is nested too deeply.
    func check() throws(StoreError) {
        var scanner = JSONScanner(bytes)
        do throws(JSONFault) { try scanner.document() } catch { throw self.error(error.reason, atByte: error.offset) }
    }

    /// An error about the value at `path`, in a document that passed `check`.
    func error(_ reason: String, at path: [JSONStep]) -> StoreError {
        var scanner = JSONScanner(bytes)
        return error(reason, atByte: scanner.offset(of: path))
    }

    /// An error for what a decoder found wrong.
    func error(_ error: DecodingError) -> StoreError {
        switch error {
        case .keyNotFound(let key, let context):
            self.error("'\(key.stringValue)' is missing", at: context.codingPath.map(JSONStep.init))
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            self.error("\(Self.words(type)) is expected here", at: context.codingPath.map(JSONStep.init))
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            unreadable()
        case .dataCorrupted(let context):
            self.error(context.sentence, at: context.codingPath.map(JSONStep.init))
        @unknown default:
            self.error("\(error)", at: [])
        }
    }

    /// An error for what is JSON, but of values that a decoder has no room for, and whose place it does not tell.
    private func unreadable() -> StoreError {
        var scanner = JSONScanner(bytes)
        try? scanner.document()
        if let offset = scanner.oversized { return error("this number is too large", atByte: offset) }
        return error("a number in it has a fraction where there can be none, or an escape is half a character", at: [])
    }

    /// What a value of that type is in JSON.
    private static func words(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type, is any BinaryFloatingPoint.Type: "a number"
        case is any ExpressibleByArrayLiteral.Type: "a list"
        default: "an object in braces"
        }
    }

    private func error(_ reason: String, atByte offset: Int) -> StoreError {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Counts characters: continuation bytes are left out.
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        return .badImport(line: line, column: column, reason: reason)
    }
}

extension DecodingError.Context {
    /// What is wrong, as part of a sentence.
    fileprivate var sentence: String {
        debugDescription.hasSuffix(".") ? String(debugDescription.dropLast()) : debugDescription
    }
}

/// One step from a JSON value to one inside it.
enum JSONStep: Equatable {
    case key(String)
    case index(Int)

    /// The step of a decoder's coding path.
    init(_ key: any CodingKey) {
        self = key.intValue.map(JSONStep.index) ?? .key(key.stringValue)
    }
}
