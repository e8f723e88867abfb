/// What is wrong with a JSON document, and at which byte.
struct JSONFault: Error {
    let offset: Int
    let reason: String
}

/// Scans JSON (RFC 8259) without building values: to say where it is invalid, and where a value is.
struct JSONScanner {
    /// Maximum nesting of arrays and objects. Exports need eight.
    static let depthLimit = 64

    let bytes: [UInt8]
    var index = 0
    private var depth = 0
    /// Where the first number is that no reader has room for; nil if there is none.
    var oversized: Int?

    /// A scanner at the beginning of a document.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Scans the whole document.
    mutating func document() throws(JSONFault) {
        try value()
        skipSpace()
        if index < bytes.count { throw fault("there is something after the end") }
    }

    /// The offset of the value that the steps lead to, or of the last existing one on the way.
    ///
    /// The document must have been scanned without a fault.
    mutating func offset(of path: [JSONStep]) -> Int {
        skipSpace()
        let start = index
        guard let step = path.first, (try? enter(step)) == true else { return start }
        return offset(of: Array(path.dropFirst()))
    }

    /// Moves to a member or an element of the current value; false if there is none.
    private mutating func enter(_ step: JSONStep) throws(JSONFault) -> Bool {
        switch step {
        case .key(let name):
            guard take("{") else { return false }
            return try members { $0 == name }
        case .index(let number):
            guard take("[") else { return false }
            return try elements { $0 == number }
        }
    }

    private mutating func value() throws(JSONFault) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func object() throws(JSONFault) {
        try descend()
        if !take("}") {
            // A reader would take one of two values and drop the other.
            var names: Set<String> = []
            if try members(until: { !names.insert($0).inserted }) { throw fault("this is the second value of one key") }
            try expect("}")
        }
        depth -= 1
    }

    private mutating func array() throws(JSONFault) {
        try descend()
        if !take("]") {
            try elements { _ in false }
            try expect("]")
        }
        depth -= 1
    }

    /// Scans members until `stop` accepts a name, with the scanner before its value.
    @discardableResult
    private mutating func members(until stop: (String) -> Bool) throws(JSONFault) -> Bool {
        repeat {
            skipSpace()
            let start = index
            try string()
            let name = String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
            try expect(":")
            skipSpace()
            if stop(name) { return true }
            try value()
        } while take(",")
        return false
    }

    /// Scans elements until `stop` accepts an index, with the scanner before that element.
    @discardableResult
    private mutating func elements(until stop: (Int) -> Bool) throws(JSONFault) -> Bool {
        var number = 0
        repeat {
            skipSpace()
            if stop(number) { return true }
            try value()
            number += 1
        } while take(",")
        return false
    }

    /// Skips the opening bracket.
    private mutating func descend() throws(JSONFault) {
        depth += 1
        if depth > Self.depthLimit { throw fault("it is nested more than \(Self.depthLimit) deep") }
        index += 1
    }
}
