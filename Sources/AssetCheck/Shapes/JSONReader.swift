/// Reads what ``JSON/line`` wrote: the embedded Library.
struct JSONReader {
    /// An unexpected byte, and its offset.
    struct Unexpected: Error, Equatable {
        let offset: Int
    }

    private let bytes: [UInt8]
    private var offset = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Parses the bytes.
    static func read(_ bytes: [UInt8]) throws(Unexpected) -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value()
        guard reader.offset == bytes.count else { throw Unexpected(offset: reader.offset) }
        return value
    }

    private mutating func value() throws(Unexpected) -> JSON {
        switch next {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "["): return .list(try items(until: "]") { reader throws(Unexpected) in try reader.value() })
        case UInt8(ascii: "{"):
            return .object(try items(until: "}") { reader throws(Unexpected) in try reader.member() })
        case UInt8(ascii: "t"):
            for byte in "true".utf8 { try take(byte) }
            return .flag(true)
        case UInt8(ascii: "f"):
            for byte in "false".utf8 { try take(byte) }
            return .flag(false)
        default: return .number(try number())
        }
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) throws(Unexpected) {
        guard next == byte else { throw Unexpected(offset: offset) }
        offset += 1
    }

    private mutating func items<Item>(
        until end: Unicode.Scalar, _ item: (inout JSONReader) throws(Unexpected) -> Item
    ) throws(Unexpected) -> [Item] {
        offset += 1
        var items: [Item] = []
        while next != UInt8(ascii: end) {
            if !items.isEmpty { try take(UInt8(ascii: ",")) }
            items.append(try item(&self))
        }
        offset += 1
        return items
    }

    private mutating func member() throws(Unexpected) -> JSON.Member {
        let key = try text()
        try take(UInt8(ascii: ":"))
        return JSON.Member(key: key, value: try value())
    }

    private mutating func number() throws(Unexpected) -> Int {
        let start = offset
        while let byte = next, byte == UInt8(ascii: "-") || (48...57).contains(byte) { offset += 1 }
        guard let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
            throw Unexpected(offset: start)
        }
        return number
    }

    private mutating func text() throws(Unexpected) -> String {
        try take(UInt8(ascii: "\""))
        var text = ""
        while true {
            let start = offset
            while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { offset += 1 }
            text += String(decoding: bytes[start..<offset], as: UTF8.self)
            guard next == UInt8(ascii: "\\") else { break }
            text.unicodeScalars.append(try escaped())
        }
        try take(UInt8(ascii: "\""))
        return text
    }

    private mutating func escaped() throws(Unexpected) -> Unicode.Scalar {
        offset += 2
        guard offset <= bytes.count else { throw Unexpected(offset: bytes.count) }
        switch bytes[offset - 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "u") where offset + 4 <= bytes.count:
            let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
            guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
                throw Unexpected(offset: offset)
            }
            offset += 4
            return scalar
        case let byte: return Unicode.Scalar(byte)
        }
    }
}
