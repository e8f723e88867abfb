/// A JSON document (RFC 8259), read where it lies and from its beginning to its end: what is asked for in the order in which
/// it was written is found where the value before it ended, anything else is looked for. No byte is copied before somebody
/// asks for a text, and nothing is built.
///
/// For the Library inside the program, which the build has written and checked. Reading an index this way takes a small part
/// of what a `Decoder` takes, and is part of every start.
struct JSONDocument {
    /// So many lists and objects may lie in one another; the Library's need eight.
    private static let depthLimit = 32

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the reading stands: between two values of the innermost open list or object.
    private var place = 0
    /// Where the lists and objects begin that the reading is in, the outermost first.
    private var open: [Int] = []

    /// A document whose bytes live as long as it does.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Walks over all of it: whether it is one value and nothing else.
    mutating func check() throws(JSONMisfit) {
        try skipValue()
        skipSpace()
        if place < bytes.count { throw misfit("something after the end") }
    }

    /// Where the document's value begins.
    var start: Int { bytes.firstIndex { !Self.isSpace($0) } ?? bytes.count }
}

/// What in a JSON document is not as it has to be.
package struct JSONMisfit: Error, Equatable, CustomStringConvertible {
    /// A part of a sentence: "'name' is missing".
    package let description: String

    init(_ description: String) { self.description = description }
}

/// The values, each by the place where it begins.
extension JSONDocument {
    /// Where the value under the key begins in the object that begins at `object`; nil where there is none.
    mutating func find(_ key: StaticString, in object: Int) throws(JSONMisfit) -> Int? {
        guard isObject(object) else { throw JSONMisfit("no object where '\(key)' is looked for") }
        try enter(object)
        let before = place
        if let value = try look(for: key, upTo: bytes.count) { return value }
        place = object + 1
        if let value = try look(for: key, upTo: before) { return value }
        place = before
        return nil
    }

    /// Goes into the list or object. Where its first value begins, in an object that of the key; nil where it is empty.
    mutating func first(in container: Int) throws(JSONMisfit) -> Int? {
        try enter(container)
        place = container + 1
        skipSpace()
        return isAtEnd(of: container) ? nil : place
    }

    /// Goes past a value of the list or object, read or not. Where the next one begins, in an object that of its key; nil
    /// after the last.
    mutating func next(in container: Int, after value: Int) throws(JSONMisfit) -> Int? {
        try enter(container)
        if place <= value {
            place = value
            try skipValue()
        }
        if take(",") {
            skipSpace()
            return place
        }
        guard isAtEnd(of: container) else { throw misfit("no end of what began at byte \(container)") }
        return nil
    }

    /// Whether a list or an object begins there.
    func isList(_ start: Int) -> Bool { byte(start) == UInt8(ascii: "[") }
    func isObject(_ start: Int) -> Bool { byte(start) == UInt8(ascii: "{") }

    /// Goes past the end of the list or object if that is here.
    private mutating func isAtEnd(of container: Int) -> Bool {
        guard take(isList(container) ? "]" : "}") else { return false }
        open.removeLast()
        return true
    }

    /// Goes past a key; where its value begins.
    mutating func value(ofKeyAt start: Int) throws(JSONMisfit) -> (key: String, value: Int) {
        let key = try text(at: start)
        try passColon()
        return (key, place)
    }

    /// The text that begins there.
    mutating func text(at start: Int) throws(JSONMisfit) -> String {
        guard byte(start) == UInt8(ascii: "\"") else { throw JSONMisfit("no text where there has to be one") }
        place = start
        let (text, isEscaped) = try passText()
        let bytes = UnsafeBufferPointer(rebasing: bytes[text])
        return isEscaped ? try JSONEscapes.resolved(bytes) : String(decoding: bytes, as: UTF8.self)
    }

