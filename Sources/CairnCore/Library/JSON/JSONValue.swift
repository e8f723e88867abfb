/// One value of a JSON document, and the ways to read it. Asking for what is not there says which key is missing.
package struct JSONValue {
    private let tree: JSONTree
    private let index: Int
    private let node: JSONTree.Node

    /// The whole of a document, whose bytes must live as long as the value does.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONMisfit) {
        self.init(try JSONTree(bytes), 0)
    }

    private init(_ tree: JSONTree, _ index: Int) {
        self.tree = tree
        self.index = index
        node = tree.nodes[index]
    }

    /// What the value under `key` says, taken from a document in memory for the time of `read` only.
    package static func read<Value>(
        _ document: String, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> Value {
        var document = document
        do {
            return try document.withUTF8 { try read(JSONValue($0)) }
        } catch let misfit as JSONMisfit {
            throw misfit
        } catch {
            throw JSONMisfit("\(error)")
        }
    }
}

extension JSONValue {
    /// The text under the key.
    package func text(_ key: StaticString) throws(JSONMisfit) -> String { try member(key).text() }

    /// The text under the key; nil where there is none.
    package func optionalText(_ key: StaticString) throws(JSONMisfit) -> String? { try find(key)?.text() }

    /// The texts under the key.
    package func texts(_ key: StaticString) throws(JSONMisfit) -> [String] {
        try list(key) { (value) throws(JSONMisfit) in try value.text() }
    }

    /// The case that the text under the key names.
    package func word<Word: RawRepresentable<String>>(_ key: StaticString) throws(JSONMisfit) -> Word {
        try Self.word(try text(key))
    }

    /// The cases that the texts under the key name.
    package func words<Word: RawRepresentable<String>>(_ key: StaticString) throws(JSONMisfit) -> [Word] {
        try list(key) { (value) throws(JSONMisfit) in try Self.word(value.text()) }
    }

    /// The day that the text under the key names.
    package func day(_ key: StaticString) throws(JSONMisfit) -> Day {
        let text = try text(key)
        guard let day = Day(text) else { throw JSONMisfit("'\(text)' is no day") }
        return day
    }

    /// Whether the value under the key is `true`.
    package func flag(_ key: StaticString) throws(JSONMisfit) -> Bool {
        let value = try member(key)
        if value.is("true") { return true }
        guard value.is("false") else { throw JSONMisfit("'\(key)' is neither true nor false") }
        return false
    }

    /// What `read` makes of every value in the list under the key.
    package func list<Value>(
        _ key: StaticString, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> [Value] {
        try member(key).items(read)
    }

    /// What `read` makes of every value in this list.
    package func items<Value>(_ read: (JSONValue) throws(JSONMisfit) -> Value) throws(JSONMisfit) -> [Value] {
        guard node.kind == .list else { throw JSONMisfit("no list where there has to be one") }
        var values: [Value] = []
        var place = index + 1
        while place < node.after {
            let value = JSONValue(tree, place)
            values.append(try read(value))
            place = Int(value.node.after)
        }
        return values
    }

    /// The texts under the key, by their own keys.
    package func table(_ key: StaticString) throws(JSONMisfit) -> [String: String] {
        var table: [String: String] = [:]
        for (key, text) in try pairs(key) { table[key] = text }
        return table
    }

    /// The cases that the texts under the key name, each with its own key, in their order.
    package func pairs<Word: RawRepresentable<String>>(
        _ key: StaticString, of: Word.Type
    ) throws(JSONMisfit) -> [(String, Word)] {
        var words: [(String, Word)] = []
        for (key, text) in try pairs(key) { words.append((key, try Self.word(text))) }
        return words
    }

    private func pairs(_ key: StaticString) throws(JSONMisfit) -> [(String, String)] {
        let object = try member(key)
        guard object.node.kind == .object else { throw JSONMisfit("'\(key)' is no object") }
        var pairs: [(String, String)] = []
        var place = object.index + 1
        while place < object.node.after {
            let value = JSONValue(tree, place + 1)
            pairs.append((try JSONValue(tree, place).text(), try value.text()))
            place = Int(value.node.after)
        }
        return pairs
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String) throws(JSONMisfit) -> Word {
        guard let word = Word(rawValue: text) else { throw JSONMisfit("'\(text)' is no \(Word.self)") }
        return word
    }

    /// The whole number that this value is.
    package func number() throws(JSONMisfit) -> Int {
        guard node.kind == .number, let number = Int(String(decoding: bytes, as: UTF8.self)) else {
            throw JSONMisfit("no whole number where there has to be one")
        }
        return number
    }

    /// The value under the key; nil where there is none, or `null`.
    package func find(_ key: StaticString) throws(JSONMisfit) -> JSONValue? {
        guard node.kind == .object else { throw JSONMisfit("no object where '\(key)' is looked for") }
        var place = index + 1
        while place < node.after {
            let value = JSONValue(tree, place + 1)
            if JSONValue(tree, place).is(key) { return value.node.kind == .word && value.is("null") ? nil : value }
            place = Int(value.node.after)
        }
        return nil
    }
}

extension JSONValue {
    /// The value under the key.
    package func member(_ key: StaticString) throws(JSONMisfit) -> JSONValue {
        guard let value = try find(key) else { throw JSONMisfit("'\(key)' is missing") }
        return value
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: tree.bytes[Int(node.start)..<Int(node.start + node.count)])
    }

    /// Whether its bytes are these.
    private func `is`(_ text: StaticString) -> Bool {
        guard node.count == text.utf8CodeUnitCount else { return false }
        let bytes = bytes
        for offset in 0..<text.utf8CodeUnitCount where bytes[offset] != text.utf8Start[offset] { return false }
        return true
    }

    private func text() throws(JSONMisfit) -> String {
        switch node.kind {
        case .text: return String(decoding: bytes, as: UTF8.self)
        case .escapedText: return try unescaped()
        default: throw JSONMisfit("no text where there has to be one")
        }
    }

    /// The text with its escapes (RFC 8259, section 7) as what they stand for.
    private func unescaped() throws(JSONMisfit) -> String {
        var units: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                units.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "t"): units.append(0x09)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "b"): units.append(0x08)
            case UInt8(ascii: "f"): units.append(0x0C)
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
                    throw JSONMisfit("no character has the number '\(digits)'")
                }
                rest = rest.dropFirst(4)
                units += Array(String(scalar).utf8)
            case .some(let same) where "\"\\/".utf8.contains(same): units.append(same)
            default: throw JSONMisfit("an escape that there is not")
            }
        }
        return String(decoding: units, as: UTF8.self)
    }
}
