/// One value of a JSON document, and the ways to read it. Asking for what is not there says which key is missing.
package struct JSONValue {
    private let document: JSONDocument
    private let start: Int

    /// The whole of a document that was checked, whose bytes must live as long as the value does.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        document = JSONDocument(bytes)
        start = document.start
    }

    private init(_ document: JSONDocument, _ start: Int) {
        self.document = document
        self.start = start
    }

    /// What `read` makes of a document in memory, which is there for that time only.
    package static func read<Value>(
        _ text: String, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> Value {
        var text = text
        do {
            return try text.withUTF8 {
                try JSONDocument($0).check()
                return try read(JSONValue($0))
            }
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
        if document.hasWord("true", at: value.start) { return true }
        guard document.hasWord("false", at: value.start) else { throw JSONMisfit("'\(key)' is neither true nor false") }
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
        var values: [Value] = []
        try document.forEach(in: start) { (place) throws(JSONMisfit) in
            values.append(try read(JSONValue(document, place)))
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
        var pairs: [(String, String)] = []
        try document.forEachMember(of: member(key).start) { (key, place) throws(JSONMisfit) in
            pairs.append((key, try document.text(at: place)))
        }
        return pairs
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String) throws(JSONMisfit) -> Word {
        guard let word = Word(rawValue: text) else { throw JSONMisfit("'\(text)' is no \(Word.self)") }
        return word
    }

    /// The text that this value is.
    private func text() throws(JSONMisfit) -> String { try document.text(at: start) }

    /// The whole number that this value is.
    package func number() throws(JSONMisfit) -> Int { try document.number(at: start) }

    /// The value under the key.
    package func member(_ key: StaticString) throws(JSONMisfit) -> JSONValue {
        guard let value = try find(key) else { throw JSONMisfit("'\(key)' is missing") }
        return value
    }

    /// The value under the key; nil where there is none, or `null`.
    package func find(_ key: StaticString) throws(JSONMisfit) -> JSONValue? {
        guard let place = try document.find(key, in: start), !document.hasWord("null", at: place) else { return nil }
        return JSONValue(document, place)
    }
}
