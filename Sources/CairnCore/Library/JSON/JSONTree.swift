/// The values of a JSON document, found where they lie: no byte is copied before somebody asks for a text.
///
/// For the Library inside the program, which the build has written and checked. Reading an index this way takes a tenth
/// of what a `Decoder` takes, and is part of every start.
final class JSONTree {
    /// A value, and where the next one is.
    struct Node {
        enum Kind: UInt8 {
            /// A text as it lies, and one with escapes in it.
            case text, escapedText
            case number, word, list, object
        }

        let kind: Kind
        /// The first byte of a text without its quotes, of a number, of a word, and how many there are.
        let start: Int32
        let count: Int32
        /// The index of the first value that is not inside this one.
        var after: Int32
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Every value before those inside it; a member's key is a text before its value.
    let nodes: [Node]

    /// Walks over all of the document, whose bytes must live as long as the tree does.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONMisfit) {
        self.bytes = bytes
        var parser = JSONParser(bytes)
        try parser.document()
        nodes = parser.nodes
    }
}

/// What in a JSON document is not as it has to be.
package struct JSONMisfit: Error, Equatable, CustomStringConvertible {
    /// A part of a sentence: "'name' is missing".
    package let description: String

    init(_ description: String) { self.description = description }
}

/// Walks over a document once (RFC 8259).
private struct JSONParser {
    /// So many lists and objects may lie in one another; the Library's need eight.
    private static let depthLimit = 32

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0
    private(set) var nodes: [JSONTree.Node] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        // The index has a value for nine bytes. To copy the values into more room takes a tenth of the walk.
        nodes.reserveCapacity(bytes.count / 9 + 64)
    }

    mutating func document() throws(JSONMisfit) {
        guard bytes.count <= Int32.max else { throw JSONMisfit("too much of it") }
        try value()
        skipSpace()
        if index < bytes.count { throw misfit("something after the end") }
    }

    /// The byte here; 0, which no JSON holds, at the end.
    private var here: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func misfit(_ what: String) -> JSONMisfit { JSONMisfit("\(what), at byte \(index)") }

    private mutating func skipSpace() {
        while here == 0x20 || here == 0x0A || here == 0x0D || here == 0x09 { index += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard here == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func value() throws(JSONMisfit) {
        skipSpace()
        switch here {
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "{"): try nested(.object, until: "}")
        case UInt8(ascii: "["): try nested(.list, until: "]")
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            try run(.word) { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        default: try run(.number) { "0123456789+-.eE".utf8.contains($0) }
        }
    }

    private mutating func run(_ kind: JSONTree.Node.Kind, _ belongs: (UInt8) -> Bool) throws(JSONMisfit) {
        let start = index
        while belongs(here) { index += 1 }
        guard index > start else { throw misfit("no value") }
        add(kind, start..<index)
    }

    private mutating func text() throws(JSONMisfit) {
        guard take("\"") else { throw misfit("no text") }
        let start = index
        var isEscaped = false
        // Most of a document is in its texts: nothing is looked at here but their bytes.
        let bytes = bytes
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                isEscaped = true
                end += 1
            }
            end += 1
        }
        index = min(end, bytes.count)
        guard index < bytes.count else { throw misfit("a text without an end") }
        add(isEscaped ? .escapedText : .text, start..<index)
        index += 1
    }

    private mutating func nested(_ kind: JSONTree.Node.Kind, until end: Unicode.Scalar) throws(JSONMisfit) {
        depth += 1
        guard depth <= Self.depthLimit else { throw misfit("too many levels") }
        let own = nodes.count
        add(kind, index..<index)
        index += 1
        if !take(end) {
            repeat {
                if kind == .object { try key() }
                try value()
            } while take(",")
            guard take(end) else { throw misfit("no '\(end)'") }
        }
        nodes[own].after = Int32(nodes.count)
        depth -= 1
    }

    private mutating func key() throws(JSONMisfit) {
        skipSpace()
        try text()
        guard take(":") else { throw misfit("no ':'") }
    }

    private mutating func add(_ kind: JSONTree.Node.Kind, _ bytes: Range<Int>) {
        nodes.append(
            JSONTree.Node(
                kind: kind, start: Int32(bytes.lowerBound), count: Int32(bytes.count), after: Int32(nodes.count + 1)))
    }
}
