/// A JSON document (RFC 8259), read where it lies and from its beginning to its end: what is asked for in the order in which
/// it was written is found where the value before it ended, anything else is looked for. No byte is copied before somebody
/// asks for a text, and nothing is built.
///
/// For the Library inside the program, which the build has written and checked. Reading an index this way takes a small part
/// of what a `Decoder` takes, and is part of every start.
final class JSONDocument {
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
    func check() throws(JSONMisfit) {
        try skipValue()
        skipSpace()
        if place < bytes.count { throw misfit("something after the end") }
        place = 0
    }

    /// Where the document's value begins.
    var start: Int {
        skipSpace()
        return place
    }
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
    func find(_ key: StaticString, in object: Int) throws(JSONMisfit) -> Int? {
        guard byte(object) == UInt8(ascii: "{") else { throw JSONMisfit("no object where '\(key)' is looked for") }
        try enter(object)
        let before = place
        if let value = try look(for: key, upTo: bytes.count) { return value }
        place = object + 1
        if let value = try look(for: key, upTo: before) { return value }
        place = before
        return nil
    }

    /// Hands over where each value of the list begins; a value that is not read is passed over.
    func forEach(in list: Int, _ take: (Int) throws(JSONMisfit) -> Void) throws(JSONMisfit) {
        guard byte(list) == UInt8(ascii: "[") else { throw JSONMisfit("no list where there has to be one") }
        try enter(list)
        place = list + 1
        if !self.take("]") {
            repeat {
                skipSpace()
                let value = place
                try take(value)
                try enter(list)
                if place <= value { try passOver(value) }
            } while self.take(",")
            guard self.take("]") else { throw misfit("no ']'") }
        }
        open.removeLast()
    }

    /// Hands over the keys of the object, and where the value of each begins.
    func forEachMember(
        of object: Int, _ take: (String, Int) throws(JSONMisfit) -> Void
    ) throws(JSONMisfit) {
        guard byte(object) == UInt8(ascii: "{") else { throw JSONMisfit("no object where there has to be one") }
        try enter(object)
        place = object + 1
        if !self.take("}") {
            repeat {
                skipSpace()
                let key = try text(at: place)
                try passColon()
                let value = place
                try take(key, value)
                try enter(object)
                if place <= value { try passOver(value) }
            } while self.take(",")
            guard self.take("}") else { throw misfit("no '}'") }
        }
        open.removeLast()
    }

    /// The text that begins there.
    func text(at start: Int) throws(JSONMisfit) -> String {
        guard byte(start) == UInt8(ascii: "\"") else { throw JSONMisfit("no text where there has to be one") }
        place = start
        let (text, isEscaped) = try passText()
        let bytes = UnsafeBufferPointer(rebasing: bytes[text])
        return isEscaped ? try JSONEscapes.resolved(bytes) : String(decoding: bytes, as: UTF8.self)
    }

    /// The whole number that begins there.
    func number(at start: Int) throws(JSONMisfit) -> Int {
        place = start
        let digits = passRun { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0) }
        guard let number = Int(String(decoding: bytes[digits], as: UTF8.self)) else {
            throw JSONMisfit("no whole number where there has to be one")
        }
        return number
    }

    /// Whether the word begins there.
    func hasWord(_ word: StaticString, at start: Int) -> Bool {
        guard has(word, at: start) else { return false }
        place = start + word.utf8CodeUnitCount
        return true
    }

    /// Goes into the list or object, or goes on in it: out of all that is open inside it.
    private func enter(_ start: Int) throws(JSONMisfit) {
        while let innermost = open.last, innermost > start { try leave() }
        if open.last == start { return }
        open.append(start)
        place = start + 1
    }

    /// Goes past the end of the innermost open list or object.
    private func leave() throws(JSONMisfit) {
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
    private func look(for key: StaticString, upTo end: Int) throws(JSONMisfit) -> Int? {
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

    private func passOver(_ value: Int) throws(JSONMisfit) {
        place = value
        try skipValue()
    }
}

/// The bytes.
extension JSONDocument {
    /// The byte there; 0, which no JSON holds, at the end.
    private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    private func has(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private func misfit(_ what: String) -> JSONMisfit { JSONMisfit("\(what), at byte \(place)") }

    private func skipSpace() {
        while true {
            switch byte(place) {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    private func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard byte(place) == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private func passColon() throws(JSONMisfit) {
        guard take(":") else { throw misfit("no ':'") }
        skipSpace()
    }

    /// Goes past a text; where it lies without its quotes, and whether there are escapes in it.
    private func passText() throws(JSONMisfit) -> (Range<Int>, isEscaped: Bool) {
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

    private func passRun(_ belongs: (UInt8) -> Bool) -> Range<Int> {
        let start = place
        while belongs(byte(place)) { place += 1 }
        return start..<place
    }

    /// Goes past a value and all that is in it.
    private func skipValue(depth: Int = 0) throws(JSONMisfit) {
        skipSpace()
        switch byte(place) {
        case UInt8(ascii: "\""): _ = try passText()
        case UInt8(ascii: "{"): try skipNested(until: "}", depth)
        case UInt8(ascii: "["): try skipNested(until: "]", depth)
        default:
            let isWord = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte(place))
            let run = passRun {
                isWord ? (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) : "0123456789+-.eE".utf8.contains($0)
            }
            if run.isEmpty { throw misfit("no value") }
        }
    }

    private func skipNested(until end: Unicode.Scalar, _ depth: Int) throws(JSONMisfit) {
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