    /// The whole number that begins there.
    mutating func number(at start: Int) throws(JSONMisfit) -> Int {
        place = start
        let isNegative = take("-")
        let first = place
        var number = 0
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(place)), place - first < 18 {
            number = number * 10 + Int(byte(place) - UInt8(ascii: "0"))
            place += 1
        }
        guard place > first, !Self.isInNumber(byte(place)) else {
            throw JSONMisfit("no whole number where there has to be one")
        }
        return isNegative ? -number : number
    }

    /// Whether the word begins there.
    mutating func hasWord(_ word: StaticString, at start: Int) -> Bool {
        guard has(word, at: start) else { return false }
        place = start + word.utf8CodeUnitCount
        return true
    }

    /// Goes into the list or object, or goes on in it: out of all that is open inside it.
    private mutating func enter(_ start: Int) throws(JSONMisfit) {
        while let innermost = open.last, innermost > start { try leave() }
        if open.last == start { return }
        open.append(start)
        place = start + 1
    }

    /// Goes past the end of the innermost open list or object.
    private mutating func leave() throws(JSONMisfit) {
        while true {
            skipSpace()
            switch byte(place) {
            case UInt8(ascii: ","), UInt8(ascii: ":"): place += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                place += 1
                open.removeLast()
                return
            default: try skipValue()
            }
        }
    }

    /// Looks through the members from here on; stands before the one that it finds.
    private mutating func look(for key: StaticString, upTo end: Int) throws(JSONMisfit) -> Int? {
        while place < end {
            _ = take(",")
            skipSpace()
            let member = place
            guard byte(member) == UInt8(ascii: "\"") else { return nil }
            let afterKey = member + 1 + key.utf8CodeUnitCount
            let isIt = byte(afterKey) == UInt8(ascii: "\"") && has(key, at: member + 1)
            if isIt { place = afterKey + 1 } else { _ = try passText() }
            try passColon()
            if isIt {
                defer { place = member }
                return place
            }
            try skipValue()
        }
        return nil
    }
}

/// The bytes.
extension JSONDocument {
    /// The byte there; 0, which no JSON holds, at the end.
    private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    @inline(__always)
    private func has(_ text: StaticString, at start: Int) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard start + wanted.count <= bytes.count else { return false }
        var offset = 0
        while offset < wanted.count, bytes[start + offset] == wanted[offset] { offset += 1 }
        return offset == wanted.count
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private static func isInWord(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }

    private func misfit(_ what: String) -> JSONMisfit { JSONMisfit("\(what), at byte \(place)") }

    @inline(__always)
    private mutating func skipSpace() {
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    }

    @inline(__always)
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard byte(place) == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func passColon() throws(JSONMisfit) {
        guard take(":") else { throw misfit("no ':'") }
        skipSpace()
    }

    /// Goes past a text; where it lies without its quotes, and whether there are escapes in it.
    private mutating func passText() throws(JSONMisfit) -> (Range<Int>, isEscaped: Bool) {
        guard take("\"") else { throw misfit("no text") }
        // Most of a document is in its texts: nothing is looked at here but their bytes.
        let bytes = bytes
        let start = place
        var isEscaped = false
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                isEscaped = true
                end += 1
            }
            end += 1
        }
        guard end < bytes.count else { throw misfit("a text without an end") }
        place = end + 1
        return (start..<end, isEscaped)
    }

    /// Goes past a value and all that is in it.
    private mutating func skipValue(depth: Int = 0) throws(JSONMisfit) {
        skipSpace()
        switch byte(place) {
        case UInt8(ascii: "\""): _ = try passText()
        case UInt8(ascii: "{"): try skipNested(until: "}", depth)
        case UInt8(ascii: "["): try skipNested(until: "]", depth)
        default:
            let isWord = Self.isInWord(byte(place))
            let start = place
            while isWord ? Self.isInWord(byte(place)) : Self.isInNumber(byte(place)) { place += 1 }
            if place == start { throw misfit("no value") }
        }
    }

    private mutating func skipNested(until end: Unicode.Scalar, _ depth: Int) throws(JSONMisfit) {
        guard depth < Self.depthLimit else { throw misfit("too many levels") }
        place += 1
        if take(end) { return }
        repeat {
            if end == "}" {
                _ = try passText()
                try passColon()
            }
            try skipValue(depth: depth + 1)
        } while take(",")
        guard take(end) else { throw misfit("no '\(end)'") }
    }
}
